/* A slice that has stopped growing in a frame.
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

/* Return VALUES if it does not point into the SIZE bytes at SLOT; otherwise the
   address of the same COUNT elements on the heap, where *CAPACITY is set to how
   many there is room for: as few as the runtime's sizes of blocks allow.  TYPE
   describes an element.  The rest is zero.  */

#include "go-runtime.h"

void *__goescape_settle_slice (const struct go_type_descriptor *type,
			       void *values, uintptr_t count,
			       uintptr_t *capacity, const void *slot,
			       uintptr_t size);

/* Return the size of the block that BYTES take on the heap; for more than 512
   any size that is no smaller will do.  */

static uintptr_t
block_size (uintptr_t bytes)
{
  if (bytes <= 32)
    return (bytes + 7) & -(uintptr_t) 8;
  if (bytes <= 256)
    return (bytes + 15) & -(uintptr_t) 16;
  if (bytes <= 512)
    return (bytes + 31) & -(uintptr_t) 32;
  return bytes;
}

void *
__goescape_settle_slice (const struct go_type_descriptor *type, void *values,
			 uintptr_t count, uintptr_t *capacity,
			 const void *slot, uintptr_t size)
{
  const struct go_type_size *element = (const struct go_type_size *) type;
  bool pointers = element->pointer_bytes != 0;
  void *moved;

  if ((uintptr_t) values - (uintptr_t) slot >= size)
    return values;
  *capacity = block_size (count * element->size) / element->size;
  moved = go_mallocgc (*capacity * element->size, pointers ? type : NULL,
		       true);
  if (pointers)
    go_typedslicecopy (type, moved, (intptr_t) count, values,
		       (intptr_t) count);
  else
    __builtin_memcpy (moved, values, count * element->size);
  return moved;
}
