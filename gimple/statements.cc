/* From the statements of a function to its location graph.
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
#include "cycles.h"
#include "flow.h"
#include "place.h"
#include "parameters.h"
#include "transition.h"

/* Build the flow of STMT, which is not understood because of WHY: all its
   operands leak, and all that it sets may be anything.  */

static void
not_understood (struct function_flow *flow, gimple *stmt, const char *why,
		const char *what)
{
  uint32_t note = flow_add_note (flow, stmt, why, what);
  ssa_op_iter iter;
  tree op;

  for (unsigned i = 0; i < gimple_num_ops (stmt); i++)
    {
      tree ref = gimple_op (stmt, i);
      struct place place;

      if (ref && TREE_CODE (ref) == TREE_LIST)
	ref = TREE_VALUE (ref);
      if (!ref || TREE_CODE (ref) == SSA_NAME)
	continue;
      if (TREE_CODE (ref) == ADDR_EXPR)
	flow_leak (flow, flow_value (flow, ref, note), 0, note);
      else if (REFERENCE_CLASS_P (ref) || handled_component_p (ref)
	       || VAR_P (ref) || TREE_CODE (ref) == PARM_DECL
	       || TREE_CODE (ref) == RESULT_DECL)
	{
	  find_place (flow, ref, &place, note);
	  flow_leak (flow, place.pointer, 0, note);
	}
    }
  FOR_EACH_SSA_TREE_OPERAND (op, stmt, iter, SSA_OP_USE)
    flow_leak (flow, flow_value (flow, op, note), 0, note);
  FOR_EACH_SSA_TREE_OPERAND (op, stmt, iter, SSA_OP_DEF)
    flow_set (flow, stmt, op, flow->anything, note);
}

/* What an operation does to a pointer in its operands.  */
enum operation
{
  OPERATION_COPY,		/* The value of one of the operands.  */
  OPERATION_SUM,		/* Operand 1 plus operand 2.  */
  OPERATION_MIX,		/* A pointer may be computed from them.  */
  OPERATION_TEST,		/* Nothing but a truth value.  */
  OPERATION_UNKNOWN
};

/* Return what CODE, the operation of an assignment, does.  */

static enum operation
classify (enum tree_code code)
{
  if (TREE_CODE_CLASS (code) == tcc_comparison)
    return OPERATION_TEST;
  switch (code)
    {
    CASE_CONVERT:
    case VIEW_CONVERT_EXPR:
    case COND_EXPR:
    case PAREN_EXPR:
    case MIN_EXPR:
    case MAX_EXPR:
      return OPERATION_COPY;

    case POINTER_PLUS_EXPR:
    case PLUS_EXPR:
      return OPERATION_SUM;

    case MINUS_EXPR:
    case POINTER_DIFF_EXPR:
    case MULT_EXPR:
    case NEGATE_EXPR:
    case ABS_EXPR:
    case ABSU_EXPR:
    case BIT_NOT_EXPR:
    case BIT_AND_EXPR:
    case BIT_IOR_EXPR:
    case BIT_XOR_EXPR:
    case LSHIFT_EXPR:
    case RSHIFT_EXPR:
    case LROTATE_EXPR:
    case RROTATE_EXPR:
    case TRUNC_DIV_EXPR:
    case TRUNC_MOD_EXPR:
    case EXACT_DIV_EXPR:
    case MULT_HIGHPART_EXPR:
    case WIDEN_MULT_EXPR:
      return OPERATION_MIX;

    case TRUTH_NOT_EXPR:
    case TRUTH_AND_EXPR:
    case TRUTH_OR_EXPR:
    case TRUTH_XOR_EXPR:
    case FLOAT_EXPR:
    case FIX_TRUNC_EXPR:
    case RDIV_EXPR:
      return OPERATION_TEST;

    default:
      return OPERATION_UNKNOWN;
    }
}

/* Build the flow of STMT, an assignment with an operation, to a name.  */

static void
flow_operation (struct function_flow *flow, gassign *stmt)
{
  enum tree_code code = gimple_assign_rhs_code (stmt);
  enum operation operation = classify (code);
  uint32_t note = flow_add_note (flow, stmt, "assigned");
  tree lhs = gimple_assign_lhs (stmt);
  location_id value;

  if (operation == OPERATION_UNKNOWN || TREE_CODE (lhs) != SSA_NAME)
    {
      not_understood (flow, stmt, "used in a %s, which is not understood",
		      get_tree_code_name (code));
      return;
    }
  value = operation == OPERATION_TEST ? (location_id) GRAPH_HEAP
				      : flow_value (flow, lhs, note);
  /* Where a number comes from is not followed all the way.  */
  if (POINTER_TYPE_P (TREE_TYPE (lhs)) && CONVERT_EXPR_CODE_P (code)
      && !POINTER_TYPE_P (TREE_TYPE (gimple_assign_rhs1 (stmt))))
    points_nonlocal (flow->points, value);
  for (unsigned i = code == COND_EXPR ? 2 : 1; i < gimple_num_ops (stmt); i++)
    {
      tree op = gimple_op (stmt, i);
      location_id src = flow_value (flow, op, note);
      int64_t offset = operation == OPERATION_COPY ? 0 : OFFSET_ANY;

      if (src == GRAPH_HEAP)
	continue;
      if (operation == OPERATION_SUM && i == 1
	  && TREE_CODE (gimple_assign_rhs2 (stmt)) == INTEGER_CST)
	/* Offsets are unsigned, and may mean a negative one.  */
	offset = wi::sext (wi::to_offset (gimple_assign_rhs2 (stmt)),
			   POINTER_SIZE).to_shwi ();
      if (value != GRAPH_HEAP)
	points_copy (flow->points, value, src, offset, note);
      else if (operation != OPERATION_TEST)
	points_copy (flow->points, flow->parts, src, 0, note);
    }
}

/* Return how to say that something is stored in LHS.  */

static const char *
store_reason (tree lhs)
{
  tree base = get_base_address (lhs);

  if (base && VAR_P (base) && is_global_var (base))
    return "assigned to a global variable";
  if (base && TREE_CODE (base) == MEM_REF)
    return "stored through a pointer";
  return "assigned";
}

/* Build the flow of STMT, an assignment.  */

static void
flow_assign (struct function_flow *flow, gassign *stmt)
{
  tree lhs = gimple_assign_lhs (stmt);
  tree rhs = gimple_assign_rhs1 (stmt);
  struct place from, to;
  uint32_t note;

  if (!gimple_assign_single_p (stmt))
    {
      flow_operation (flow, stmt);
      return;
    }
  note = flow_add_note (flow, stmt, store_reason (lhs));
  if (transition_flow (flow, stmt, note))
    return;
  if (TREE_CODE (rhs) == CONSTRUCTOR)
    {
      if (CONSTRUCTOR_NELTS (rhs) == 0)
	flow_set (flow, stmt, lhs, GRAPH_HEAP, note);
      else
	not_understood (flow, stmt, "part of a vector", NULL);
    }
  else if (TREE_CODE (rhs) == ADDR_EXPR
	   || (is_gimple_val (rhs) && (is_gimple_reg (rhs) || !DECL_P (rhs))))
    flow_set (flow, stmt, lhs, flow_value (flow, rhs, note), note);
  else if (TREE_CODE (lhs) == SSA_NAME)
    {
      if (TREE_CODE (rhs) == VIEW_CONVERT_EXPR
	  && TREE_CODE (TREE_OPERAND (rhs, 0)) == SSA_NAME)
	{
	  flow_set (flow, stmt, lhs,
		    flow_value (flow, TREE_OPERAND (rhs, 0), note), note);
	  if (holds_pointer_p (TREE_TYPE (lhs)))
	    points_nonlocal (flow->points, flow_value (flow, lhs, note));
	}
      else if (gimple_assign_load_p (stmt))
	flow_set (flow, stmt, lhs, flow_operand (flow, stmt, rhs, note),
		  note);
      else
	/* A part of a name, or a comparison.  */
	not_understood (flow, stmt, "used in a %s, which is not understood",
			get_tree_code_name (TREE_CODE (rhs)));
    }
  else if (gimple_assign_load_p (stmt) && gimple_store_p (stmt))
    {
      find_place (flow, lhs, &to, note);
      find_place (flow, rhs, &from, note);
      add_access (flow, stmt, &from, false);
      add_access (flow, stmt, &to, true);
      points_move (flow->points, to.pointer, to.offset, from.pointer,
		   from.offset, to.size, note);
    }
  else
    not_understood (flow, stmt, "used in a %s, which is not understood",
		    get_tree_code_name (TREE_CODE (rhs)));
}

/* Note under -fchecking that the flow of STMT is being built, which must happen
   once.  */

static void
visit (gimple *stmt)
{
  if (!flag_checking)
    return;
  if (gimple_visited_p (stmt))
    internal_error ("goescape: a statement is looked at twice");
  gimple_set_visited (stmt, true);
}

/* If CLEAR, let no statement of FN be visited; otherwise check that each of
   them is.  */

static void
check_visits (function *fn, bool clear)
{
  basic_block bb;

  if (!flag_checking)
    return;
  FOR_ALL_BB_FN (bb, fn)
    for (gimple_seq seq : { phi_nodes (bb), bb_seq (bb) })
      for (gimple *stmt = seq; stmt; stmt = stmt->next)
	if (clear)
	  gimple_set_visited (stmt, false);
	else if (!gimple_visited_p (stmt))
	  internal_error ("goescape: a statement is not looked at");
}

/* Build the flow of PHI.  */

static void
flow_phi (struct function_flow *flow, gphi *phi)
{
  tree result = gimple_phi_result (phi);
  location_id value;
  uint32_t note;

  visit (phi);
  if (virtual_operand_p (result))
    return;
  note = flow_add_note (flow, phi, "assigned");
  value = flow_value (flow, result, note);
  if (value == GRAPH_HEAP)
    return;
  for (unsigned i = 0; i < gimple_phi_num_args (phi); i++)
    {
      location_id src = flow_value (flow, gimple_phi_arg_def (phi, i), note);

      if (src != GRAPH_HEAP)
	points_copy (flow->points, value, src, 0, note);
    }
}

/* Build the flow of STMT, a return.  */

static void
flow_return (struct function_flow *flow, greturn *stmt)
{
  tree value = gimple_return_retval (stmt);
  uint32_t note = flow_add_note (flow, stmt, "returned");
  struct word_range ranges[WORDS_MAX];
  unsigned count;

  /* A result by reference is memory of the caller, and was stored to.  */
  if (!value || (TREE_CODE (value) == RESULT_DECL
		 && DECL_BY_REFERENCE (value)))
    return;
  count = words_of_type (TREE_TYPE (value), ranges);
  for (unsigned i = 0; i < count; i++)
    {
      location_id src = flow_part (flow, stmt, value, ranges[i], note);

      if (src != GRAPH_HEAP)
	flow->returned_words.safe_push ({ stmt, i, src, note });
    }
}

/* Build the flow of STMT, of any kind.  */

static void
flow_statement (struct function_flow *flow, gimple *stmt)
{
  visit (stmt);
  switch (gimple_code (stmt))
    {
    case GIMPLE_ASSIGN:
      flow_assign (flow, as_a <gassign *> (stmt));
      break;

    case GIMPLE_CALL:
      flow_call (flow, as_a <gcall *> (stmt));
      break;

    case GIMPLE_RETURN:
      flow_return (flow, as_a <greturn *> (stmt));
      break;

    case GIMPLE_COND:
    case GIMPLE_SWITCH:
    case GIMPLE_LABEL:
    case GIMPLE_DEBUG:
    case GIMPLE_NOP:
    case GIMPLE_PREDICT:
    case GIMPLE_RESX:
    case GIMPLE_EH_DISPATCH:
      /* These look at no more than whether values are equal.  */
      break;

    default:
      not_understood (flow, stmt, "used in a statement of kind %s, which is "
		      "not understood",
		      gimple_code_name[gimple_code (stmt)]);
    }
}

/* Set the member repeated of each allocation of FLOW, and the depth of its
   object: how many loops there are around it.  A cycle of the CFG need not be
   a loop that GCC has found, so it is the cycles that count.  */

static void
find_repeated (struct function_flow *flow)
{
  auto_bitmap cyclic;

  if (flow->allocations.is_empty ())
    return;
  find_cyclic_blocks (flow->fn, cyclic);
  for (struct allocation &allocation : flow->allocations)
    {
      basic_block bb = gimple_bb (allocation.call);

      allocation.repeated = bitmap_bit_p (cyclic, bb->index);
      if (allocation.repeated)
	flow->graph->locations[allocation.object].depth
	  = MAX (1, (int) bb_loop_depth (bb));
    }
}

void
flow_build (struct function_flow *flow, function *fn, bool believe_calls)
{
  basic_block bb;
  struct flow_note none = { UNKNOWN_LOCATION, "held", NULL };
  struct flow_note parts = { UNKNOWN_LOCATION, "only part of it is used",
			     NULL };

  flow->fn = fn;
  flow->graph = graph_new ();
  flow->points = points_new (flow->graph, POINTER_SIZE_UNITS);
  flow->names.safe_grow_cleared (num_ssa_names, true);
  flow->addresses = new hash_map<tree, location_id>;
  flow->code = new hash_map<tree, location_id>;
  flow->functions = new function_map;
  flow->plain = new location_set;
  flow->mixed = new location_set;
  flow->kept = new location_set;
  flow->origins = new origin_map;
  flow->answered = new hash_set<int_hash<uint64_t, 0, UINT64_MAX> >;
  flow->notes.safe_push (none);
  flow->believe_calls = believe_calls;
  flow->no_moves = false;
  flow->anything = points_value (flow->points);
  points_nonlocal (flow->points, flow->anything);
  /* Parts of pointers could be put together again.  */
  flow->parts = points_value (flow->points);
  flow->notes.safe_push (parts);
  points_leak (flow->points, flow->parts, 0, flow->notes.length () - 1);
  for (location_id &result : flow->results)
    result = graph_add (flow->graph, LOCATION_RESULT, 0);
  flow->frame = graph_add (flow->graph, LOCATION_VALUE, 0);
  parameters_enter (flow);

  check_visits (fn, true);
  FOR_EACH_BB_FN (bb, fn)
    {
      for (gphi_iterator gpi = gsi_start_phis (bb); !gsi_end_p (gpi);
	   gsi_next (&gpi))
	flow_phi (flow, gpi.phi ());
      for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	   gsi_next (&gsi))
	flow_statement (flow, gsi_stmt (gsi));
    }
  check_visits (fn, false);
  find_repeated (flow);
}

void
flow_free (struct function_flow *flow)
{
  for (struct flow_note &note : flow->notes)
    free (note.what);
  points_free (flow->points);
  graph_free (flow->graph);
  delete flow->addresses;
  delete flow->code;
  delete flow->functions;
  delete flow->plain;
  delete flow->mixed;
  delete flow->kept;
  delete flow->origins;
  delete flow->answered;
}
