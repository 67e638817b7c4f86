/* Slices that are made, in the frame.
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

/* The elements of a slice that make allocates are an object like any other if
   their number is a constant.  Otherwise a slot has room for some of them, and
   the program chooses:

     _1 = runtime.makeslice (&int..d, n_2, m_3);
	=>
     if ((uintptr) m_3 <= 16 && (uintptr) n_2 <= (uintptr) m_3)
       slot = {};
     else
       _4 = runtime.makeslice (&int..d, n_2, m_3);
     _1 = PHI <&slot, _4>

   A length or capacity for which make panics fails the test, so makeslice gets
   it as before.  */

#ifndef GOESCAPE_ARRAYS_H
#define GOESCAPE_ARRAYS_H

#include "flow.h"

/* Add CALL, which makes a slice, to the allocations of FLOW, and build the flow
   of its result.  */
void flow_array (struct function_flow *flow, gcall *call);

/* Let SLOT be what the call of ALLOCATION, of the form FORM_ARRAY, makes if it
   is large enough.  Return the block, empty as yet, that comes before the slot
   is used.  Dominators and virtual operands must be found again.  */
basic_block choose_array (const struct allocation *allocation, tree slot);

#endif /* GOESCAPE_ARRAYS_H */
