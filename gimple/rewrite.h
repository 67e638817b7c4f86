/* Rewriting allocations into slots.
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

/* An allocation that is to be a slot becomes a variable of the frame, cleared
   where the allocation stood, each time it runs:

     _1 = runtime.newobject (&main.T..d);	slot.2 = {};
     _1->f = 5;					slot.2.f = 5;

   The address takes the place of the SSA name wherever that is used, so that
   the passes behind this one see a local variable.  */

#ifndef GOESCAPE_REWRITE_H
#define GOESCAPE_REWRITE_H

#include "decide.h"

/* Rewrite the allocations of FLOW as DECISIONS and the sites of UNIT say, and
   make UNIT's promotions the slots made.  Blocks whose last statement can no
   longer throw are added to QUIET.  Return whether anything was changed.  */
bool rewrite_allocations (struct function_flow *flow,
			  const struct decisions *decisions,
			  struct unit *unit, bitmap quiet);

#endif /* GOESCAPE_REWRITE_H */
