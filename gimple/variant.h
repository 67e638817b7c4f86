/* The variant of a constructor.
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

/* A variant (constructor.h) is a clone of the function with one parameter more,
   the address of the slot, in which the objects that the function returns are
   made:

     _1 = runtime.newobject (&point..d);	*(slot + 0) = {};  _1 = slot + 0
     _2 = newPoint (x);				_2 = newPoint.slot (x, slot + 8)

   The function itself stays as it is, for callers that cannot have a slot.  */

#ifndef GOESCAPE_VARIANT_H
#define GOESCAPE_VARIANT_H

#include "constructor.h"

/* Return a new function, like that of NODE but with a slot for MEMBERS, which
   is its last parameter, or null if there can be none.  */
cgraph_node *variant_make (cgraph_node *node, const struct members *members);

/* Replace the call of ALLOCATION, of a constructor, by one of its variant with
   the slot at ADDRESS.  */
void variant_call (const struct allocation *allocation, tree address);

#endif /* GOESCAPE_VARIANT_H */
