/* Uses of the helpers that the plugin carries.
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
#include "carry.h"
#include "output.h"

/* A helper with the declaration by which the unit knows it.  */
struct declared
{
  const struct carried *helper;
  tree decl;
};

/* The helpers that somebody asked for.  The declarations are marked for the
   collector in carry_mark.  */
static vec<struct declared> all_declared;

/* Return the helper SYMBOL for this target, or null.  One whose pointers are
   smaller than its words (x32) is none that a helper has been compiled
   for.  */

static const struct carried *
helper_for_target (const char *symbol)
{
  if (POINTER_SIZE != BITS_PER_WORD)
    return NULL;
  return carried_find (symbol, POINTER_SIZE);
}

/* Return the declaration of HELPER, if there is one already, or null.  */

static tree
find_declaration (const struct carried *helper)
{
  for (const struct declared &one : all_declared)
    if (one.helper == helper)
      return one.decl;
  return NULL_TREE;
}

/* Make DECL, a new declaration, that of HELPER, and return it.  */

static tree
declare (const struct carried *helper, tree decl)
{
  DECL_EXTERNAL (decl) = 1;
  TREE_PUBLIC (decl) = 1;
  DECL_ARTIFICIAL (decl) = 1;
  DECL_VISIBILITY (decl) = VISIBILITY_HIDDEN;
  DECL_VISIBILITY_SPECIFIED (decl) = 1;
  SET_DECL_ASSEMBLER_NAME (decl, get_identifier (helper->symbol));
  all_declared.safe_push ({ helper, decl });
  return decl;
}

tree
carry_function (const char *symbol, tree type)
{
  const struct carried *helper = helper_for_target (symbol);
  tree decl = helper ? find_declaration (helper) : NULL_TREE;

  if (!helper || decl)
    return decl;
  return declare (helper, build_decl (UNKNOWN_LOCATION, FUNCTION_DECL,
				      get_identifier (symbol), type));
}

tree
carry_table (const char *symbol, tree type)
{
  const struct carried *helper = helper_for_target (symbol);
  tree decl = helper ? find_declaration (helper) : NULL_TREE;

  if (!helper || decl)
    return decl;
  decl = build_decl (UNKNOWN_LOCATION, VAR_DECL, get_identifier (symbol),
		     type);
  TREE_READONLY (decl) = 1;
  TREE_ADDRESSABLE (decl) = 1;
  declare (helper, decl);
  varpool_node::get_create (decl);
  return decl;
}

void
carry_out (void)
{
  if (!asm_out_file || seen_error ())
    return;
  for (const struct declared &one : all_declared)
    /* What nothing that has been printed names is not needed.  */
    if (TREE_SYMBOL_REFERENCED (DECL_ASSEMBLER_NAME (one.decl)))
      {
	fputs (one.helper->assembly, asm_out_file);
	/* GCC looks up which section it is in.  */
	in_section = NULL;
      }
}

void
carry_mark (void)
{
  for (const struct declared &one : all_declared)
    gt_ggc_mx_tree_node (one.decl);
}
