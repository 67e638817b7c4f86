/* What must be on the heap costs less.
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

/* What stays on the heap when slots have been decided about is looked at once
   more, for what it can do without:

     first-stores.h	clearing memory that is stored whole at once
     group.h		an allocation of its own
     box.h		an allocation at all

   The first of these slots can do without, too.

   One site has one saving, and memory of a group may be left uncleared as
   well.  */

#ifndef GOESCAPE_SAVINGS_H
#define GOESCAPE_SAVINGS_H

#include "box.h"
#include "decide.h"
#include "first-stores.h"
#include "group.h"

struct savings
{
  /* For each allocation of the flow; nothing for those that become slots.  */
  auto_vec<struct first_stores> stores;
  auto_vec<struct object_group> groups;
  auto_vec<struct box> boxes;
};

/* Find what can be saved on the allocations of FLOW that DECISIONS leave on the
   heap and on its slots, and record it in the sites of UNIT, whose totals are
   kept.  */
void savings_find (const struct function_flow *flow,
		   const struct decisions *decisions, struct unit *unit,
		   struct savings *savings);

/* Rewrite the allocations of FLOW as SAVINGS and the sites of UNIT say.  Blocks
   whose last statement can no longer throw are added to QUIET.  Return whether
   anything was changed.  */
bool savings_rewrite (const struct function_flow *flow,
		      const struct decisions *decisions,
		      const struct unit *unit, const struct savings *savings,
		      bitmap quiet);

#endif /* GOESCAPE_SAVINGS_H */
