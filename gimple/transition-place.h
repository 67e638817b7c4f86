/* Where slices that have grown may be given away.
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

/* See transition.h.  A transition stands where the outermost loop is left in
   which a slice of the web grows, on each way on which the slice is still used,
   and where slices come together that do not grow any more.  There the address
   and the capacity are copied, and the copies take the place of the names from
   there on:

     v_5 = v_1; k_4 = k_1;

   If the web is not strict, or cut, the capacity stays what it is, and has no
   copy.  */

#ifndef GOESCAPE_TRANSITION_PLACE_H
#define GOESCAPE_TRANSITION_PLACE_H

#include "compat.h"

struct transition
{
  /* The copies of the address and of the capacity; the latter is null where the
     slice is to keep its capacity, which is ROOM then.  */
  gassign *values;
  gassign *capacity;
  tree count;
  tree room;
  /* The number of the web.  Either all transitions of a web are made or none:
     without one of them the capacity would have been seen there.  */
  unsigned web;
  bool made;
};

/* Insert copies into FN, the current function, where there may be transitions,
   and add these to TRANSITIONS.  FN's loops and dominators are known.  */
void transitions_insert (function *fn, vec<struct transition> *transitions);

/* Remove the copies of TRANSITION.  */
void transition_undo (const struct transition *transition);

#endif /* GOESCAPE_TRANSITION_PLACE_H */
