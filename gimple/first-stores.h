/* What is stored into a new object before anything can look at it.
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

/* Memory that is stored whole need not be cleared before:

     _1 = runtime.newobject (&main.T..d);
     _1->a = x_2;				4 of 8 bytes
     _1->b = 7;					all of them
     main.p = _1;				from here on others see it

   What follows an allocation is looked at as long as it is one line of
   statements, but for ways that end in a panic, and for loops that do nothing
   but store (fill-loop.cc).  The line ends with the first use of the address
   that is no store of known bytes into the object, for that may read or publish
   it, and with a statement that may go on elsewhere in the function.  What else
   the line does, calls included, has no way to the object.

   Bytes between the fields of a struct that is stored whole do not count as
   stored: SRA may replace the store by one for each field.  */

#ifndef GOESCAPE_FIRST_STORES_H
#define GOESCAPE_FIRST_STORES_H

#include "flow.h"

/* Names with their offsets in the object that they are addresses in.  */
typedef hash_map<tree, HOST_WIDE_INT> address_map;

struct first_stores
{
  bool whole;			/* Whether each byte is stored.  */
  /* The one store that does this, or null if there are more, of all or of a
     part: *_1 = {}; _1->b = 7;  */
  gassign *only;
};

/* Return the block that the line goes on in behind BB if nothing is thrown, or
   null if it ends: if BB has not one successor, not counting blocks that have
   none and make no use of ADDRESSES, where the program panics, is not the one
   way to it, or leads back to FIRST.  */
basic_block next_in_line (basic_block first, basic_block bb,
			  address_map *addresses);

/* Set *FOUND to what is stored first into the object of ALLOCATION.  */
void find_first_stores (const struct allocation *allocation,
			struct first_stores *found);

#endif /* GOESCAPE_FIRST_STORES_H */
