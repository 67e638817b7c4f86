/* One slot for several slices that grow.
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

/* Where one variable grows at several places, each of them is an allocation:

     if (c)
       s = append (s, 1);			one slot for both
     s = append (s, 2);

   Their objects do not need a slot each.  Two of them can be one if nothing
   that may point to the one is needed where the other begins, either way: it
   is the same question as with an allocation in a loop (lifetime.h), and so a
   slice that is in the slot already, or has outgrown it, never begins it anew.

   Slices of other variables share a slot, too, where one is not needed any
   more when the next begins.  */

#ifndef GOESCAPE_SHARE_H
#define GOESCAPE_SHARE_H

#include "decide.h"

/* Set the member first of each allocation of FLOW that grows a slice and does
   not escape according to DECISIONS.  Those with one slot get the size of the
   largest.  */
void share_slots (struct function_flow *flow,
		  const struct decisions *decisions);

#endif /* GOESCAPE_SHARE_H */
