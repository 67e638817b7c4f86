/* Functions that can call themselves.
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

/* Of a function that can be called again before it returns, many frames may be
   alive at once, so it gets a smaller budget for slots.  Such a function lies
   on a cycle of the call graph.  A call of a function value or through an
   interface counts as a call of every function of the unit whose address is
   taken; what a function outside of the unit calls back is not known.  */

#ifndef GOESCAPE_RECURSION_H
#define GOESCAPE_RECURSION_H

/* Find the recursive functions of the unit.  To be called when inlining has
   been decided: later, the call graph loses the edges of the functions that
   are being compiled.  */
void recursion_find (void);

/* Return whether the function DECL can call itself.  */
bool recursive_p (tree decl);

/* COPY is a new function that calls what the function DECL calls.  */
void recursion_copy (tree copy, tree decl);

#endif /* GOESCAPE_RECURSION_H */
