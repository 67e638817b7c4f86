/* Slices that grow in the frame and then are given away.
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

/* A slice is often built first, and then stored, passed on or returned:

     var s []T					v_1 = PHI <0B, v_3>
     for ... { s = append (s, ...) }		...
     x.list = s					x->list.__values = v_1

   While it grows nobody else has it, so it can grow in a slot; where it stops
   growing, which is a transition, it moves to the heap, and is no larger there
   than it must be:

     k_4 = k_1;
     v_5 = __goescape_settle_slice (&T..d, v_1, n_1, &k_4, &slot, 256);
     x->list.__values = v_5

   A transition stands where the loop in which the slice grows is left, or where
   several slices come together that do not grow any more.  From there on the
   slice has other names.  Before the function is analysed these are copies.  If
   what append allocates escapes, the transitions are tried: the new name then
   points to new memory of the heap, and what it points to otherwise does not
   escape by it.  A transition that is in vain, or behind which anything is live
   that points into the slot, becomes a copy again.

   The slice is short behind a transition, so nobody may have seen how much room
   there was before: the web must be strict (slice-web.h).  If it is not, or the
   slice is also cut, s = s[:n], it moves with all its capacity:

     v_5 = __goescape_move_slice (&T..d, v_1, k_1, &slot, 256);  */

#ifndef GOESCAPE_TRANSITION_H
#define GOESCAPE_TRANSITION_H

#include "decide.h"

/* Put copies into FN, the current function, where there may be transitions, and
   find out which of them are of use.  BELIEVE_CALLS as in flow_build.  */
void transitions_choose (function *fn, bool believe_calls);

/* Return whether STMT is a transition that is made.  */
bool transition_at_p (const gimple *stmt);

/* If STMT is a transition that is made, build the flow of it, with NOTE, and
   return true.  */
bool transition_flow (struct function_flow *flow, gassign *stmt,
		      uint32_t note);

/* Let the transitions of FLOW, whose allocations have been rewritten as
   DECISIONS and UNIT say, move slices out of slots.  */
void transitions_rewrite (struct function_flow *flow,
			  const struct decisions *decisions,
			  const struct unit *unit);

/* Return how many transitions may move what ALLOCATION of FLOW makes.  */
unsigned transitions_of (const struct function_flow *flow,
			 const struct allocation *allocation);

/* Forget the transitions of the function.  */
void transitions_forget (void);

#endif /* GOESCAPE_TRANSITION_H */
