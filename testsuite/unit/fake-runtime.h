/* Functions in the place of the runtime's.
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

/* A helper is compiled with functions in the place of the runtime's that note
   what they are asked for: that memory with pointers is copied with barriers
   does not show in a program but for the moments when the collector starts.  */

#ifndef GOESCAPE_FAKE_RUNTIME_H
#define GOESCAPE_FAKE_RUNTIME_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../runtime/go-runtime.h"

static unsigned copies;
static unsigned allocations;
static const struct go_type_descriptor *allocated_type;
static bool allocated_zero;
static uintptr_t allocated_size;

void *
go_mallocgc (uintptr_t size, const struct go_type_descriptor *type,
	     bool need_zero)
{
  void *memory = malloc (size + 1);

  allocations++;
  allocated_type = type;
  allocated_zero = need_zero;
  allocated_size = size;
  memset (memory, need_zero ? 0 : 0x5a, size + 1);
  return memory;
}

intptr_t
go_typedslicecopy (const struct go_type_descriptor *type, void *dst,
		   intptr_t room, const void *src, intptr_t count)
{
  const struct go_type_size *element = (const struct go_type_size *) type;

  copies++;
  assert_int_equal (room, count);
  memcpy (dst, src, (size_t) count * element->size);
  return count;
}

/* Start counting anew.  */
static int
reset (void **state)
{
  (void) state;
  copies = allocations = 0;
  return 0;
}

#endif /* GOESCAPE_FAKE_RUNTIME_H */
