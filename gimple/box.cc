/* Values in interfaces that need no allocation.
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
#include "box.h"
#include "conversion.h"
#include "prepared.h"
#include "runtime-table.h"

/* Return whether no statement behind ALLOCATION and before STMT, to which one
   line of statements leads from there, uses the address.  */

static bool
unused_until_p (const struct allocation *allocation, gimple *stmt)
{
  tree name = gimple_call_lhs (allocation->call);
  gimple_stmt_iterator gsi = gsi_for_stmt (allocation->call);
  basic_block bb = gsi_bb (gsi);
  address_map addresses;
  ssa_op_iter iter;
  tree use;

  addresses.put (name, 0);
  gsi_next (&gsi);
  for (; bb; gsi = bb ? gsi_start_bb (bb) : gsi)
    {
      for (; !gsi_end_p (gsi); gsi_next (&gsi))
	{
	  if (gsi_stmt (gsi) == stmt)
	    return true;
	  if (!is_gimple_debug (gsi_stmt (gsi)))
	    FOR_EACH_SSA_TREE_OPERAND (use, gsi_stmt (gsi), iter, SSA_OP_USE)
	      if (use == name)
		return false;
	}
      bb = next_in_line (gimple_bb (allocation->call), bb, &addresses);
    }
  return false;
}

/* How many statements are looked at to find out what a variable holds.  */
#define STATEMENTS_TRACED 30

/* Return what STORE stores: its right side, or if that is a variable what has
   been stored there.  */

static tree
traced_value (gassign *store)
{
  tree value = gimple_assign_rhs1 (store);
  gimple *stmt = store;

  for (unsigned i = 0; i < STATEMENTS_TRACED && VAR_P (value); i++)
    {
      stmt = SSA_NAME_DEF_STMT (gimple_vuse (stmt));
      if (gimple_nop_p (stmt) || gimple_code (stmt) == GIMPLE_PHI)
	break;
      if (!stmt_may_clobber_ref_p (stmt, value))
	continue;
      if (!gimple_assign_single_p (stmt) || gimple_assign_lhs (stmt) != value
	  || gimple_clobber_p (stmt))
	break;
      value = gimple_assign_rhs1 (stmt);
    }
  return value;
}

/* Return the form of BOX, whose value is all in one store.  */

static enum box_form
form_of_store (const struct box *box)
{
  tree value = box->value, type = TREE_TYPE (value);

  if (prepared_constant_p (value))
    return BOX_CONSTANT;
  if (TREE_CODE (value) != SSA_NAME || !prepared_small_p (type)
      || !unused_until_p (box->allocation, box->store))
    return BOX_NONE;
  return int_size_in_bytes (type) == 1 ? BOX_BYTE : BOX_SMALL;
}

/* Return the one statement of BB, but for what does nothing, or null if there
   are more or none.  */

static gimple *
only_statement (basic_block bb)
{
  gimple *only = NULL;

  for (gimple_stmt_iterator gsi = gsi_start_nondebug_after_labels_bb (bb);
       !gsi_end_p (gsi); gsi_next_nondebug (&gsi))
    {
      if (only)
	return NULL;
      only = gsi_stmt (gsi);
    }
  return only;
}

/* Return whether STMT is the store of a variable into the object of ALLOCATION
   that takes place where write barriers are off.  */

static bool
plain_store_p (const struct allocation *allocation, gimple *stmt)
{
  tree name = gimple_call_lhs (allocation->call);
  tree lhs, value;

  if (!stmt || !gimple_assign_single_p (stmt))
    return false;
  lhs = gimple_assign_lhs (stmt);
  value = gimple_assign_rhs1 (stmt);
  return (TREE_CODE (lhs) == MEM_REF && TREE_OPERAND (lhs, 0) == name
	  && integer_zerop (TREE_OPERAND (lhs, 1)) && VAR_P (value)
	  && !is_global_var (value));
}

/* Return whether STMT is the call that stores VALUE there where they are on.  */

static bool
barrier_store_p (const struct allocation *allocation, gimple *stmt, tree value)
{
  const struct runtime_function *callee
    = stmt && is_gimple_call (stmt) ? runtime_lookup (stmt) : NULL;
  tree address;

  if (!callee || callee->kind != RUNTIME_MOVE)
    return false;
  address = gimple_call_arg (stmt, 2);
  return (gimple_call_arg (stmt, 1) == gimple_call_lhs (allocation->call)
	  && TREE_CODE (address) == ADDR_EXPR
	  && TREE_OPERAND (address, 0) == value);
}

/* Return the statement that loads the flag for write barriers which COND looks
   at, if it stands in front of that and nothing else has it, or null.  */

static gimple *
flag_of (gcond *cond)
{
  tree flag = gimple_cond_lhs (cond);
  gimple *load = TREE_CODE (flag) == SSA_NAME ? SSA_NAME_DEF_STMT (flag) : NULL;
  gimple_stmt_iterator gsi = gsi_for_stmt (cond);
  tree base;

  gsi_prev_nondebug (&gsi);
  if (!load || gsi_end_p (gsi) || gsi_stmt (gsi) != load
      || !gimple_assign_load_p (load) || !has_single_use (flag))
    return NULL;
  base = get_base_address (gimple_assign_rhs1 (load));
  return base && VAR_P (base) && write_barrier_flag_p (base) ? load : NULL;
}

/* Return whether BB has no phi nodes but those of virtual operands.  */

static bool
only_virtual_phis_p (basic_block bb)
{
  for (gphi_iterator gsi = gsi_start_phis (bb); !gsi_end_p (gsi);
       gsi_next (&gsi))
    if (!virtual_operand_p (gimple_phi_result (gsi.phi ())))
      return false;
  return true;
}

/* Set *BOX to the form of ALLOCATION if a string or slice is stored into it,
   with or without a write barrier:

     p_1 = runtime.newobject (&string..d);
     GOTMP = ...;
     if (runtime.writeBarrier == 0)
       *p_1 = GOTMP;
     else
       runtime.typedmemmove (&string..d, p_1, &GOTMP);  */

static void
find_empty (const struct allocation *allocation, struct box *box)
{
  basic_block first = gimple_bb (allocation->call), bb = first, next;
  edge plain, barrier, out, out_too;
  address_map addresses;
  gcond *cond;

  addresses.put (gimple_call_lhs (allocation->call), 0);
  while ((next = next_in_line (first, bb, &addresses)))
    bb = next;
  cond = safe_dyn_cast <gcond *> (last_statement (bb));
  box->flag = cond ? flag_of (cond) : NULL;
  if (!box->flag || EDGE_COUNT (bb->succs) != 2)
    return;
  plain = EDGE_SUCC (bb, 0);
  barrier = EDGE_SUCC (bb, 1);
  if (!plain_store_p (allocation, only_statement (plain->dest)))
    std::swap (plain, barrier);
  if (!plain_store_p (allocation, only_statement (plain->dest))
      || !single_pred_p (plain->dest) || !single_pred_p (barrier->dest))
    return;
  box->store = as_a <gassign *> (only_statement (plain->dest));
  box->barrier = only_statement (barrier->dest);
  box->value = gimple_assign_rhs1 (box->store);
  out = find_fallthru_edge (plain->dest->succs);
  out_too = find_fallthru_edge (barrier->dest->succs);
  if (!barrier_store_p (allocation, box->barrier, box->value)
      || !prepared_empty_test (box->value, &allocation->type)
      || !out || !out_too || out->dest != out_too->dest
      || EDGE_COUNT (out->dest->preds) != 2
      || !only_virtual_phis_p (out->dest)
      || !unused_until_p (allocation, box->flag))
    return;
  box->form = BOX_EMPTY;
}

bool
box_find (const struct allocation *allocation,
	  const struct first_stores *stores, struct box *box)
{
  box->form = BOX_NONE;
  box->allocation = allocation;
  box->store = NULL;
  box->barrier = box->flag = NULL;
  if (!conversion_p (allocation->call))
    return false;
  if (stores->only)
    {
      box->store = stores->only;
      box->value = traced_value (stores->only);
      box->form = form_of_store (box);
    }
  else if (!allocation->type.pointer_free)
    find_empty (allocation, box);
  return box->form != BOX_NONE;
}

bool
box_splits_p (const struct box *box)
{
  return box->form == BOX_SMALL || box->form == BOX_EMPTY;
}

bool
box_unlikely_p (const struct box *box)
{
  return (box->form == BOX_SMALL
	  && SCALAR_FLOAT_TYPE_P (TREE_TYPE (box->value)));
}
