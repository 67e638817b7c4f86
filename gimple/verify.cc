/* The second opinion about slots.
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


/* Nothing here asks the flow, the solver or the lifetimes; only the table of
   runtime functions is shared, for nobody else knows them.

   The walk over the uses is plain: what may hold the address of the slot, or
   that of something that holds it, at any depth, is tainted.  Variables of the
   frame that hold it are containers.  The statements are gone through again and
   again until no more is tainted.  */

#include "compat.h"
#include "cycles.h"
#include "runtime-table.h"
#include "verify.h"

/* What is at hand while a slot is being judged.  */
struct opinion
{
  function *fn;
  tree slot;
  const char *doubt;		/* The first, or null.  */
  bool changed;			/* Whether more has been tainted.  */
  hash_set<tree> names;
  hash_set<tree> containers;
  bool deferred;		/* Whether a deferred call holds it.  */
};

/* Note in OPINION the doubt WHY.  */

static void
note_doubt (struct opinion *opinion, const char *why)
{
  if (!opinion->doubt)
    opinion->doubt = why;
}

/* Taint NAME.  */

static void
taint_name (struct opinion *opinion, tree name)
{
  if (!virtual_operand_p (name) && !opinion->names.add (name))
    opinion->changed = true;
}

/* Return whether REF, a variable or a reference, may have the address in
   it.  */

static bool
tainted_memory_p (struct opinion *opinion, tree ref)
{
  tree base = get_base_address (ref);

  if (!base)
    return true;
  if (DECL_P (base))
    return opinion->containers.contains (base);
  if (TREE_CODE (base) != MEM_REF && TREE_CODE (base) != TARGET_MEM_REF)
    return false;
  base = TREE_OPERAND (base, 0);
  return (TREE_CODE (base) == SSA_NAME && opinion->names.contains (base)
	  && !opinion->containers.is_empty ());
}

/* Return whether OP is tainted.  */

static bool
tainted_p (struct opinion *opinion, tree op)
{
  tree base;

  if (!op)
    return false;
  if (TREE_CODE (op) == SSA_NAME)
    return opinion->names.contains (op);
  if (TREE_CODE (op) == ADDR_EXPR)
    {
      base = get_base_address (TREE_OPERAND (op, 0));
      return (base && (base == opinion->slot
		       || (DECL_P (base)
			   && opinion->containers.contains (base))));
    }
  if (DECL_P (op) || REFERENCE_CLASS_P (op) || handled_component_p (op))
    return tainted_memory_p (opinion, op);
  return false;
}

static void judge_store (struct opinion *opinion, tree pointer, unsigned depth);

/* Judge that something tainted is stored in REF.  */

static void
judge_store_to (struct opinion *opinion, tree ref, unsigned depth)
{
  tree base = get_base_address (ref);

  if (base && VAR_P (base) && auto_var_in_fn_p (base, opinion->fn->decl))
    {
      if (!opinion->containers.add (base))
	opinion->changed = true;
    }
  else if (base && TREE_CODE (base) == MEM_REF)
    judge_store (opinion, TREE_OPERAND (base, 0), depth);
  else
    note_doubt (opinion, "stored in memory of others");
}

/* How far a pointer is traced back to what it points to.  */
#define TRACE_MAX 16

/* Judge that something tainted is stored by way of POINTER.  DEPTH steps have
   been traced.  */

static void
judge_store (struct opinion *opinion, tree pointer, unsigned depth)
{
  gimple *def;

  if (TREE_CODE (pointer) == ADDR_EXPR)
    {
      judge_store_to (opinion, TREE_OPERAND (pointer, 0), depth);
      return;
    }
  def = TREE_CODE (pointer) == SSA_NAME ? SSA_NAME_DEF_STMT (pointer) : NULL;
  if (def && depth < TRACE_MAX && gimple_code (def) == GIMPLE_PHI)
    for (unsigned i = 0; i < gimple_phi_num_args (def); i++)
      judge_store (opinion, gimple_phi_arg_def (def, i), depth + 1);
  else if (def && depth < TRACE_MAX && is_gimple_assign (def)
	   && (gimple_assign_ssa_name_copy_p (def)
	       || gimple_assign_rhs_code (def) == ADDR_EXPR
	       || gimple_assign_rhs_code (def) == POINTER_PLUS_EXPR
	       || CONVERT_EXPR_CODE_P (gimple_assign_rhs_code (def))))
    judge_store (opinion, gimple_assign_rhs1 (def), depth + 1);
  else if (!integer_zerop (pointer))
    note_doubt (opinion, "stored through a pointer");
}

/* Judge that something tainted may be the result of CALL.  */

static void
judge_result (struct opinion *opinion, gcall *call)
{
  tree lhs = gimple_call_lhs (call);

  if (lhs && TREE_CODE (lhs) == SSA_NAME)
    taint_name (opinion, lhs);
  else if (lhs)
    judge_store_to (opinion, lhs, 0);
}

/* Judge that argument number I of CALL, a runtime function of ROW, is
   tainted.  */

static void
judge_runtime (struct opinion *opinion, gcall *call,
	       const struct runtime_function *row, unsigned i)
{
  unsigned what = row->arguments[i];

  if (row->kind == RUNTIME_BARRIER && i == 1)
    judge_store (opinion, gimple_call_arg (call, 0), 0);
  else if (row->kind == RUNTIME_MOVE && i == 2)
    judge_store (opinion, gimple_call_arg (call, 1), 0);
  else if (row->kind == RUNTIME_SLICE_COPY && i == 3)
    judge_store (opinion, gimple_call_arg (call, 1), 0);
  else if ((row->kind == RUNTIME_ASSERT || row->kind == RUNTIME_ITERATE)
	   && i == 1)
    judge_store (opinion, gimple_call_arg (call, 2), 0);
  if (what & (ARG_LEAKS | ARG_LEAKS_DEREF | ARG_LEAKS_DEREF2))
    note_doubt (opinion, "kept by a function of the runtime");
  if (what & ARG_FRAME)
    opinion->deferred = true;
  if (what & (ARG_RESULT | ARG_RESULT_DEREF | ARG_RESULT_PART))
    judge_result (opinion, call);
}

/* Judge each place in CALL where something tainted is passed.  */

static void
judge_call (struct opinion *opinion, gcall *call)
{
  const struct runtime_function *row = runtime_lookup (call);
  const int kept = EAF_NO_DIRECT_ESCAPE | EAF_NO_INDIRECT_ESCAPE;
  const int returned = (EAF_NOT_RETURNED_DIRECTLY
			| EAF_NOT_RETURNED_INDIRECTLY);

  if (tainted_p (opinion, gimple_call_chain (call))
      && (gimple_call_static_chain_flags (call) & kept) != kept)
    note_doubt (opinion, "the closure of a call that may keep it");
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    {
      int flags;

      if (!tainted_p (opinion, gimple_call_arg (call, i)))
	continue;
      if (row)
	{
	  judge_runtime (opinion, call, row, i);
	  continue;
	}
      flags = gimple_call_arg_flags (call, i);
      if (flags & EAF_UNUSED)
	continue;
      if ((flags & kept) != kept)
	note_doubt (opinion, "passed to a call that may keep it");
      if ((flags & returned) != returned)
	judge_result (opinion, call);
    }
}

/* Judge STMT, an assignment.  */

static void
judge_assign (struct opinion *opinion, gassign *stmt)
{
  tree lhs = gimple_assign_lhs (stmt);
  enum tree_code code = gimple_assign_rhs_code (stmt);
  bool used = false;

  if (TREE_CODE_CLASS (code) == tcc_comparison)
    return;
  for (unsigned i = 1; i < gimple_num_ops (stmt); i++)
    used |= tainted_p (opinion, gimple_op (stmt, i));
  if (used && TREE_CODE (lhs) == SSA_NAME)
    taint_name (opinion, lhs);
  else if (used)
    judge_store_to (opinion, lhs, 0);
}

/* Judge STMT.  */

static void
judge_statement (struct opinion *opinion, gimple *stmt)
{
  bool used = false;

  switch (gimple_code (stmt))
    {
    case GIMPLE_ASSIGN:
      judge_assign (opinion, as_a <gassign *> (stmt));
      break;

    case GIMPLE_CALL:
      judge_call (opinion, as_a <gcall *> (stmt));
      break;

    case GIMPLE_PHI:
      for (unsigned i = 0; i < gimple_phi_num_args (stmt); i++)
	used |= tainted_p (opinion, gimple_phi_arg_def (stmt, i));
      if (used)
	taint_name (opinion, gimple_phi_result (stmt));
      break;

    case GIMPLE_RETURN:
      if (tainted_p (opinion, gimple_return_retval (as_a <greturn *> (stmt))))
	note_doubt (opinion, "returned");
      break;

    case GIMPLE_COND:
    case GIMPLE_SWITCH:
    case GIMPLE_DEBUG:
    case GIMPLE_NOP:
    case GIMPLE_LABEL:
    case GIMPLE_PREDICT:
    case GIMPLE_RESX:
    case GIMPLE_EH_DISPATCH:
      break;

    case GIMPLE_ASM:
      /* Only poison makes them.  */
      break;

    default:
      note_doubt (opinion, "a statement of another kind");
    }
}

/* Return whether with STMT the slot of OPINION begins a new life: it is
   cleared, or given to a function as a buffer.  */

static bool
begins_life_p (struct opinion *opinion, gimple *stmt)
{
  if (is_gimple_call (stmt))
    {
      const struct runtime_function *row = runtime_lookup (stmt);
      tree buffer = row && row->kind == RUNTIME_STRING
		    ? gimple_call_arg (stmt, 0) : NULL_TREE;

      return (buffer && TREE_CODE (buffer) == ADDR_EXPR
	      && get_base_address (TREE_OPERAND (buffer, 0)) == opinion->slot);
    }
  return (gimple_assign_single_p (stmt)
	  && gimple_assign_lhs (stmt) == opinion->slot);
}

/* Judge all statements of the function once, and set BIRTHS to those with which
   the life of the slot begins.  */

static void
judge_statements (struct opinion *opinion, vec<gimple *> *births)
{
  basic_block bb;

  births->truncate (0);
  FOR_EACH_BB_FN (bb, opinion->fn)
    {
      for (gphi_iterator gpi = gsi_start_phis (bb); !gsi_end_p (gpi);
	   gsi_next (&gpi))
	judge_statement (opinion, gpi.phi ());
      for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	   gsi_next (&gsi))
	{
	  if (begins_life_p (opinion, gsi_stmt (gsi)))
	    births->safe_push (gsi_stmt (gsi));
	  judge_statement (opinion, gsi_stmt (gsi));
	}
    }
}

/* Ask points-to instead: if it says that the slot does not escape, and of no
   name that it may point to the slot and is returned, there is no doubt.  */

static void
believe_points_to (struct opinion *opinion)
{
  basic_block bb;

  if (pt_solution_includes (&opinion->fn->gimple_df->escaped, opinion->slot))
    return;
  opinion->doubt = NULL;
  FOR_EACH_BB_FN (bb, opinion->fn)
    {
      greturn *stmt = safe_dyn_cast <greturn *> (last_statement (bb));
      tree value = stmt ? gimple_return_retval (stmt) : NULL_TREE;

      if (value && TREE_CODE (value) == SSA_NAME
	  && POINTER_TYPE_P (TREE_TYPE (value))
	  && (!SSA_NAME_PTR_INFO (value)
	      || pt_solution_includes (&SSA_NAME_PTR_INFO (value)->pt,
				       opinion->slot)))
	note_doubt (opinion, "returned");
    }
}

/* Judge whether the slot, which CLEAR clears, is reached from before that runs
   again.  */

static void
judge_loop (struct opinion *opinion, gimple *clear)
{
  if (opinion->deferred)
    note_doubt (opinion, "kept by a deferred call in a loop");
  for (tree name : opinion->names)
    {
      gimple *def = SSA_NAME_DEF_STMT (name);

      if (has_zero_uses (name))
	continue;
      if (!gimple_bb (def) || !dominated_by_p (CDI_DOMINATORS, gimple_bb (def),
					       gimple_bb (clear))
	  || (gimple_bb (def) == gimple_bb (clear)
	      && (gimple_code (def) == GIMPLE_PHI
		  || gimple_uid (def) < gimple_uid (clear))))
	note_doubt (opinion, "a name outlives the iteration");
    }
  if (!opinion->containers.is_empty ())
    note_doubt (opinion, "stored in memory in a loop");
}

/* Return the doubt about SLOT in FN, whose blocks in cycles are CYCLIC, or
   null.  */

static const char *
judge_slot (function *fn, tree slot, bitmap cyclic)
{
  struct opinion opinion;
  auto_vec<gimple *> births;

  opinion.fn = fn;
  opinion.slot = slot;
  opinion.doubt = NULL;
  opinion.deferred = false;
  do
    {
      opinion.changed = false;
      judge_statements (&opinion, &births);
    }
  while (opinion.changed);
  if (opinion.doubt)
    believe_points_to (&opinion);
  if (births.length () > 1)
    note_doubt (&opinion, "its life begins at several places");
  else if (births.length () == 1
	   && bitmap_bit_p (cyclic, gimple_bb (births[0])->index))
    judge_loop (&opinion, births[0]);
  return opinion.doubt;
}

void
verify_slots (function *fn, struct unit *unit)
{
  auto_bitmap cyclic;

  find_cyclic_blocks (fn, cyclic);
  renumber_gimple_stmt_uids (fn);
  calculate_dominance_info (CDI_DOMINATORS);
  for (const struct promotion &promotion : unit->promotions)
    {
      const char *doubt = judge_slot (fn, promotion.slot, cyclic);

      site_set_doubt (&unit->sites.sites[promotion.site], doubt);
      unit->totals.verified++;
      unit->totals.doubted += doubt != NULL;
    }
}
