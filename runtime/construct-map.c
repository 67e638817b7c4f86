/* A map made of a literal, in memory that is given.
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
<http://www.gnu.org/licenses/>.

Under Section 7 of GPL version 3, you are granted additional permissions
described in the GCC Runtime Library Exception, version 3.1, as published by
the Free Software Foundation.  A copy is in the file COPYING.RUNTIME.  */

/* This does what libgo's own function for map literals does,
   __go_construct_map, but lets the map begin at HEADER, which is cleared or has
   the address of a cleared bucket in it.  There are COUNT entries at ENTRIES,
   each ENTRY_SIZE bytes long with a key and, VALUE_OFFSET bytes behind its
   start, a value.  Return HEADER.  TYPE describes the map's type.  */

#include "go-runtime.h"

/* The beginning of the descriptor of a map's type is a header of its own, and
   then the types of keys and of values.  */
struct go_map_type
{
  uintptr_t size;
  uintptr_t pointer_bytes;
  uint32_t hash;
  uint8_t flags;
  uint8_t align;
  uint8_t field_align;
  uint8_t kind;
  const void *equal;
  const void *gc_data;
  const void *name;
  const void *uncommon;
  const void *pointer_to_this;
  const struct go_type_descriptor *key;
  const struct go_type_descriptor *value;
};

void *__goescape_construct_map (const struct go_map_type *type,
				uintptr_t count, uintptr_t entry_size,
				uintptr_t value_offset, const void *entries,
				void *header);

void *
__goescape_construct_map (const struct go_map_type *type, uintptr_t count,
			  uintptr_t entry_size, uintptr_t value_offset,
			  const void *entries, void *header)
{
  const char *entry = entries;
  uintptr_t i;

  go_makemap (type, (intptr_t) count, header);
  for (i = 0; i < count; i++, entry += entry_size)
    go_typedmemmove (type->value, go_mapassign (type, header, entry),
		     entry + value_offset);
  return header;
}
