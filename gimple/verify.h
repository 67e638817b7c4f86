/* The second opinion about slots.
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


/* The second opinion about a slot, by other means than ours.  When a function
   has its slots and GCC has found out anew where its pointers point, each slot
   is looked at again:

     slot = {}; p_1 = &slot; *q_2 = p_1;

   A plain walk over the uses finds all that may hold the address; a store to
   memory that is not the frame's, a return, and a call that may keep its
   argument are doubts.  What calls keep is what GCC's modref says, or for the
   runtime's functions our table.  If there is a doubt, GCC's points-to has the
   last word: it may know that the slot does not escape after all.

   A slot whose clearing can run again must not be reached from before: each
   name that may hold its address must be set behind the clearing, and the
   address must not be in memory; one that several allocations share is always
   doubted.  That is more than is needed, so a doubt is
   not an error.  It is a place to look.  */

#ifndef GOESCAPE_VERIFY_H
#define GOESCAPE_VERIFY_H

#include "decide.h"

/* Judge each slot among the promotions of UNIT, those of FN, and note doubts in
   the sites.  */
void verify_slots (function *fn, struct unit *unit);

#endif /* GOESCAPE_VERIFY_H */
