/* How small objects lie in a block that they share.
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

/* All sums stay below the limit, which each is compared with before it is made:
   none overflows.  */

#include "block.h"

/* The greatest alignment that the runtime gives to a small object.  */
#define ALIGN_MAX 8

/* Return the alignment of MEMBER in a block.  */

static uint64_t
alignment (const struct block_member *member)
{
  uint64_t by_size = ALIGN_MAX;

  while (member->size % by_size != 0)
    by_size /= 2;
  return by_size > member->align ? by_size : member->align;
}

/* Round *SIZE up to a multiple of ALIGN, a power of two.  Return false if that
   is more than LIMIT.  */

static bool
round_up (uint64_t *size, uint64_t align, uint64_t limit)
{
  uint64_t missing = -*size & (align - 1);

  if (missing > limit - *size)
    return false;
  *size += missing;
  return true;
}

/* Return whether an object of SIZE bytes whose type is aligned by ALIGN can lie
   in a block with others.  */

bool
block_accepts (uint64_t size, uint64_t align)
{
  return (size > 0 && size < BLOCK_OBJECT_LIMIT
	  && align > 0 && align <= ALIGN_MAX && (align & (align - 1)) == 0);
}

/* Set the offsets of the COUNT MEMBERS, and *SIZE to that of the block.  Return
   false if that would be more than LIMIT.  */

bool
block_layout (struct block_member *members, size_t count, uint64_t limit,
	      uint64_t *size)
{
  uint64_t end = 0, greatest = 1, align;
  size_t i;

  for (align = ALIGN_MAX; align > 0; align /= 2)
    for (i = 0; i < count; i++)
      {
	if (alignment (&members[i]) != align)
	  continue;
	if (align > greatest)
	  greatest = align;
	if (!round_up (&end, align, limit) || members[i].size > limit - end)
	  return false;
	members[i].offset = end;
	end += members[i].size;
      }
  /* The runtime aligns a block by what its size is a multiple of.  */
  if (!round_up (&end, greatest, limit))
    return false;
  *size = end;
  return true;
}
