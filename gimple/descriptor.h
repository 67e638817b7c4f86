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

/* gccgo describes each type that a program needs at run time by a read-only
   variable.  Its first member is, some levels down, a header that all kinds of
   types share; what follows depends on the kind:

     P..d = { { size, bytes with pointers, hash, flags, alignment,
		alignment of fields, kind, ... }, ... }

   The descriptor of a type that another package defines has no initialiser
   here, and then says nothing.  The layouts are those of libgo's
   runtime/type.go.  */

#ifndef GOESCAPE_DESCRIPTOR_H
#define GOESCAPE_DESCRIPTOR_H

#include "compat.h"

/* The kinds, as reflect numbers them.  */
enum
{
  KIND_BOOL = 1,
  KIND_COMPLEX128 = 16,
  KIND_ARRAY = 17,
  KIND_MAP = 21,
  KIND_POINTER = 22,
  KIND_SLICE = 23,
  KIND_STRING = 24,
  KIND_STRUCT = 25,
  KIND_MASK = (1 << 5) - 1
};

/* Members of a header.  */
enum
{
  HEADER_SIZE = 0,
  HEADER_POINTERS = 1,
  HEADER_ALIGN = 4,
  HEADER_KIND = 6,
  HEADER_MORE = 10
};

/* What a type descriptor stands for.  */
struct go_type
{
  tree type;			/* GCC's type, or null if it was not seen.  */
  unsigned HOST_WIDE_INT size;	/* In bytes.  */
  unsigned align;		/* In bytes.  */
  /* Whether an interface holds a value of the type itself, and not a pointer
     to one; true where that is not known.  */
  bool direct;
  bool string;			/* A string.  */
  bool slice;			/* A slice.  */
  /* Whether it is known to have no pointers.  */
  bool pointer_free;
};

/* Return the declaration of the variable, a descriptor, that ADDRESS is the
   address of, or null.  ADDRESS may be null.  */
tree descriptor_at (tree address);

/* Return member number INDEX of VALUE, the initialiser of a struct, or null.
   VALUE may be null.  */
tree descriptor_member (tree value, unsigned index);

/* Return member number INDEX of VALUE as descriptor_member does, if it is a
   number that fits and is not negative, and -1 otherwise.  */
HOST_WIDE_INT descriptor_number (tree value, unsigned index);

/* Return the header in the initialiser of DESCRIPTOR, or null if that has none
   here.  */
tree descriptor_header (tree descriptor);

/* Set *TYPE to what DESCRIPTOR says, but for its member "type".  Return false,
   with *TYPE as it was, if it says nothing here.  */
bool descriptor_read (tree descriptor, struct go_type *type);

/* Return the size in bytes of a bucket of a map of the type that ADDRESS stands
   for, or 0 if that is not known.  */
unsigned HOST_WIDE_INT descriptor_bucket_size (tree address);

/* Return the name of the type that ADDRESS stands for as the user writes it,
   or null.  The caller frees it.  */
char *descriptor_type_name (tree address);

#endif /* GOESCAPE_DESCRIPTOR_H */
