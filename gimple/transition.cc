/* Slices that grow in the frame and then are given away.
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
#include "carry.h"
#include "grown-result.h"
#include "lifetime.h"
#include "moves.h"
#include "slice-web.h"
#include "transition.h"
#include "transition-place.h"

/* How often the function is analysed to find out which of them are of use.  */
#define ROUNDS_MAX 4

/* Those of the current function.  */
static vec<struct transition> transitions;

/* Return the declaration of the helper, or null if there is none for this
   target.  */

static tree
settle_helper (void)
{
  return carry_function ("__goescape_settle_slice",
			 build_function_type_list (ptr_type_node,
						   ptr_type_node,
						   ptr_type_node, sizetype,
						   ptr_type_node,
						   ptr_type_node, sizetype,
						   NULL_TREE));
}

/* Add to CALLS those of FN that grow a slice.  */

static void
find_growth (function *fn, vec<gcall *> *calls)
{
  basic_block bb;

  FOR_EACH_BB_FN (bb, fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      if (gcall *call = growth_call (gsi_stmt (gsi)))
	calls->safe_push (call);
}

/* Return the location of the slice of TRANSITION in FLOW before it.  */

static location_id
location_before (const struct function_flow *flow,
		 const struct transition *transition)
{
  tree name = gimple_assign_rhs1 (transition->values);

  return flow->names[SSA_NAME_VERSION (name)];
}

/* Add to FOUND the allocations of FLOW that TRANSITION may move and that
   escape according to SOLUTION, or do not, as ESCAPING says.  */

static void
find_moved (struct function_flow *flow, const struct solution *solution,
	    const struct transition *transition, bool escaping,
	    vec<struct allocation *> *found)
{
  size_t count;
  const struct target *targets
    = points_targets (flow->points, location_before (flow, transition),
		      &count);

  for (struct allocation &allocation : flow->allocations)
    for (size_t i = 0; i < count; i++)
      if (targets[i].object == allocation.object
	  && allocation.form == FORM_GROWTH && !allocation.obstacle
	  && solution_escapes (solution, allocation.object) == escaping
	  && !found->contains (&allocation))
	found->safe_push (&allocation);
}

/* Let each transition of the same web as TRANSITION be made if MADE, and
   otherwise none.  */

static void
set_web (const struct transition *transition, bool made)
{
  unsigned web = transition->web;

  for (struct transition &other : transitions)
    if (other.web == web)
      other.made = made;
}

/* According to FLOW and SOLUTION make the transitions of each web in which
   there is one that may be of use, if FIRST, and otherwise no longer those of
   webs in which there is one that is of none or would be wrong.  Return
   whether that is any.  */

static bool
revise (struct function_flow *flow, const struct solution *solution,
	bool first)
{
  bool any = false;

  for (const struct transition &transition : transitions)
    {
      auto_vec<struct allocation *> moved;

      if (transition.made == first)
	continue;
      find_moved (flow, solution, &transition, first, &moved);
      if (first ? moved.is_empty ()
	  : !moved.is_empty () && !lifetime_behind_p (flow, transition.values,
						      moved))
	continue;
      set_web (&transition, first);
      any = true;
    }
  return any;
}

/* Analyse FN, BELIEVE_CALLS as in flow_build, and revise the transitions,
   FIRST as in revise.  Return whether there was anything to revise.  */

static bool
analyse (function *fn, bool believe_calls, bool first)
{
  struct function_flow flow;
  struct solution *solution;
  bool any;

  flow_build (&flow, fn, believe_calls);
  /* What a transition moves takes no more room than it needs; moves of what is
     returned (moves.h) do.  */
  flow.no_moves = true;
  flow_solve (&flow);
  for (struct allocation &allocation : flow.allocations)
    if (allocation.obstacle)
      graph_flow (flow.graph, GRAPH_HEAP, allocation.object, -1, 0);
  solution = solve (flow.graph);
  if (!first && lifetime_set_depths (&flow, solution))
    {
      solution_free (solution);
      solution = solve (flow.graph);
    }
  any = revise (&flow, solution, first);
  solution_free (solution);
  flow_free (&flow);
  return any;
}

/* Keep those transitions only that are made, or none if NONE.  */

static void
keep_made (bool none)
{
  unsigned kept = 0;

  for (unsigned i = 0; i < transitions.length (); i++)
    if (transitions[i].made && !none)
      transitions[kept++] = transitions[i];
    else
      transition_undo (&transitions[i]);
  transitions.truncate (kept);
}

void
transitions_choose (function *fn, bool believe_calls)
{
  auto_vec<gcall *> calls;
  bool again;

  if (!current_loops || loops_state_satisfies_p (LOOPS_NEED_FIXUP))
    return;
  find_growth (fn, &calls);
  if (calls.is_empty () || !settle_helper () || !slice_move_helper ())
    return;
  calculate_dominance_info (CDI_DOMINATORS);
  for (gcall *call : calls)
    load_grown_directly (call);
  transitions_insert (fn, &transitions);
  if (transitions.is_empty ())
    return;
  again = analyse (fn, believe_calls, true);
  for (unsigned round = 0; again && round < ROUNDS_MAX; round++)
    again = analyse (fn, believe_calls, false);
  keep_made (again);
}

bool
transition_flow (struct function_flow *flow, gassign *stmt, uint32_t note)
{
  for (unsigned i = 0; i < transitions.length (); i++)
    if (transitions[i].values == stmt && transitions[i].made)
      {
	flow_value (flow, gimple_assign_rhs1 (stmt), note);
	/* All that a web can point to is what append makes.  */
	points_nonlocal (flow->points,
			 flow_value (flow, gimple_assign_lhs (stmt), note));
	flow->transitions.safe_push (i);
	return true;
      }
  return false;
}

bool
transition_at_p (const gimple *stmt)
{
  for (const struct transition &transition : transitions)
    if (transition.values == stmt && transition.made)
      return true;
  return false;
}

/* Return whether OBJECT of FLOW is one that a transition moves.  */

static bool
moved_p (const struct function_flow *flow, location_id object)
{
  for (const struct allocation &allocation : flow->allocations)
    if (allocation.object == object)
      return allocation.form == FORM_GROWTH && !allocation.obstacle;
  return false;
}

/* Return a call that moves MOVED, which ALLOCATION has made in SLOT, for
   TRANSITION; statements before it are added to SEQ.  The capacity is in the
   variable ROOM, or is kept if that is null.  */

static gcall *
build_move (const struct transition *transition,
	    const struct allocation *allocation, tree slot, tree moved,
	    tree room, gimple_seq *seq)
{
  tree type = gimple_call_arg (allocation->call, 0);
  tree size = size_int (allocation->type.size);
  tree address = build_fold_addr_expr (slot);
  tree count = gimple_convert (seq, sizetype, room ? transition->count
						   : transition->room);

  if (!room)
    return gimple_build_call (slice_move_helper (), 5, type, moved, count,
			      address, size);
  return gimple_build_call (settle_helper (), 6, type, moved, count,
			    build_fold_addr_expr (room), address, size);
}

/* Let TRANSITION move what ALLOCATION makes, in SLOT, after what MOVED is so
   far; ROOM as in build_move.  Return what MOVED is then.  */

static tree
move_out (const struct transition *transition,
	  const struct allocation *allocation, tree slot, tree moved,
	  tree room)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (transition->values);
  gimple_seq seq = NULL;
  tree result = make_ssa_name (ptr_type_node);
  gcall *call = build_move (transition, allocation, slot, moved, room, &seq);

  gimple_call_set_lhs (call, result);
  gimple_call_set_nothrow (call, true);
  gimple_set_location (call, gimple_location (allocation->call));
  gimple_seq_add_stmt (&seq, call);
  gsi_insert_seq_before (&gsi, seq, GSI_SAME_STMT);
  return result;
}

/* Return the slot that UNIT has for the site number SITE, or null.  */

static tree
slot_of (const struct unit *unit, unsigned site)
{
  for (const struct promotion &promotion : unit->promotions)
    if (promotion.site == site)
      return promotion.slot;
  return NULL_TREE;
}

/* Return a new variable that has the capacity before TRANSITION.  */

static tree
make_room (const struct transition *transition)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (transition->values);
  tree capacity = gimple_assign_rhs1 (transition->capacity);
  tree room = create_tmp_var (TREE_TYPE (capacity), "room");

  TREE_ADDRESSABLE (room) = 1;
  gsi_insert_before (&gsi, gimple_build_assign (room, capacity),
		     GSI_SAME_STMT);
  return room;
}

/* Rewrite TRANSITION of FLOW; DECISIONS and UNIT as in transitions_rewrite.  */

static void
rewrite_one (struct function_flow *flow, const struct transition *transition,
	     const struct decisions *decisions, const struct unit *unit)
{
  tree moved = gimple_assign_rhs1 (transition->values), room = NULL_TREE;
  auto_vec<struct allocation *> allocations;
  auto_vec<tree> slots;

  find_moved (flow, decisions->solution, transition, false, &allocations);
  for (struct allocation *allocation : allocations)
    {
      unsigned index = allocation - flow->allocations.address ();
      tree slot = slot_of (unit, decisions->sites[index]);

      if (!slot || slots.contains (slot))
	continue;
      slots.safe_push (slot);
      if (!room && transition->capacity)
	room = make_room (transition);
      moved = move_out (transition, allocation, slot, moved, room);
    }
  gimple_assign_set_rhs1 (transition->values, moved);
  update_stmt (transition->values);
  if (!room)
    return;
  gimple_assign_set_rhs1 (transition->capacity, room);
  update_stmt (transition->capacity);
}

void
transitions_rewrite (struct function_flow *flow,
		     const struct decisions *decisions,
		     const struct unit *unit)
{
  for (unsigned index : flow->transitions)
    if (gimple_bb (transitions[index].values))
      rewrite_one (flow, &transitions[index], decisions, unit);
}

unsigned
transitions_of (const struct function_flow *flow,
		const struct allocation *allocation)
{
  unsigned number = 0;

  if (!moved_p (flow, allocation->object))
    return 0;
  for (unsigned index : flow->transitions)
    {
      size_t count;
      const struct target *targets
	= points_targets (flow->points,
			  location_before (flow, &transitions[index]), &count);
      bool moves = false;

      for (size_t i = 0; i < count; i++)
	moves |= targets[i].object == allocation->object;
      number += moves;
    }
  return number;
}

void
transitions_forget (void)
{
  transitions.truncate (0);
}
