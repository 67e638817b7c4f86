/* Allocations that a conversion to an interface makes.
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

/* For the compiler, a value in an interface is an object like any other:

     GOTMP.7.__type_descriptor = &int..d;
     D.1 = runtime.newobject (&int..d);
     *D.1 = n;
     GOTMP.7.__object = D.1;

   For the user it is not: nobody can write to it or learn its address.  What
   shows that it is one is that the interface is said to hold a value of the
   type that was allocated.  An interface that holds the result of new (T) is
   said to hold a value of type *T.

   This is looked for in each function as the frontend made it.  Later on an
   allocation is known by its position and its type, which inlining and cloning
   keep; all those that have the same must be conversions.  */

#ifndef GOESCAPE_CONVERSION_H
#define GOESCAPE_CONVERSION_H

/* Note which allocations of FN, which has a CFG and is not in SSA form, are
   made by conversions.  */
void conversion_note_function (function *fn);

/* Return whether CALL, an allocation, is surely one of a conversion, and its
   result not used for anything but to store the value and to be put into an
   interface.  */
bool conversion_p (gimple *call);

/* Mark for GCC's collector what this module keeps.  */
void conversion_mark (void);

#endif /* GOESCAPE_CONVERSION_H */
