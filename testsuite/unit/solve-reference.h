/* What the solver must find, found the slow way.
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

/* This is the question of solve.h answered word by word: a walk from each
   location by itself, again and again until no object is newly found to
   escape.  It shares no code with the solver, not even that of summaries.
   It takes the cube of the locations at the least and is for small graphs.  */

#ifndef GOESCAPE_SOLVE_REFERENCE_H
#define GOESCAPE_SOLVE_REFERENCE_H

#include <stdbool.h>

#include "graph.h"
#include "leaks.h"

/* The leaks of a parameter, simplified, as plain numbers; -1 is no flow.  */
struct reference_leaks
{
  int heap;
  int results[LEAKS_RESULTS];
};

/* Solve GRAPH.  Store in ESCAPES which locations must be on the heap and in
   LEAKS the leaks of the parameters; both have an element for each
   location.  */
void reference_solve (const struct graph *graph, bool *escapes,
		      struct reference_leaks *leaks);

#endif /* GOESCAPE_SOLVE_REFERENCE_H */
