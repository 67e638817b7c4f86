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

#include "pool.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* How much a block has at least, in bytes.  */
#define BLOCK_SIZE ((size_t) 32 << 10)

/* The room of an array that grows for the first time.  */
#define FIRST_ROOM 4

struct pool_block
{
  struct pool_block *next;
  max_align_t memory[];
};

/* Return SIZE bytes of POOL, aligned for anything.  */

static void *
take (struct pool *pool, size_t size)
{
  size_t units = (size + sizeof (max_align_t) - 1) / sizeof (max_align_t);
  void *memory;

  size = units * sizeof (max_align_t);
  if (size > pool->left)
    {
      size_t bytes = size > BLOCK_SIZE ? size : BLOCK_SIZE;
      struct pool_block *block = memory_array (sizeof *block + bytes, 1);

      block->next = pool->blocks;
      pool->blocks = block;
      pool->free = (char *) block->memory;
      pool->left = bytes;
    }
  memory = pool->free;
  pool->free += size;
  pool->left -= size;
  return memory;
}

void *
pool_grow (struct pool *pool, void *array, size_t *room, size_t size)
{
  size_t larger = *room == 0 ? FIRST_ROOM : *room * 2;
  void *memory;

  if (larger > SIZE_MAX / 4 / size)
    internal_failure ("an array larger than the address space");
  memory = take (pool, larger * size);
  if (*room > 0)
    memcpy (memory, array, *room * size);
  *room = larger;
  return memory;
}

void
pool_free (struct pool *pool)
{
  struct pool_block *block = pool->blocks;

  while (block)
    {
      struct pool_block *next = block->next;

      free (block);
      block = next;
    }
  memset (pool, 0, sizeof *pool);
}
