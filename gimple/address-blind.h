/* Functions that compare no addresses.
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

/* Whether two objects are one shows where their addresses are compared or taken
   for numbers:

     func same (p, q *T) bool { return p == q }		compares
     func first (b []byte) byte { return b[0] }		is blind

   A function of the unit is blind if it does neither, and calls only such
   functions.  A comparison with nil tells nothing.  */

#ifndef GOESCAPE_ADDRESS_BLIND_H
#define GOESCAPE_ADDRESS_BLIND_H

#include "runtime-table.h"

/* Return whether the function of ROW may compare addresses that it gets in
   interfaces or in the keys of maps.  What functions for strings compare are
   contents.  */
bool runtime_compares_p (const struct runtime_function *row);

/* Note whether FN, a function of the unit whose callees have been noted, is
   blind.  */
void note_blind (function *fn);

/* Return whether DECL, a function, is blind.  */
bool blind_p (tree decl);

#endif /* GOESCAPE_ADDRESS_BLIND_H */
