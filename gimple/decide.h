/* Which allocations become slots.
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

/* The solution of the graph says which objects may live in the frame.  Some of
   them still must not: they are too large, the frame would grow too much, or
   an option holds them back.  Such an object is on the heap then, and what it
   holds must be too; so each is made to flow to the heap, and the graph is
   solved again, until nothing changes.  This only ever takes away.  */

#ifndef GOESCAPE_DECIDE_H
#define GOESCAPE_DECIDE_H

#include "flow.h"
#include "options.h"
#include "site.h"
#include "solve.h"

/* A site that has become a slot.  */
struct promotion
{
  unsigned site;		/* Its number in the unit.  */
  tree slot;
};

/* What the unit has so far.  */
struct unit
{
  struct options options;
  struct sites sites;
  struct unit_totals totals;
  uint64_t promoted;		/* How many, for the option limit.  */
  /* Those of the function that was rewritten last.  */
  auto_vec<struct promotion> promotions;
};

struct decisions
{
  struct solution *solution;
  /* For each allocation of the flow, the number of its site in the unit,
     whose member decision says what becomes of it.  */
  auto_vec<unsigned> sites;
  uint64_t frame_bytes;		/* What the slots add to the frame.  */
};

/* Return whether the options of UNIT let the allocation of SITE be changed when
   CHANGED ones have been before it.  */
bool selected_p (const struct unit *unit, const struct site *site,
		 uint64_t changed);

/* Add a site to UNIT for ALLOCATION of FLOW.  Return its number.  */
unsigned add_site (struct function_flow *flow, struct unit *unit,
		   const struct allocation *allocation);

/* Return whether the options of UNIT exclude FN.  */
bool function_excluded_p (const struct unit *unit, function *fn);

/* Decide for each allocation of FLOW, and record it as a site of UNIT, whose
   totals are kept.  If RECURSIVE, the function can call itself.  */
void decide (struct function_flow *flow, bool recursive, struct unit *unit,
	     struct decisions *decisions);

/* Free what DECISIONS holds.  */
void decisions_free (struct decisions *decisions);

#endif /* GOESCAPE_DECIDE_H */
