/* What lives across a second run of an allocation.
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

/* An allocation in a loop makes a new object each time; a slot is one for all
   of them.  That is right only if nothing can get at the old object any more
   when the allocation runs again:

     for { p = new (T); use (p) }		one slot will do
     for { q = p; p = new (T); use (q) }	q still has the old one

   So for each allocation in a cycle, and for each SSA name and each field of
   an object that may point to what it makes, the question is whether that
   name or field is live where the allocation stands: whether there is a way
   through the CFG from there to a use without a definition on it.  For a
   field a use is whatever may load from it, a callee included, and a
   definition is a store of exactly that word, the end of the variable, or the
   allocation of the object it is part of.

   Deferred functions also load; what they can reach is kept by a location of
   depth 0 (struct function_flow).  */

#ifndef GOESCAPE_LIFETIME_H
#define GOESCAPE_LIFETIME_H

#include "flow.h"
#include "solve.h"

/* Give each location of FLOW's graph that lives across one of the repeated
   allocations which do not escape in SOLUTION a depth that outlives the
   object.  Return whether there is any.  The points-to problem is solved.  */
bool lifetime_set_depths (struct function_flow *flow,
			  const struct solution *solution);

/* Return whether anything in FLOW that may point to the object of one of
   ALLOCATIONS is live right behind STMT, or is needed by a deferred call.  */
bool lifetime_behind_p (struct function_flow *flow, gimple *stmt,
			const vec<struct allocation *> &allocations);

/* Return whether anything in FLOW that may point to the object of ALLOCATION is
   live across one of STMTS, or needed by a deferred call if there are any.  What
   a call uses is live there; what another statement uses is not.  */
bool lifetime_across_p (struct function_flow *flow,
			const vec<gimple *> &stmts,
			struct allocation *allocation);

/* How many allocations lifetime_overlaps compares.  */
#define OVERLAPS_MAX 64

/* Append to OVERLAPS, for each of ALLOCATIONS in FLOW, a set of numbers: those
   of the ALLOCATIONS whose call may run while the object of the former is still
   needed.  There are at most OVERLAPS_MAX.  */
void lifetime_overlaps (struct function_flow *flow,
			const vec<struct allocation *> &allocations,
			vec<uint64_t> *overlaps);

#endif /* GOESCAPE_LIFETIME_H */
