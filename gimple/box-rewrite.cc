/* Rewriting values in interfaces that need no allocation.
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
#include "box.h"
#include "heap-call.h"
#include "poison.h"
#include "prepared.h"

/* Remove STMT, which stores or allocates.  */

static void
remove_statement (gimple *stmt, bitmap quiet)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (stmt);

  bitmap_set_bit (quiet, gimple_bb (stmt)->index);
  unlink_stmt_vdef (stmt);
  gsi_remove (&gsi, true);
  release_defs (stmt);
}

/* The result of the allocation of BOX will not be there before it is used:
   debuggers must not look for it.  */

static void
forget_for_debuggers (const struct box *box)
{
  tree name = gimple_call_lhs (box->allocation->call);
  imm_use_iterator iter;
  gimple *stmt;

  FOR_EACH_IMM_USE_STMT (stmt, iter, name)
    if (gimple_debug_bind_p (stmt))
      {
	gimple_debug_bind_reset_value (stmt);
	update_stmt (stmt);
      }
}

/* Let ADDRESS be what the allocation of BOX returned, from GSI on, and remove
   the allocation and the store.  */

static void
replace_allocation (const struct box *box, gimple_stmt_iterator *gsi,
		    tree address, bitmap quiet)
{
  gcall *call = box->allocation->call;
  gassign *assign = gimple_build_assign (gimple_call_lhs (call), address);

  gimple_call_set_lhs (call, NULL_TREE);
  gimple_set_location (assign, gimple_location (call));
  gsi_insert_before (gsi, assign, GSI_SAME_STMT);
  remove_statement (call, quiet);
  remove_statement (box->store, quiet);
}

/* Rewrite BOX, whose value is constant.  */

static void
rewrite_constant (const struct box *box, bitmap quiet)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (box->allocation->call);

  replace_allocation (box, &gsi, prepared_constant (box->value), quiet);
}

/* Rewrite BOX, whose value is a byte.  Nobody has the address before the value
   is stored, and it may be computed as late as that.  */

static void
rewrite_byte (const struct box *box, bitmap quiet)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (box->store);
  tree bits = prepared_bits (&gsi, box->value);

  forget_for_debuggers (box);
  replace_allocation (box, &gsi, prepared_small (&gsi, bits), quiet);
}

/* Let JOIN choose between the result of the allocation of BOX, which is what
   its ways in bring along, but ADDRESS on the edge AROUND; all that uses the
   result uses the choice, but for what stores the value.  */

static void
merge_at (const struct box *box, basic_block join, edge around, tree address)
{
  tree name = gimple_call_lhs (box->allocation->call);
  tree merged = make_ssa_name (TREE_TYPE (name));
  gphi *phi = create_phi_node (merged, join);
  imm_use_iterator iter;
  use_operand_p use;
  gimple *stmt;
  edge e;
  edge_iterator ei;

  FOR_EACH_EDGE (e, ei, join->preds)
    add_phi_arg (phi, e == around ? address : name, e, UNKNOWN_LOCATION);
  FOR_EACH_IMM_USE_STMT (stmt, iter, name)
    {
      if (stmt == phi || stmt == box->store || stmt == box->barrier)
	continue;
      FOR_EACH_IMM_USE_ON_STMT (use, iter)
	SET_USE (use, merged);
      update_stmt (stmt);
    }
}

/* Make a way from the end of FROM, which has one successor, to JOIN, to be
   taken where COND holds, with PROBABILITY, and return the edge.  */

static edge
go_around (basic_block from, basic_block join, gcond *cond,
	   profile_probability probability)
{
  edge into = single_succ_edge (from), around;
  gimple_stmt_iterator gsi = gsi_last_bb (from);

  gsi_insert_after (&gsi, cond, GSI_NEW_STMT);
  around = make_edge (from, join, EDGE_TRUE_VALUE);
  into->flags = (into->flags & ~EDGE_FALLTHRU) | EDGE_FALSE_VALUE;
  around->probability = probability;
  into->probability = probability.invert ();
  into->dest->count = into->count ();
  return around;
}

/* Move the allocation of BOX in front of STMT, so that a block begins with it.
   Return the block before.  The allocation of a known size never panics, so
   that it needs no edge to where the function would catch that.  */

static basic_block
allocate_at (const struct box *box, gimple *stmt)
{
  gcall *call = box->allocation->call;
  basic_block old = gimple_bb (call);
  gimple_stmt_iterator from = gsi_for_stmt (call);
  gimple_stmt_iterator to = gsi_for_stmt (stmt);
  gimple_stmt_iterator last;

  forget_for_debuggers (box);
  gimple_call_set_nothrow (call, true);
  if (remove_stmt_from_eh_lp (call))
    gimple_purge_dead_eh_edges (old);
  gsi_move_before (&from, &to);
  last = gsi_for_stmt (call);
  gsi_prev (&last);
  return split_block (gimple_bb (stmt), gsi_stmt (last))->src;
}

/* Return a block that STMT, a store, leads to, and nothing else.  */

static basic_block
block_behind (gimple *stmt)
{
  if (stmt_ends_bb_p (stmt))
    return split_edge (find_fallthru_edge (gimple_bb (stmt)->succs));
  return split_block (gimple_bb (stmt), stmt)->dest;
}

/* Rewrite BOX, whose value may be small.  The memory is filled first if
   POISON.  */

static void
rewrite_small (const struct box *box, bool poison)
{
  const struct allocation *allocation = box->allocation;
  gcall *call = allocation->call;
  tree name = gimple_call_lhs (call);
  gimple_stmt_iterator gsi = gsi_for_stmt (box->store);
  tree bits = prepared_bits (&gsi, box->value);
  basic_block before = allocate_at (box, box->store);
  basic_block join = block_behind (box->store);
  gcond *cond = gimple_build_cond (LT_EXPR, bits,
				   build_int_cst (TREE_TYPE (bits),
						  PREPARED_SMALL),
				   NULL_TREE, NULL_TREE);
  edge around = go_around (before, join, cond, profile_probability::even ());
  gcall *replacement;

  gsi = gsi_start_bb (split_edge (around));
  merge_at (box, join, single_succ_edge (gsi_bb (gsi)),
	    prepared_small (&gsi, bits));
  replacement = heap_call_build (call, allocation->type.size,
				 gimple_call_arg (call, 0), false);
  heap_call_replace (call, replacement, name);
  if (poison)
    poison_behind (replacement, allocation->type.size);
}

/* Rewrite BOX, a string or slice that may be empty.  */

static void
rewrite_empty (const struct box *box)
{
  tree part = prepared_empty_test (box->value, &box->allocation->type);
  tree value = make_ssa_name (TREE_TYPE (part));
  gimple_stmt_iterator gsi = gsi_for_stmt (box->flag);
  basic_block join
    = find_fallthru_edge (gimple_bb (box->store)->succs)->dest;
  gcond *cond = gimple_build_cond (EQ_EXPR, value,
				   build_zero_cst (TREE_TYPE (part)),
				   NULL_TREE, NULL_TREE);
  basic_block before;

  gsi_insert_before (&gsi, gimple_build_assign (value, part), GSI_SAME_STMT);
  before = allocate_at (box, box->flag);
  merge_at (box, join,
	    go_around (before, join, cond, profile_probability::unlikely ()),
	    prepared_empty ());
}

void
box_rewrite (const struct box *box, bool poison, bitmap quiet)
{
  switch (box->form)
    {
    case BOX_CONSTANT:
      rewrite_constant (box, quiet);
      break;
    case BOX_BYTE:
      rewrite_byte (box, quiet);
      break;
    case BOX_SMALL:
      rewrite_small (box, poison);
      break;
    case BOX_EMPTY:
      rewrite_empty (box);
      break;
    case BOX_NONE:
      gcc_unreachable ();
    }
}
