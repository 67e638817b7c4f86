/* Objects that share an allocation.
   Copyright (C) 2026 The goescape authors.

This file is part of goescape.

goescape is free software; you can redistribute it and/or modify it under
the terms of the GNU General Public License as published by the Free
Software Foundation; either version 3, or (at your option) any later
version.

goescape is distributed in the hope that it will be useful, but WITHOUT ANY
WARRANTY; without even the implied warranty of MERCHANTABILITY or FITNESS
FOR A PARTICULAR PURPOSE.  See the GNU General Public License for more
details.

You should have received a copy of the GNU General Public License along
with goescape; see the file COPYING.  If not see
<http://www.gnu.org/licenses/>.  */

#include "compat.h"
#include "cfganal.h"
#include "group.h"
#include "heap-call.h"
#include "poison.h"

/* How many groups are tried for a member, the latest first, and how many blocks
   are visited to see whether it can be one.  What takes more is left alone.  */
#define GROUPS_TRIED 8
#define BLOCKS_VISITED 1000

/* Return the block of allocation number INDEX of FLOW.  */

static basic_block
block_of (const struct function_flow *flow, unsigned index)
{
  return gimple_bb (flow->allocations[index].call);
}

/* Return whether a way leads from the end of FROM to TO or, if EXIT, to the end
   of the function, that does not touch AVOIDED.  If THROWN, ways where
   something is thrown count.  Where it is not found out, the answer is true.  */

static bool
way_p (basic_block from, basic_block to, basic_block avoided, bool exit,
       bool thrown)
{
  auto_vec<basic_block> left;
  auto_bitmap seen;
  unsigned visited = 0;
  edge e;
  edge_iterator ei;

  left.safe_push (from);
  while (!left.is_empty ())
    {
      if (++visited > BLOCKS_VISITED)
	return true;
      FOR_EACH_EDGE (e, ei, left.pop ()->succs)
	{
	  if (e->dest == avoided || (!thrown && (e->flags & EDGE_EH)))
	    continue;
	  if (e->dest == to
	      || (exit && e->dest == EXIT_BLOCK_PTR_FOR_FN (cfun)))
	    return true;
	  if (bitmap_set_bit (seen, e->dest->index))
	    left.safe_push (e->dest);
	}
    }
  return false;
}

/* Return whether an allocation in MEMBER can be made by one in FIRST, which
   stands before it.  */

static bool
together_p (basic_block first, basic_block member)
{
  if (first == member)
    return true;
  return (dominated_by_p (CDI_DOMINATORS, member, first)
	  && !way_p (member, member, first, false, true)
	  && !way_p (first, first, member, true, false));
}

/* If the allocation number INDEX of FLOW can be one of GROUP with a block of
   LIMIT bytes at most, add it and return true.  */

static bool
join (const struct function_flow *flow, struct object_group *group,
      unsigned index, uint64_t limit)
{
  const struct go_type *type = &flow->allocations[index].type;
  uint64_t size;

  if (group->count == BLOCK_MEMBERS_MAX)
    return false;
  group->places[group->count] = { type->size, type->align, 0 };
  /* Whatever comes of it, the offsets are set once more in the end.  */
  if (!block_layout (group->places, group->count + 1, limit, &size)
      || !together_p (block_of (flow, group->members[0]),
		      block_of (flow, index)))
    return false;
  group->members[group->count++] = index;
  return true;
}

/* Return whether FN sets a finalizer of anything.  */

static bool
sets_finalizer_p (function *fn)
{
  basic_block bb;

  FOR_EACH_BB_FN (bb, fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	tree callee = is_gimple_call (gsi_stmt (gsi))
		      ? gimple_call_fndecl (gsi_stmt (gsi)) : NULL_TREE;

	if (callee
	    && strcmp (IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (callee)),
		       "runtime.SetFinalizer") == 0)
	  return true;
      }
  return false;
}

/* Add to ORDERED the CANDIDATES of FLOW, those first that dominate others.  The
   allocations of a block are in order already.  */

static void
order_candidates (const struct function_flow *flow,
		  const vec<unsigned> &candidates, vec<unsigned> *ordered)
{
  hash_map<int_hash<int, -1, -2>, auto_vec<unsigned> > by_block;
  int *order = XNEWVEC (int, n_basic_blocks_for_fn (flow->fn));
  int count = pre_and_rev_post_order_compute_fn (flow->fn, NULL, order, false);

  for (unsigned index : candidates)
    by_block.get_or_insert (block_of (flow, index)->index).safe_push (index);
  for (int i = 0; i < count; i++)
    if (vec<unsigned> *inside = by_block.get (order[i]))
      ordered->safe_splice (*inside);
  free (order);
}

/* Return whether ALLOCATION can be made together with others.  */

static bool
small_p (const struct allocation *allocation)
{
  return (allocation->type.pointer_free
	  && block_accepts (allocation->type.size, allocation->type.align));
}

void
group_find (const struct function_flow *flow, const vec<unsigned> &candidates,
	    uint64_t limit, vec<struct object_group> *groups)
{
  auto_vec<unsigned> ordered;

  if (candidates.length () < 2 || sets_finalizer_p (flow->fn))
    return;
  calculate_dominance_info (CDI_DOMINATORS);
  order_candidates (flow, candidates, &ordered);
  for (unsigned index : ordered)
    {
      unsigned tried = 0;

      if (!small_p (&flow->allocations[index]))
	continue;
      while (tried < GROUPS_TRIED && tried < groups->length ()
	     && !join (flow, &(*groups)[groups->length () - 1 - tried], index,
		       limit))
	tried++;
      if (tried == GROUPS_TRIED || tried == groups->length ())
	{
	  struct object_group group = {};

	  group.count = 1;
	  group.members[0] = index;
	  group.places[0].size = flow->allocations[index].type.size;
	  group.places[0].align = flow->allocations[index].type.align;
	  groups->safe_push (group);
	}
    }
}

/* Make the result of CALL, an allocation, the address at OFFSET in the block
   BASE, instead of what it returns.  */

static void
take_part (gcall *call, tree base, uint64_t offset)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (call);
  gassign *assign = gimple_build_assign (gimple_call_lhs (call),
					 POINTER_PLUS_EXPR, base,
					 size_int (offset));

  gimple_call_set_lhs (call, NULL_TREE);
  gimple_set_location (assign, gimple_location (call));
  gsi_insert_before (&gsi, assign, GSI_SAME_STMT);
  unlink_stmt_vdef (call);
  gsi_remove (&gsi, true);
  release_defs (call);
}

/* Let CALL allocate the block of GROUP, and return its address; what CALL
   returned is at OFFSET in it.  */

static tree
make_block (gcall *call, const struct object_group *group, uint64_t offset,
	    bool poison)
{
  tree name = gimple_call_lhs (call);
  tree base = make_ssa_name (ptr_type_node);
  gcall *replacement = heap_call_build (call, group->size, NULL_TREE,
					group->clear);
  gassign *assign = gimple_build_assign (name, POINTER_PLUS_EXPR, base,
					 size_int (offset));

  gimple_set_location (assign, gimple_location (call));
  heap_call_replace (call, replacement, base);
  heap_call_insert_behind (replacement, assign);
  if (poison && !group->clear)
    poison_behind (replacement, group->size);
  return base;
}

void
group_rewrite (const struct function_flow *flow,
	       const struct object_group *group, bool poison, bitmap quiet)
{
  gcall *first = flow->allocations[group->members[0]].call;
  tree base;

  /* It may stand in a block that has been found dead, and so do the others
     then.  */
  if (!gimple_bb (first))
    return;
  base = make_block (first, group, group->places[0].offset, poison);
  for (unsigned i = 1; i < group->count; i++)
    {
      gcall *call = flow->allocations[group->members[i]].call;

      if (!gimple_bb (call))
	continue;
      bitmap_set_bit (quiet, gimple_bb (call)->index);
      take_part (call, base, group->places[i].offset);
    }
}
