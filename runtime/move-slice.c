/* A slice that may be in a frame, on the heap.
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
   address of COUNT elements on the heap that are the same as those at VALUES.
   TYPE describes an element.  */

#include "go-runtime.h"

void *__goescape_move_slice (const struct go_type_descriptor *type,
			     void *values, uintptr_t count, const void *slot,
			     uintptr_t size);

void *
__goescape_move_slice (const struct go_type_descriptor *type, void *values,
		       uintptr_t count, const void *slot, uintptr_t size)
{
  const struct go_type_size *element = (const struct go_type_size *) type;
  uintptr_t bytes = count * element->size;
  void *moved;

  if ((uintptr_t) values - (uintptr_t) slot >= size)
    return values;
  if (element->pointer_bytes == 0)
    {
      moved = go_mallocgc (bytes, NULL, false);
      __builtin_memcpy (moved, values, bytes);
      return moved;
    }
  moved = go_mallocgc (bytes, type, true);
  go_typedslicecopy (type, moved, (intptr_t) count, values, (intptr_t) count);
  return moved;
}
