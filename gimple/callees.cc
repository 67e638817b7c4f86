/* Calls of functions of the unit, and of function values.
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

/* A call of a function value is one of each function that the value may point
   to, if all of these are known:

     GOTMP.1.f = main.f..func1;  GOTMP.1.x = &x;
     _2 = MEM[(void **)_3]; _2 () [static-chain: _3]	_3 -> { GOTMP.1 }

   Such calls wait until it is known where pointers point.  What follows from
   them can make more pointers point to more, but only ever adds, so this is
   repeated until nothing changes.  A deferred call is the call of a function
   value as well, one that the record for its arguments holds, as long as it
   has no arguments.  Any other deferred call is one of the function that
   gccgo makes to call it, with the address of the record:

     defer g (x)	record.a0 = x; deferproc (.., thunk, &record)
			thunk (r) { g (r->a0) }

   Deferred calls are made while the frame is there.  */

#include "compat.h"
#include "answer.h"
#include "summary.h"

/* Return the EAF_ flags that ipa-modref found for argument number I of NODE,
   or for its static chain if I is -1; 0 promises nothing.  */

static int
callee_flags (cgraph_node *node, int i)
{
  modref_summary *summary = get_modref_function_summary (node);
  int ecf = flags_from_decl_or_type (node->decl);
  int flags = 0;

  if (!summary || !node->binds_to_current_def_p ())
    return 0;
  /* The summary leaves out what these imply.  */
  if (ecf & ECF_CONST)
    flags |= implicit_const_eaf_flags;
  if (ecf & ECF_PURE)
    flags |= implicit_pure_eaf_flags;
  if (i < 0)
    flags |= summary->static_chain_flags;
  else if ((unsigned) i < summary->arg_flags.length ())
    flags |= summary->arg_flags[i];
  return flags;
}

/* Return what FLAGS, EAF_ flags, promise in terms of leaks.  */

static struct leaks
flag_leaks (int flags)
{
  struct leaks leaks = leaks_nothing ();

  if (flags & EAF_UNUSED)
    return leaks;
  if (!(flags & EAF_NO_DIRECT_ESCAPE))
    leaks_add_heap (&leaks, 0);
  if (!(flags & EAF_NO_INDIRECT_ESCAPE))
    leaks_add_heap (&leaks, 1);
  if (!(flags & EAF_NOT_RETURNED_DIRECTLY))
    leaks_add_result (&leaks, 0, 0);
  if (!(flags & EAF_NOT_RETURNED_INDIRECTLY))
    leaks_add_result (&leaks, 0, 1);
  return leaks;
}

/* Build the flow of VALUE, an argument of CALL or the closure, which is
   parameter number I of NODE, or -1.  Both what the summary and what the
   flags say is true, so the better of them counts; the flags are for pointers
   only, as the argument is if FLAGGED.  */

static void
believed_argument (struct function_flow *flow, gcall *call,
		   location_id value, cgraph_node *node, int i, bool flagged,
		   uint32_t note)
{
  int flags = flagged ? callee_flags (node, i) : 0;
  struct leaks ours = summary_of (node, i);
  struct leaks theirs = flag_leaks (flags);
  bool use_ours = leaks_heap (theirs) != LEAKS_NONE
		  && (leaks_heap (ours) == LEAKS_NONE
		      || leaks_heap (ours) > leaks_heap (theirs));
  struct leaks leaks = use_ours ? ours : theirs;
  bool stores = summary_stores_p (node);
  location_id contents;

  if (value == GRAPH_HEAP || value == flow->anything)
    return;
  if (leaks_heap (leaks) != LEAKS_NONE)
    flow_leak (flow, value, leaks_heap (leaks), note);
  if (leaks_heap (leaks) == 0)
    return;
  contents = flow_reach (flow, call, value,
			 stores && !(flags & EAF_NO_DIRECT_CLOBBER),
			 stores && !(flags & EAF_NO_INDIRECT_CLOBBER), note);
  if (leaks_result (leaks, 0) == 0)
    set_result (flow, call, value, note);
  if (leaks_result (leaks, 0) != LEAKS_NONE)
    set_result (flow, call, contents, note);
}

void
believed_call (struct function_flow *flow, gcall *call, cgraph_node *node,
	       location_id chain, bool deferred, uint32_t note)
{
  unsigned count = deferred ? 0 : gimple_call_num_args (call);

  for (unsigned i = 0; i < count; i++)
    {
      tree arg = gimple_call_arg (call, i);

      believed_argument (flow, call, flow_operand (flow, call, arg, note),
			 node, i, POINTER_TYPE_P (TREE_TYPE (arg)), note);
    }
  believed_argument (flow, call, chain, node, -1, true, note);
  if (!deferred)
    flow_set (flow, call, gimple_call_lhs (call), flow->anything, note);
}

bool
believable_p (cgraph_node *node)
{
  return node && (summary_known_p (node)
		  || get_modref_function_summary (node));
}

/* Return the function of the unit that TARGET is the code of, or null if it is
   something else or nothing is known of it.  */

static cgraph_node *
target_function (struct function_flow *flow, struct target target)
{
  tree *decl = flow->functions->get (target.object);
  cgraph_node *node = decl ? cgraph_node::get (*decl) : NULL;

  return believable_p (node) ? node : NULL;
}

/* Return the type of OBJECT, an allocation or a variable of FLOW, or null if
   that is not known.  */

static tree
type_of_object (struct function_flow *flow, location_id object)
{
  size_t count;

  for (struct allocation &allocation : flow->allocations)
    if (allocation.object == object)
      return allocation.type.type;
  for (tree variable : flow->variables)
    if (points_targets (flow->points, *flow->addresses->get (variable),
			&count)->object == object)
      return TREE_TYPE (variable);
  return NULL_TREE;
}

/* Return whether TYPE is the record of a deferred call of a function value
   that has no arguments but constants.  The call of a function that is known
   has a record of its arguments only, which may be one function as well:

     defer fn ()	struct { fn func () }
     defer g (fn)	struct { a0 func () }
     defer fn.save ()	struct { object F }  */

static bool
closure_record_p (tree type)
{
  tree field = type && TREE_CODE (type) == RECORD_TYPE ? TYPE_FIELDS (type)
						       : NULL_TREE;

  return (field && !DECL_CHAIN (field) && DECL_NAME (field)
	  && strcmp (IDENTIFIER_POINTER (DECL_NAME (field)), "fn") == 0);
}

/* Return whether each RECORD of a deferred call has nothing in it but the
   closure to call.  */

static bool
plain_record_p (struct function_flow *flow, location_id record)
{
  size_t count;
  const struct target *targets = points_targets (flow->points, record,
						 &count);

  for (size_t i = 0; i < count; i++)
    if (targets[i].offset != 0
	|| !closure_record_p (type_of_object (flow, targets[i].object)))
      return false;
  return count > 0 && !points_is_nonlocal (flow->points, record);
}

/* Build the flow of PENDING, of which nothing is known.  */

static void
give_up (struct function_flow *flow, struct pending_call *pending)
{
  cgraph_node *thunk = pending->thunk ? cgraph_node::get (pending->thunk)
				      : NULL;

  pending->given_up = true;
  if (pending->record != GRAPH_HEAP && flow->believe_calls
      && believable_p (thunk))
    believed_argument (flow, pending->call, pending->record, thunk, 0, true,
		       pending->note);
  else if (pending->record != GRAPH_HEAP)
    flow_leak (flow, pending->record, 1, pending->note);
  else
    unknown_call (flow, pending->call, pending->note);
}

/* Build the flow of PENDING for the functions that it is now known to call.
   Return whether there is anything new.  */

static bool
resolve (struct function_flow *flow, struct pending_call *pending)
{
  bool deferred = pending->record != GRAPH_HEAP;
  size_t count;
  const struct target *targets = points_targets (flow->points,
						 pending->callee, &count);
  auto_vec<cgraph_node *> callees;

  if (pending->given_up || (count && pending->done == count
			    && !points_is_nonlocal (flow->points,
						    pending->callee)))
    return false;
  for (size_t i = pending->done; i < count; i++)
    callees.safe_push (target_function (flow, targets[i]));
  if (!flow->believe_calls || !count || callees.contains (NULL)
      || points_is_nonlocal (flow->points, pending->callee)
      || (deferred && !plain_record_p (flow, pending->record)))
    give_up (flow, pending);
  else
    for (cgraph_node *callee : callees)
      believed_call (flow, pending->call, callee, pending->chain, deferred,
		     pending->note);
  pending->done = count;
  return true;
}

void
flow_solve (struct function_flow *flow)
{
  bool changed;

  do
    {
      changed = false;
      points_solve (flow->points);
      for (struct pending_call &pending : flow->pending)
	changed |= resolve (flow, &pending);
    }
  while (changed);
}

void
value_call (struct function_flow *flow, gcall *call, uint32_t note)
{
  tree chain = gimple_call_chain (call);
  struct pending_call pending
    = { call, flow_pointer (flow, gimple_call_fn (call), note),
	chain ? flow_pointer (flow, chain, note) : (location_id) GRAPH_HEAP,
	GRAPH_HEAP, NULL_TREE, note, 0, false };

  flow->pending.safe_push (pending);
}

/* Return the function whose address OP is, as a number or not, or null.  */

static tree
function_at (tree op)
{
  while (TREE_CODE (op) == SSA_NAME)
    {
      gimple *def = SSA_NAME_DEF_STMT (op);

      if (!is_gimple_assign (def)
	  || !(gimple_assign_single_p (def)
	       || CONVERT_EXPR_CODE_P (gimple_assign_rhs_code (def))))
	return NULL_TREE;
      op = gimple_assign_rhs1 (def);
    }
  STRIP_NOPS (op);
  if (TREE_CODE (op) == ADDR_EXPR
      && TREE_CODE (TREE_OPERAND (op, 0)) == FUNCTION_DECL)
    return TREE_OPERAND (op, 0);
  return NULL_TREE;
}

void
defer_call (struct function_flow *flow, gcall *call, tree thunk, tree record,
	    uint32_t note)
{
  struct pending_call pending
    = { call, points_value (flow->points), points_value (flow->points),
	flow_pointer (flow, record, note), function_at (thunk), note, 0,
	false };

  points_load (flow->points, pending.chain, pending.record, 0,
	       POINTER_SIZE_UNITS, note);
  points_load (flow->points, pending.callee, pending.chain, 0,
	       POINTER_SIZE_UNITS, note);
  flow->pending.safe_push (pending);
}
