/* Why an object stays on the heap.
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

#ifndef GOESCAPE_EXPLAIN_H
#define GOESCAPE_EXPLAIN_H

#include "decide.h"

/* What the explanations of the sites of one function have in common.  */
struct explanations
{
  const struct function_flow *flow;
  const struct decisions *decisions;
  const struct unit *unit;
  /* By location, from when it is first wanted: its SSA name or variable, or
     null; the number of the allocation whose object it is + 1, or 0.  */
  auto_vec<tree> names;
  auto_vec<unsigned> allocations;
};

/* Write into SITE why ALLOCATION of what ALL is about, which escapes, does: the
   reason in words, and the flow step by step if somebody wants it.  */
void explain (struct explanations *all, const struct allocation *allocation,
	      struct site *site);

/* Return LOCUS as FILE:LINE:COLUMN, or null if it is none.  The caller frees
   it.  */
char *place_text (location_t locus);

#endif /* GOESCAPE_EXPLAIN_H */
