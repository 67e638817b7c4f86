/* The solver: what outlives what.
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

/* The question for each object: can its address be held by something that
   outlives it?  Three things outlive an object: the heap (and every object
   that had to move there), a result of the function, and a value (a
   parameter, a field) whose depth is less than the object's, that is, one
   that survives while the loop around the allocation goes round.

   A walk from a root gives each location the least number of dereferences
   after which its value reaches the root.  The root has 0.  An edge
   DST <-(D) SRC gives SRC the number max (0, number of DST) + D: where DST
   has -1 its address reaches the root, and the value of SRC, stored in it,
   still has to be loaded.  A location with -1 whose root outlives it must be
   on the heap.  It is then a root itself, one that outlives everything; as
   the walk goes on from it with 0 anyway, one walk from the heap finds all
   of these.

   Go's analysis walks from every location.  Here there is one walk from the
   heap, one from each result and one for the loops, from the values of least
   depth first and on from those of the next.

   This gives the same solution:
   - which objects must be on the heap: exactly the same;
   - the leaks of a parameter: the same after leaks_simplify.  */

#ifndef GOESCAPE_SOLVE_H
#define GOESCAPE_SOLVE_H

#include <stdbool.h>
#include <stddef.h>

#include "graph.h"
#include "leaks.h"

#ifdef __cplusplus
extern "C" {
#endif

struct solution;

/* Solve GRAPH and return the solution, which the caller frees with
   solution_free.  GRAPH must stay as it is as long as the solution.  The
   time is near linear in the edges for the graphs that programs give.  */
struct solution *solve (const struct graph *graph);

/* Free SOLUTION, which may be null.  */
void solution_free (struct solution *solution);

/* Return whether LOCATION must be on the heap according to SOLUTION.  It is
   meant for objects; the heap itself escapes; for other kinds of location
   the answer is false.  */
bool solution_escapes (const struct solution *solution, location_id location);

/* Return the leaks of PARAM, a location of kind LOCATION_PARAM, simplified.
   A parameter has no address, and its depth does not matter.  */
struct leaks solution_leaks (const struct solution *solution,
			     location_id param);

/* Return the flow that forces LOCATION, which escapes, to the heap: edges in
   order, the first with LOCATION as its source and the last with the root
   as its destination, where the destination of each is the source of the
   next.  The root is the heap, a result, a value of lesser depth, or an
   object that itself escapes (ask again for that one to go on).  Store
   the number of edges in *COUNT.  The caller frees the array.  */
struct flow_edge *solution_path (const struct solution *solution,
			    location_id location, size_t *count);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_SOLVE_H */
