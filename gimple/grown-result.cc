/* Loads of what append returns.
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
#include "grown-result.h"

/* Return the statement that copies what CALL returns, a variable, to another
   one, before anything else is done with memory, or null.  */

static gassign *
copy_of_result (gcall *call)
{
  tree result = gimple_call_lhs (call), vdef = gimple_vdef (call);
  imm_use_iterator iter;
  use_operand_p use;

  if (!result || !VAR_P (result) || !vdef || TREE_CODE (vdef) != SSA_NAME
      || TREE_CODE (TREE_TYPE (result)) != RECORD_TYPE)
    return NULL;
  FOR_EACH_IMM_USE_FAST (use, iter, vdef)
    if (gassign *assign = dyn_cast <gassign *> (USE_STMT (use)))
      {
	tree source = gimple_assign_rhs1 (assign);

	if (!gimple_assign_single_p (assign) || !gimple_vdef (assign)
	    || !VAR_P (gimple_assign_lhs (assign)))
	  continue;
	if (TREE_CODE (source) == VIEW_CONVERT_EXPR)
	  source = TREE_OPERAND (source, 0);
	if (source == result)
	  return assign;
      }
  return NULL;
}

/* Return the field at OFFSET, in bits, of TYPE, a struct, whose value can be
   one of VALUE's type, or null.  */

static tree
field_at (tree type, HOST_WIDE_INT offset, tree value)
{
  for (tree field = TYPE_FIELDS (type); field; field = DECL_CHAIN (field))
    if (TREE_CODE (field) == FIELD_DECL && int_bit_position (field) == offset
	&& useless_type_conversion_p (TREE_TYPE (value), TREE_TYPE (field)))
      return field;
  return NULL_TREE;
}

/* If LOAD loads a part of what COPY has made of RESULT, let it load that part
   of RESULT.  */

static void
load_from (gassign *load, gassign *copy, tree result)
{
  HOST_WIDE_INT offset, size;
  bool reverse;
  tree base, field;

  if (!gimple_assign_load_p (load) || gimple_has_volatile_ops (load)
      || TREE_CODE (gimple_assign_lhs (load)) != SSA_NAME)
    return;
  base = get_ref_base_and_extent_hwi (gimple_assign_rhs1 (load), &offset,
				      &size, &reverse);
  if (base != gimple_assign_lhs (copy) || size != POINTER_SIZE)
    return;
  field = field_at (TREE_TYPE (result), offset, gimple_assign_lhs (load));
  if (!field)
    return;
  gimple_assign_set_rhs1 (load, build3 (COMPONENT_REF, TREE_TYPE (field), result,
					field, NULL_TREE));
  update_stmt (load);
}

/* Return whether the operand, of BASE, is of the variable DATA; it is loaded,
   or its address is taken.  */

static bool
same_variable_p (gimple *, tree base, tree, void *data)
{
  return get_base_address (base) == data;
}

/* STMT is run.  Remove from WORDS, a set of words of VARIABLE, those that it
   stores, and return whether it may look at VARIABLE before.  */

static bool
reads_p (gimple *stmt, tree variable, unsigned *words)
{
  HOST_WIDE_INT offset, size;
  bool reverse;
  tree lhs;

  if (walk_stmt_load_store_addr_ops (stmt, variable, same_variable_p, NULL,
				     same_variable_p))
    return true;
  lhs = gimple_get_lhs (stmt);
  if (!lhs || TREE_CODE (lhs) == SSA_NAME
      || stmt_can_throw_internal (cfun, stmt)
      || get_ref_base_and_extent_hwi (lhs, &offset, &size, &reverse) != variable)
    return false;
  for (unsigned i = 0; i < HOST_BITS_PER_INT; i++)
    if (offset <= (HOST_WIDE_INT) i * POINTER_SIZE
	&& offset + size >= (HOST_WIDE_INT) (i + 1) * POINTER_SIZE)
      *words &= ~(1u << i);
  return false;
}

/* Return whether any of WORDS, a set of words of VARIABLE, may be looked at in
   the block of GSI from there on; remove those that are stored.  */

static bool
block_reads_p (gimple_stmt_iterator gsi, tree variable, unsigned *words)
{
  for (; !gsi_end_p (gsi) && *words; gsi_next (&gsi))
    if (!is_gimple_debug (gsi_stmt (gsi))
	&& reads_p (gsi_stmt (gsi), variable, words))
      return true;
  return false;
}

/* Return whether nothing looks at what COPY stores, in a variable of three
   words.  */

static bool
dead_p (gassign *copy)
{
  tree variable = gimple_assign_lhs (copy);
  hash_map<int_hash<int, -1, -2>, unsigned> entered;
  auto_vec<basic_block> work;
  gimple_stmt_iterator gsi = gsi_for_stmt (copy);
  basic_block bb = gimple_bb (copy);
  unsigned words = (1 << 3) - 1;
  edge e;
  edge_iterator ei;

  if (TREE_ADDRESSABLE (variable) || is_global_var (variable)
      || !tree_int_cst_equal (TYPE_SIZE (TREE_TYPE (variable)),
			      bitsize_int (3 * POINTER_SIZE)))
    return false;
  gsi_next (&gsi);
  for (;;)
    {
      if (block_reads_p (gsi, variable, &words))
	return false;
      if (words)
	FOR_EACH_EDGE (e, ei, bb->succs)
	  {
	    unsigned &seen = entered.get_or_insert (e->dest->index);

	    if (words & ~seen)
	      {
		seen |= words;
		work.safe_push (e->dest);
	      }
	  }
      if (work.is_empty ())
	return true;
      bb = work.pop ();
      words = *entered.get (bb->index);
      gsi = gsi_start_bb (bb);
    }
}

void
load_grown_directly (gcall *call)
{
  gassign *copy = copy_of_result (call);
  auto_vec<gassign *> users;
  imm_use_iterator iter;
  use_operand_p use;

  if (!copy)
    return;
  FOR_EACH_IMM_USE_FAST (use, iter, gimple_vdef (copy))
    if (gassign *user = dyn_cast <gassign *> (USE_STMT (use)))
      users.safe_push (user);
  for (gassign *user : users)
    load_from (user, copy, gimple_call_lhs (call));
  if (dead_p (copy))
    {
      gimple_stmt_iterator gsi = gsi_for_stmt (copy);

      unlink_stmt_vdef (copy);
      gsi_remove (&gsi, true);
      release_defs (copy);
    }
}
