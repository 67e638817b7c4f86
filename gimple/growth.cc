/* Slices that grow in the frame.
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

/* As with arrays.cc, the elements may be on the heap, so what is stored in them
   is stored on the heap.  */

#include "compat.h"
#include "answer.h"
#include "choice.h"
#include "growth.h"

/* The size of the slot in bytes: for as many elements as fit in the first, or
   for a few of them if these fit in the second.  */
#define GROWTH_SIZE 256
#define GROWTH_SIZE_MAX 512
#define GROWTH_COUNT 4

/* Return how many elements of SIZE bytes a slot is for; 0 if there is none for
   them.  */

static unsigned HOST_WIDE_INT
growth_count (unsigned HOST_WIDE_INT size)
{
  if (size == 0)
    return 0;
  return MAX (GROWTH_SIZE / size, MIN (GROWTH_SIZE_MAX / size, GROWTH_COUNT));
}

/* Return what is in the way of a slot for COUNT elements of TYPE with which the
   slice that CALL grows begins, or null.  */

static const char *
growth_obstacle (gcall *call, const struct go_type *type,
		 unsigned HOST_WIDE_INT count)
{
  tree lhs = gimple_call_lhs (call);
  tree length = gimple_call_arg (call, 4);

  if (type->size == 0)
    return "it has no size, so it is not allocated";
  if (type->align * BITS_PER_UNIT > BIGGEST_ALIGNMENT)
    return "its alignment is too large";
  if (count == 0
      || (TREE_CODE (length) == INTEGER_CST
	  && wi::gtu_p (wi::to_wide (length), count)))
    return "its elements are too large";
  if (!lhs || TREE_CODE (TREE_TYPE (lhs)) != RECORD_TYPE)
    return "its address is not assigned to a plain name";
  return NULL;
}

void
flow_growth (struct function_flow *flow, gcall *call)
{
  tree capacity = gimple_call_arg (call, 3);
  struct allocation allocation = {};
  unsigned HOST_WIDE_INT count;
  location_id address;

  if (TREE_CODE (capacity) == INTEGER_CST && !integer_zerop (capacity))
    return;
  allocation.call = call;
  allocation.form = FORM_GROWTH;
  if (descriptor_type (gimple_call_arg (call, 0), &allocation.type))
    {
      count = growth_count (allocation.type.size);
      allocation.obstacle = growth_obstacle (call, &allocation.type, count);
      allocation.type.size *= count;
    }
  else
    {
      allocation.type.align = 1;
      allocation.type.direct = true;
      allocation.obstacle = "its type is not known";
    }
  allocation.type.type = NULL_TREE;
  /* When it has grown beyond the slot it is on the heap, and larger.  */
  address = flow_allocate (flow, &allocation, OFFSET_ANY);
  set_result (flow, call, 0, address,
	      flow_add_note (flow, call, "allocated"));
}

/* Insert behind the place of GSI a store of VALUE in the member *FIELD of LHS,
   a slice, and make *FIELD the next member.  */

static void
store_member (gimple_stmt_iterator *gsi, tree lhs, tree *field, tree value)
{
  tree member = build3 (COMPONENT_REF, TREE_TYPE (*field), unshare_expr (lhs),
			*field, NULL_TREE);

  gsi_insert_after (gsi, gimple_build_assign (member, value), GSI_NEW_STMT);
  *field = DECL_CHAIN (*field);
}

basic_block
choose_growth (const struct allocation *allocation, tree slot)
{
  gcall *call = allocation->call;
  location_t locus = gimple_location (call);
  tree lhs = gimple_call_lhs (call);
  tree field = TYPE_FIELDS (TREE_TYPE (lhs));
  tree capacity = gimple_call_arg (call, 3);
  tree length = gimple_call_arg (call, 4);
  tree type = unsigned_type_for (TREE_TYPE (length));
  gimple_seq seq = NULL;
  struct go_type element;
  unsigned HOST_WIDE_INT count;
  tree condition, first;
  basic_block bb, join;
  gimple_stmt_iterator gsi;

  descriptor_type (gimple_call_arg (call, 0), &element);
  count = allocation->type.size / element.size;
  first = gimple_build (&seq, locus, EQ_EXPR, boolean_type_node, capacity,
			build_zero_cst (TREE_TYPE (capacity)));
  condition = gimple_build (&seq, locus, LE_EXPR, boolean_type_node,
			    gimple_convert (&seq, locus, type, length),
			    build_int_cst (type, count));
  condition = gimple_build (&seq, locus, BIT_AND_EXPR, boolean_type_node,
			    first, condition);
  bb = insert_choice (call, seq, condition, &join);
  gsi = gsi_start_bb (bb);
  store_member (&gsi, lhs, &field, build_fold_addr_expr (slot));
  store_member (&gsi, lhs, &field, length);
  store_member (&gsi, lhs, &field,
		build_int_cst (TREE_TYPE (length), count));
  return bb;
}
