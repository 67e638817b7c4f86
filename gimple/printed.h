/* Values that are printed.
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

/* A function like fmt.Println gets a slice of interfaces, and drops each value
   again before it returns, but for what methods of the value do with it:

     a = { { &int..d, p }, { &main.T..d, q } };  fmt.Println (a, 2, 2)

   The int at p cannot be kept, for an int has no methods.  What q points to may
   be: its String method sees it.  So the types decide, one element at a time,
   when it is known where the pointers of the slice point.  A function that
   prints what it is given leaves the question to its callers.  */

#ifndef GOESCAPE_PRINTED_H
#define GOESCAPE_PRINTED_H

#include "flow.h"

/* CALL prints the elements of the slice of interfaces VALUE.  */
void printed_value (struct function_flow *flow, gcall *call,
		    location_id value, uint32_t note);

/* Let elements leak that FLOW prints and whose types are not known to be plain,
   as far as that shows now.  Return whether there is anything new.  */
bool printed_resolve (struct function_flow *flow);

#endif /* GOESCAPE_PRINTED_H */
