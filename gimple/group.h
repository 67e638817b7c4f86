/* Objects that share an allocation.
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

/* Objects on the heap that have no pointers and are small are allocated
   together:

     x_1 = runtime.newobject (&int64..d);	_9 = runtime.mallocgc (16, 0, 1);
						x_1 = _9;
     main.a = x_1;				main.a = x_1;
     y_2 = runtime.newobject (&int32..d);	y_2 = _9 + 8;

   The allocation of the first member dominates those of the others.  Each time
   that one of these runs, that of the first has run once more: no cycle leads
   from it to itself past the first.  And where nothing is thrown, all the ways
   from the first lead to it, so that no memory is allocated for nothing.  What
   happens in between does not matter: nobody has the address of a member before
   the place where that was allocated.

   The runtime takes small objects without pointers out of blocks that they
   share, in any case, so that no memory lives longer than before (block.h).  A
   finalizer of one may have to wait for the others; a function that sets
   finalizers is left alone.  */

#ifndef GOESCAPE_GROUP_H
#define GOESCAPE_GROUP_H

#include "decide.h"
#include "block.h"

struct object_group
{
  unsigned count;
  /* The members, as numbers of allocations; the first is the first.  */
  unsigned members[BLOCK_MEMBERS_MAX];
  struct block_member places[BLOCK_MEMBERS_MAX];
  uint64_t size;		/* Of the block, in bytes.  */
  bool clear;			/* Whether it must be cleared.  */
};

/* Put into GROUPS what can be allocated together of the CANDIDATES, numbers of
   allocations of FLOW; blocks are of LIMIT bytes at most.  There are groups of
   one, and the offsets and sizes are not set.  */
void group_find (const struct function_flow *flow,
		 const vec<unsigned> &candidates, uint64_t limit,
		 vec<struct object_group> *groups);

/* Rewrite the allocations of GROUP in FLOW, and fill the block if POISON and it
   is not cleared.  Blocks whose last statement can no longer throw are added to
   QUIET.  */
void group_rewrite (const struct function_flow *flow,
		    const struct object_group *group, bool poison,
		    bitmap quiet);

#endif /* GOESCAPE_GROUP_H */
