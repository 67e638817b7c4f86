/* The location graph: what may hold what.
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

/* Locations and edges are two arrays in the order in which they were added.
   Nothing is looked up while a graph is being made; whoever wants the edges
   of one location sorts them first, as the solver does.  */

#include <stdlib.h>

#include "graph.h"
#include "memory.h"

/* Append to GRAPH a location of KIND with DEPTH and RESULT and return its
   number.  */
static location_id
append (struct graph *graph, enum location_kind kind, int32_t depth,
	uint32_t result)
{
  /* One number is left over, for whoever has to say "no location".  */
  if (graph->location_count >= UINT32_MAX)
    internal_failure ("a graph with too many locations");
  graph->locations
    = memory_grow (graph->locations, &graph->location_room,
		   graph->location_count + 1, sizeof *graph->locations);
  graph->locations[graph->location_count]
    = (struct location) { .kind = kind, .depth = depth, .result = result };
  return (location_id) graph->location_count++;
}

/* Return a new graph that has the heap as its only location.  */
struct graph *
graph_new (void)
{
  struct graph *graph = memory_array (1, sizeof *graph);
  *graph = (struct graph) { 0 };
  append (graph, LOCATION_HEAP, 0, 0);
  return graph;
}

/* Free GRAPH.  */
void
graph_free (struct graph *graph)
{
  if (graph == NULL)
    return;
  free (graph->locations);
  free (graph->edges);
  free (graph);
}

/* Add to GRAPH a location of KIND with DEPTH and return its number.  */
location_id
graph_add (struct graph *graph, enum location_kind kind, int32_t depth)
{
  if (kind == LOCATION_HEAP)
    internal_failure ("a second heap in a graph");
  uint32_t result = kind == LOCATION_RESULT ? graph->result_count++ : 0;
  return append (graph, kind, depth, result);
}

/* Add to GRAPH the flow DST = SRC with DEREFS and NOTE.  */
void
graph_flow (struct graph *graph, location_id dst, location_id src, int derefs,
	    uint32_t note)
{
  if (dst >= graph->location_count || src >= graph->location_count)
    internal_failure ("a flow of a location that the graph does not have");
  if (derefs < DEREFS_MIN || derefs > DEREFS_MAX)
    internal_failure ("a flow with too few or too many dereferences");
  if (derefs < 0 && graph->locations[src].kind != LOCATION_OBJECT)
    internal_failure ("a flow of the address of what has none");
  if (dst == src && derefs >= 0)
    return;
  graph->edges = memory_grow (graph->edges, &graph->edge_room,
			      graph->edge_count + 1, sizeof *graph->edges);
  graph->edges[graph->edge_count++]
    = (struct flow_edge) { .dst = dst, .src = src, .derefs = derefs,
		      .note = note };
}
