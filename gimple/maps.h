/* Maps that begin in the frame.
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

/* A map of libgo is a header, which points to an array of buckets for eight
   entries each.  The header and the first bucket of a map that does not escape
   are a slot:

     _1 = runtime.makemap__small ();		slot = {};
						slot.hash0 = runtime.fastrand ();
						slot.buckets = &slot.bucket;
     runtime.mapassign (&T..d, _1, &k);		runtime.mapassign (&T..d, &slot, &k);

   When the map grows, the runtime moves its entries to the heap.  So what is
   stored in a map is stored on the heap, and a place in the map, be it of a
   value or in an iterator, is one in the slot or on the heap.

   makemap takes a header to fill in and keeps the bucket if it needs no more
   than one.  For a literal there is a helper, runtime/construct-map.c, which is
   libgo's own function with a header.  */

#ifndef GOESCAPE_MAPS_H
#define GOESCAPE_MAPS_H

#include "flow.h"
#include "site.h"

/* CALL makes a map.  Build the flow of its result, and unless it has a header
   already, add an allocation to FLOW.  */
void flow_map (struct function_flow *flow, gcall *call);

/* Write to SITE what ALLOCATION, made by flow_map, makes.  */
void map_name_site (struct site *site, const struct allocation *allocation);

/* Let the map of ALLOCATION begin with SLOT, which is cleared before its call.
   Return true if the call has to be removed, and false if it makes the map
   there and returns its address.  */
bool begin_map (const struct allocation *allocation, tree slot);

/* Mark for GCC's collector what this module keeps.  */
void maps_mark (void);

#endif /* GOESCAPE_MAPS_H */
