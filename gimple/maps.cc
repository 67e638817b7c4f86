/* Maps that begin in the frame.
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

/* What is known of libgo here is in its runtime/map.go: the header (hmap), how
   the functions that make maps fill it in, and that of a bucket all but the
   size is the runtime's business; the size is in the descriptor of the map's
   type, which runtime/type.go and the frontend describe.  */

#include "compat.h"
#include "carry.h"
#include "maps.h"
#include "runtime-table.h"

/* The header: a word, two bytes, two bytes, four bytes, and four words.  */
#define HEADER_HASH (POINTER_SIZE_UNITS + 4)
#define HEADER_BUCKETS (POINTER_SIZE_UNITS + 8)
#define HEADER_SIZE (HEADER_BUCKETS + 4 * POINTER_SIZE_UNITS)

/* Where the bucket stands in the slot, and the alignment of both.  */
#define BUCKET_ALIGN 8
#define BUCKET_OFFSET ROUND_UP (HEADER_SIZE, BUCKET_ALIGN)

/* How many entries a bucket is for.  */
#define BUCKET_ENTRIES 8

/* Ways to make a map.  */
enum map_maker { MAKE_SMALL, MAKE_HINT, MAKE_LITERAL };

/* Return which way to make a map CALL is.  */

static enum map_maker
maker_of (gcall *call)
{
  switch (gimple_call_num_args (call))
    {
    case 0:
      return MAKE_SMALL;
    case 3:
      return MAKE_HINT;
    default:
      return MAKE_LITERAL;
    }
}

/* Return the address of the descriptor of the type of the map that CALL makes,
   or null if nothing shows it.  Where the call does not, a use of the map as an
   argument of the runtime's other functions does.  */

static tree
descriptor_of_map (gcall *call)
{
  tree lhs = gimple_call_lhs (call);
  imm_use_iterator iter;
  use_operand_p use;

  if (gimple_call_num_args (call) > 0)
    return gimple_call_arg (call, 0);
  if (!lhs || TREE_CODE (lhs) != SSA_NAME)
    return NULL_TREE;
  FOR_EACH_IMM_USE_FAST (use, iter, lhs)
    {
      gimple *user = USE_STMT (use);
      const struct runtime_function *row
	= is_gimple_call (user) ? runtime_lookup (user) : NULL;

      if (row && row->argument_count >= 2
	  && strncmp (row->name, "runtime.map", 11) == 0
	  && gimple_call_arg (user, 1) == lhs)
	return gimple_call_arg (user, 0);
    }
  return NULL_TREE;
}

/* Return the size of the bucket that a map begins with which CALL makes, with
   the type described at DESCRIPTOR, which may be null; 0 if it has none or that
   is not known.  */

static unsigned HOST_WIDE_INT
first_bucket (gcall *call, tree descriptor)
{
  if (maker_of (call) != MAKE_SMALL)
    {
      tree count = gimple_call_arg (call, 1);

      if (TREE_CODE (count) == INTEGER_CST
	  && wi::gtu_p (wi::to_wide (count), BUCKET_ENTRIES))
	return 0;
    }
  return descriptor ? descriptor_bucket_size (descriptor) : 0;
}

/* Return the declaration of the helper that makes a map of a literal in a slot,
   or null if there is none for this target.  */

static tree
literal_helper (void)
{
  return carry_function ("__goescape_construct_map",
			 build_function_type_list (ptr_type_node,
						   ptr_type_node, sizetype,
						   sizetype, sizetype,
						   ptr_type_node,
						   ptr_type_node,
						   NULL_TREE));
}

void
flow_map (struct function_flow *flow, gcall *call)
{
  tree lhs = gimple_call_lhs (call);
  uint32_t note = flow_add_note (flow, call, "allocated");
  struct allocation allocation = {};

  if (maker_of (call) == MAKE_HINT
      && !integer_zerop (gimple_call_arg (call, 2)))
    {
      flow_set (flow, call, lhs, flow->anything, note);
      return;
    }
  allocation.call = call;
  allocation.form = FORM_MAP;
  allocation.type.size
    = BUCKET_OFFSET + first_bucket (call, descriptor_of_map (call));
  allocation.type.align = BUCKET_ALIGN;
  allocation.type.direct = true;
  if (maker_of (call) == MAKE_LITERAL && !literal_helper ())
    allocation.obstacle = "this target has no helper that makes it";
  else if (!lhs || TREE_CODE (lhs) != SSA_NAME
	   || SSA_NAME_OCCURS_IN_ABNORMAL_PHI (lhs))
    allocation.obstacle = "its address is not assigned to a plain name";
  /* When it has grown, the rest is elsewhere.  */
  flow_set (flow, call, lhs, flow_allocate (flow, &allocation, OFFSET_ANY),
	    note);
}

void
map_name_site (struct site *site, const struct allocation *allocation)
{
  tree descriptor = descriptor_of_map (allocation->call);

  site->kind = SITE_MAP;
  site->type = descriptor ? descriptor_type_name (descriptor) : NULL;
}

/* Insert before the place of GSI a store of VALUE at OFFSET of SLOT.  */

static void
store_in_header (gimple_stmt_iterator *gsi, tree slot,
		 unsigned HOST_WIDE_INT offset, tree value)
{
  tree any = build_pointer_type_for_mode (char_type_node, ptr_mode, true);
  tree place = build2 (MEM_REF, TREE_TYPE (value),
		       build_fold_addr_expr (slot),
		       build_int_cst (any, offset));

  gsi_insert_before (gsi, gimple_build_assign (place, value), GSI_SAME_STMT);
}

/* runtime.fastrand; marked in maps_mark.  */
static tree random_function;

/* Return the declaration of runtime.fastrand.  */

static tree
get_random_function (void)
{
  if (!random_function)
    {
      tree id = get_identifier ("runtime.fastrand");

      random_function
	= build_decl (UNKNOWN_LOCATION, FUNCTION_DECL, id,
		      build_function_type_list (uint32_type_node, NULL_TREE));
      DECL_EXTERNAL (random_function) = 1;
      TREE_PUBLIC (random_function) = 1;
      DECL_ARTIFICIAL (random_function) = 1;
      TREE_NOTHROW (random_function) = 1;
      SET_DECL_ASSEMBLER_NAME (random_function, id);
    }
  return random_function;
}

void
maps_mark (void)
{
  if (random_function)
    gt_ggc_mx_tree_node (random_function);
}

/* Insert before the place of GSI a store of a random seed in the header in
   SLOT.  */

static void
seed_header (gimple_stmt_iterator *gsi, tree slot)
{
  gcall *random = gimple_build_call (get_random_function (), 0);
  tree seed = make_ssa_name (uint32_type_node);

  gimple_call_set_lhs (random, seed);
  gsi_insert_before (gsi, random, GSI_SAME_STMT);
  store_in_header (gsi, slot, HEADER_HASH, seed);
}

/* Replace CALL, which makes a map of a literal, by one of the helper that makes
   it in SLOT.  */

static void
construct_in_slot (gcall *call, tree slot)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (call);
  gcall *made = gimple_build_call (literal_helper (), 6,
				   gimple_call_arg (call, 0),
				   gimple_call_arg (call, 1),
				   gimple_call_arg (call, 2),
				   gimple_call_arg (call, 3),
				   gimple_call_arg (call, 4),
				   build_fold_addr_expr (slot));

  gimple_call_set_lhs (made, gimple_call_lhs (call));
  gimple_call_set_lhs (call, NULL_TREE);
  gimple_set_location (made, gimple_location (call));
  gimple_set_block (made, gimple_block (call));
  gimple_move_vops (made, call);
  gsi_replace (&gsi, made, true);
}

bool
begin_map (const struct allocation *allocation, tree slot)
{
  gcall *call = allocation->call;
  gimple_stmt_iterator gsi = gsi_for_stmt (call);
  bool bucket = allocation->type.size > (unsigned) BUCKET_OFFSET;

  if (bucket)
    {
      gimple *address
	= gimple_build_assign (make_ssa_name (ptr_type_node),
			       POINTER_PLUS_EXPR, build_fold_addr_expr (slot),
			       size_int (BUCKET_OFFSET));

      gsi_insert_before (&gsi, address, GSI_SAME_STMT);
      store_in_header (&gsi, slot, HEADER_BUCKETS,
		       gimple_assign_lhs (address));
    }
  switch (maker_of (call))
    {
    case MAKE_SMALL:
      seed_header (&gsi, slot);
      return true;

    case MAKE_HINT:
      gimple_call_set_arg (call, 2, build_fold_addr_expr (slot));
      update_stmt (call);
      return false;

    case MAKE_LITERAL:
      construct_in_slot (call, slot);
      return false;
    }
  gcc_unreachable ();
}
