/* How far a slice can grow.
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

/* A slot for a slice that grows is as large as a guess, unless it is known how
   many elements there will be:

     var s []int
     for i := 0; i < 3; i++ {
       s = append (s, x[i])			3 times 1
     }
     s = append (s, y, z)			2: a slot for 5 elements

   The array that begins at one place gets elements wherever a slice grows that
   may point to it.  How many are appended there is a constant, or there is no
   bound; how often, is the product of how often the loops around run as far as
   a slice with this array comes around.

   A bound that is too small would do no harm but that the slice goes to the
   heap when it has outgrown its slot, as any does.  So where the analysis
   cannot see how a slice comes around a loop, in a variable in memory, it may
   guess.  */

#ifndef GOESCAPE_GROWTH_BOUND_H
#define GOESCAPE_GROWTH_BOUND_H

#include "decide.h"

/* Find out how often the loops of FN, the current function, run in which
   slices grow.  This may add blocks to them.  */
void growth_bounds_find (function *fn);

/* Let the allocations of FLOW that grow slices, and do not escape according to
   DECISIONS, be as large as they must, where that is known.  A slot is larger
   than one without a bound only if it will be full.  */
void growth_bounds_apply (struct function_flow *flow,
			  const struct decisions *decisions);

/* Forget the bounds of the function.  */
void growth_bounds_forget (void);

#endif /* GOESCAPE_GROWTH_BOUND_H */
