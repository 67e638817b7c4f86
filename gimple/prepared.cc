/* Values that are in read-only memory.
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
#include "prepared.h"

/* How much memory there is that is zero, and how it is aligned, in bytes.  */
#define ZERO_MEMORY 1024
#define ZERO_ALIGN 64

/* Return the declaration of the small integers, or null.  */

static tree
small_integers (void)
{
  tree element = build_nonstandard_integer_type (64, 1);

  return carry_table ("__goescape_small_integers",
		      build_array_type_nelts (element, PREPARED_SMALL));
}

/* Return the declaration of the memory that is zero, or null.  */

static tree
zero_memory (void)
{
  tree type = build_array_type_nelts (unsigned_char_type_node, ZERO_MEMORY);
  tree decl = carry_table ("__goescape_zero_memory", type);

  if (decl)
    {
      SET_DECL_ALIGN (decl, ZERO_ALIGN * BITS_PER_UNIT);
      DECL_USER_ALIGN (decl) = 1;
    }
  return decl;
}

/* Return whether VALUE is zero of a type for which there is memory.  */

static bool
zero_p (tree value)
{
  tree type = TREE_TYPE (value);

  return (((TREE_CODE (value) == CONSTRUCTOR && !CONSTRUCTOR_NELTS (value))
	   || (CONSTANT_CLASS_P (value) && initializer_zerop (value)))
	  && tree_fits_uhwi_p (TYPE_SIZE_UNIT (type))
	  && tree_to_uhwi (TYPE_SIZE_UNIT (type)) <= ZERO_MEMORY
	  && TYPE_ALIGN_UNIT (type) <= ZERO_ALIGN
	  && zero_memory ());
}

bool
prepared_constant_p (tree value)
{
  return (zero_p (value) || TREE_CODE (value) == INTEGER_CST
	  || TREE_CODE (value) == REAL_CST || TREE_CODE (value) == COMPLEX_CST);
}

/* Return a new variable of the unit whose value is VALUE.  */

static tree
make_variable (tree value)
{
  tree decl = build_decl (UNKNOWN_LOCATION, VAR_DECL,
			  create_tmp_var_name ("box"), TREE_TYPE (value));

  TREE_STATIC (decl) = 1;
  TREE_READONLY (decl) = 1;
  TREE_ADDRESSABLE (decl) = 1;
  DECL_ARTIFICIAL (decl) = 1;
  DECL_IGNORED_P (decl) = 1;
  DECL_INITIAL (decl) = value;
  varpool_node::finalize_decl (decl);
  return decl;
}

/* Return where the lowest byte of a small integer is that holds a value of
   SIZE bytes.  */

static unsigned
offset_in_element (unsigned size)
{
  return BYTES_BIG_ENDIAN ? 8 - size : 0;
}

/* Return the address of a value of TYPE in the element of the small integers
   with number INDEX.  */

static tree
element_address (tree type, unsigned HOST_WIDE_INT index)
{
  unsigned HOST_WIDE_INT offset
    = index * 8 + offset_in_element (int_size_in_bytes (type));

  tree table = build_fold_addr_expr (small_integers ());

  if (offset == 0)
    return table;
  return build1 (ADDR_EXPR, build_pointer_type (type),
		 build2 (MEM_REF, type, table,
			 build_int_cst (ptr_type_node, offset)));
}

tree
prepared_constant (tree value)
{
  tree type = TREE_TYPE (value);

  if (zero_p (value))
    return prepared_empty ();
  if (TREE_CODE (value) == INTEGER_CST && prepared_small_p (type))
    {
      unsigned HOST_WIDE_INT bits
	= zext_hwi (TREE_INT_CST_LOW (value),
		    int_size_in_bytes (type) * BITS_PER_UNIT);

      if (bits < PREPARED_SMALL)
	return element_address (type, bits);
    }
  return build_fold_addr_expr (make_variable (value));
}

bool
prepared_small_p (tree type)
{
  return ((INTEGRAL_TYPE_P (type) || SCALAR_FLOAT_TYPE_P (type))
	  && int_size_in_bytes (type) <= 8
	  && pow2p_hwi (int_size_in_bytes (type))
	  && small_integers ());
}

tree
prepared_bits (gimple_stmt_iterator *gsi, tree value)
{
  tree from = TREE_TYPE (value);
  tree type
    = build_nonstandard_integer_type (int_size_in_bytes (from) * BITS_PER_UNIT,
				      1);
  tree bits = make_ssa_name (type);
  gassign *assign;

  if (INTEGRAL_TYPE_P (from))
    assign = gimple_build_assign (bits, NOP_EXPR, value);
  else
    assign = gimple_build_assign (bits, VIEW_CONVERT_EXPR,
				  build1 (VIEW_CONVERT_EXPR, type, value));
  gsi_insert_before (gsi, assign, GSI_SAME_STMT);
  return bits;
}

tree
prepared_small (gimple_stmt_iterator *gsi, tree bits)
{
  tree index = make_ssa_name (sizetype);
  tree offset = make_ssa_name (sizetype);
  tree address = make_ssa_name (ptr_type_node);
  tree start = element_address (TREE_TYPE (bits), 0);

  gsi_insert_before (gsi, gimple_build_assign (index, NOP_EXPR, bits),
		     GSI_SAME_STMT);
  gsi_insert_before (gsi, gimple_build_assign (offset, MULT_EXPR, index,
					       size_int (8)),
		     GSI_SAME_STMT);
  gsi_insert_before (gsi, gimple_build_assign (address, POINTER_PLUS_EXPR,
					       start, offset),
		     GSI_SAME_STMT);
  return address;
}

/* Return the member NAME of VARIABLE, or null.  */

static tree
member (tree variable, const char *name)
{
  tree type = TREE_TYPE (variable);

  if (TREE_CODE (type) != RECORD_TYPE)
    return NULL_TREE;
  for (tree field = TYPE_FIELDS (type); field; field = DECL_CHAIN (field))
    if (TREE_CODE (field) == FIELD_DECL && DECL_NAME (field)
	&& strcmp (IDENTIFIER_POINTER (DECL_NAME (field)), name) == 0)
      return build3 (COMPONENT_REF, TREE_TYPE (field), variable, field,
		     NULL_TREE);
  return NULL_TREE;
}

tree
prepared_empty_test (tree variable, const struct go_type *type)
{
  if (!zero_memory ())
    return NULL_TREE;
  if (type->string)
    return member (variable, "__length");
  return type->slice ? member (variable, "__values") : NULL_TREE;
}

tree
prepared_empty (void)
{
  return build_fold_addr_expr (zero_memory ());
}
