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

/* A walk sweeps over all edges until no number becomes less.  As in Go's
   analysis, a location that escapes is not walked through, as it has a walk
   of its own, and it is not walked on from once it is found to escape.  */

#include <limits.h>
#include <stdlib.h>

#include "solve-reference.h"

/* The number of what is not reached.  */
#define FAR INT_MAX

/* Return whether ROOT of GRAPH outlives OBJECT when the locations in ESCAPES
   are on the heap.  */
static bool
outlives (const struct graph *graph, const bool *escapes, location_id root,
	  location_id object)
{
  const struct location *holder = &graph->locations[root];

  if (graph->locations[object].depth == DEPTH_ALWAYS)
    return false;
  return escapes[root] || holder->kind == LOCATION_RESULT
	 || (holder->kind != LOCATION_OBJECT
	     && holder->depth < graph->locations[object].depth);
}

/* Walk from ROOT of GRAPH, giving each location its number in NUMBERS, and
   let what ROOT outlives escape.  Return whether ESCAPES has changed.  */
static bool
walk_from (const struct graph *graph, location_id root, bool *escapes,
	   int *numbers)
{
  bool news = false;
  bool again = true;

  for (size_t i = 0; i < graph->location_count; i++)
    numbers[i] = FAR;
  numbers[root] = 0;
  while (again)
    {
      again = false;
      for (size_t i = 0; i < graph->edge_count; i++)
	{
	  const struct flow_edge *edge = &graph->edges[i];
	  int base = numbers[edge->dst];
	  if (base == FAR || (escapes[edge->dst] && edge->dst != root)
	      || escapes[edge->src])
	    continue;
	  int number = (base < 0 ? 0 : base) + edge->derefs;
	  if (number >= numbers[edge->src])
	    continue;
	  numbers[edge->src] = number;
	  again = true;
	  if (number < 0 && outlives (graph, escapes, root, edge->src))
	    escapes[edge->src] = news = true;
	}
    }
  return news;
}

/* Make *COUNT the lesser of itself and NUMBER, as far as counts go.  */
static void
lower (int *count, int number)
{
  if (number > LEAKS_DEREFS_MAX)
    number = LEAKS_DEREFS_MAX;
  if (*count < 0 || number < *count)
    *count = number;
}

/* Add to LEAKS what the NUMBERS of a walk from ROOT of GRAPH say about its
   parameters, where ESCAPES tells what is on the heap.  */
static void
add_leaks (const struct graph *graph, location_id root, const bool *escapes,
	   const int *numbers, struct reference_leaks *leaks)
{
  const struct location *holder = &graph->locations[root];
  bool result = holder->kind == LOCATION_RESULT;

  if (!result && !escapes[root])
    return;
  for (size_t i = 0; i < graph->location_count; i++)
    if (graph->locations[i].kind == LOCATION_PARAM && numbers[i] != FAR)
      lower (result && holder->result < LEAKS_RESULTS
	     ? &leaks[i].results[holder->result] : &leaks[i].heap,
	     numbers[i]);
}

/* Take out of LEAKS the flows to results that the one to the heap makes
   needless.  */
static void
drop_needless (struct reference_leaks *leaks)
{
  for (unsigned i = 0; i < LEAKS_RESULTS; i++)
    if (leaks->heap >= 0 && leaks->results[i] >= leaks->heap)
      leaks->results[i] = -1;
}

/* Solve GRAPH: store what escapes in ESCAPES and what leaks in LEAKS.  */
void
reference_solve (const struct graph *graph, bool *escapes,
		 struct reference_leaks *leaks)
{
  size_t count = graph->location_count;
  int *numbers = malloc (count * sizeof *numbers);
  bool news = true;

  if (numbers == NULL)
    abort ();
  for (size_t i = 0; i < count; i++)
    {
      escapes[i] = i == GRAPH_HEAP;
      leaks[i].heap = -1;
      for (unsigned k = 0; k < LEAKS_RESULTS; k++)
	leaks[i].results[k] = -1;
    }
  while (news)
    {
      news = false;
      for (location_id root = 0; root < count; root++)
	{
	  news |= walk_from (graph, root, escapes, numbers);
	  add_leaks (graph, root, escapes, numbers, leaks);
	}
    }
  for (size_t i = 0; i < count; i++)
    drop_needless (&leaks[i]);
  free (numbers);
}
