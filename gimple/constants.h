/* Constant closures and tables of methods.
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

/* gccgo makes two kinds of constants that hold the addresses of functions:

     main.f..f = { main.f }			f as a function value
     imt..I..T = { &T..d, T.m1, T.m2 }		the methods of T in an I

   Calls through them are calls of these functions.  */

#ifndef GOESCAPE_CONSTANTS_H
#define GOESCAPE_CONSTANTS_H

/* Return the value of DECL, a global variable, if it is such a constant, or
   null.  It is a CONSTRUCTOR.  */
tree constant_functions (tree decl);

/* Return the function whose address VALUE, an element of such a constant, is,
   or null.  */
tree constant_function (tree value);

#endif /* GOESCAPE_CONSTANTS_H */
