/* Types without methods.
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

/* A type is plain if neither it nor any type that its values lead to has
   methods, and all are numbers, strings, and arrays, slices, structs of plain
   types and pointers to them:

     int, string, []float64, *struct { name string; at [2]int }

   Who gets such a value in an interface, and looks at it by reflection, finds
   nothing to call.  */

#ifndef GOESCAPE_PLAIN_H
#define GOESCAPE_PLAIN_H

/* Return whether DECL is the descriptor of a type that is known to be
   plain.  */
bool plain_descriptor_p (tree decl);

#endif /* GOESCAPE_PLAIN_H */
