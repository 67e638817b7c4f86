/* The tables of the helpers, for Go, which knows functions only.
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

#include <stdint.h>

extern const uint64_t __goescape_small_integers[256]
  __attribute__ ((visibility ("hidden")));
extern const unsigned char __goescape_zero_memory[1024]
  __attribute__ ((visibility ("hidden")));

const uint64_t *
goescape_test_small_integers (void)
{
  return __goescape_small_integers;
}

const unsigned char *
goescape_test_zero_memory (void)
{
  return __goescape_zero_memory;
}
