/* Rewriting allocations into slots.
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
#include "arrays.h"
#include "growth.h"
#include "maps.h"
#include "moves.h"
#include "poison.h"
#include "rewrite.h"
#include "transition.h"
#include "variant.h"

/* Return the type for the slot of ALLOCATION: that of the Go variable where
   it is known.  Otherwise it is an array of bytes, whose accesses may alias
   anything: nobody knows by which types it will be accessed.  */

static tree
slot_type (const struct allocation *allocation)
{
  tree type = allocation->type.type;

  if (type)
    return type;
  type = build_array_type_nelts (unsigned_char_type_node,
				 allocation->type.size);
  type = build_distinct_type_copy (type);
  TYPE_ALIAS_SET (type) = 0;
  return type;
}

/* Return a new variable of the frame for ALLOCATION.  */

static tree
make_slot (const struct allocation *allocation)
{
  tree slot = create_tmp_var (slot_type (allocation), "slot");
  unsigned align = slot_align (allocation);

  TREE_ADDRESSABLE (slot) = 1;
  DECL_SOURCE_LOCATION (slot) = gimple_location (allocation->call);
  if (DECL_ALIGN_UNIT (slot) < align)
    {
      SET_DECL_ALIGN (slot, align * BITS_PER_UNIT);
      DECL_USER_ALIGN (slot) = 1;
    }
  return slot;
}

/* Return a statement that clears SLOT.  It is a store whatever the type, so
   that it can take over the virtual operands of a call.  */

static gimple *
clear_slot (tree slot)
{
  tree type = TREE_TYPE (slot);

  return gimple_build_assign (slot, is_gimple_reg_type (type)
				    ? build_zero_cst (type)
				    : build_constructor (type, NULL));
}

/* Replace NAME, a pointer, by ADDRESS everywhere, and likewise the names that
   are only an address computed from it.  A user may turn out not to throw,
   which can remove blocks and statements.  */

static void
propagate_address (tree name, tree address)
{
  auto_vec<gimple *> users;
  imm_use_iterator iter;
  use_operand_p use;

  FOR_EACH_IMM_USE_FAST (use, iter, name)
    if (is_gimple_assign (USE_STMT (use)))
      users.safe_push (USE_STMT (use));
  replace_uses_by (name, address);
  for (gimple *user : users)
    {
      tree lhs, value;

      if (!gimple_bb (user))
	continue;
      lhs = gimple_assign_lhs (user);
      if (TREE_CODE (lhs) != SSA_NAME || !POINTER_TYPE_P (TREE_TYPE (lhs))
	  || SSA_NAME_OCCURS_IN_ABNORMAL_PHI (lhs) || has_zero_uses (lhs))
	continue;
      value = gimple_assign_single_p (user)
	      || CONVERT_EXPR_CODE_P (gimple_assign_rhs_code (user))
	      ? gimple_assign_rhs1 (user) : NULL_TREE;
      if (value && TREE_CODE (value) == ADDR_EXPR
	  && is_gimple_min_invariant (value))
	propagate_address (lhs, value);
    }
}

/* Remove ALLOCATION, whose result is not used.  */

static void
remove (const struct allocation *allocation)
{
  gcall *call = allocation->call;
  gimple_stmt_iterator gsi = gsi_for_stmt (call);

  unlink_stmt_vdef (call);
  gsi_remove (&gsi, true);
  release_defs (call);
}

/* Turn ALLOCATION into a slot and return that.  If CLEAR, the slot is cleared.
   If POISON, what was in the slot before is filled first.  */

static tree
promote (const struct allocation *allocation, bool clear, bool poison)
{
  gcall *call = allocation->call;
  gimple_stmt_iterator gsi = gsi_for_stmt (call);
  tree lhs = gimple_call_lhs (call);
  tree slot = make_slot (allocation);
  gimple *store = clear_slot (slot);

  propagate_address (lhs, build_fold_addr_expr (slot));
  gimple_call_set_lhs (call, NULL_TREE);
  release_ssa_name (lhs);
  if (poison)
    poison_before (&gsi, slot);
  if (!clear)
    {
      remove (allocation);
      return slot;
    }
  gimple_set_location (store, gimple_location (call));
  gimple_set_block (store, gimple_block (call));
  gimple_move_vops (store, call);
  gsi_replace (&gsi, store, true);
  return slot;
}

/* Let the call of ALLOCATION use a slot for its result if that fits, and return
   the slot.  POISON as in promote.  */

static tree
give_buffer (const struct allocation *allocation, bool poison)
{
  gcall *call = allocation->call;
  gimple_stmt_iterator gsi = gsi_for_stmt (call);
  tree slot = make_slot (allocation);

  if (poison)
    poison_before (&gsi, slot);
  gimple_call_set_arg (call, 0, build_fold_addr_expr (slot));
  update_stmt (call);
  return slot;
}

/* Let ALLOCATION, the call of a constructor, be one of its variant with a slot,
   and return the slot.  POISON as in promote.  */

static tree
construct (const struct allocation *allocation, bool poison)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (allocation->call);
  tree slot = make_slot (allocation);

  if (poison)
    poison_before (&gsi, slot);
  variant_call (allocation, build_fold_addr_expr (slot));
  return slot;
}

/* Let the program choose between the call of ALLOCATION and SLOT, and return
   that.  POISON as in promote.  */

static tree
offer_slot (const struct allocation *allocation, tree slot, bool poison)
{
  gimple *clear = clear_slot (slot);
  basic_block bb = allocation->form == FORM_ARRAY
		   ? choose_array (allocation, slot)
		   : choose_growth (allocation, slot);
  gimple_stmt_iterator gsi = gsi_start_bb (bb);

  gimple_set_location (clear, gimple_location (allocation->call));
  gimple_set_block (clear, gimple_block (allocation->call));
  gsi_insert_before (&gsi, clear, GSI_NEW_STMT);
  if (poison)
    poison_before (&gsi, slot);
  free_dominance_info (CDI_DOMINATORS);
  mark_virtual_operands_for_renaming (cfun);
  /* At once: one of the two ways may turn out to be dead, and what its
     statements define must not be wanted any more then.  */
  update_ssa (TODO_update_ssa_only_virtuals);
  return slot;
}

/* Let the map of ALLOCATION begin with a slot, and return that.  POISON as in
   promote.  */

static tree
place_map (const struct allocation *allocation, bool poison)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (allocation->call);
  tree lhs = gimple_call_lhs (allocation->call);
  tree slot = make_slot (allocation);
  gimple *clear = clear_slot (slot);

  if (poison)
    poison_before (&gsi, slot);
  gimple_set_location (clear, gimple_location (allocation->call));
  gsi_insert_before (&gsi, clear, GSI_SAME_STMT);
  if (!begin_map (allocation, slot))
    return slot;
  propagate_address (lhs, build_fold_addr_expr (slot));
  gimple_call_set_lhs (allocation->call, NULL_TREE);
  release_ssa_name (lhs);
  remove (allocation);
  return slot;
}

/* Turn ALLOCATION into what its form says, and return the slot, which is SHARED
   unless that is null.  CLEAR and POISON as in promote.  */

static tree
rewrite (const struct allocation *allocation, tree shared, bool clear,
	 bool poison)
{
  switch (allocation->form)
    {
    case FORM_OBJECT:
      return promote (allocation, clear, poison);

    case FORM_CONSTRUCTOR:
      return construct (allocation, poison);

    case FORM_ARRAY:
    case FORM_GROWTH:
      return offer_slot (allocation, shared ? shared : make_slot (allocation),
			 poison);

    case FORM_MAP:
      return place_map (allocation, poison);

    case FORM_BUFFER:
      return give_buffer (allocation, poison);
    }
  gcc_unreachable ();
}

/* Forget what is recorded of where the pointers of FLOW's function point:
   alignment and aliases are others now for those to slots.  */

static void
forget_pointer_facts (struct function_flow *flow)
{
  for (unsigned version = 1; version < flow->names.length (); version++)
    {
      tree name = ssa_name (version);

      if (name && !SSA_NAME_IN_FREE_LIST (name)
	  && POINTER_TYPE_P (TREE_TYPE (name)))
	SSA_NAME_PTR_INFO (name) = NULL;
    }
}

/* Let FN, which has slots now, make no tail calls: the callee's frame would
   take the place of the slots while it has their addresses.  GCC's own check
   asks only whether the callee looks at a variable of the frame, which is not
   enough where it compares addresses.  The pass that finds tail calls stands
   behind this one, so it is switched off for FN.  */

static void
forbid_tail_calls (function *fn)
{
  basic_block bb;

  FOR_EACH_BB_FN (bb, fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      if (gcall *call = dyn_cast <gcall *> (gsi_stmt (gsi)))
	gimple_call_set_tail (call, false);
  if (!flag_optimize_sibling_calls)
    return;
  global_options.x_flag_optimize_sibling_calls = 0;
  optimization_current_node
    = build_optimization_node (&global_options, &global_options_set);
  DECL_FUNCTION_SPECIFIC_OPTIMIZATION (fn->decl) = optimization_current_node;
}

bool
rewrite_allocations (struct function_flow *flow,
		     const struct decisions *decisions, struct unit *unit,
		     bitmap quiet)
{
  bool poison = unit->options.poison;
  bool slots = false, removed = false;
  auto_vec<tree> shared;

  shared.safe_grow_cleared (flow->allocations.length (), true);
  for (unsigned site : decisions->sites)
    slots |= unit->sites.sites[site].decision == SITE_STACK;
  /* Before anything is folded: that a pointer cannot be equal to the address
     of a slot is what the old facts would say.  */
  if (slots)
    forget_pointer_facts (flow);
  for (unsigned i = 0; i < flow->allocations.length (); i++)
    {
      const struct allocation *allocation = &flow->allocations[i];

      const struct site *site = &unit->sites.sites[decisions->sites[i]];

      if (site->decision == SITE_HEAP || site->decision == SITE_CALLEE
	  /* It stood in a block that has been found dead since.  */
	  || !gimple_bb (allocation->call))
	continue;
      bitmap_set_bit (quiet, gimple_bb (allocation->call)->index);
      if (site->decision == SITE_STACK)
	{
	  tree *slot = &shared[allocation->first];

	  *slot = rewrite (allocation, *slot, !site->uncleared, poison);
	  unit->promotions.safe_push ({ decisions->sites[i], *slot });
	}
      else
	{
	  remove (allocation);
	  removed = true;
	}
    }
  if (slots)
    {
      insert_moves (flow, decisions, unit);
      transitions_rewrite (flow, decisions, unit);
      forbid_tail_calls (flow->fn);
      /* What -fipa-pta found is of the time before, and
	 TODO_rebuild_alias would keep it.  */
      flow->fn->gimple_df->ipa_pta = false;
    }
  return slots || removed;
}
