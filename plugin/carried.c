/* Helpers that the plugin carries into the objects that need them.
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

/* The table that is searched here is made when the plugin is built.  */

#include "carried.h"

#include <stddef.h>
#include <string.h>

/* Return the helper SYMBOL for pointers of POINTER_BITS bits, or null.  */

const struct carried *
carried_find (const char *symbol, unsigned pointer_bits)
{
  const struct carried *one;

  for (one = carried; one->symbol; one++)
    if (one->pointer_bits == pointer_bits && strcmp (one->symbol, symbol) == 0)
      return one;
  return NULL;
}
