/* What the helpers use of Go's runtime.
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

/* The functions of libgo that helpers call, by the symbols that gccgo gives
   them; libgo.so and libgo.a both export them.  TYPE is a type descriptor.  */

#ifndef GOESCAPE_GO_RUNTIME_H
#define GOESCAPE_GO_RUNTIME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct go_type_descriptor;

/* The beginning of a type descriptor, in bytes.  */
struct go_type_size
{
  uintptr_t size;
  uintptr_t pointer_bytes;	/* What has pointers, from the beginning.  */
};

/* Return SIZE new bytes for a value of TYPE, or without pointers if that is
   null; zeros if NEED_ZERO or where there are pointers.  */
void *go_mallocgc (uintptr_t size, const struct go_type_descriptor *type,
		   bool need_zero) __asm__ ("runtime.mallocgc");

/* Copy a value of TYPE from SRC to DST, with the write barriers that memory
   with pointers needs on the heap.  */
void go_typedmemmove (const struct go_type_descriptor *type, void *dst,
		      const void *src) __asm__ ("runtime.typedmemmove");

/* Copy as many of the COUNT values of TYPE at SRC to DST as there is room for,
   which is ROOM, with the write barriers that memory with pointers needs on
   the heap.  Return how many.  */
intptr_t go_typedslicecopy (const struct go_type_descriptor *type, void *dst,
			    intptr_t room, const void *src, intptr_t count)
  __asm__ ("runtime.typedslicecopy");

/* Make a map of TYPE, the type of a map, with room for HINT entries at HEADER,
   and return that.  */
void *go_makemap (const void *type, intptr_t hint, void *header)
  __asm__ ("runtime.makemap");

/* Return where in the map at HEADER, of TYPE, the value for the key at KEY is
   to be stored.  */
void *go_mapassign (const void *type, void *header, const void *key)
  __asm__ ("runtime.mapassign");

#endif /* GOESCAPE_GO_RUNTIME_H */
