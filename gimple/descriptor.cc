/* What the descriptor of a Go type says.
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

#include "descriptor.h"
#include "symbol.h"

/* The bit of the kind that says that interfaces hold the value itself.  */
#define KIND_DIRECT_INTERFACE (1 << 5)

/* The member of the descriptor of a map's type that is the size of a bucket,
   and the number of members: header, key, element, bucket, hash function, the
   sizes of a key, an element and a bucket, flags.  */
#define MAP_BUCKET_SIZE 7
#define MAP_MEMBERS 9

tree
descriptor_at (tree address)
{
  if (!address)
    return NULL_TREE;
  STRIP_NOPS (address);
  if (TREE_CODE (address) != ADDR_EXPR || !VAR_P (TREE_OPERAND (address, 0)))
    return NULL_TREE;
  return TREE_OPERAND (address, 0);
}

tree
descriptor_member (tree value, unsigned index)
{
  if (!value || TREE_CODE (value) != CONSTRUCTOR
      || index >= CONSTRUCTOR_NELTS (value))
    return NULL_TREE;
  return CONSTRUCTOR_ELT (value, index)->value;
}

HOST_WIDE_INT
descriptor_number (tree value, unsigned index)
{
  tree member = descriptor_member (value, index);

  return member && tree_fits_shwi_p (member) && tree_to_shwi (member) >= 0
	 ? tree_to_shwi (member) : -1;
}

tree
descriptor_header (tree descriptor)
{
  tree header = DECL_INITIAL (descriptor);
  tree first;

  if (!header || TREE_CODE (header) != CONSTRUCTOR)
    return NULL_TREE;
  while ((first = descriptor_member (header, 0))
	 && TREE_CODE (first) == CONSTRUCTOR)
    header = first;
  return header;
}

bool
descriptor_read (tree descriptor, struct go_type *type)
{
  tree header = descriptor_header (descriptor);
  HOST_WIDE_INT size = descriptor_number (header, HEADER_SIZE);
  HOST_WIDE_INT align = descriptor_number (header, HEADER_ALIGN);
  HOST_WIDE_INT kind = descriptor_number (header, HEADER_KIND);

  if (size < 0 || align <= 0 || !pow2p_hwi (align))
    return false;
  type->size = size;
  type->align = align;
  type->direct = kind < 0 || (kind & KIND_DIRECT_INTERFACE);
  type->string = kind >= 0 && (kind & KIND_MASK) == KIND_STRING;
  type->slice = kind >= 0 && (kind & KIND_MASK) == KIND_SLICE;
  type->pointer_free = descriptor_number (header, HEADER_POINTERS) == 0;
  return true;
}

unsigned HOST_WIDE_INT
descriptor_bucket_size (tree address)
{
  tree descriptor = descriptor_at (address);
  tree value = descriptor ? DECL_INITIAL (descriptor) : NULL_TREE;
  HOST_WIDE_INT kind;

  if (!value || TREE_CODE (value) != CONSTRUCTOR
      || CONSTRUCTOR_NELTS (value) != MAP_MEMBERS)
    return 0;
  kind = descriptor_number (descriptor_header (descriptor), HEADER_KIND);
  if (kind < 0 || (kind & KIND_MASK) != KIND_MAP)
    return 0;
  return MAX (descriptor_number (value, MAP_BUCKET_SIZE), 0);
}

char *
descriptor_type_name (tree address)
{
  tree descriptor = descriptor_at (address);

  if (!descriptor)
    return NULL;
  return symbol_type_name
    (IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (descriptor)));
}
