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

/* Arrays for the rest of the plugin.  None of these functions returns when
   there is no memory: they abort the process, as GCC does.  So does
   internal_failure, for what cannot happen unless a caller is wrong.  */

#ifndef GOESCAPE_MEMORY_H
#define GOESCAPE_MEMORY_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Return a new array of COUNT elements of SIZE bytes, which are not set.  The
   caller frees it with free.  It is not null, even where COUNT is 0.  */
void *memory_array (size_t count, size_t size);

/* Return ARRAY, which has room for *ROOM elements of SIZE bytes and may be
   null, with room for at least WANTED, and set *ROOM.  The room doubles, so
   that adding one by one takes constant time each.  */
void *memory_grow (void *array, size_t *room, size_t wanted, size_t size);

/* Say on standard error that WHAT cannot be, and abort.  */
void internal_failure (const char *what) __attribute__ ((noreturn));

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_MEMORY_H */
