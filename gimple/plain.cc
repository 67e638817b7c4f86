/* Types without methods.
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

/* A descriptor begins with a header, which has the kind and, for a type with a
   name or with methods, the address of what more there is to know, the methods
   among it.  Behind the header are, depending on the kind, the addresses of
   the descriptors of other types:

     []T  { header, &T }
     struct { T; *U }  { header, { fields, 2, 2 } }
	fields = { { name, package, &T, tag, offset }, { ..., &*U, ... } }

   The descriptor of a type that has its name in another package has no
   initialiser here, so that such a type is not known to be plain.  */

#include "compat.h"
#include "descriptor.h"
#include "plain.h"

/* Which members of a descriptor, of what more there is, a slice and a field are
   looked at.  */
enum
{
  MEMBER_ELEMENT = 1,
  MEMBER_FIELDS = 1,
  MORE_METHODS = 2,
  SLICE_VALUES = 0,
  SLICE_COUNT = 1,
  FIELD_TYPE = 2
};

/* With so many types behind one, it is not worth it.  */
#define TYPES_MAX 100

/* What has been found, by descriptor: 1 for plain, 2 for not.  Descriptors are
   as good as their DECL_UID.  */
static hash_map<int_hash<unsigned, 0, UINT_MAX>, unsigned char> *known;

/* Return what the variable that VALUE is the address of is initialised to, or
   null.  */

static tree
pointed_value (tree value)
{
  tree decl = descriptor_at (value);

  return decl ? DECL_INITIAL (decl) : NULL_TREE;
}

/* Return whether VALUE is the number zero, or a null pointer.  */

static bool
zero_p (tree value)
{
  return value && integer_zerop (value);
}

/* Return whether the type whose descriptor begins with HEADER has no
   methods.  */

static bool
no_methods_p (tree header)
{
  tree more = descriptor_member (header, HEADER_MORE);
  tree methods;

  if (zero_p (more))
    return true;
  methods = descriptor_member (pointed_value (more), MORE_METHODS);
  return zero_p (descriptor_member (methods, SLICE_COUNT));
}

/* Add to TYPES the descriptor at ADDRESS.  Return whether it is one.  */

static bool
add_type (vec<tree> *types, tree address)
{
  tree decl = descriptor_at (address);

  if (decl && !types->contains (decl))
    types->safe_push (decl);
  return decl && types->length () <= TYPES_MAX;
}

/* Add to TYPES those of FIELDS, the slice of a struct's fields.  Return whether
   these are all known.  */

static bool
add_field_types (vec<tree> *types, tree fields)
{
  tree values = pointed_value (descriptor_member (fields, SLICE_VALUES));
  unsigned i;
  tree field;

  if (zero_p (descriptor_member (fields, SLICE_COUNT)))
    return true;
  if (!values || TREE_CODE (values) != CONSTRUCTOR
      || !descriptor_member (fields, SLICE_COUNT)
      || compare_tree_int (descriptor_member (fields, SLICE_COUNT),
			   CONSTRUCTOR_NELTS (values)) != 0)
    return false;
  FOR_EACH_CONSTRUCTOR_VALUE (CONSTRUCTOR_ELTS (values), i, field)
    if (!add_type (types, descriptor_member (field, FIELD_TYPE)))
      return false;
  return true;
}

/* Return whether nothing about the type that DESCRIPTOR is for is in the way of
   its being plain, provided that those are plain that are added to TYPES.  */

static bool
plain_itself_p (tree descriptor, vec<tree> *types)
{
  tree value = DECL_INITIAL (descriptor);
  tree header = descriptor_header (descriptor);
  HOST_WIDE_INT kind = descriptor_number (header, HEADER_KIND);

  if (!TREE_READONLY (descriptor) || kind < 0 || !no_methods_p (header))
    return false;
  switch (kind & KIND_MASK)
    {
    case KIND_ARRAY:
    case KIND_POINTER:
    case KIND_SLICE:
      return add_type (types, descriptor_member (value, MEMBER_ELEMENT));

    case KIND_STRUCT:
      return add_field_types (types, descriptor_member (value, MEMBER_FIELDS));

    case KIND_STRING:
      return true;

    default:
      return IN_RANGE (kind & KIND_MASK, KIND_BOOL, KIND_COMPLEX128);
    }
}

/* Return whether DECL, a variable, is the descriptor of a type, going by its
   symbol.  */

static bool
descriptor_p (tree decl)
{
  const char *symbol = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl));
  size_t length = strlen (symbol);

  return (strncmp (symbol, "type..", 6) == 0
	  || (length > 3 && (strcmp (symbol + length - 3, "..d") == 0
			     || strcmp (symbol + length - 3, "..p") == 0)));
}

bool
plain_descriptor_p (tree decl)
{
  auto_vec<tree> types;
  bool plain;

  if (!VAR_P (decl) || !DECL_INITIAL (decl))
    return false;
  if (!known)
    known = new hash_map<int_hash<unsigned, 0, UINT_MAX>, unsigned char>;
  if (unsigned char *found = known->get (DECL_UID (decl)))
    return *found == 1;
  types.safe_push (decl);
  plain = descriptor_p (decl);
  for (unsigned i = 0; plain && i < types.length (); i++)
    plain = plain_itself_p (types[i], &types);
  known->put (DECL_UID (decl), plain ? 1 : 2);
  return plain;
}
