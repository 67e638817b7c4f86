/* Slices that move to the heap when they are returned.
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

/* A slice that grows in the frame and is returned need not be on the heap
   before:

     return s;		s' = __goescape_move_slice (&T..d, s, n, &slot, 256);
			return s';

   A slice that is not in the slot any more, or never was, is returned as it is.

   This stands right before the return statement, behind all deferred calls.  No
   variable of the function is needed any more then, and so nobody can tell the
   array in the slot from that on the heap, as long as there is only one pointer
   to it in what is returned.  So such a return is taken out of the flow: what
   it returns is new memory of the heap.  */

#ifndef GOESCAPE_MOVES_H
#define GOESCAPE_MOVES_H

#include "decide.h"

/* Return the declaration of the helper that moves a slice, with its capacity, out
   of a slot, or null if there is none for this target.  */
tree slice_move_helper (void);

/* FLOW is solved but for what is returned.  Find out what can be moved, and
   build the flow of the rest.  */
void settle_returns (struct function_flow *flow);

/* Insert the moves of FLOW, whose allocations have been rewritten as DECISIONS
   and UNIT say.  */
void insert_moves (struct function_flow *flow,
		   const struct decisions *decisions,
		   const struct unit *unit);

#endif /* GOESCAPE_MOVES_H */
