/* Calls that allocate memory on the heap.
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

/* The frontend's calls say nothing but the type:

     _1 = runtime.newobject (&main.T..d);

   What libgo makes of that is a call of another function, which says as well
   how much memory there is to be and whether it is to be cleared:

     _1 = runtime.mallocgc (24, &main.T..d, 1);  */

#ifndef GOESCAPE_HEAP_CALL_H
#define GOESCAPE_HEAP_CALL_H

/* Return a new call of runtime.mallocgc for SIZE bytes, which can take the
   place of CALL, a call of runtime.newobject.  DESCRIPTOR is the address of a
   type descriptor, or null for memory without pointers.  The memory is cleared
   if CLEAR.  */
gcall *heap_call_build (gcall *call, unsigned HOST_WIDE_INT size,
			tree descriptor, bool clear);

/* Replace CALL by REPLACEMENT, which gets its result NAME, operands of memory
   and EH region.  */
void heap_call_replace (gcall *call, gcall *replacement, tree name);

/* Insert STMT behind CALL, on the way that is taken if nothing is thrown.  */
void heap_call_insert_behind (gcall *call, gimple *stmt);

/* Mark for GCC's collector what this module keeps.  */
void heap_call_mark (void);

#endif /* GOESCAPE_HEAP_CALL_H */
