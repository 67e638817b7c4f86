/* The frame budget: which of the objects that may be slots become slots.
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

/* Slots make the frame larger.  What a function may add is bounded by a
   budget, which is smaller where the function can call itself: a thousand
   frames of it may be alive at once.  The sums are exact (GMP): sizes come
   from the program being compiled.

     sizes 40000 16 90000 8, budget 65536: the objects of 40000, 16 and 8
     bytes fit; the one of 90000 does not.  */

#ifndef GOESCAPE_FRAME_H
#define GOESCAPE_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An object that may be a slot: its size and alignment in bytes.  ALIGN is a
   power of two.  */
struct slot_wish
{
  uint64_t size;
  uint64_t align;
  /* Set by frame_fit.  */
  bool fits;
};

/* A function that can call itself gets this part of the budget: 1 KiB of the
   default, so that 10,000 frames of it add at most 10 MiB.  */
#define FRAME_RECURSIVE_PART 128

/* Set the member fits of each of the COUNT elements of WISHES, and return how
   many bytes those that fit add to the frame, padding for alignment
   included.  An object larger than SLOT_LIMIT does not fit.  The rest are
   taken in order of size, the smallest first and those of one size in the
   order given, as long as the sum is at most BUDGET: this makes the most
   objects fit.  */
uint64_t frame_fit (struct slot_wish *wishes, size_t count,
		    uint64_t slot_limit, uint64_t budget);

/* Return the budget of a function: FRAME_BUDGET, or the recursive part of it
   where RECURSIVE.  */
uint64_t frame_budget_of (uint64_t frame_budget, bool recursive);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_FRAME_H */
