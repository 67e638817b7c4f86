/* The line of statements behind an allocation, and what it stores.
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

/* What first-stores.cc and fill-loop.cc share: see first-stores.h.  */

#ifndef GOESCAPE_STORE_LINE_H
#define GOESCAPE_STORE_LINE_H

#include "first-stores.h"

/* What address_map has for an address whose offset changes.  */
#define SOMEWHERE HOST_WIDE_INT_MIN

struct store_line
{
  const struct allocation *allocation;
  /* The offsets in the object of the names that are addresses in it.  */
  address_map addresses;
  auto_bitmap stored;		/* The bytes that have been stored.  */
  HOST_WIDE_INT count;		/* How many these are.  */
  gassign *last;		/* The latest store.  */
  unsigned stores;
};

/* Return whether STMT uses one of ADDRESSES.  */
bool uses_address_p (address_map *addresses, gimple *stmt);

/* If STMT is an assignment to memory of a value that has nothing to do with the
   object of LINE, return the left side, otherwise null.  */
tree stored_place (struct store_line *line, gimple *stmt);

/* Return whether SIZE bytes at OFFSET are bytes of the object of LINE.  */
bool inside_p (const struct store_line *line, HOST_WIDE_INT offset,
	       HOST_WIDE_INT size);

/* Add to LINE the SIZE bytes at OFFSET, which are inside, but not those that
   pad TYPE, which has this size.  */
void add_bytes (struct store_line *line, HOST_WIDE_INT offset,
		HOST_WIDE_INT size, tree type);

/* Return whether ASSIGN makes another address of an address of LINE; if so, it
   is one of them now.  */
bool another_address_p (struct store_line *line, gassign *assign);

/* Return whether E can be taken and the object of which ADDRESSES are addresses
   matters then: nothing is thrown, and it does not lead to a dead end, where
   the program panics and makes no use of them.  */
bool live_edge_p (edge e, address_map *addresses);

/* Return the one live edge from BB, ADDRESSES as above, or null.  */
edge only_way (basic_block bb, address_map *addresses);

/* Return whether BB has a PHI node for a value.  */
bool merges_values_p (basic_block bb);

/* If WAY leads from the end of LINE into a loop that stores into the object in
   each round, and does nothing else with it, add what all rounds store, and
   return the block that the line goes on in behind the loop; otherwise return
   null.  In fill-loop.cc.  */
basic_block fill_loop (struct store_line *line, edge way);

#endif /* GOESCAPE_STORE_LINE_H */
