/* Functions that compare no addresses.
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
#include "address-blind.h"

/* The blind functions of the unit, by the number of the declaration.  */
static hash_set<int_hash<int, -1, -2> > *blind;

bool
runtime_compares_p (const struct runtime_function *row)
{
  return (startswith (row->name, "runtime.efaceeq")
	  || startswith (row->name, "runtime.efacevaleq")
	  || startswith (row->name, "runtime.iface")
	  || (startswith (row->name, "runtime.map")
	      && !strstr (row->name, "__faststr")));
}

bool
blind_p (tree decl)
{
  cgraph_node *node = cgraph_node::get (decl);

  return (blind && node && blind->contains (DECL_UID (decl))
	  && node->binds_to_current_def_p ());
}

/* Return whether A and B may be two addresses.  */

static bool
addresses_p (tree a, tree b)
{
  return (POINTER_TYPE_P (TREE_TYPE (a)) && !integer_zerop (a)
	  && !integer_zerop (b));
}

/* Return whether CALL, of a function built into GCC, may compare memory, in which
   there may be addresses.  */

static bool
builtin_compares_p (gcall *call)
{
  switch (DECL_FUNCTION_CODE (gimple_call_fndecl (call)))
    {
    case BUILT_IN_MEMCPY:
    case BUILT_IN_MEMMOVE:
    case BUILT_IN_MEMSET:
    case BUILT_IN_PREFETCH:
      return false;

    default:
      return gimple_vuse (call);
    }
}

/* Return whether a function with CALL can be blind.  */

static bool
blind_with_call_p (gcall *call)
{
  const struct runtime_function *row = runtime_lookup (call);
  tree decl = gimple_call_fndecl (call);

  if (row)
    return !runtime_compares_p (row);
  if (gimple_call_builtin_p (call, BUILT_IN_NORMAL))
    return !builtin_compares_p (call);
  return decl && blind_p (decl);
}

/* Return whether a function with STMT, an assignment, can be blind.  */

static bool
blind_with_assign_p (gassign *stmt)
{
  enum tree_code code = gimple_assign_rhs_code (stmt);
  tree rhs = gimple_assign_rhs1 (stmt);

  if (TREE_CODE_CLASS (code) == tcc_comparison)
    return !addresses_p (rhs, gimple_assign_rhs2 (stmt));
  if (code == COND_EXPR && COMPARISON_CLASS_P (rhs))
    return !addresses_p (TREE_OPERAND (rhs, 0), TREE_OPERAND (rhs, 1));
  return (code != POINTER_DIFF_EXPR && code != VIEW_CONVERT_EXPR
	  && !(CONVERT_EXPR_CODE_P (code) && POINTER_TYPE_P (TREE_TYPE (rhs))
	       && !POINTER_TYPE_P (TREE_TYPE (gimple_assign_lhs (stmt)))));
}

/* Return whether a function with STMT can be blind.  */

static bool
blind_with_p (gimple *stmt)
{
  switch (gimple_code (stmt))
    {
    case GIMPLE_ASSIGN:
      return blind_with_assign_p (as_a <gassign *> (stmt));

    case GIMPLE_CALL:
      return blind_with_call_p (as_a <gcall *> (stmt));

    case GIMPLE_COND:
      return !addresses_p (gimple_cond_lhs (stmt), gimple_cond_rhs (stmt));

    case GIMPLE_ASM:
      return false;

    default:
      return true;
    }
}

void
note_blind (function *fn)
{
  basic_block bb;

  if (!blind)
    blind = new hash_set<int_hash<int, -1, -2> >;
  blind->remove (DECL_UID (fn->decl));
  FOR_EACH_BB_FN (bb, fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      if (!blind_with_p (gsi_stmt (gsi)))
	return;
  blind->add (DECL_UID (fn->decl));
}
