/* Values in interfaces that need no allocation.
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

/* What an interface holds is never written.  So where the value is known when
   the program is compiled, or one of a few that have been prepared, there is no
   need to allocate memory for it:

     p_1 = runtime.newobject (&int..d);	p_1 = &__goescape_small_integers[7];
     *p_1 = 7;

   BOX_CONSTANT	a number, or zero of any type: it is in read-only memory
   BOX_BYTE	any value of one byte: it is one of the small integers
   BOX_SMALL	a number whose bits may be an integer below 256 when the program
		runs
   BOX_EMPTY	a string or a slice that may be zero then

   For the last two the allocation stays on one way of a branch:

     p_1 = runtime.newobject (&int..d);	if (n_2 < 256)
     *p_1 = n_2;			  p_3 = &__goescape_small_integers[n_2];
					else
					  {
					    p_4 = runtime.mallocgc (8, ...);
					    *p_4 = n_2;
					  }
					p_1 = PHI <p_3, p_4>  */

#ifndef GOESCAPE_BOX_H
#define GOESCAPE_BOX_H

#include "flow.h"
#include "first-stores.h"

enum box_form { BOX_NONE, BOX_CONSTANT, BOX_BYTE, BOX_SMALL, BOX_EMPTY };

struct box
{
  enum box_form form;
  const struct allocation *allocation;
  gassign *store;		/* Of the value.  */
  tree value;			/* What is stored.  */
  /* For BOX_EMPTY, where STORE is made if write barriers are off: what is done
     instead if they are on, and what loads the flag that says which.  */
  gimple *barrier;
  gimple *flag;
};

/* Return whether BOX makes new blocks: whether its allocation stays for other
   values.  */
bool box_splits_p (const struct box *box);

/* Return whether BOX is a try only: of a floating-point number, which is seldom
   the small integer that it would have to look like.  */
bool box_unlikely_p (const struct box *box);

/* Set *BOX to how ALLOCATION need not be made, STORES being what is stored into
   it first.  Return false if it must be.  */
bool box_find (const struct allocation *allocation,
	       const struct first_stores *stores, struct box *box);

/* Rewrite BOX, in box-rewrite.cc, and fill new memory if POISON.  Blocks whose
   last statement can no longer throw are added to QUIET.  The CFG may be
   another then, dominators are not known, and virtual operands have to be
   renamed.  */
void box_rewrite (const struct box *box, bool poison, bitmap quiet);

#endif /* GOESCAPE_BOX_H */
