/* Values that are in read-only memory.
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

/* The values themselves are helpers (carried.h), but for constants that are
   neither small nor zero: these become variables of the unit.  */

#ifndef GOESCAPE_PREPARED_H
#define GOESCAPE_PREPARED_H

#include "types.h"

/* Unsigned integers below this are small.  */
#define PREPARED_SMALL 256

/* Return whether prepared_constant has the address of VALUE, an operand.  */
bool prepared_constant_p (tree value);

/* Return the address of read-only memory that holds VALUE.  */
tree prepared_constant (tree value);

/* Return whether values of TYPE can be among the small integers.  */
bool prepared_small_p (tree type);

/* Insert before GSI statements that compute the bits of VALUE, of a type for
   which prepared_small_p holds, as an unsigned integer, and return it.  */
tree prepared_bits (gimple_stmt_iterator *gsi, tree value);

/* Insert before GSI statements that compute the address of the small integer
   BITS, and return it.  */
tree prepared_small (gimple_stmt_iterator *gsi, tree bits);

/* Return the member of VARIABLE, of TYPE, a string or a slice, which is zero
   where VARIABLE is empty or nil, or null if it is neither.  */
tree prepared_empty_test (tree variable, const struct go_type *type);

/* Return the address of memory that holds zero.  */
tree prepared_empty (void);

#endif /* GOESCAPE_PREPARED_H */
