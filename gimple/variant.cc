/* The variant of a constructor.
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
#include "payoff.h"
#include "recursion.h"
#include "variant.h"

/* Return whether a variant of NODE is of use: whether it can be had, and what
   is called in the unit may be worth it.  */

static bool
useful_p (cgraph_node *node)
{
  unsigned cost;

  if (!(node->callers && !DECL_EXTERNAL (node->decl)
	&& node->binds_to_current_def_p ()
	&& !stdarg_p (TREE_TYPE (node->decl))
	&& !lookup_attribute ("no_split_stack",
			      DECL_ATTRIBUTES (node->decl))
	&& tree_versionable_function_p (node->decl)))
    return false;
  cost = payoff_cost (node);
  return cost <= PAYOFF_STATEMENTS_MAX && cost <= payoff_bound (node);
}

/* Add a parameter, a pointer, to the function of NODE, and return it.  */

static tree
add_parameter (cgraph_node *node)
{
  tree decl = node->decl, type = TREE_TYPE (decl);
  tree parameter = build_decl (DECL_SOURCE_LOCATION (decl), PARM_DECL,
			       get_identifier ("slot"), ptr_type_node);
  auto_vec<tree> types;

  DECL_ARG_TYPE (parameter) = ptr_type_node;
  DECL_CONTEXT (parameter) = decl;
  DECL_ARTIFICIAL (parameter) = 1;
  DECL_IGNORED_P (parameter) = 1;
  TREE_READONLY (parameter) = 1;
  layout_decl (parameter, 0);
  DECL_ARGUMENTS (decl) = chainon (DECL_ARGUMENTS (decl), parameter);

  for (tree arg = DECL_ARGUMENTS (decl); arg; arg = DECL_CHAIN (arg))
    types.safe_push (TREE_TYPE (arg));
  TREE_TYPE (decl)
    = build_function_type_array (TREE_TYPE (type), types.length (),
				 types.address ());
  return parameter;
}

/* Return the address at OFFSET from SLOT, computed before GSI.  */

static tree
address_at (gimple_stmt_iterator *gsi, tree slot, uint64_t offset)
{
  tree address = make_ssa_name (ptr_type_node);
  gimple *compute
    = gimple_build_assign (address, POINTER_PLUS_EXPR, slot,
			   build_int_cst (sizetype, offset));

  gsi_insert_before (gsi, compute, GSI_SAME_STMT);
  return address;
}

/* Return a statement that clears an object of TYPE at ADDRESS.  */

static gimple *
clear_object (const struct go_type *type, tree address)
{
  tree object = type->type ? type->type
		: build_array_type_nelts (unsigned_char_type_node, type->size);
  tree alias_all = build_pointer_type_for_mode (char_type_node, ptr_mode, true);
  tree place = build2 (MEM_REF, object, address,
		       build_int_cst (alias_all, 0));

  TREE_THIS_NOTRAP (place) = 1;
  return gimple_build_assign (place, is_gimple_reg_type (object)
				     ? build_zero_cst (object)
				     : build_constructor (object, NULL));
}

/* Let ALLOCATION, of runtime.newobject, make its object at ADDRESS.  */

static void
make_object_at (const struct allocation *allocation, tree address)
{
  gcall *call = allocation->call;
  gimple_stmt_iterator gsi = gsi_for_stmt (call);
  tree lhs = gimple_call_lhs (call);
  gimple *clear = clear_object (&allocation->type, address);
  gimple *set;

  gimple_set_location (clear, gimple_location (call));
  gimple_set_block (clear, gimple_block (call));
  gimple_move_vops (clear, call);
  if (!lhs)
    {
      gsi_replace (&gsi, clear, true);
      return;
    }
  gsi_insert_before (&gsi, clear, GSI_SAME_STMT);
  gimple_call_set_lhs (call, NULL_TREE);
  set = gimple_build_assign (lhs, fold_convert (TREE_TYPE (lhs), address));
  gsi_replace (&gsi, set, true);
}

void
variant_call (const struct allocation *allocation, tree address)
{
  gcall *call = allocation->call;
  gimple_stmt_iterator gsi = gsi_for_stmt (call);
  auto_vec<tree> args;
  gcall *other;

  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    args.safe_push (gimple_call_arg (call, i));
  args.safe_push (address);
  other = gimple_build_call_vec (allocation->constructor->variant->decl, args);
  if (tree lhs = gimple_call_lhs (call))
    {
      gimple_call_set_lhs (call, NULL_TREE);
      gimple_call_set_lhs (other, lhs);
    }
  gimple_call_set_chain (other, gimple_call_chain (call));
  gimple_call_copy_flags (other, call);
  gimple_set_location (other, gimple_location (call));
  gimple_set_block (other, gimple_block (call));
  gimple_move_vops (other, call);
  gsi_replace (&gsi, other, true);
}

/* Return whether ALLOCATION can be made where MEMBER of MEMBERS is.  */

static bool
fits_p (const struct allocation *allocation, const struct member *member,
	const struct members *members)
{
  return (!allocation->obstacle
	  && slot_align (allocation) <= members->align
	  && member->offset % slot_align (allocation) == 0
	  && member->offset + allocation->type.size <= members->size);
}

/* Let FN, the current function, make MEMBERS in the slot at the address
   PARAMETER.  Return whether FN has them.  */

static bool
use_slot (function *fn, tree parameter, const struct members *members)
{
  struct function_flow flow;
  auto_bitmap changed;
  tree slot = get_or_create_ssa_default_def (fn, parameter);
  bool same = true;

  flow_build (&flow, fn, true);
  for (const struct member &member : members->list)
    same &= (member.allocation < flow.allocations.length ()
	     && fits_p (&flow.allocations[member.allocation], &member, members));
  for (unsigned i = 0; same && i < members->list.length (); i++)
    {
      const struct member *member = &members->list[i];
      const struct allocation *allocation
	= &flow.allocations[member->allocation];
      gimple_stmt_iterator gsi = gsi_for_stmt (allocation->call);
      tree address = address_at (&gsi, slot, member->offset);

      bitmap_set_bit (changed, gimple_bb (allocation->call)->index);
      if (allocation->form == FORM_CONSTRUCTOR)
	variant_call (allocation, address);
      else
	make_object_at (allocation, address);
    }
  flow_free (&flow);
  gimple_purge_all_dead_eh_edges (changed);
  return same;
}

/* Forget what GCC knows of where the pointers of FN point.  */

static void
forget_points_to (function *fn)
{
  tree name;
  unsigned i;

  FOR_EACH_SSA_NAME (i, name, fn)
    if (POINTER_TYPE_P (TREE_TYPE (name)))
      SSA_NAME_PTR_INFO (name) = NULL;
  fn->gimple_df->ipa_pta = false;
}

cgraph_node *
variant_make (cgraph_node *node, const struct members *members)
{
  cgraph_node *variant;
  function *fn;
  bool made;

  if (members->list.is_empty () || !useful_p (node))
    return NULL;
  variant = node->create_version_clone_with_body (vNULL, NULL, NULL, NULL, NULL,
						  "slot");
  if (!variant)
    return NULL;
  recursion_copy (variant->decl, node->decl);
  fn = DECL_STRUCT_FUNCTION (variant->decl);
  push_cfun (fn);
  made = use_slot (fn, add_parameter (variant), members);
  forget_points_to (fn);
  update_ssa (TODO_update_ssa);
  cleanup_tree_cfg ();
  cgraph_edge::rebuild_edges ();
  free_dominance_info (CDI_DOMINATORS);
  free_dominance_info (CDI_POST_DOMINATORS);
  pop_cfun ();
  if (made)
    return variant;
  variant->remove ();
  return NULL;
}
