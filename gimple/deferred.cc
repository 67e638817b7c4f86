/* Deferred calls.
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

/* A deferred call is the call of a function value, one that the record for its
   arguments holds, as long as it has no arguments.  Any other deferred call is
   one of the function that gccgo makes to call it, with the address of the
   record:

     defer g (x)	record.a0 = x; deferproc (.., thunk, &record)
			thunk (r) { g (r->a0) }

   Deferred calls are made while the frame is there.  */

#include "compat.h"
#include "answer.h"

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

bool
deferred_value_p (struct function_flow *flow,
		  const struct pending_call *pending)
{
  location_id record = pending->record;
  size_t count;
  const struct target *targets = points_targets (flow->points, record,
						 &count);

  for (size_t i = 0; i < count; i++)
    if (targets[i].offset != 0
	|| !closure_record_p (type_of_object (flow, targets[i].object)))
      return false;
  return count > 0 && !points_is_nonlocal (flow->points, record);
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
  struct pending_call pending = {};

  pending.call = call;
  pending.callee = flow->anything;
  pending.table = points_value (flow->points);
  pending.field = OFFSET_ANY;
  pending.chain = pending.table;
  pending.record = flow_pointer (flow, record, note);
  pending.thunk = function_at (thunk);
  pending.kind = CALL_WITHOUT_RESULT;
  pending.note = note;
  points_load (flow->points, pending.table, pending.record, 0,
	       POINTER_SIZE_UNITS, note);
  flow->pending.safe_push (pending);
}
