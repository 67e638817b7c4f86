/* The memory that parameters bring along.
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

/* What becomes of the values that a function is called with shows in its graph
   when the memory that they bring along consists of objects of its own: for
   each parameter one for what each of its words points to, one for what that
   points to, and so on; the last is all beyond.

     parameter p	p = &P0, P0 holds &P1, P1 holds &P2, P2 holds &P3,
			P3 holds &P3

   All are foreign (points.h): the caller has other names for them.  The
   address of P0 is given to p by way of a location of kind LOCATION_PARAM,
   that of P1 by another, and so on.  Where the value of the first reaches the
   heap, p itself leaks; where only that of the second does, what p points to
   leaks.  What the function stores there is a result of it, so to speak, for
   the caller knows what the parameter points to.

   A parameter that is in memory has a P0 for each of its first words, so that
   the parts of a slice, an interface or a small struct are told apart.

   The closure that a function is called with is a record, of which nothing but
   what is captured matters.  Each word of it is like one more parameter, so that
   what is stored in one variable that the function has captured is not taken for
   part of the others:

     func () { *x = p }		closure = &C0, C0 holds { &X0, &P0 }, ...  */

#ifndef GOESCAPE_PARAMETERS_H
#define GOESCAPE_PARAMETERS_H

#include "flow.h"
#include "leaks.h"
#include "solve.h"
#include "summary.h"

/* Let the parameters of FLOW's function and its closure bring memory along.
   To be called before anything else is built.  */
void parameters_enter (struct function_flow *flow);

/* Let VALUE of FLOW, something else that comes from outside, bring memory along
   as a parameter does, with INDEX in its origins, and fill in *MEMORY.  */
void parameters_bring (struct function_flow *flow, int index,
		       location_id value, struct parameter_memory *memory);

/* Return the memory in FLOW that INDEX, as in struct origin, stands for.  */
struct parameter_memory *parameter_of (struct function_flow *flow,
				       int index);

/* Return what becomes of the parameter that brought MEMORY along in FLOW,
   according to SOLUTION, but for the results that are none of the function's
   own.  */
struct effect parameter_effect (const struct function_flow *flow,
				const struct solution *solution,
				const struct parameter_memory *memory);

#endif /* GOESCAPE_PARAMETERS_H */
