/* Memory that is given back all at once.
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

/* A function has thousands of short lists, each of which would be an array of
   its own, grown and freed on its own.  In a pool they stand one behind the
   other in a few blocks:

     block:  [targets of 1][constraints of 1][targets of 2] ...  free

   A list that has to grow gets a new place and leaves the old one unused until
   the pool is freed.  As the room doubles, that is less than what the lists
   have.  */

#ifndef GOESCAPE_POOL_H
#define GOESCAPE_POOL_H

#include <stddef.h>

#include "memory.h"

/* A pool; all zero is one with nothing in it.  */
struct pool
{
  struct pool_block *blocks;	/* The last first; owned.  */
  char *free;			/* What the last block has left ...  */
  size_t left;			/* ... and how many bytes that is.  */
};

/* Return ARRAY, which is in POOL or null and has room for *ROOM elements of SIZE
   bytes, all used, with room for more, and set *ROOM.  What it returns belongs
   to POOL.  Like all that needs memory it aborts the process if there is
   none.  */
void *pool_grow (struct pool *pool, void *array, size_t *room, size_t size);

/* Free all that is in POOL, which has nothing in it then.  */
void pool_free (struct pool *pool);

/* Like VECTOR_PUSH, with an array in POOL.  */
#define POOL_PUSH(POOL, ELEMENTS, COUNT, ROOM)				\
  ((COUNT) == (ROOM)							\
   ? ((ELEMENTS) = pool_grow ((POOL), (ELEMENTS), &(ROOM),		\
			      sizeof *(ELEMENTS)),			\
      &(ELEMENTS)[(COUNT)++])						\
   : &(ELEMENTS)[(COUNT)++])

#endif /* GOESCAPE_POOL_H */
