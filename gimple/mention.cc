/* Where a statement names a variable.
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

/* GCC's own walk tells the parts of a statement from each other; a reference
   through the address of a variable is one to the variable.  */

#include "compat.h"
#include "mention.h"

/* Callbacks of the walk.  DATA is a struct mention, of whose variable BASE, or
   that of REF, may be.  What is named twice counts as named whole.  */

static bool
mention_address (gimple *, tree base, tree, void *data)
{
  struct mention *mention = (struct mention *) data;

  mention->address |= base == mention->variable;
  return false;
}

static bool
mention_store (gimple *, tree, tree ref, void *data)
{
  struct mention *mention = (struct mention *) data;

  if (get_base_address (ref) == mention->variable)
    mention->store = mention->store ? mention->variable : ref;
  return false;
}

static bool
mention_load (gimple *, tree, tree ref, void *data)
{
  struct mention *mention = (struct mention *) data;

  if (get_base_address (ref) == mention->variable)
    mention->load = mention->load ? mention->variable : ref;
  return false;
}

struct mention
mention_of (gimple *stmt, tree variable)
{
  struct mention mention = { variable, false, NULL_TREE, NULL_TREE };

  walk_stmt_load_store_addr_ops (stmt, &mention, mention_load, mention_store,
				 mention_address);
  return mention;
}

tree
variable_part (tree ref, HOST_WIDE_INT *offset)
{
  HOST_WIDE_INT size;
  bool reverse;
  tree base = get_ref_base_and_extent_hwi (ref, offset, &size, &reverse);

  if (!base || !DECL_P (base) || *offset % BITS_PER_UNIT
      || AGGREGATE_TYPE_P (TREE_TYPE (ref)))
    return NULL_TREE;
  *offset /= BITS_PER_UNIT;
  return base;
}

tree
copied_variable (tree ref)
{
  while (TREE_CODE (ref) == VIEW_CONVERT_EXPR)
    ref = TREE_OPERAND (ref, 0);
  return VAR_P (ref) ? ref : NULL_TREE;
}
