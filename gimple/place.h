/* Places in memory.
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

#ifndef GOESCAPE_PLACE_H
#define GOESCAPE_PLACE_H

#include "flow.h"

/* A place in memory: OFFSET bytes, or OFFSET_ANY, from where POINTER points
   to, and SIZE bytes of it, or OFFSET_ANY.  */
struct place
{
  location_id pointer;
  int64_t offset;
  int64_t size;
};

/* Set *PLACE to where REF, a reference to memory in FLOW's function, goes; NOTE
   goes with the edges that this takes.  */
void find_place (struct function_flow *flow, tree ref, struct place *place,
		 uint32_t note);

/* Record that STMT accesses PLACE; WRITE as in struct memory_access.  */
void add_access (struct function_flow *flow, gimple *stmt,
		 const struct place *place, bool write);

#endif /* GOESCAPE_PLACE_H */
