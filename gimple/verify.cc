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
   runtime functions is shared, for nobody else knows them.  */

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
  bool stored;			/* Whether its address is in memory.  */
  /* The names that may hold its address.  */
  hash_set<tree> names;
  auto_vec<tree> work;
};

/* Note in OPINION the doubt WHY.  */

static void
note_doubt (struct opinion *opinion, const char *why)
{
  if (!opinion->doubt)
    opinion->doubt = why;
}

/* Let NAME be one that may hold the address.  */

static void
add_name (struct opinion *opinion, tree name)
{
  if (!opinion->names.add (name))
    opinion->work.safe_push (name);
}

/* Return whether points-to says that NAME cannot hold the address.  */

static bool
excluded_p (struct opinion *opinion, tree name)
{
  struct ptr_info_def *info;

  if (!POINTER_TYPE_P (TREE_TYPE (name)))
    return true;
  info = SSA_NAME_PTR_INFO (name);
  return info && !pt_solution_includes (&info->pt, opinion->slot);
}

/* Return whether OP is the address of the slot, of a part of it, or a name
   that may hold it.  */

static bool
address_p (struct opinion *opinion, tree op)
{
  if (!op)
    return false;
  if (TREE_CODE (op) == ADDR_EXPR)
    return get_base_address (TREE_OPERAND (op, 0)) == opinion->slot;
  return TREE_CODE (op) == SSA_NAME && opinion->names.contains (op);
}

/* The address is in memory: what is loaded may be it.  */

static void
add_loads (struct opinion *opinion)
{
  tree name;
  unsigned i;

  if (opinion->stored)
    return;
  opinion->stored = true;
  FOR_EACH_SSA_NAME (i, name, opinion->fn)
    if (is_gimple_assign (SSA_NAME_DEF_STMT (name))
	&& gimple_assign_load_p (SSA_NAME_DEF_STMT (name))
	&& !excluded_p (opinion, name))
      add_name (opinion, name);
}

/* Judge that the address is stored by way of POINTER, or if that is null in
   REF.  */

static void
judge_store (struct opinion *opinion, tree ref, tree pointer)
{
  tree base = ref ? get_base_address (ref) : NULL_TREE;

  add_loads (opinion);
  if (base && TREE_CODE (base) == MEM_REF)
    pointer = TREE_OPERAND (base, 0);
  else if (base && VAR_P (base) && auto_var_in_fn_p (base, opinion->fn->decl))
    {
      if (pt_solution_includes (&opinion->fn->gimple_df->escaped, base))
	note_doubt (opinion, "stored in a variable that may escape");
      return;
    }
  if (pointer && TREE_CODE (pointer) == ADDR_EXPR)
    judge_store (opinion, TREE_OPERAND (pointer, 0), NULL_TREE);
  else if (!pointer || TREE_CODE (pointer) != SSA_NAME
	   || !SSA_NAME_PTR_INFO (pointer)
	   || SSA_NAME_PTR_INFO (pointer)->pt.anything
	   || SSA_NAME_PTR_INFO (pointer)->pt.nonlocal
	   || SSA_NAME_PTR_INFO (pointer)->pt.escaped
	   || SSA_NAME_PTR_INFO (pointer)->pt.vars_contains_nonlocal
	   || SSA_NAME_PTR_INFO (pointer)->pt.vars_contains_escaped)
    note_doubt (opinion, "stored through a pointer");
}

/* Judge that the address may be the result of CALL.  */

static void
judge_result (struct opinion *opinion, gcall *call)
{
  tree lhs = gimple_call_lhs (call);

  if (lhs && TREE_CODE (lhs) == SSA_NAME)
    add_name (opinion, lhs);
  else if (lhs)
    judge_store (opinion, lhs, NULL_TREE);
}

/* Judge that the address is argument number I of CALL, a runtime function of
   ROW.  */

static void
judge_runtime (struct opinion *opinion, gcall *call,
	       const struct runtime_function *row, unsigned i)
{
  unsigned what = row->arguments[i];

  if (row->kind == RUNTIME_BARRIER && i == 1)
    judge_store (opinion, NULL_TREE, gimple_call_arg (call, 0));
  if (what & (ARG_LEAKS | ARG_RESULT_DEREF))
    note_doubt (opinion, "kept by a function of the runtime");
  /* A deferred call that is made in a loop outlives an iteration.  */
  if (what & ARG_FRAME)
    add_loads (opinion);
  if (what & ARG_RESULT)
    judge_result (opinion, call);
}

/* Judge each place in CALL where the address is passed.  */

static void
judge_call (struct opinion *opinion, gcall *call)
{
  const struct runtime_function *row = runtime_lookup (call);

  if (address_p (opinion, gimple_call_chain (call))
      && !(gimple_call_static_chain_flags (call) & EAF_NO_DIRECT_ESCAPE))
    note_doubt (opinion, "the closure of a call that may keep it");
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    {
      int flags;

      if (!address_p (opinion, gimple_call_arg (call, i)))
	continue;
      if (row)
	{
	  judge_runtime (opinion, call, row, i);
	  continue;
	}
      flags = gimple_call_arg_flags (call, i);
      if (!(flags & (EAF_NO_DIRECT_ESCAPE | EAF_UNUSED)))
	note_doubt (opinion, "passed to a call that may keep it");
      if (!(flags & (EAF_NOT_RETURNED_DIRECTLY | EAF_UNUSED)))
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
    used |= address_p (opinion, gimple_op (stmt, i));
  if (!used)
    /* Only where it loads from or stores to.  */
    return;
  if (TREE_CODE (lhs) == SSA_NAME)
    add_name (opinion, lhs);
  else
    judge_store (opinion, lhs, NULL_TREE);
}

/* Judge STMT, in which the address occurs.  */

static void
judge_statement (struct opinion *opinion, gimple *stmt)
{
  switch (gimple_code (stmt))
    {
    case GIMPLE_ASSIGN:
      judge_assign (opinion, as_a <gassign *> (stmt));
      break;

    case GIMPLE_CALL:
      judge_call (opinion, as_a <gcall *> (stmt));
      break;

    case GIMPLE_PHI:
      add_name (opinion, gimple_phi_result (stmt));
      break;

    case GIMPLE_RETURN:
      note_doubt (opinion, "returned");
      break;

    case GIMPLE_COND:
    case GIMPLE_SWITCH:
    case GIMPLE_DEBUG:
    case GIMPLE_NOP:
      break;

    default:
      note_doubt (opinion, "used in a statement of another kind");
    }
}

/* Return whether the address of the slot is among the operands of STMT.  */

static bool
mentions_p (struct opinion *opinion, gimple *stmt)
{
  if (gphi *phi = dyn_cast <gphi *> (stmt))
    {
      for (unsigned i = 0; i < gimple_phi_num_args (phi); i++)
	if (address_p (opinion, gimple_phi_arg_def (phi, i)))
	  return true;
      return false;
    }
  for (unsigned i = 0; i < gimple_num_ops (stmt); i++)
    if (address_p (opinion, gimple_op (stmt, i)))
      return true;
  return false;
}

/* Judge the statements of the function that mention the slot itself.  Return
   the statement that clears it, or null if there is none any more.  */

static gimple *
judge_mentions (struct opinion *opinion)
{
  gimple *clear = NULL;
  basic_block bb;

  FOR_EACH_BB_FN (bb, opinion->fn)
    {
      for (gphi_iterator gpi = gsi_start_phis (bb); !gsi_end_p (gpi);
	   gsi_next (&gpi))
	if (!virtual_operand_p (gimple_phi_result (gpi.phi ()))
	    && mentions_p (opinion, gpi.phi ()))
	  judge_statement (opinion, gpi.phi ());
      for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	   gsi_next (&gsi))
	{
	  gimple *stmt = gsi_stmt (gsi);

	  if (!clear && gimple_assign_single_p (stmt)
	      && gimple_assign_lhs (stmt) == opinion->slot)
	    clear = stmt;
	  if (mentions_p (opinion, stmt))
	    judge_statement (opinion, stmt);
	}
    }
  return clear;
}

/* Take for names that may hold the address those of which points-to says so,
   and forget all doubts but that one of them is returned: it also says that
   the slot does not escape.  */

static void
believe_points_to (struct opinion *opinion)
{
  basic_block bb;
  tree name;
  unsigned i;

  opinion->doubt = NULL;
  FOR_EACH_SSA_NAME (i, name, opinion->fn)
    if (SSA_NAME_PTR_INFO (name) && !excluded_p (opinion, name))
      opinion->names.add (name);
  FOR_EACH_BB_FN (bb, opinion->fn)
    if (greturn *stmt = safe_dyn_cast <greturn *> (last_stmt (bb)))
      if (address_p (opinion, gimple_return_retval (stmt)))
	note_doubt (opinion, "returned");
}

/* Judge the uses of all names, with those that are found on the way.  */

static void
judge_names (struct opinion *opinion)
{
  while (!opinion->work.is_empty ())
    {
      imm_use_iterator iter;
      use_operand_p use;

      FOR_EACH_IMM_USE_FAST (use, iter, opinion->work.pop ())
	judge_statement (opinion, USE_STMT (use));
    }
}

/* Judge whether the slot, which CLEAR clears, is reached from before that runs
   again.  */

static void
judge_loop (struct opinion *opinion, gimple *clear)
{
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
	{
	  note_doubt (opinion, "a name outlives the iteration");
	  return;
	}
    }
  if (opinion->stored)
    note_doubt (opinion, "stored in memory in a loop");
}

/* Return the doubt about SLOT in FN, whose blocks in cycles are CYCLIC, or
   null.  */

static const char *
judge_slot (function *fn, tree slot, bitmap cyclic)
{
  struct opinion opinion;
  gimple *clear;

  opinion.fn = fn;
  opinion.slot = slot;
  opinion.doubt = NULL;
  opinion.stored = false;
  clear = judge_mentions (&opinion);
  judge_names (&opinion);
  if (opinion.doubt && !pt_solution_includes (&fn->gimple_df->escaped, slot))
    believe_points_to (&opinion);
  if (clear && bitmap_bit_p (cyclic, gimple_bb (clear)->index))
    judge_loop (&opinion, clear);
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
