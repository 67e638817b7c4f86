/* How far a slice can grow.
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
#include "cfgloop.h"
#include "tree-ssa-loop.h"
#include "tree-ssa-loop-niter.h"
#include "tree-scalar-evolution.h"
#include "growth-bound.h"
#include "slice-web.h"

/* The most bytes of a slot that will be full.  */
#define FULL_SIZE_MAX 4096

/* How often a loop runs, and an element can be appended: more is no bound.  */
#define TIMES_MAX 4096

/* How often the body of each loop of the current function runs at most, by
   number; 0 if that is not known.  */
static vec<unsigned> trips;

/* Return how often the body of LOOP, behind the test at its beginning if there
   is one, runs at most each time it is entered; 0 if that is not known.  */

static unsigned
trips_of (class loop *loop)
{
  class tree_niter_desc desc;
  edge exit;
  edge_iterator ei;
  widest_int most;

  if (!loop->latch)
    return 0;
  FOR_EACH_EDGE (exit, ei, loop->header->succs)
    if (loop_exit_edge_p (loop, exit)
	&& number_of_iterations_exit (loop, exit, &desc, false))
      {
	most = desc.max;
	if (TREE_CODE (desc.niter) == INTEGER_CST)
	  most = wi::to_widest (desc.niter);
	if (wi::leu_p (most, TIMES_MAX))
	  return MAX (most.to_uhwi (), 1);
      }
  if (!max_loop_iterations (loop, &most) || !wi::ltu_p (most, TIMES_MAX))
    return 0;
  return most.to_uhwi () + 1;
}

/* Return whether a slice of FN grows in a loop.  */

static bool
grows_in_loop_p (function *fn)
{
  basic_block bb;

  FOR_EACH_BB_FN (bb, fn)
    if (bb_loop_depth (bb) > 0)
      for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	   gsi_next (&gsi))
	if (growth_call (gsi_stmt (gsi)))
	  return true;
  return false;
}

void
growth_bounds_find (function *fn)
{
  if (!current_loops || loops_state_satisfies_p (LOOPS_NEED_FIXUP)
      || !grows_in_loop_p (fn))
    return;
  loop_optimizer_init (LOOPS_NORMAL);
  scev_initialize ();
  trips.safe_grow_cleared (number_of_loops (fn), true);
  for (class loop *loop : loops_list (fn, 0))
    if (loop->num)
      trips[loop->num] = trips_of (loop);
  scev_finalize ();
  loop_optimizer_finalize ();
}

/* Return the block in which it is tested whether CALL is to grow a slice.  */

static basic_block
test_block (gcall *call)
{
  basic_block bb = gimple_bb (call);

  return single_pred_p (bb) ? single_pred (bb) : bb;
}

/* Return whether LOCATION of FLOW may point to OBJECT.  */

static bool
points_to_p (const struct function_flow *flow, location_id location,
	     location_id object)
{
  size_t count;
  const struct target *targets = points_targets (flow->points, location,
						 &count);

  for (size_t i = 0; i < count; i++)
    if (targets[i].object == object)
      return true;
  return false;
}

/* Return whether NAME, an operand, may point to OBJECT of FLOW.  */

static bool
name_points_to_p (const struct function_flow *flow, tree name,
		  location_id object)
{
  location_id location;

  if (TREE_CODE (name) != SSA_NAME
      || SSA_NAME_VERSION (name) >= flow->names.length ())
    return false;
  location = flow->names[SSA_NAME_VERSION (name)];
  return location != GRAPH_HEAP && points_to_p (flow, location, object);
}

/* Return whether a slice that may have OBJECT of FLOW comes around LOOP.  */

static bool
comes_around_p (const struct function_flow *flow, class loop *loop,
		location_id object)
{
  for (gphi_iterator gsi = gsi_start_phis (loop->header); !gsi_end_p (gsi);
       gsi_next (&gsi))
    if (!virtual_operand_p (gimple_phi_result (gsi.phi ()))
	&& name_points_to_p (flow, gimple_phi_result (gsi.phi ()), object))
      return true;
  return false;
}

/* Return how many elements CALL appends, if that is a constant, or 0.  */

static unsigned HOST_WIDE_INT
appended (gcall *call)
{
  tree count = gimple_call_arg (call, 2), length = gimple_call_arg (call, 4);
  wide_int more;

  if (TREE_CODE (count) == INTEGER_CST && TREE_CODE (length) == INTEGER_CST)
    more = wi::to_wide (length) - wi::to_wide (count);
  else
    {
      gimple *def = TREE_CODE (length) == SSA_NAME
		    ? SSA_NAME_DEF_STMT (length) : NULL;

      if (!def || !is_gimple_assign (def)
	  || gimple_assign_rhs_code (def) != PLUS_EXPR
	  || gimple_assign_rhs1 (def) != count
	  || TREE_CODE (gimple_assign_rhs2 (def)) != INTEGER_CST)
	return 0;
      more = wi::to_wide (gimple_assign_rhs2 (def));
    }
  return wi::leu_p (more, TIMES_MAX) ? more.to_uhwi () : 0;
}

/* Return how many elements CALL appends at most to OBJECT of FLOW, in one life
   of that, or 0 if that is not known.  Clear *FULL if it may be fewer.  */

static unsigned HOST_WIDE_INT
appended_to (const struct function_flow *flow, gcall *call,
	     location_id object, bool *full)
{
  unsigned HOST_WIDE_INT sum = appended (call);
  basic_block bb = test_block (call);

  for (class loop *loop = bb->loop_father; sum && loop_outer (loop);
       bb = loop->header, loop = loop_outer (loop))
    {
      unsigned HOST_WIDE_INT often
	= (unsigned) loop->num < trips.length () ? trips[loop->num] : 0;

      if (!comes_around_p (flow, loop, object))
	continue;
      sum = sum * often <= TIMES_MAX ? sum * often : 0;
      *full &= (loop->latch
		&& dominated_by_p (CDI_DOMINATORS, loop->latch, bb));
    }
  return sum;
}

/* Return how many elements the object of ALLOCATION of FLOW gets at most, or 0
   if that is not known, and store in *FULL whether it gets as many.  */

static unsigned HOST_WIDE_INT
bound_of (const struct function_flow *flow,
	  const struct allocation *allocation, bool *full)
{
  unsigned HOST_WIDE_INT sum = 0;

  *full = true;
  for (const struct allocation &other : flow->allocations)
    if (other.form == FORM_GROWTH
	&& (&other == allocation
	    || name_points_to_p (flow, gimple_call_arg (other.call, 1),
				 allocation->object)))
      {
	unsigned HOST_WIDE_INT more
	  = appended_to (flow, other.call, allocation->object, full);

	if (!more || sum + more > TIMES_MAX)
	  return 0;
	sum += more;
      }
  return sum;
}

void
growth_bounds_apply (struct function_flow *flow,
		     const struct decisions *decisions)
{
  calculate_dominance_info (CDI_DOMINATORS);
  for (struct allocation &allocation : flow->allocations)
    {
      unsigned HOST_WIDE_INT count, size;
      struct go_type element;
      bool full;

      if (allocation.form != FORM_GROWTH
	  || solution_escapes (decisions->solution, allocation.object)
	  || !descriptor_type (gimple_call_arg (allocation.call, 0), &element))
	continue;
      count = bound_of (flow, &allocation, &full);
      if (count == 0 || element.size > FULL_SIZE_MAX)
	continue;
      size = count * element.size;
      if (size < allocation.type.size || (full && size <= FULL_SIZE_MAX))
	allocation.type.size = size;
    }
}

void
growth_bounds_forget (void)
{
  trips.truncate (0);
}
