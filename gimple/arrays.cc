/* Slices that are made, in the frame.
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

/* What is stored in elements that may be on the heap is stored on the heap, and
   what is loaded from there may be anything: so of an array that the program
   chooses, only the address is followed.  The collector then never meets the
   address of a slot in an object of the heap.  */

#include "compat.h"
#include "arrays.h"
#include "choice.h"

/* The largest slot for an array of which nothing is known, and for one whose
   greatest length GCC knows, in bytes: all of it is cleared each time.  */
#define ARRAY_SIZE_UNKNOWN 128
#define ARRAY_SIZE_BOUNDED 512

/* What takes more bytes is left to the runtime, even if nobody uses it.  */
#define ARRAY_SIZE_MAX (1u << 30)

/* Return the greatest value that N, an operand, can have, or HOST_WIDE_INT_MAX
   if that is not known.  */

static unsigned HOST_WIDE_INT
greatest (tree n)
{
  int_range_max range;

  if (!get_global_range_query ()->range_of_expr (range, n)
      || range.undefined_p () || range.varying_p ()
      || wi::neg_p (range.upper_bound (), TYPE_SIGN (TREE_TYPE (n))))
    return HOST_WIDE_INT_MAX;
  return range.upper_bound ().to_uhwi ();
}

/* Return the size of COUNT elements of SIZE bytes, or HOST_WIDE_INT_MAX if that
   is too much to be told.  */

static unsigned HOST_WIDE_INT
array_size (unsigned HOST_WIDE_INT count, unsigned HOST_WIDE_INT size)
{
  unsigned HOST_WIDE_INT product;

  if (__builtin_mul_overflow (count, size, &product)
      || product > HOST_WIDE_INT_MAX)
    return HOST_WIDE_INT_MAX;
  return product;
}

/* Return whether LENGTH and CAPACITY are constants that make takes.  */

static bool
constant_lengths_p (tree length, tree capacity)
{
  return (tree_fits_uhwi_p (length) && tree_fits_uhwi_p (capacity)
	  && tree_int_cst_le (length, capacity));
}

/* Set form and type of ALLOCATION, whose type is that of an element, to those
   of all elements.  Return what is in the way of a slot for them, or null.  */

static const char *
size_array (struct allocation *allocation)
{
  tree capacity = gimple_call_arg (allocation->call, 2);
  unsigned HOST_WIDE_INT size = allocation->type.size;
  tree element = allocation->type.type;
  unsigned HOST_WIDE_INT all;

  if (size == 0)
    return "it has no size, so it is not allocated";
  if (allocation->type.align * BITS_PER_UNIT > BIGGEST_ALIGNMENT)
    return "its alignment is too large";
  allocation->type.type = NULL_TREE;
  if (constant_lengths_p (gimple_call_arg (allocation->call, 1), capacity))
    {
      all = array_size (tree_to_uhwi (capacity), size);
      /* The call may panic, and must not go even if nobody uses what it
	 makes.  */
      if (all > ARRAY_SIZE_MAX)
	return "it is so large that there may be no room for it";
      if (all > 0 && element)
	allocation->type.type
	  = build_array_type_nelts (element, tree_to_uhwi (capacity));
    }
  else
    {
      all = array_size (greatest (capacity), size);
      if (all > ARRAY_SIZE_BOUNDED)
	all = ARRAY_SIZE_UNKNOWN / size * size;
      if (all == 0)
	return "how many elements it has is not known";
      allocation->form = FORM_ARRAY;
    }
  allocation->type.size = all;
  return all ? NULL : "it has no size, so it is not allocated";
}

void
flow_array (struct function_flow *flow, gcall *call)
{
  tree lhs = gimple_call_lhs (call);
  uint32_t note = flow_add_note (flow, call, "allocated");
  struct allocation allocation = {};
  location_id address;

  allocation.call = call;
  allocation.form = FORM_OBJECT;
  if (!descriptor_type (gimple_call_arg (call, 0), &allocation.type))
    {
      allocation.type = {};
      allocation.type.align = 1;
      allocation.type.direct = true;
      allocation.obstacle = "its type is not known";
    }
  else
    allocation.obstacle = size_array (&allocation);
  if (!lhs && allocation.form == FORM_ARRAY)
    allocation.obstacle = "nothing but its length is used";
  else if (lhs && (TREE_CODE (lhs) != SSA_NAME
		   || SSA_NAME_OCCURS_IN_ABNORMAL_PHI (lhs)))
    allocation.obstacle = "its address is not assigned to a plain name";

  address = flow_allocate (flow, &allocation,
			   allocation.form == FORM_OBJECT
			   && !allocation.obstacle
			   ? (int64_t) allocation.type.size : OFFSET_ANY);
  flow_set (flow, call, lhs, address, note);
  if (allocation.form == FORM_ARRAY)
    flow_set (flow, call, lhs, flow->anything, note);
}

/* Return a truth value for whether CALL makes a slice of at most COUNT elements
   and its lengths are in order, and add the statements for it to *SEQ.  */

static tree
test_lengths (gcall *call, unsigned HOST_WIDE_INT count, gimple_seq *seq)
{
  location_t locus = gimple_location (call);
  tree length = gimple_call_arg (call, 1);
  tree capacity = gimple_call_arg (call, 2);
  tree type = unsigned_type_for (TREE_TYPE (capacity));

  /* As unsigned numbers, negative ones are too large.  */
  length = gimple_convert (seq, locus, type, length);
  capacity = gimple_convert (seq, locus, type, capacity);
  return gimple_build (seq, locus, BIT_AND_EXPR, boolean_type_node,
		       gimple_build (seq, locus, LE_EXPR, boolean_type_node,
				     capacity, build_int_cst (type, count)),
		       gimple_build (seq, locus, LE_EXPR, boolean_type_node,
				     length, capacity));
}

basic_block
choose_array (const struct allocation *allocation, tree slot)
{
  gcall *call = allocation->call;
  tree lhs = gimple_call_lhs (call);
  gimple_seq seq = NULL;
  struct go_type element;
  basic_block join, bb;
  tree fits;
  gphi *phi;

  descriptor_type (gimple_call_arg (call, 0), &element);
  fits = test_lengths (call, allocation->type.size / element.size, &seq);
  bb = insert_choice (call, seq, fits, &join);
  gimple_call_set_lhs (call, copy_ssa_name (lhs, call));
  update_stmt (call);
  phi = create_phi_node (lhs, join);
  add_phi_arg (phi, gimple_call_lhs (call),
	       find_edge (gimple_bb (call), join), gimple_location (call));
  add_phi_arg (phi, build_fold_addr_expr (slot), find_edge (bb, join),
	       gimple_location (call));
  return bb;
}
