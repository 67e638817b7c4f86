/* Uses of the helpers that the plugin carries.
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

/* A transformation asks for the declaration of a helper and uses that like any
   other; the assembly code of those that are used is printed when the unit
   ends.  carried.h says what a helper is.  */

#ifndef GOESCAPE_CARRY_H
#define GOESCAPE_CARRY_H

#include "carried.h"

/* Return the declaration of the function SYMBOL, a helper of the function type
   TYPE, or null if there is no such helper for this target.  A call of it may
   throw.  */
tree carry_function (const char *symbol, tree type);

/* Return the declaration of the read-only variable SYMBOL, a helper of TYPE, or
   null if there is no such helper for this target.  */
tree carry_table (const char *symbol, tree type);

/* Print the helpers that the unit uses.  It is at its end.  */
void carry_out (void);

/* Mark for GCC's collector what this module keeps.  */
void carry_mark (void);

#endif /* GOESCAPE_CARRY_H */
