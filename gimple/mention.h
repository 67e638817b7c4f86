/* Where a statement names a variable.
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

/* Small questions about the variables in the operands of statements, for
   lengths.cc.  */

#ifndef GOESCAPE_MENTION_H
#define GOESCAPE_MENTION_H

#include "compat.h"

/* What a walk over the operands of a statement finds of a variable.  */
struct mention
{
  tree variable;
  bool address;			/* Whether its address is taken.  */
  tree store;			/* What of it is stored to, or null.  */
  tree load;			/* What of it is loaded, or null.  */
};

/* Return how STMT mentions VARIABLE.  */
struct mention mention_of (gimple *stmt, tree variable);

/* If REF is a scalar that is all of some bytes of a variable, return that, and
   store in *OFFSET the first of these.  Otherwise return null.  */
tree variable_part (tree ref, HOST_WIDE_INT *offset);

/* Return the variable whose value REF, what is assigned, is as a whole, if it is
   only seen as of another type; or null.  */
tree copied_variable (tree ref);

#endif /* GOESCAPE_MENTION_H */
