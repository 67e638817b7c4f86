/* What global variables hold that nobody else can change.
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


/* A variable of the package that is not exported can be named in the unit only,
   which is all of the package.  If its address is never taken, but by write
   barriers and for the collector, then all that it can ever hold is what the
   statements of the unit store in it:

     var hook = plain				main.hook = &main.plain..f
     func Set () { hook = other }		main.hook = &main.other..f
     func Use () { var t T; hook (&t) }		calls plain or other

   What is followed are the addresses of constant closures; where something
   else is stored as well, nothing is known.  The statements are looked at once,
   before any function is compiled.  Afterwards GCC may take stores away, or know
   better what they store, but there are none that there were not.  A variable
   that an inline body names is exported in this sense (TREE_PUBLIC), as is each
   variable of another package.  Data races do not matter: a variable of this
   kind is one word.  */

#ifndef GOESCAPE_GLOBALS_H
#define GOESCAPE_GLOBALS_H

/* Find out about the variables of the unit.  All functions must have their
   bodies.  */
void globals_collect (void);

/* Return the constants (constants.h) whose addresses the global variable DECL
   may hold besides null, or null if it may hold anything else.  They belong to
   the table.  */
const vec<tree> *global_values (tree decl);

/* Keep the collector from taking these.  */
void globals_mark (void);

#endif /* GOESCAPE_GLOBALS_H */
