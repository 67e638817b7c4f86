/* What is stored into a new object before anything can look at it.
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
#include "store-line.h"

/* The size of the largest object that is looked at, in bytes: a bit is kept for
   each.  */
#define SIZE_LIMIT 65536

bool
uses_address_p (address_map *addresses, gimple *stmt)
{
  ssa_op_iter iter;
  tree name;

  FOR_EACH_SSA_TREE_OPERAND (name, stmt, iter, SSA_OP_USE)
    if (addresses->get (name))
      return true;
  return false;
}

/* Return whether EXPRESSION, an operand, contains an address of LINE.  */

static bool
contains_address_p (struct store_line *line, tree expression)
{
  while (handled_component_p (expression))
    {
      if (TREE_CODE (expression) == ARRAY_REF
	  && line->addresses.get (TREE_OPERAND (expression, 1)))
	return true;
      expression = TREE_OPERAND (expression, 0);
    }
  if (TREE_CODE (expression) == ADDR_EXPR)
    return contains_address_p (line, TREE_OPERAND (expression, 0));
  if (TREE_CODE (expression) == MEM_REF
      || TREE_CODE (expression) == TARGET_MEM_REF)
    expression = TREE_OPERAND (expression, 0);
  if (TREE_CODE (expression) == ADDR_EXPR)
    return contains_address_p (line, TREE_OPERAND (expression, 0));
  return line->addresses.get (expression);
}

bool
inside_p (const struct store_line *line, HOST_WIDE_INT offset,
	  HOST_WIDE_INT size)
{
  HOST_WIDE_INT end = line->allocation->type.size;

  return offset >= 0 && size > 0 && offset <= end && size <= end - offset;
}

/* Set *OFFSET and *SIZE to the bytes of the object of LINE that REF, the left
   side of an assignment, stands for.  Return false if these are not known or if
   it stands for something else.  */

static bool
bytes_of_reference (struct store_line *line, tree ref, HOST_WIDE_INT *offset,
		    HOST_WIDE_INT *size)
{
  HOST_WIDE_INT bit_offset, bit_size, *start;
  bool reverse;
  tree base = get_ref_base_and_extent_hwi (ref, &bit_offset, &bit_size,
					   &reverse);

  if (!base || TREE_CODE (base) != MEM_REF
      || bit_offset % BITS_PER_UNIT || bit_size % BITS_PER_UNIT
      || !tree_fits_shwi_p (TREE_OPERAND (base, 1)))
    return false;
  start = line->addresses.get (TREE_OPERAND (base, 0));
  if (!start || *start == SOMEWHERE)
    return false;
  /* The offset includes that of the MEM_REF only where the base is a
     variable.  */
  *offset = *start + tree_to_shwi (TREE_OPERAND (base, 1))
	    + bit_offset / BITS_PER_UNIT;
  *size = bit_size / BITS_PER_UNIT;
  return inside_p (line, *offset, *size);
}

void
add_bytes (struct store_line *line, HOST_WIDE_INT offset, HOST_WIDE_INT size,
	   tree type)
{
  auto_vec<unsigned char> used;

  used.safe_grow_cleared (size, true);
  memset (used.address (), 0xff, size);
  if (AGGREGATE_TYPE_P (type))
    clear_type_padding_in_mask (type, used.address ());
  for (HOST_WIDE_INT i = 0; i < size; i++)
    if (used[i] == 0xff && bitmap_set_bit (line->stored, offset + i))
      line->count++;
}

bool
another_address_p (struct store_line *line, gassign *assign)
{
  tree lhs = gimple_assign_lhs (assign);
  enum tree_code code = gimple_assign_rhs_code (assign);
  HOST_WIDE_INT *from, offset = 0;

  if (TREE_CODE (lhs) != SSA_NAME || !POINTER_TYPE_P (TREE_TYPE (lhs)))
    return false;
  from = line->addresses.get (gimple_assign_rhs1 (assign));
  if (!from || *from == SOMEWHERE)
    return false;
  if (code == POINTER_PLUS_EXPR)
    {
      if (!tree_fits_shwi_p (gimple_assign_rhs2 (assign)))
	return false;
      offset = tree_to_shwi (gimple_assign_rhs2 (assign));
    }
  else if (code != SSA_NAME && !CONVERT_EXPR_CODE_P (code))
    return false;
  offset += *from;
  if (offset < 0
      || (unsigned HOST_WIDE_INT) offset > line->allocation->type.size)
    return false;
  line->addresses.put (lhs, offset);
  return true;
}

tree
stored_place (struct store_line *line, gimple *stmt)
{
  gassign *assign = dyn_cast <gassign *> (stmt);

  if (!assign || !gimple_store_p (assign) || !gimple_assign_single_p (assign)
      || gimple_clobber_p (assign) || gimple_has_volatile_ops (assign)
      || (gimple_assign_rhs_code (assign) == CONSTRUCTOR
	  && CONSTRUCTOR_NELTS (gimple_assign_rhs1 (assign)))
      || contains_address_p (line, gimple_assign_rhs1 (assign)))
    return NULL_TREE;
  return gimple_assign_lhs (assign);
}

/* If STMT is a store into the object of LINE, of a value that has nothing to do
   with it, note that and return true.  */

static bool
first_store_p (struct store_line *line, gimple *stmt)
{
  tree lhs = stored_place (line, stmt);
  HOST_WIDE_INT offset, size;

  if (!lhs || !bytes_of_reference (line, lhs, &offset, &size))
    return false;
  add_bytes (line, offset, size, TREE_TYPE (lhs));
  line->last = as_a <gassign *> (stmt);
  line->stores++;
  return true;
}

bool
merges_values_p (basic_block bb)
{
  for (gphi_iterator gsi = gsi_start_phis (bb); !gsi_end_p (gsi);
       gsi_next (&gsi))
    if (!virtual_operand_p (gimple_phi_result (gsi.phi ())))
      return true;
  return false;
}

/* Return whether the program panics in BB, or never leaves it, without a use of
   ADDRESSES, and this function does not catch that.  */

static bool
dead_end_p (basic_block bb, address_map *addresses)
{
  if (EDGE_COUNT (bb->succs) > 0 || bb == EXIT_BLOCK_PTR_FOR_FN (cfun))
    return false;
  for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
       gsi_next (&gsi))
    if (!is_gimple_debug (gsi_stmt (gsi))
	&& uses_address_p (addresses, gsi_stmt (gsi)))
      return false;
  return !merges_values_p (bb);
}

bool
live_edge_p (edge e, address_map *addresses)
{
  return !(e->flags & EDGE_EH) && !dead_end_p (e->dest, addresses);
}

edge
only_way (basic_block bb, address_map *addresses)
{
  edge e, way = NULL;
  edge_iterator ei;

  FOR_EACH_EDGE (e, ei, bb->succs)
    {
      if (!live_edge_p (e, addresses))
	continue;
      if (way || (e->flags & EDGE_ABNORMAL))
	return NULL;
      way = e;
    }
  return way;
}

basic_block
next_in_line (basic_block first, basic_block bb, address_map *addresses)
{
  edge way = only_way (bb, addresses);

  if (!way || !single_pred_p (way->dest) || way->dest == first
      || way->dest == EXIT_BLOCK_PTR_FOR_FN (cfun)
      || merges_values_p (way->dest))
    return NULL;
  return way->dest;
}

/* Return whether LINE goes on behind STMT, which is part of it.  */

static bool
follow (struct store_line *line, gimple *stmt)
{
  if (is_gimple_debug (stmt) || gimple_code (stmt) == GIMPLE_LABEL
      || gimple_code (stmt) == GIMPLE_NOP)
    return true;
  if (uses_address_p (&line->addresses, stmt))
    {
      if (gassign *assign = dyn_cast <gassign *> (stmt))
	if (another_address_p (line, assign))
	  return true;
      /* A store into the object, whose address is not nil, throws nothing,
	 whatever EH edge it has.  */
      return first_store_p (line, stmt);
    }
  return !stmt_can_throw_internal (cfun, stmt);
}

/* Return the block that LINE goes on in behind BB, or null.  */

static basic_block
next_block (struct store_line *line, basic_block bb)
{
  basic_block first = gimple_bb (line->allocation->call);
  basic_block next = next_in_line (first, bb, &line->addresses);
  edge way = next ? NULL : only_way (bb, &line->addresses);

  return way ? fill_loop (line, way) : next;
}

/* Return whether a statement other than STORE stores into memory by the address
   NAME, or by one that is computed from it.  */

static bool
stored_again_p (tree name, gimple *store)
{
  imm_use_iterator iter;
  use_operand_p use;

  FOR_EACH_IMM_USE_FAST (use, iter, name)
    {
      gimple *stmt = USE_STMT (use);
      tree lhs = stmt == store ? NULL_TREE : gimple_get_lhs (stmt), base;

      if (!lhs)
	continue;
      if (TREE_CODE (lhs) == SSA_NAME)
	{
	  if (is_gimple_assign (stmt) && !gimple_assign_load_p (stmt)
	      && POINTER_TYPE_P (TREE_TYPE (lhs))
	      && stored_again_p (lhs, store))
	    return true;
	  continue;
	}
      base = get_base_address (lhs);
      if (base && (TREE_CODE (base) == MEM_REF
		   || TREE_CODE (base) == TARGET_MEM_REF)
	  && TREE_OPERAND (base, 0) == name)
	return true;
    }
  return false;
}

void
find_first_stores (const struct allocation *allocation,
		   struct first_stores *found)
{
  struct store_line line;
  gimple_stmt_iterator gsi = gsi_for_stmt (allocation->call);
  basic_block bb = gsi_bb (gsi);
  HOST_WIDE_INT size = allocation->type.size;

  found->whole = false;
  found->only = NULL;
  if (size > SIZE_LIMIT)
    return;
  line.allocation = allocation;
  line.count = line.stores = 0;
  line.last = NULL;
  line.addresses.put (gimple_call_lhs (allocation->call), 0);
  gsi_next (&gsi);
  for (; bb && line.count < size; gsi = gsi_start_bb (bb))
    {
      for (; !gsi_end_p (gsi) && line.count < size; gsi_next (&gsi))
	if (!follow (&line, gsi_stmt (gsi)))
	  return;
      bb = next_block (&line, bb);
      if (!bb)
	break;
    }
  found->whole = line.count == size;
  if (found->whole && line.stores == 1
      && !stored_again_p (gimple_call_lhs (allocation->call), line.last))
    found->only = line.last;
}
