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

/* Objects without pointers can be allocated together.  What Go's runtime does
   with those that are smaller than 16 bytes is just that: it takes them out of
   blocks of 16 bytes, which live as long as one of the objects in them.  So a
   block of at most 16 bytes that the compiler makes of them holds no memory
   longer than they would by themselves.

   In the block they stand by decreasing alignment:

     int8, int64, int16		->	int64 at 0, int16 at 8, int8 at 10; 16 bytes

   An object is aligned as its type asks, and as the runtime aligns one of its
   size: by 8 where the size is a multiple of 8, and so on.  This is more than
   the type asks where 64-bit integers are aligned by 4 only; atomic operations
   on them need 8.  The block is as large as it takes for the runtime to align
   it like the first object in it.  */

#ifndef GOESCAPE_BLOCK_H
#define GOESCAPE_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Objects of a block are smaller than this, in bytes.  */
#define BLOCK_OBJECT_LIMIT 16

/* The most objects of a block.  */
#define BLOCK_MEMBERS_MAX 64

struct block_member
{
  uint64_t size;		/* In bytes.  */
  uint64_t align;		/* That of its type, in bytes.  */
  uint64_t offset;		/* In the block, in bytes.  */
};

/* Return whether an object of SIZE bytes whose type is aligned by ALIGN can lie
   in a block with others.  */
bool block_accepts (uint64_t size, uint64_t align);

/* Set the offsets of the COUNT members at MEMBERS, all of which are accepted,
   and *SIZE to the size of the block, in bytes.  Return false, and set nothing
   that counts, if that would be more than LIMIT.  */
bool block_layout (struct block_member *members, size_t count, uint64_t limit,
		   uint64_t *size);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_BLOCK_H */
