/* Filling slots whose time is over.
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

/* With the option poison, a slot is filled with a pattern when its function
   returns, and again before its allocation clears it:

     poison (&slot.1); slot.1 = {};  ...  poison (&slot.1); return _5;

   A pointer that was left behind then leads to the pattern at once, instead
   of to what happens to be on the stack later.  An asm statement that seems to
   look at the slot keeps the optimisers from dropping the pattern.  A panic
   that somebody recovers from unwinds the stack, and stops by at a landing pad
   that fills the slots and goes on, whether a callee raised it or a fault of
   the function's own.  */

#ifndef GOESCAPE_POISON_H
#define GOESCAPE_POISON_H

#include "decide.h"

/* Fill SLOT at the statement that GSI points to, before it.  */
void poison_before (gimple_stmt_iterator *gsi, tree slot);

/* Fill the slots of PROMOTIONS where FN is left, by a return or because
   it is unwound.  FN has no dead EH edges.  */
void poison_exits (function *fn, const vec<struct promotion> &promotions);

/* Fill the SIZE bytes of memory that CALL, an allocation, has just returned.  */
void poison_behind (gcall *call, unsigned HOST_WIDE_INT size);

#endif /* GOESCAPE_POISON_H */
