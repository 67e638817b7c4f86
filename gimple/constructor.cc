/* Functions that put what they make where the caller says.
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
#include "constructor.h"
#include "lifetime.h"
#include "payoff.h"

/* The constructors of the unit, by function, and in the order in which their
   variants were made.  */
static hash_map<int_hash<unsigned, 0, UINT_MAX>, struct constructor *>
  *constructors;
static auto_vec<struct constructor *> in_order;

struct constructor *
constructor_find (gcall *call, cgraph_node *node)
{
  struct constructor **constructor;
  enum availability available;

  if (!constructors || !node)
    return NULL;
  node = node->ultimate_alias_target (&available);
  constructor = constructors->get (DECL_UID (node->decl));
  if (!constructor || available <= AVAIL_INTERPOSABLE
      || !node->binds_to_current_def_p ()
      /* The slot comes behind the last argument.  */
      || (gimple_call_num_args (call)
	  != (unsigned) list_length (DECL_ARGUMENTS (node->decl))))
    return NULL;
  return *constructor;
}

/* Return whether the object of ALLOCATION in FLOW becomes part of a result and
   does not reach the heap, according to SOLUTION.  */

static bool
only_returned_p (const struct allocation *allocation,
		 const struct solution *solution)
{
  struct leaks leaks = solution_leaks (solution, allocation->address);

  if (leaks_heap (leaks) == 0)
    return false;
  for (unsigned word = 0; word < WORDS_MAX; word++)
    if (leaks_result (leaks, word) == 0)
      return true;
  return false;
}

/* Return whether what keeps the object of ALLOCATION in FLOW alive, according
   to SOLUTION, is an object in MEMBERS: one cause of several, if there are.  */

static bool
kept_by_member_p (const struct function_flow *flow,
		  const struct solution *solution,
		  const struct allocation *allocation,
		  const struct members *members)
{
  struct flow_edge *path;
  location_id root;
  size_t count;

  if (!solution_escapes (solution, allocation->object))
    return false;
  path = solution_path (solution, allocation->object, &count);
  root = path[count - 1].dst;
  free (path);
  for (const struct member &member : members->list)
    if (flow->allocations[member.allocation].object == root)
      return true;
  return false;
}

/* Return whether allocation number INDEX of FLOW may be one more of
   MEMBERS.  */

static bool
new_member_p (const struct function_flow *flow, unsigned index,
	      const struct members *members)
{
  const struct allocation *allocation = &flow->allocations[index];

  for (const struct member &member : members->list)
    if (member.allocation == index)
      return false;
  return ((allocation->form == FORM_OBJECT
	   || allocation->form == FORM_CONSTRUCTOR)
	  && !allocation->obstacle && !allocation->repeated
	  && allocation->type.size <= CONSTRUCTOR_SLOT_MAX - members->size);
}

/* Add allocation number INDEX of FLOW to MEMBERS, if there is room.  Return
   whether there is.  */

static bool
add_member (const struct function_flow *flow, unsigned index,
	    struct members *members)
{
  const struct allocation *allocation = &flow->allocations[index];
  struct member member
    = { index, ROUND_UP (members->size, (uint64_t) slot_align (allocation)) };

  if (member.offset + allocation->type.size > CONSTRUCTOR_SLOT_MAX)
    return false;
  members->size = member.offset + allocation->type.size;
  members->align = MAX (members->align, slot_align (allocation));
  members->list.safe_push (member);
  return true;
}

void
constructor_members (const struct function_flow *flow,
		     const struct solution *solution,
		     struct members *members)
{
  unsigned i;

  members->size = 0;
  members->align = 1;
  for (i = 0; i < flow->allocations.length (); i++)
    if (new_member_p (flow, i, members)
	&& only_returned_p (&flow->allocations[i], solution))
      add_member (flow, i, members);
  members->direct = members->list.length ();
  members->direct_size = members->size;
  if (members->direct == 0
      || flow->allocations.length () > CONSTRUCTOR_ALLOCATIONS_MAX)
    return;
  /* What an object holds is on the heap for the solution if the object is
     not in the frame.  */
  for (i = 0; i < flow->allocations.length (); i++)
    if (new_member_p (flow, i, members)
	&& kept_by_member_p (flow, solution, &flow->allocations[i], members)
	&& add_member (flow, i, members))
      i = -1U;
}

void
constructor_add (cgraph_node *node, cgraph_node *variant,
		 const struct members *members)
{
  struct constructor *constructor = new struct constructor;

  constructor->node = node;
  constructor->variant = variant;
  constructor->size = members->size;
  constructor->align = members->align;
  constructor->cost = payoff_cost (node);
  if (!constructors)
    constructors = new hash_map<int_hash<unsigned, 0, UINT_MAX>,
				struct constructor *>;
  constructors->put (DECL_UID (node->decl), constructor);
  in_order.safe_push (constructor);
}

/* Return the wish of FLOW's function in CONSTRUCTOR, making it if need be.  */

static struct wish *
wish_of (const struct function_flow *flow, struct constructor *constructor)
{
  struct wish none = { DECL_UID (flow->fn->decl), 0 };

  for (struct wish &wish : constructor->wishes)
    if (wish.function == none.function)
      return &wish;
  return constructor->wishes.safe_push (none);
}

/* Return whether FLOW's function, as SOLUTION says without a look at its loops,
   may have a slot for ALLOCATION, the call of a constructor.  */

static bool
may_keep_p (const struct function_flow *flow, const struct solution *solution,
	    const struct allocation *allocation)
{
  return (allocation->form == FORM_CONSTRUCTOR && !allocation->obstacle
	  && !solution_escapes (solution, allocation->object)
	  && !probably_never_executed_bb_p (flow->fn,
					    gimple_bb (allocation->call)));
}

/* Add to the wishes of FLOW's function the calls of constructors for whose
   objects it can have slots according to SOLUTION.  */

static void
add_wishes (const struct function_flow *flow, const struct solution *solution)
{
  for (const struct allocation &allocation : flow->allocations)
    if (may_keep_p (flow, solution, &allocation))
      wish_of (flow, allocation.constructor)->worth
	+= payoff_worth (flow->fn, gimple_bb (allocation.call));
}

void
constructors_want (struct function_flow *flow, const struct solution *solution)
{
  struct solution *with_loops;
  bool any = false;

  for (const struct allocation &allocation : flow->allocations)
    if (allocation.form == FORM_CONSTRUCTOR)
      {
	wish_of (flow, allocation.constructor)->worth = 0;
	any |= may_keep_p (flow, solution, &allocation);
      }
  if (!any)
    return;
  if (!lifetime_set_depths (flow, solution))
    {
      add_wishes (flow, solution);
      return;
    }
  with_loops = solve (flow->graph);
  add_wishes (flow, with_loops);
  solution_free (with_loops);
}

/* Return whether the variant of CONSTRUCTOR is worth what it costs.  */

static bool
worth_it_p (const struct constructor *constructor)
{
  uint64_t worth = 0;

  for (const struct wish &wish : constructor->wishes)
    worth += wish.worth;
  return worth >= constructor->cost;
}

/* A variant that calls another needs that: those it calls were made before.  */

void
constructors_sweep (void)
{
  for (unsigned i = in_order.length (); i-- > 0;)
    {
      struct constructor *constructor = in_order[i];

      if (worth_it_p (constructor) || constructor->variant->callers)
	/* No call of it may be there as yet.  */
	constructor->variant->force_output = 1;
      else
	{
	  constructors->remove (DECL_UID (constructor->node->decl));
	  constructor->variant->remove ();
	  delete constructor;
	}
    }
  in_order.truncate (0);
}
