/* The names that a slice that grows goes by.
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
#include "runtime-table.h"
#include "slice-web.h"

/* How many triples a web can have, and how many PHI nodes of a block are
   looked at for each part.  More are not understood.  */
#define SLICES_MAX 64
#define NODES_MAX 12

/* Where the arguments of runtime.growslice are.  */
enum
{
  GROW_VALUES = 1,
  GROW_COUNT = 2,
  GROW_CAPACITY = 3,
  GROW_LENGTH = 4
};

gcall *
growth_call (gimple *stmt)
{
  gcall *call = dyn_cast <gcall *> (stmt);
  const struct runtime_function *row = call ? runtime_lookup (call) : NULL;

  return row && row->kind == RUNTIME_GROW ? call : NULL;
}

/* If NAME is loaded from what a call that grows a slice returned, return the
   call, and store in *OFFSET where in the slice, in bytes; otherwise return
   null.  The result may have been copied once.  */

static gcall *
loaded_growth (tree name, HOST_WIDE_INT *offset)
{
  gimple *load = SSA_NAME_DEF_STMT (name), *def;
  HOST_WIDE_INT size;
  bool reverse;
  tree variable, source;
  gcall *call;

  if (!gimple_assign_load_p (load))
    return NULL;
  variable = get_ref_base_and_extent_hwi (gimple_assign_rhs1 (load), offset,
					  &size, &reverse);
  if (!variable || !VAR_P (variable) || size != POINTER_SIZE
      || *offset % BITS_PER_UNIT)
    return NULL;
  *offset /= BITS_PER_UNIT;
  def = SSA_NAME_DEF_STMT (gimple_vuse (load));
  if (gimple_assign_single_p (def) && VAR_P (gimple_assign_lhs (def)))
    {
      /* A copy of the result, if not the one that is loaded from.  */
      source = gimple_assign_rhs1 (def);
      if (TREE_CODE (source) == VIEW_CONVERT_EXPR)
	source = TREE_OPERAND (source, 0);
      if (gimple_assign_lhs (def) == variable)
	variable = source;
      def = SSA_NAME_DEF_STMT (gimple_vuse (def));
    }
  call = growth_call (def);
  return call && gimple_call_lhs (call) == variable ? call : NULL;
}

/* Return the call that grows the slice of VALUES and CAPACITY to LENGTH, or
   null if there is none.  Where the room suffices, VALUES, LENGTH and CAPACITY
   are the slice that follows.  */

static gcall *
growth_of (tree values, tree capacity, tree length)
{
  imm_use_iterator iter;
  use_operand_p use;

  if (TREE_CODE (values) != SSA_NAME)
    return NULL;
  FOR_EACH_IMM_USE_FAST (use, iter, values)
    if (gcall *call = growth_call (USE_STMT (use)))
      if (gimple_call_arg (call, GROW_VALUES) == values
	  && operand_equal_p (gimple_call_arg (call, GROW_CAPACITY), capacity)
	  && operand_equal_p (gimple_call_arg (call, GROW_LENGTH), length))
	return call;
  return NULL;
}

static bool add_slice (struct slice_web *web, struct slice_names slice);

/* CALL grows a slice: add that to WEB.  */

static bool
add_grown (struct slice_web *web, gcall *call)
{
  return add_slice (web, { gimple_call_arg (call, GROW_VALUES),
			   gimple_call_arg (call, GROW_COUNT),
			   gimple_call_arg (call, GROW_CAPACITY) });
}

/* SLICE is loaded from what CALL returned, if each part of it is.  Add to WEB
   what is known of it then, and return whether it is.  */

static bool
add_loaded (struct slice_web *web, struct slice_names slice, gcall *call)
{
  tree parts[] = { slice.values, slice.count, slice.capacity };

  for (unsigned i = 0; i < ARRAY_SIZE (parts); i++)
    {
      HOST_WIDE_INT offset;

      if (TREE_CODE (parts[i]) != SSA_NAME
	  || loaded_growth (parts[i], &offset) != call
	  || offset != (HOST_WIDE_INT) i * POINTER_SIZE_UNITS)
	return false;
    }
  web->calls.safe_push (call);
  return add_grown (web, call);
}

/* If SLICE is three PHI nodes of a block, add to WEB what comes together in
   them, and return whether that is always a slice.  */

static bool
add_merged (struct slice_web *web, struct slice_names slice)
{
  gphi *values = as_a <gphi *> (SSA_NAME_DEF_STMT (slice.values));
  gphi *count = dyn_cast <gphi *> (SSA_NAME_DEF_STMT (slice.count));
  gphi *capacity = dyn_cast <gphi *> (SSA_NAME_DEF_STMT (slice.capacity));

  if (!count || !capacity || gimple_bb (count) != gimple_bb (values)
      || gimple_bb (capacity) != gimple_bb (values))
    return false;
  for (unsigned i = 0; i < gimple_phi_num_args (values); i++)
    {
      struct slice_names from = { gimple_phi_arg_def (values, i),
				  gimple_phi_arg_def (count, i),
				  gimple_phi_arg_def (capacity, i) };
      gcall *call = growth_of (from.values, from.capacity, from.count);

      if (call)
	{
	  /* Where the room suffices the way must lead straight from the test to
	     here, or what is on it could make use of that.  */
	  basic_block block = gimple_bb (call);

	  if (!single_pred_p (block)
	      || single_pred (block) != gimple_phi_arg_edge (values, i)->src)
	    return false;
	  web->growths.safe_push ({ call, from.values, slice.values });
	  if (!add_grown (web, call))
	    return false;
	}
      else if (!add_slice (web, from))
	return false;
    }
  return true;
}

/* Add SLICE to WEB, and all that it comes from.  Return whether that is
   understood.  */

static bool
add_slice (struct slice_web *web, struct slice_names slice)
{
  HOST_WIDE_INT offset;

  if (is_gimple_min_invariant (slice.values))
    return integer_zerop (slice.count) && integer_zerop (slice.capacity);
  if (TREE_CODE (slice.values) != SSA_NAME
      || TREE_CODE (slice.count) != SSA_NAME
      || TREE_CODE (slice.capacity) != SSA_NAME)
    return false;
  for (const struct slice_names &other : web->slices)
    if (other.values == slice.values)
      return (other.count == slice.count
	      && other.capacity == slice.capacity);
  if (web->slices.length () == SLICES_MAX)
    return false;
  web->slices.safe_push (slice);
  if (gimple_code (SSA_NAME_DEF_STMT (slice.values)) == GIMPLE_PHI)
    return add_merged (web, slice);
  gcall *call = loaded_growth (slice.values, &offset);
  return call && add_loaded (web, slice, call);
}

/* Add to NODES the PHI nodes of BB for integers as wide as a pointer.  */

static void
find_nodes (basic_block bb, vec<tree> *nodes)
{
  for (gphi_iterator gsi = gsi_start_phis (bb); !gsi_end_p (gsi);
       gsi_next (&gsi))
    {
      tree name = gimple_phi_result (gsi.phi ());

      if (!virtual_operand_p (name) && INTEGRAL_TYPE_P (TREE_TYPE (name))
	  && TYPE_PRECISION (TREE_TYPE (name)) == POINTER_SIZE
	  && nodes->length () < NODES_MAX)
	nodes->safe_push (name);
    }
}

bool
slice_web_find (tree values, struct slice_web *web)
{
  gimple *def = SSA_NAME_DEF_STMT (values);
  auto_vec<tree> nodes;

  if (gimple_code (def) != GIMPLE_PHI)
    return false;
  find_nodes (gimple_bb (def), &nodes);
  for (tree count : nodes)
    for (tree capacity : nodes)
      {
	web->slices.truncate (0);
	web->growths.truncate (0);
	web->calls.truncate (0);
	if (count != capacity
	    && add_slice (web, { values, count, capacity })
	    && !web->calls.is_empty ())
	  return true;
      }
  return false;
}

/* Add the slice of VALUES and CAPACITY to WEB, and all that it comes from, as
   in slice_web_find_cut.  Return whether that is understood.  */

static bool
add_cut (struct slice_web *web, tree values, tree capacity)
{
  HOST_WIDE_INT offset, room_offset;
  gcall *call;

  if (is_gimple_min_invariant (values))
    return integer_zerop (capacity);
  if (TREE_CODE (values) != SSA_NAME || TREE_CODE (capacity) != SSA_NAME)
    return false;
  for (const struct slice_names &other : web->slices)
    if (other.values == values)
      return other.capacity == capacity;
  if (web->slices.length () == SLICES_MAX)
    return false;
  web->slices.safe_push ({ values, NULL_TREE, capacity });
  if (gphi *phi = dyn_cast <gphi *> (SSA_NAME_DEF_STMT (values)))
    {
      gphi *room = dyn_cast <gphi *> (SSA_NAME_DEF_STMT (capacity));

      if (!room || gimple_bb (room) != gimple_bb (phi))
	return false;
      for (unsigned i = 0; i < gimple_phi_num_args (phi); i++)
	if (!add_cut (web, gimple_phi_arg_def (phi, i),
		      gimple_phi_arg_def (room, i)))
	  return false;
      return true;
    }
  call = loaded_growth (values, &offset);
  if (!call || offset != 0 || loaded_growth (capacity, &room_offset) != call
      || room_offset != 2 * POINTER_SIZE_UNITS)
    return false;
  web->calls.safe_push (call);
  return add_cut (web, gimple_call_arg (call, GROW_VALUES),
		  gimple_call_arg (call, GROW_CAPACITY));
}

/* Return whether no slice of WEB grows by a call that is not of WEB.  */

static bool
complete_p (const struct slice_web *web)
{
  imm_use_iterator iter;
  use_operand_p use;

  for (const struct slice_names &slice : web->slices)
    FOR_EACH_IMM_USE_FAST (use, iter, slice.values)
      if (gcall *call = growth_call (USE_STMT (use)))
	if (!web->calls.contains (call))
	  return false;
  return true;
}

bool
slice_web_find_cut (tree values, struct slice_web *web)
{
  gimple *def = SSA_NAME_DEF_STMT (values);
  auto_vec<tree> nodes;

  if (gimple_code (def) != GIMPLE_PHI)
    return false;
  find_nodes (gimple_bb (def), &nodes);
  for (tree capacity : nodes)
    {
      web->slices.truncate (0);
      web->growths.truncate (0);
      web->calls.truncate (0);
      if (add_cut (web, values, capacity) && !web->calls.is_empty ())
	return complete_p (web);
    }
  return false;
}

/* Return whether NAME is live where BB begins, behind its PHI nodes.  */

static bool
live_in_p (tree name, basic_block bb)
{
  basic_block definition = gimple_bb (SSA_NAME_DEF_STMT (name));
  auto_vec<basic_block> work;
  auto_bitmap seen;
  imm_use_iterator iter;
  use_operand_p use;
  edge e;
  edge_iterator ei;

  FOR_EACH_IMM_USE_FAST (use, iter, name)
    {
      gimple *stmt = USE_STMT (use);

      if (is_gimple_debug (stmt))
	continue;
      if (gphi *phi = dyn_cast <gphi *> (stmt))
	work.safe_push (gimple_phi_arg_edge
			  (phi, PHI_ARG_INDEX_FROM_USE (use))->src);
      else
	work.safe_push (gimple_bb (stmt));
    }
  while (!work.is_empty ())
    {
      basic_block block = work.pop ();

      if (block == bb && block != definition)
	return true;
      if (block == definition || !bitmap_set_bit (seen, block->index))
	continue;
      FOR_EACH_EDGE (e, ei, block->preds)
	work.safe_push (e->src);
    }
  return false;
}

/* Return whether COND is the test whether a slice of WEB must grow.  */

static bool
growth_test_p (const struct slice_web *web, gimple *cond)
{
  edge e;
  edge_iterator ei;

  FOR_EACH_EDGE (e, ei, gimple_bb (cond)->succs)
    for (const struct slice_growth &growth : web->growths)
      if (single_pred_p (e->dest) && gimple_bb (growth.call) == e->dest)
	return true;
  return false;
}

/* Return whether USER makes nothing of CAPACITY, one of WEB's, but what is
   needed to grow.  */

static bool
only_grows_p (const struct slice_web *web, tree capacity, gimple *user)
{
  imm_use_iterator iter;
  use_operand_p use;
  tree converted;

  if (is_gimple_debug (user))
    return true;
  if (gcall *call = growth_call (user))
    return (web->calls.contains (call)
	    && gimple_call_arg (call, GROW_CAPACITY) == capacity
	    && gimple_call_arg (call, GROW_COUNT) != capacity
	    && gimple_call_arg (call, GROW_LENGTH) != capacity);
  if (gimple_code (user) == GIMPLE_COND)
    return growth_test_p (web, user);
  if (gimple_code (user) == GIMPLE_PHI)
    {
      for (const struct slice_names &slice : web->slices)
	if (slice.capacity == gimple_phi_result (user))
	  return true;
      return false;
    }
  if (!gimple_assign_cast_p (user))
    return false;
  converted = gimple_assign_lhs (user);
  FOR_EACH_IMM_USE_FAST (use, iter, converted)
    if (!is_gimple_debug (USE_STMT (use))
	&& (gimple_code (USE_STMT (use)) != GIMPLE_COND
	    || !growth_test_p (web, USE_STMT (use))))
      return false;
  return true;
}

basic_block
block_of_use (use_operand_p use)
{
  if (gphi *phi = dyn_cast <gphi *> (USE_STMT (use)))
    return gimple_phi_arg_edge (phi, PHI_ARG_INDEX_FROM_USE (use))->src;
  return gimple_bb (USE_STMT (use));
}

/* Return whether each growth of WEB, by a call or in place, ends the life of
   the slice before.  */

static bool
linear_p (const struct slice_web *web)
{
  for (const struct slice_growth &growth : web->growths)
    {
      unsigned count = 0;
      basic_block join = gimple_bb (SSA_NAME_DEF_STMT (growth.joined));

      for (const struct slice_growth &other : web->growths)
	count += other.values == growth.values || other.call == growth.call;
      if (count != 1 || live_in_p (growth.values, join))
	return false;
    }
  for (gcall *call : web->calls)
    {
      bool known = is_gimple_min_invariant (gimple_call_arg (call,
							     GROW_VALUES));

      for (const struct slice_growth &growth : web->growths)
	known |= growth.call == call;
      if (!known)
	return false;
    }
  return complete_p (web);
}

/* Return whether BB is dominated by one of ENDS of SLICE, a number.  */

static bool
ended_p (const vec<struct slice_end> &ends, unsigned slice, basic_block bb)
{
  for (const struct slice_end &end : ends)
    if (end.slice == slice && dominated_by_p (CDI_DOMINATORS, bb, end.bb))
      return true;
  return false;
}

bool
slice_web_strict_p (const struct slice_web *web,
		    const vec<struct slice_end> &ends)
{
  if (!linear_p (web))
    return false;
  for (unsigned i = 0; i < web->slices.length (); i++)
    {
      tree capacity = web->slices[i].capacity;
      imm_use_iterator iter;
      use_operand_p use;

      FOR_EACH_IMM_USE_FAST (use, iter, capacity)
	if (!only_grows_p (web, capacity, USE_STMT (use))
	    && !ended_p (ends, i, block_of_use (use)))
	  return false;
    }
  return true;
}
