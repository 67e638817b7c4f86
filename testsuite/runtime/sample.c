/* A helper as others are, with all that one may have: code, code and data of its
   own, calls of the runtime, and a large frame.
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

#include "go-runtime.h"

void *__goescape_sample (const struct go_type_descriptor *type,
			 const void *value, uintptr_t size, unsigned digit);

static const char digits[][4] = { "0", "one", "two", "3" };

/* Return the first character of digit number DIGIT.  */

static __attribute__ ((noinline)) char
first_of (unsigned digit)
{
  return digit ? digits[digit][0] : first_of (digit + 3);
}

/* Return a copy on the heap of VALUE, of TYPE and SIZE bytes, or null if DIGIT
   does not begin with "t".  */

void *
__goescape_sample (const struct go_type_descriptor *type, const void *value,
		   uintptr_t size, unsigned digit)
{
  char frame[20000];
  void *copy;

  for (unsigned i = 0; i < sizeof frame; i++)
    ((volatile char *) frame)[i] = first_of (digit & 3);
  copy = go_mallocgc (size, type, true);
  go_typedmemmove (type, copy, value);
  return ((volatile char *) frame)[19999] == 't' ? copy : NULL;
}
