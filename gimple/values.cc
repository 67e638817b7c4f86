/* Calls of function values and of methods of interfaces.
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

/* A call of a function value is one of each function that the value may be, if
   all of these are known, and so is a call through an interface; the address
   of the code is loaded from a closure or from a table of methods:

     GOTMP.1.f = main.f..func1;  GOTMP.1.x = &x;
     _2 = MEM[(void **)_3]; _2 () [static-chain: _3]	_3 -> { GOTMP.1 }

   Such calls wait until it is known where pointers point.  What follows from
   them can make more pointers point to more, but only ever adds, so this is
   repeated until nothing changes.

   Where the closure or the table comes from a parameter, it is the callers
   that may know (callbacks.cc).  */

#include "compat.h"
#include "answer.h"
#include "certify.h"
#include "moves.h"
#include "place.h"
#include "printed.h"
#include "summary.h"
#include "tagged.h"

/* What PENDING is the call of has an answer now.  Return whether that is new;
   WHAT is a number that stands for it.  */

static bool
answer_once (struct function_flow *flow, const struct pending_call *pending,
	     unsigned what)
{
  uint64_t key = (uint64_t) (pending - flow->pending.address () + 1) << 32
		 | what;

  return !flow->answered->add (key);
}

/* PENDING may return anything.  */

static void
any_result (struct function_flow *flow, const struct pending_call *pending)
{
  if (pending->kind == CALL_ITSELF)
    flow_set (flow, pending->call, gimple_call_lhs (pending->call),
	      flow->anything, pending->note);
  else if (pending->kind == CALL_BELOW)
    points_nonlocal (flow->points, pending->result);
}

/* Build the flow of PENDING for CALLEE.  */

static void
call_callee (struct function_flow *flow, const struct pending_call *pending,
	     cgraph_node *callee)
{
  auto_vec<location_id> values;
  struct actuals actuals;

  /* Those of the flow may move.  */
  for (unsigned i = 0; i < pending->count; i++)
    values.safe_push (flow->values[pending->first + i]);
  actuals = { pending->call, pending->kind, values.address (),
	      values.length (), pending->chain, pending->result,
	      pending->depth, pending->note, false };
  any_result (flow, pending);
  believed_call (flow, callee, &actuals);
}

void
leak_pending (struct function_flow *flow, const struct pending_call *pending)
{
  any_result (flow, pending);
  if (pending->table != GRAPH_HEAP)
    flow_leak (flow, pending->table, 0, pending->note);
  for (unsigned i = 0; i < pending->count; i++)
    flow_leak (flow, flow->values[pending->first + i], 0, pending->note);
}

/* Build the flow of PENDING, of which nothing is known.  */

static void
give_up (struct function_flow *flow, struct pending_call *pending)
{
  cgraph_node *thunk = pending->thunk ? cgraph_node::get (pending->thunk)
				      : NULL;
  uint32_t note = pending->note;

  pending->given_up = true;
  if (pending->record != GRAPH_HEAP && flow->believe_calls
      && believable_p (thunk))
    {
      location_id record = pending->record;
      struct actuals actuals
	= { pending->call, CALL_WITHOUT_RESULT, &record, 1, GRAPH_HEAP,
	    GRAPH_HEAP, pending->depth, note, false };

      believed_call (flow, thunk, &actuals);
    }
  else if (pending->record != GRAPH_HEAP)
    flow_leak (flow, pending->record, 1, note);
  else if (pending->kind == CALL_ITSELF)
    unknown_call (flow, pending->call, note);
  else
    leak_pending (flow, pending);
}

/* What may be at a place where the address of a function is looked for.  */
enum code
{
  CODE_NONE,			/* Nothing.  */
  CODE_KNOWN,			/* Functions of which something is known.  */
  CODE_UNKNOWN,			/* Functions, and others or anything.  */
  CODE_OTHER			/* Something else.  */
};

/* Add to CALLEES the functions that LOCATION of FLOW may have the address of,
   as far as something is known of them.  Return what it may have.  */

static enum code
add_callees (struct function_flow *flow, location_id location,
	     vec<cgraph_node *> *callees)
{
  bool code = false, other = points_is_nonlocal (flow->points, location);
  size_t count;
  const struct target *targets = points_targets (flow->points, location,
						 &count);

  for (size_t i = 0; i < count; i++)
    {
      tree *decl = flow->functions->get (targets[i].object);
      cgraph_node *node = decl ? cgraph_node::get (*decl) : NULL;

      code |= decl != NULL;
      if (!believable_p (node))
	other = true;
      else if (!callees->contains (node))
	callees->safe_push (node);
    }
  if (other)
    return code ? CODE_UNKNOWN : CODE_OTHER;
  return code ? CODE_KNOWN : CODE_NONE;
}

/* Add to CALLEES the functions whose address may be at PLACE.  Return whether
   these are all.  What is no closure and no table of methods, because there is
   no function, cannot be called, so it does not matter what else it holds; but
   a closure could be made by hand.  */

static bool
add_callees_at (struct function_flow *flow, struct target place,
		vec<cgraph_node *> *callees)
{
  location_id fields[POINTS_FIELDS_MAX + 1];
  size_t count = points_fields (flow->points, place.object, place.offset,
				POINTER_SIZE_UNITS, false, fields);
  bool code = false, unknown = false;

  for (size_t i = 0; i < count; i++)
    {
      enum code found = add_callees (flow, fields[i], callees);

      code |= found == CODE_KNOWN || found == CODE_UNKNOWN;
      unknown |= found == CODE_UNKNOWN || found == CODE_OTHER;
    }
  return !unknown || (!code && place.offset > 0);
}

/* What a call that waits is found to call.  */
struct found
{
  auto_vec<cgraph_node *> callees;
  auto_vec<int> callbacks;
};

/* Find what PENDING calls through its table, into *FOUND.  Return whether that
   is all known.  */

static bool
find_through_table (struct function_flow *flow,
		    const struct pending_call *pending, struct found *found)
{
  size_t count;
  const struct target *targets = points_targets (flow->points, pending->table,
						 &count);
  auto_vec<struct target> tables;

  if (count == 0 || points_is_nonlocal (flow->points, pending->table))
    return false;
  /* Targets may move when something is added.  */
  for (size_t i = 0; i < count; i++)
    tables.safe_push (targets[i]);
  for (struct target table : tables)
    {
      struct origin *origin = flow->origins->get (table.object);

      if (origin)
	{
	  found->callbacks.safe_push (callback_number (flow, pending, *origin));
	  if (found->callbacks.last () < 0)
	    return false;
	  continue;
	}
      if (table.offset == OFFSET_ANY
	  || points_is_foreign (flow->points, table.object))
	return false;
      table.offset += pending->offset;
      if (!add_callees_at (flow, table, &found->callees))
	return false;
    }
  return !found->callees.is_empty () || !found->callbacks.is_empty ();
}

/* Build the flow of number INDEX of the calls of FLOW that wait, for the
   functions that it is now known to call.  Return whether there is anything
   new.  */

static bool
resolve (struct function_flow *flow, unsigned index)
{
  struct pending_call pending = flow->pending[index];
  struct found found;
  bool known, changed = false;

  if (pending.given_up)
    return false;
  known = pending.table != GRAPH_HEAP
	  ? find_through_table (flow, &pending, &found)
	  : add_callees (flow, pending.callee, &found.callees) == CODE_KNOWN;
  if (!known || !flow->believe_calls
      || (pending.record != GRAPH_HEAP
	  && !deferred_value_p (flow, &pending)))
    {
      give_up (flow, &flow->pending[index]);
      return true;
    }
  for (cgraph_node *callee : found.callees)
    if (answer_once (flow, &flow->pending[index], callee->get_uid () * 2))
      {
	call_callee (flow, &pending, callee);
	changed = true;
      }
  for (int callback : found.callbacks)
    if (answer_once (flow, &flow->pending[index], callback * 2 + 1))
      {
	hand_over (flow, &pending, callback);
	changed = true;
      }
  return changed;
}

void
flow_solve (struct function_flow *flow)
{
  bool changed;

  do
    {
      unsigned count = flow->pending.length ();

      changed = false;
      points_solve (flow->points);
      /* Those that are added now wait for what they add.  */
      for (unsigned i = 0; i < count; i++)
	changed |= resolve (flow, i);
      changed |= printed_resolve (flow);
      changed |= tagged_resolve (flow);
    }
  while (changed);
  settle_returns (flow);
  points_solve (flow->points);
  if (flag_checking)
    flow_certify (flow);
  points_draw_stores (flow->points);
}

gimple *
definition_of (tree op)
{
  gimple *def;

  if (TREE_CODE (op) != SSA_NAME)
    return NULL;
  def = SSA_NAME_DEF_STMT (op);
  while (is_gimple_assign (def)
	 && (gimple_assign_ssa_name_copy_p (def)
	     || CONVERT_EXPR_CODE_P (gimple_assign_rhs_code (def)))
	 && TREE_CODE (gimple_assign_rhs1 (def)) == SSA_NAME)
    def = SSA_NAME_DEF_STMT (gimple_assign_rhs1 (def));
  return def;
}

/* If OP was loaded through a pointer, return what that is in FLOW, and store in
   *OFFSET where it was loaded from there, and in *POINTER the pointer;
   otherwise return GRAPH_HEAP.  */

static location_id
loaded_from (struct function_flow *flow, tree op, int64_t *offset,
	     tree *pointer, uint32_t note)
{
  gimple *def = definition_of (op);
  struct place place;
  tree base;

  if (!def || !gimple_assign_load_p (def))
    return GRAPH_HEAP;
  base = get_base_address (gimple_assign_rhs1 (def));
  if (!base || TREE_CODE (base) != MEM_REF)
    return GRAPH_HEAP;
  find_place (flow, gimple_assign_rhs1 (def), &place, note);
  if (place.offset == OFFSET_ANY || place.offset < 0)
    return GRAPH_HEAP;
  *offset = place.offset;
  *pointer = TREE_OPERAND (base, 0);
  return place.pointer;
}

/* Return where OP was loaded from in the memory of a parameter, as far as that
   is plain to see, or OFFSET_ANY.  */

static int64_t
field_of_parameter (struct function_flow *flow, tree op)
{
  int64_t offset;
  tree pointer;

  if (TREE_CODE (op) == SSA_NAME
      && loaded_from (flow, op, &offset, &pointer, 0) != GRAPH_HEAP
      && TREE_CODE (pointer) == SSA_NAME && SSA_NAME_IS_DEFAULT_DEF (pointer))
    return offset;
  return OFFSET_ANY;
}

void
value_call (struct function_flow *flow, gcall *call, uint32_t note)
{
  tree chain = gimple_call_chain (call);
  struct pending_call pending = {};
  tree pointer;

  pending.call = call;
  pending.callee = flow_pointer (flow, gimple_call_fn (call), note);
  pending.chain = chain ? flow_pointer (flow, chain, note)
			: (location_id) GRAPH_HEAP;
  pending.record = GRAPH_HEAP;
  pending.field = OFFSET_ANY;
  pending.table = loaded_from (flow, gimple_call_fn (call), &pending.offset,
			       &pointer, note);
  if (pending.table != GRAPH_HEAP && chain && chain != pointer)
    pending.table = GRAPH_HEAP;
  if (pending.table != GRAPH_HEAP)
    pending.field = field_of_parameter (flow, pointer);
  pending.first = flow->values.length ();
  pending.count = gimple_call_num_args (call);
  for (unsigned i = 0; i < pending.count; i++)
    flow->values.safe_push (flow_operand (flow, call,
					  gimple_call_arg (call, i), note));
  pending.kind = CALL_ITSELF;
  pending.note = note;
  flow->pending.safe_push (pending);
}
