/* What a function of the unit does with its parameters.
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

/* When a function is looked at, its callees have been (bottom-up.h), and what
   becomes of their parameters is known: the leaks (leaks.h) of each parameter
   and of the closure that a function value comes with.  A function is looked at
   once more when it is compiled, and its summary then is the better one.

   To find them, the memory that a parameter brings along is an object of the
   callee, and all memory beyond that another one:

     parameter p	p = &P0, P0 holds &P1, P1 holds &P1

   The address of P0 is given to p by way of a location of kind
   LOCATION_PARAM, that of P1 by another.  Where the value of the first
   reaches the heap, p itself leaks; where only that of the second does, what p
   points to leaks.  This counts the dereferences up to one; more are as
   one.  */

#ifndef GOESCAPE_SUMMARY_H
#define GOESCAPE_SUMMARY_H

#include "flow.h"
#include "leaks.h"
#include "solve.h"

/* Let the parameters of FLOW's function and its closure bring memory along,
   so that summary_record can tell what became of it.  */
void summary_enter_parameters (struct function_flow *flow);

/* Record what becomes of the parameters of FLOW's function according to
   SOLUTION.  Return whether that is not what was known before.  */
bool summary_record (struct function_flow *flow,
		     const struct solution *solution);

/* Let the summary of the function DECL be that nothing leaks and nothing is
   stored.  */
void summary_assume_nothing (tree decl);

/* Return the leaks of parameter number INDEX of NODE, or of the closure it is
   called with if INDEX is -1.  If NODE has not been looked at, or another
   definition may take its place, everything leaks.  */
struct leaks summary_of (cgraph_node *node, int index);

/* Return whether NODE may store a pointer to memory that is not its own.  */
bool summary_stores_p (cgraph_node *node);

/* Return whether NODE has a summary that may be used.  */
bool summary_known_p (cgraph_node *node);

#endif /* GOESCAPE_SUMMARY_H */
