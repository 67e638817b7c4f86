/* What global variables hold that nobody else can change.
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
#include "gimple-walk.h"
#include "constants.h"
#include "flow.h"
#include "globals.h"
#include "runtime-table.h"

/* What is known of a variable: the constants (constants.h) whose addresses it
   may hold besides null.  */
struct global
{
  auto_vec<tree> values;
  bool unknown;
};

/* The variables that have been looked at, and others whose addresses are only
   given to the collector or to anybody, by DECL_UID.  */
static hash_map<int_hash<unsigned, 0, UINT_MAX>, struct global *> *globals;
static hash_set<int_hash<unsigned, 0, UINT_MAX> > *roots, *shared;

/* Return whether DECL is a variable of the unit that others cannot name and
   that holds an address.  */

static bool
private_pointer_p (tree decl)
{
  return (VAR_P (decl) && TREE_STATIC (decl) && !TREE_PUBLIC (decl)
	  && !DECL_EXTERNAL (decl) && is_global_var (decl)
	  && !TREE_THIS_VOLATILE (decl) && !DECL_THREAD_LOCAL_P (decl)
	  && POINTER_TYPE_P (TREE_TYPE (decl)));
}

/* Return what is known of DECL, making it if need be.  */

static struct global *
global_of (tree decl)
{
  struct global *&global = globals->get_or_insert (DECL_UID (decl));

  if (!global)
    global = new struct global ();
  return global;
}

/* DECL may hold VALUE, an operand of a statement or of an initialiser, or
   anything if that is null.  */

static void
add_value (tree decl, tree value)
{
  struct global *global = global_of (decl);

  while (value && TREE_CODE (value) == SSA_NAME)
    {
      gimple *def = SSA_NAME_DEF_STMT (value);

      value = is_gimple_assign (def)
	      && (gimple_assign_single_p (def)
		  || CONVERT_EXPR_CODE_P (gimple_assign_rhs_code (def)))
	      ? gimple_assign_rhs1 (def) : NULL_TREE;
    }
  if (value)
    STRIP_NOPS (value);
  if (value && integer_zerop (value))
    return;
  if (value && TREE_CODE (value) == ADDR_EXPR)
    value = TREE_OPERAND (value, 0);
  if (!value || !VAR_P (value) || !constant_functions (value))
    global->unknown = true;
  else if (!global->values.contains (value))
    global->values.safe_push (value);
}

/* For walk_stmt_load_store_addr_ops: STMT stores in DECL.  */

static bool
visit_store (gimple *stmt, tree decl, tree, void *)
{
  if (private_pointer_p (decl))
    add_value (decl, gimple_assign_single_p (stmt)
		     && gimple_assign_lhs (stmt) == decl
		     ? gimple_assign_rhs1 (stmt) : NULL_TREE);
  return false;
}

/* The same: STMT takes the address of DECL.  Of all that may be done with the
   address, a write barrier is a store, and the collector only reads.  */

static bool
visit_address (gimple *stmt, tree decl, tree, void *)
{
  gcall *call = dyn_cast <gcall *> (stmt);
  const struct runtime_function *row = call ? runtime_lookup (call) : NULL;
  tree first = row ? gimple_call_arg (call, 0) : NULL_TREE;
  bool whole = first && TREE_CODE (first) == ADDR_EXPR
	       && TREE_OPERAND (first, 0) == decl;

  if (!VAR_P (decl))
    return false;
  if (whole && row->kind == RUNTIME_BARRIER && private_pointer_p (decl))
    add_value (decl, gimple_call_arg (call, 1));
  else if (whole && strcmp (row->name, "runtime.registerGCRoots") == 0)
    roots->add (DECL_UID (decl));
  else
    {
      shared->add (DECL_UID (decl));
      if (private_pointer_p (decl))
	add_value (decl, NULL_TREE);
    }
  return false;
}

/* Note what the statements of NODE do.  */

static void
look_at_function (cgraph_node *node)
{
  basic_block bb;

  FOR_EACH_BB_FN (bb, DECL_STRUCT_FUNCTION (node->decl))
    for (gimple_seq seq : { phi_nodes (bb), bb_seq (bb) })
      for (gimple *stmt = seq; stmt; stmt = stmt->next)
	if (!is_gimple_debug (stmt))
	  walk_stmt_load_store_addr_ops (stmt, NULL, NULL, visit_store,
					 visit_address);
}

/* Return whether VARIABLE is read by the collector alone, which does not change
   what its elements point to.  */

static bool
roots_p (varpool_node *variable)
{
  struct ipa_ref *ref;

  for (unsigned i = 0; variable->iterate_referring (i, ref); i++)
    if (!is_a <cgraph_node *> (ref->referring))
      return false;
  return (roots->contains (DECL_UID (variable->decl))
	  && !shared->contains (DECL_UID (variable->decl))
	  && !TREE_PUBLIC (variable->decl));
}

/* Note what VARIABLE is initialised to, and who else has its address.  */

static void
look_at_variable (varpool_node *variable)
{
  struct ipa_ref *ref;
  tree decl = variable->decl;

  if (DECL_INITIAL (decl) && DECL_INITIAL (decl) != error_mark_node)
    add_value (decl, DECL_INITIAL (decl));
  for (unsigned i = 0; variable->iterate_referring (i, ref); i++)
    {
      varpool_node *other = dyn_cast <varpool_node *> (ref->referring);

      if (ref->use == IPA_REF_ALIAS || (other && !roots_p (other)))
	add_value (decl, NULL_TREE);
    }
}

void
globals_collect (void)
{
  cgraph_node *node;
  varpool_node *variable;

  globals = new hash_map<int_hash<unsigned, 0, UINT_MAX>, struct global *>;
  roots = new hash_set<int_hash<unsigned, 0, UINT_MAX> >;
  shared = new hash_set<int_hash<unsigned, 0, UINT_MAX> >;
  /* A function whose code is out is one that nobody can look at.  */
  FOR_EACH_DEFINED_FUNCTION (node)
    if (TREE_ASM_WRITTEN (node->decl))
      return;
  if (symtab->first_asm_symbol ())
    return;
  FOR_EACH_DEFINED_FUNCTION (node)
    if (node->has_gimple_body_p () && !node->inlined_to)
      look_at_function (node);
  FOR_EACH_VARIABLE (variable)
    if (private_pointer_p (variable->decl) && variable->definition)
      {
	look_at_variable (variable);
	global_of (variable->decl);
      }
}

const vec<tree> *
global_values (tree decl)
{
  struct global **global = globals && private_pointer_p (decl)
			   ? globals->get (DECL_UID (decl)) : NULL;

  return (global && !(*global)->unknown && !(*global)->values.is_empty ()
	  ? &(*global)->values : NULL);
}

void
globals_mark (void)
{
  if (!globals)
    return;
  for (auto pair : *globals)
    for (tree value : pair.second->values)
      gt_ggc_mx_tree_node (value);
}
