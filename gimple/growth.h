/* Slices that grow in the frame.
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

/* append calls the runtime where the capacity does not suffice, and a slice
   that starts from nothing is moved to a larger array again and again:

     if (newlen > cap)
       D = runtime.growslice (&T..d, values, len, cap, newlen);

   If what the call makes does not escape, a slot is the array with which a
   slice begins that has none, that is, whose capacity is zero:

     if (newlen > cap)
       if (cap == 0 && newlen <= 32)
	 { slot = {}; D = { &slot, newlen, 32 }; }
       else
	 D = runtime.growslice (&T..d, values, len, cap, newlen);

   What does not fit any more goes to the heap as before.  The slot begins a new
   life only where the old slice has no array, so it is not the old slice that
   must not be needed any more then, as with other allocations in a loop, but
   all else that may point into the slot: other slices of the same array,
   addresses of elements, what a range statement goes over.

   The capacity is larger than the one that the runtime would choose, which is
   its own affair in Go.  */

#ifndef GOESCAPE_GROWTH_H
#define GOESCAPE_GROWTH_H

#include "flow.h"

/* CALL grows a slice, and its arguments have no flow as yet.  If that may be
   for the first time, add an allocation to FLOW for it.  */
void flow_growth (struct function_flow *flow, gcall *call);

/* Let SLOT be the first array of the slice that the call of ALLOCATION, of the
   form FORM_GROWTH, grows.  Return the block in which that happens; the slot is
   to be cleared at its beginning.  Dominators and virtual operands must be
   found again.  */
basic_block choose_growth (const struct allocation *allocation, tree slot);

#endif /* GOESCAPE_GROWTH_H */
