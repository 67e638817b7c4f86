/* Write barriers on slots.
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

/* A store of a pointer through a pointer tests whether the collector is
   marking:

     if (runtime.writeBarrier == 0)
       *p_1 = q_2;
     else
       runtime.gcWriteBarrier (p_1, (uintptr) q_2);

   The stack needs no barrier.  Where p_1 points to nothing but variables of
   the frame, slots included, the test is folded away and the first arm stays:

     *p_1 = q_2;

   The same goes for runtime.typedmemmove, for values of several words.  Apart
   from the work saved, the call would keep the slot in memory.  */

#ifndef GOESCAPE_BARRIER_H
#define GOESCAPE_BARRIER_H

#include "decide.h"

/* Fold the write barriers in FLOW's function whose target is in the frame,
   now or according to DECISIONS and the sites of UNIT.  The allocations are
   not rewritten yet.  Return the number of barriers folded; the CFG must be
   cleaned up if there is any.  */
unsigned fold_barriers (struct function_flow *flow,
			const struct decisions *decisions,
			const struct unit *unit);

#endif /* GOESCAPE_BARRIER_H */
