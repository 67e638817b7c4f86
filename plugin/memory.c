/* Memory that is never short.
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

/* All sizes are multiplied here and nowhere else, so that only this file has
   to care for a product that does not fit a size_t.  */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "memory.h"

/* The room of an array that grows for the first time.  */
#define FIRST_ROOM 16

/* Return ARRAY made COUNT elements of SIZE bytes long.  */
static void *
resize (void *array, size_t count, size_t size)
{
  if (count > SIZE_MAX / size)
    internal_failure ("an array larger than the address space");
  array = realloc (array, count == 0 ? 1 : count * size);
  if (array == NULL)
    internal_failure ("out of memory");
  return array;
}

/* Return a new array of COUNT elements of SIZE bytes.  */
void *
memory_array (size_t count, size_t size)
{
  return resize (NULL, count, size);
}

/* Return ARRAY of *ROOM elements of SIZE bytes with room for WANTED.  */
void *
memory_grow (void *array, size_t *room, size_t wanted, size_t size)
{
  if (array != NULL && wanted <= *room)
    return array;
  size_t larger = *room < FIRST_ROOM ? FIRST_ROOM : *room;
  while (larger < wanted)
    larger = larger > SIZE_MAX / 2 ? wanted : larger * 2;
  *room = larger;
  return resize (array, larger, size);
}

/* Say that WHAT cannot be, and abort.  */
void
internal_failure (const char *what)
{
  fprintf (stderr, "goescape: internal failure: %s\n", what);
  abort ();
}
