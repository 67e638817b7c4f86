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
#include "heap-call.h"
#include "poison.h"
#include "prepared.h"
#include "runtime-table.h"

/* Return whether no statement behind ALLOCATION in its block and before STMT,
   which is in the same block, uses the address.  */

static bool
unused_until_p (const struct allocation *allocation, gimple *stmt)
{
  tree name = gimple_call_lhs (allocation->call);
  gimple_stmt_iterator gsi = gsi_for_stmt (allocation->call);
  ssa_op_iter iter;
  tree use;

  if (gimple_bb (stmt) != gimple_bb (allocation->call))
    return false;
  for (gsi_next (&gsi); gsi_stmt (gsi) != stmt; gsi_next (&gsi))
    {
      if (gsi_end_p (gsi))
	return false;
      if (is_gimple_debug (gsi_stmt (gsi)))
	continue;
      FOR_EACH_SSA_TREE_OPERAND (use, gsi_stmt (gsi), iter, SSA_OP_USE)
	if (use == name)
	  return false;
    }
  return true;
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

/* Return the form of a box in which STORE puts VALUE, which is all.  */

static enum box_form
form_of_store (const struct allocation *allocation, gassign *store, tree value)
{
  tree type = TREE_TYPE (value);

  if (prepared_constant_p (value))
    return BOX_CONSTANT;
  if (TREE_CODE (value) != SSA_NAME || !prepared_small_p (type)
      /* What may throw ends a block, where the function catches that.  */
      || stmt_ends_bb_p (allocation->call) || stmt_ends_bb_p (store)
      || !unused_until_p (allocation, store))
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
plain_store_p (const struct allocation *allocation, gimple *stmt, tree *value)
{
  tree name = gimple_call_lhs (allocation->call);
  tree lhs;

  if (!stmt || !gimple_assign_single_p (stmt))
    return false;
  lhs = gimple_assign_lhs (stmt);
  *value = gimple_assign_rhs1 (stmt);
  return (TREE_CODE (lhs) == MEM_REF && TREE_OPERAND (lhs, 0) == name
	  && integer_zerop (TREE_OPERAND (lhs, 1)) && VAR_P (*value)
	  && !is_global_var (*value));
}

/* Return whether STMT is the call that does the same where they are on.  */

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
  basic_block bb = gimple_bb (allocation->call);
  gcond *cond = safe_dyn_cast <gcond *> (last_statement (bb));
  edge plain, barrier;
  tree value;

  box->flag = cond ? flag_of (cond) : NULL;
  if (!box->flag || !unused_until_p (allocation, box->flag)
      || EDGE_COUNT (bb->succs) != 2)
    return;
  plain = EDGE_SUCC (bb, 0);
  barrier = EDGE_SUCC (bb, 1);
  if (!plain_store_p (allocation, only_statement (plain->dest), &value))
    std::swap (plain, barrier);
  if (!plain_store_p (allocation, only_statement (plain->dest), &value)
      || !barrier_store_p (allocation, only_statement (barrier->dest), value)
      || !prepared_empty_test (value, &allocation->type)
      || !single_pred_p (plain->dest) || !single_pred_p (barrier->dest)
      || !single_succ_p (plain->dest) || !single_succ_p (barrier->dest))
    return;
  box->join = single_succ (plain->dest);
  if (box->join != single_succ (barrier->dest)
      || EDGE_COUNT (box->join->preds) != 2)
    return;
  for (gphi_iterator gsi = gsi_start_phis (box->join); !gsi_end_p (gsi);
       gsi_next (&gsi))
    if (!virtual_operand_p (gimple_phi_result (gsi.phi ())))
      return;
  box->value = value;
  box->form = BOX_EMPTY;
}

bool
box_find (const struct allocation *allocation,
	  const struct first_stores *stores, struct box *box)
{
  box->form = BOX_NONE;
  box->allocation = allocation;
  if (!conversion_p (allocation->call))
    return false;
  if (stores->only)
    {
      box->store = stores->only;
      box->value = traced_value (stores->only);
      box->form = form_of_store (allocation, stores->only, box->value);
    }
  else if (!allocation->type.pointer_free
	   && !stmt_ends_bb_p (allocation->call))
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

/* Remove STMT, which stores or allocates.  */

static void
remove_statement (gimple *stmt, bitmap quiet)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (stmt);

  bitmap_set_bit (quiet, gimple_bb (stmt)->index);
  unlink_stmt_vdef (stmt);
  gsi_remove (&gsi, true);
  release_defs (stmt);
}

/* The result of the allocation of BOX will be there from STMT on, in the same
   block: debuggers must not look for it before.  */

static void
forget_until (const struct box *box, gimple *stmt)
{
  tree name = gimple_call_lhs (box->allocation->call);
  gimple_stmt_iterator gsi = gsi_for_stmt (box->allocation->call);
  ssa_op_iter iter;
  tree use;

  for (gsi_next (&gsi); gsi_stmt (gsi) != stmt; gsi_next (&gsi))
    if (gimple_debug_bind_p (gsi_stmt (gsi)))
      FOR_EACH_SSA_TREE_OPERAND (use, gsi_stmt (gsi), iter, SSA_OP_USE)
	if (use == name)
	  {
	    gimple_debug_bind_reset_value (gsi_stmt (gsi));
	    update_stmt (gsi_stmt (gsi));
	    break;
	  }
}

/* Let ADDRESS be what the allocation of BOX returned, from GSI on, and remove
   the allocation and the store.  */

static void
replace_allocation (const struct box *box, gimple_stmt_iterator *gsi,
		    tree address, bitmap quiet)
{
  gcall *call = box->allocation->call;
  gassign *assign = gimple_build_assign (gimple_call_lhs (call), address);

  gimple_call_set_lhs (call, NULL_TREE);
  gimple_set_location (assign, gimple_location (call));
  gsi_insert_before (gsi, assign, GSI_SAME_STMT);
  remove_statement (call, quiet);
  remove_statement (box->store, quiet);
}

/* Rewrite BOX, whose value is constant.  */

static void
rewrite_constant (const struct box *box, bitmap quiet)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (box->allocation->call);

  replace_allocation (box, &gsi, prepared_constant (box->value), quiet);
}

/* Rewrite BOX, whose value is a byte.  Nobody has the address before the value
   is stored, and it may be computed as late as that.  */

static void
rewrite_byte (const struct box *box, bitmap quiet)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (box->store);
  tree bits = prepared_bits (&gsi, box->value);

  forget_until (box, box->store);
  replace_allocation (box, &gsi, prepared_small (&gsi, bits), quiet);
}

/* Let JOIN choose between NAME, which is what its ways in bring along, but
   ADDRESS on the edge AROUND, and all behind it use the choice.  */

static void
merge_at (basic_block join, tree name, edge around, tree address)
{
  tree merged = make_ssa_name (TREE_TYPE (name));
  gphi *phi = create_phi_node (merged, join);
  imm_use_iterator iter;
  use_operand_p use;
  gimple *stmt;
  edge e;
  edge_iterator ei;

  FOR_EACH_EDGE (e, ei, join->preds)
    add_phi_arg (phi, e == around ? address : name, e, UNKNOWN_LOCATION);
  FOR_EACH_IMM_USE_STMT (stmt, iter, name)
    {
      /* What uses it on the way to JOIN, is no phi node.  */
      if (stmt == phi
	  || (gimple_code (stmt) != GIMPLE_PHI
	      && !dominated_by_p (CDI_DOMINATORS, gimple_bb (stmt), join)))
	continue;
      FOR_EACH_IMM_USE_ON_STMT (use, iter)
	SET_USE (use, merged);
      update_stmt (stmt);
    }
}

/* Make a way from the end of FROM, which has one successor, to JOIN, to be taken
   where COND holds, with PROBABILITY, and return the edge.  */

static edge
go_around (basic_block from, basic_block join, gcond *cond,
	   profile_probability probability)
{
  edge into = single_succ_edge (from), around, e;
  edge_iterator ei;
  gimple_stmt_iterator gsi = gsi_last_bb (from);

  gsi_insert_after (&gsi, cond, GSI_NEW_STMT);
  around = make_edge (from, join, EDGE_TRUE_VALUE);
  into->flags = (into->flags & ~EDGE_FALLTHRU) | EDGE_FALSE_VALUE;
  around->probability = probability;
  into->probability = probability.invert ();
  /* What lies between is one block, or that and its successors.  */
  into->dest->count = into->count ();
  FOR_EACH_EDGE (e, ei, into->dest->succs)
    if (e->dest != join)
      e->dest->count = e->count ();
  set_immediate_dominator (CDI_DOMINATORS, join, from);
  return around;
}

/* Move the allocation of BOX in front of STMT, in a block of its own that
   begins with it.  Return the block before.  */

static basic_block
allocate_at (const struct box *box, gimple *stmt)
{
  gimple_stmt_iterator from = gsi_for_stmt (box->allocation->call);
  gimple_stmt_iterator to = gsi_for_stmt (stmt);
  gimple_stmt_iterator last;

  forget_until (box, stmt);
  gsi_move_before (&from, &to);
  last = gsi_for_stmt (box->allocation->call);
  gsi_prev (&last);
  return split_block (gimple_bb (stmt), gsi_stmt (last))->src;
}

/* Rewrite BOX, whose value may be small.  The memory is filled first if
   POISON.  */

static void
rewrite_small (const struct box *box, bool poison)
{
  const struct allocation *allocation = box->allocation;
  gcall *call = allocation->call;
  tree name = gimple_call_lhs (call);
  gimple_stmt_iterator gsi = gsi_for_stmt (box->store);
  tree bits = prepared_bits (&gsi, box->value);
  basic_block before = allocate_at (box, box->store);
  basic_block join = split_block (gimple_bb (call), box->store)->dest;
  gcond *cond = gimple_build_cond (LT_EXPR, bits,
				   build_int_cst (TREE_TYPE (bits),
						  PREPARED_SMALL),
				   NULL_TREE, NULL_TREE);
  edge around = go_around (before, join, cond,
			   profile_probability::even ());
  gcall *replacement;

  gsi = gsi_start_bb (split_edge (around));
  merge_at (join, name, single_succ_edge (gsi_bb (gsi)),
	    prepared_small (&gsi, bits));
  replacement = heap_call_build (call, allocation->type.size,
				 gimple_call_arg (call, 0), false);
  heap_call_replace (call, replacement, name);
  if (poison)
    poison_behind (replacement, allocation->type.size);
}

/* Rewrite BOX, a string or slice that may be empty.  */

static void
rewrite_empty (const struct box *box)
{
  tree part = prepared_empty_test (box->value, &box->allocation->type);
  tree value = make_ssa_name (TREE_TYPE (part));
  gimple_stmt_iterator gsi = gsi_for_stmt (box->flag);
  gcond *cond = gimple_build_cond (EQ_EXPR, value,
				   build_zero_cst (TREE_TYPE (part)),
				   NULL_TREE, NULL_TREE);
  basic_block before;

  gsi_insert_before (&gsi, gimple_build_assign (value, part), GSI_SAME_STMT);
  before = allocate_at (box, box->flag);
  merge_at (box->join, gimple_call_lhs (box->allocation->call),
	    go_around (before, box->join, cond,
		       profile_probability::unlikely ()),
	    prepared_empty ());
}

void
box_rewrite (const struct box *box, bool poison, bitmap quiet)
{
  switch (box->form)
    {
    case BOX_CONSTANT:
      rewrite_constant (box, quiet);
      break;
    case BOX_BYTE:
      rewrite_byte (box, quiet);
      break;
    case BOX_SMALL:
      rewrite_small (box, poison);
      break;
    case BOX_EMPTY:
      rewrite_empty (box);
      break;
    case BOX_NONE:
      gcc_unreachable ();
    }
}
