/* Write barriers on slots.
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

/* Which way a test of the flag goes does not matter for what the program
   computes: the collector sets it at any time.  So the test may be folded as
   soon as the arm behind it has no barrier that is needed, and it does not
   matter what else stands in the arms.  */

#include "compat.h"
#include "barrier.h"
#include "runtime-table.h"

/* What the barriers are folded with.  */
struct barrier_fold
{
  struct function_flow *flow;
  /* The objects that are in the frame.  */
  hash_set<int_hash<location_id, 0, UINT_MAX> > in_frame;
};

/* Fill FOLD's set of objects in the frame.  */

static void
find_frame_objects (struct barrier_fold *fold,
		    const struct decisions *decisions,
		    const struct unit *unit)
{
  struct function_flow *flow = fold->flow;

  for (unsigned i = 0; i < flow->allocations.length (); i++)
    if (unit->sites.sites[decisions->sites[i]].decision == SITE_STACK)
      fold->in_frame.add (flow->allocations[i].object);
  for (tree variable : flow->variables)
    {
      size_t count;
      const struct target *target
	= points_targets (flow->points, *flow->addresses->get (variable),
			  &count);

      fold->in_frame.add (target->object);
    }
}

/* Return whether POINTER, an operand, points into the frame for sure.  */

static bool
in_frame_p (struct barrier_fold *fold, tree pointer)
{
  struct function_flow *flow = fold->flow;
  location_id value = flow_value (flow, pointer, 0);
  size_t count;
  const struct target *targets;

  points_solve (flow->points);
  if (value == GRAPH_HEAP || points_is_nonlocal (flow->points, value))
    return false;
  targets = points_targets (flow->points, value, &count);
  for (size_t i = 0; i < count; i++)
    if (!fold->in_frame.contains (targets[i].object))
      return false;
  return count > 0;
}

/* Return whether CALL is a write barrier with its target in the frame.  */

static bool
needless_barrier_p (struct barrier_fold *fold, gcall *call)
{
  const struct runtime_function *row = runtime_lookup (call);

  if (!row)
    return false;
  if (row->kind == RUNTIME_BARRIER)
    return in_frame_p (fold, gimple_call_arg (call, 0));
  if (row->kind == RUNTIME_MOVE)
    return in_frame_p (fold, gimple_call_arg (call, 1));
  return false;
}

/* Return whether BB, the arm behind the test of the flag, does nothing but
   needless barriers, and add their number to *COUNT.  */

static bool
needless_arm_p (struct barrier_fold *fold, basic_block bb, unsigned *count)
{
  unsigned barriers = 0;

  for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
       gsi_next (&gsi))
    {
      gimple *stmt = gsi_stmt (gsi);

      if (gcall *call = dyn_cast <gcall *> (stmt))
	{
	  if (!needless_barrier_p (fold, call))
	    return false;
	  barriers++;
	}
      else if (!is_gimple_debug (stmt) && gimple_code (stmt) != GIMPLE_LABEL
	       && (!is_gimple_assign (stmt) || gimple_vdef (stmt)))
	return false;
    }
  *count += barriers;
  return barriers > 0;
}

/* If COND tests the flag for write barriers, return the edge to take when it
   is set; otherwise null.  */

static edge
barrier_edge (gcond *cond)
{
  tree flag = gimple_cond_lhs (cond);
  enum tree_code code = gimple_cond_code (cond);
  gimple *load;
  tree base;
  edge if_true, if_false;

  if (TREE_CODE (flag) != SSA_NAME || !integer_zerop (gimple_cond_rhs (cond))
      || (code != EQ_EXPR && code != NE_EXPR))
    return NULL;
  load = SSA_NAME_DEF_STMT (flag);
  if (!gimple_assign_load_p (load))
    return NULL;
  base = get_base_address (gimple_assign_rhs1 (load));
  if (!base || !DECL_P (base) || !write_barrier_flag_p (base))
    return NULL;
  extract_true_false_edges_from_block (gimple_bb (cond), &if_true, &if_false);
  return code == EQ_EXPR ? if_false : if_true;
}

unsigned
fold_barriers (struct function_flow *flow,
	       const struct decisions *decisions, const struct unit *unit)
{
  struct barrier_fold fold;
  unsigned count = 0;
  basic_block bb;

  fold.flow = flow;
  find_frame_objects (&fold, decisions, unit);
  if (fold.in_frame.is_empty ())
    return 0;
  FOR_EACH_BB_FN (bb, flow->fn)
    {
      gcond *cond = safe_dyn_cast <gcond *> (last_statement (bb));
      edge arm = cond ? barrier_edge (cond) : NULL;

      if (!arm || !single_pred_p (arm->dest)
	  || !needless_arm_p (&fold, arm->dest, &count))
	continue;
      if (arm->flags & EDGE_TRUE_VALUE)
	gimple_cond_make_false (cond);
      else
	gimple_cond_make_true (cond);
      update_stmt (cond);
    }
  return count;
}
