/* How long the solver takes.
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

/* usage: solve-bench [LOCATIONS-MAX]

   Solve graphs of some shapes and of growing size, and print for each what it
   took: building the graph, solving it, and the most memory that the process
   ever had.  Each runs in a process of its own, so that the memory is that of
   one graph.  "growth" is the time to solve, compared to that of the size
   before, ten times less.  */

#define _GNU_SOURCE
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "graph.h"
#include "solve.h"

#define LOCATIONS_MIN 10000
#define LOCATIONS_MAX 1000000
#define RESULTS 4
#define PARAMS 16
#define DEPTHS 4

/* The state of the generator of random numbers (xorshift).  */
static uint64_t random_state;

/* Return a random number less than BOUND.  */
static uint32_t
random_below (uint32_t bound)
{
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return (uint32_t) ((random_state >> 32) * bound >> 32);
}

/* Return a new graph of COUNT locations without edges: the heap, RESULTS
   results, PARAMS parameters, and objects and values in turn.  */
static struct graph *
new_graph (uint32_t count)
{
  random_state = UINT64_C (88172645463325252);
  struct graph *graph = graph_new ();
  for (int i = 0; i < RESULTS; i++)
    graph_add (graph, LOCATION_RESULT, 0);
  for (int i = 0; i < PARAMS; i++)
    graph_add (graph, LOCATION_PARAM, DEPTH_NEVER);
  while (graph->location_count < count)
    graph_add (graph, graph->location_count % 2 == 0 ? LOCATION_OBJECT
	       : LOCATION_VALUE, (int32_t) random_below (DEPTHS));
  return graph;
}

/* Add to GRAPH the flow DST = SRC; where it can be the address of SRC it is
   that once in three times, and otherwise a load once in four.  */
static void
add_flow (struct graph *graph, location_id dst, location_id src)
{
  int derefs = random_below (4) == 0;
  if (graph->locations[src].kind == LOCATION_OBJECT && random_below (3) == 0)
    derefs = -1;
  graph_flow (graph, dst, src, derefs, 0);
}

/* Connect all locations of GRAPH in one chain that begins with the heap: the
   longest flow there can be.  */
static void
connect_chain (struct graph *graph)
{
  for (location_id i = 1; i < graph->location_count; i++)
    add_flow (graph, i - 1, i);
}

/* Connect the locations of GRAPH in a binary tree with the heap at the
   root.  */
static void
connect_tree (struct graph *graph)
{
  for (location_id i = 1; i < graph->location_count; i++)
    add_flow (graph, (i - 1) / 2, i);
}

/* Add to GRAPH, by chance, COUNT flows.  */
static void
add_flows (struct graph *graph, size_t count)
{
  uint32_t locations = (uint32_t) graph->location_count;
  for (size_t i = 0; i < count; i++)
    {
      location_id dst = random_below (locations);
      add_flow (graph, dst, random_below (locations));
    }
}

/* Connect the locations of GRAPH by chance, four edges each.  */
static void
connect_random (struct graph *graph)
{
  add_flows (graph, 4 * graph->location_count);
}

/* As before, but nothing goes to the heap and only one location to each
   result: the loops find what there is to find.  */
static void
connect_loops (struct graph *graph)
{
  uint32_t locations = (uint32_t) graph->location_count;
  uint32_t first = 1 + RESULTS;
  for (location_id i = 1; i < first; i++)
    graph_flow (graph, i, locations - i, 1, 0);
  for (size_t i = 0; i < 4 * graph->location_count; i++)
    {
      location_id dst = first + random_below (locations - first);
      location_id src = first + random_below (locations - first);
      graph_flow (graph, dst, src,
		  graph->locations[src].kind == LOCATION_OBJECT
		  && random_below (16) == 0 ? -1 : random_below (4) > 0, 0);
    }
}

/* Connect all locations of GRAPH but the heap in one cycle of copies with
   three more edges across for each.  The cycle reaches the heap last.  */
static void
connect_cycle (struct graph *graph)
{
  uint32_t locations = (uint32_t) graph->location_count;
  for (location_id i = 1; i < locations; i++)
    {
      graph_flow (graph, i, i + 1 < locations ? i + 1 : 1, 0, 0);
      for (int k = 0; k < 3; k++)
	{
	  location_id src = 1 + random_below (locations - 1);
	  graph_flow (graph, i, src, (int) random_below (2), 0);
	}
    }
  graph_flow (graph, GRAPH_HEAP, 1, 2, 0);
}

/* The shapes, by name.  */
static const struct shape
{
  const char *name;
  void (*connect) (struct graph *graph);
} shapes[] =
{
  { "chain", connect_chain },
  { "tree", connect_tree },
  { "random", connect_random },
  { "loops", connect_loops },
  { "cycle", connect_cycle }
};

/* What one run takes.  */
struct cost
{
  double build;
  double solve;
  size_t edges;
  size_t escaping;
};

/* Return the time of this process in seconds.  */
static double
now (void)
{
  struct timespec time;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

/* Return what it takes to solve a graph of COUNT locations and SHAPE.  */
static struct cost
measure (const struct shape *shape, uint32_t count)
{
  struct cost cost = { 0 };
  double begin = now ();
  struct graph *graph = new_graph (count);
  shape->connect (graph);
  double built = now ();
  struct solution *solution = solve (graph);
  cost.solve = now () - built;
  cost.build = built - begin;
  cost.edges = graph->edge_count;
  for (location_id i = 1; i < graph->location_count; i++)
    cost.escaping += solution_escapes (solution, i);
  solution_free (solution);
  graph_free (graph);
  return cost;
}

/* Measure SHAPE with COUNT locations in a process of its own and print a line
   of the table.  *LAST is the time of the line before, or 0; set it.  Return
   whether the process came to a good end.  */
static bool
run (const struct shape *shape, uint32_t count, double *last)
{
  struct cost cost;
  struct rusage usage;
  int ends[2], status;

  if (pipe (ends) != 0)
    return false;
  pid_t child = fork ();
  if (child < 0)
    return false;
  if (child == 0)
    {
      cost = measure (shape, count);
      _exit (write (ends[1], &cost, sizeof cost) != sizeof cost);
    }
  close (ends[1]);
  bool good = read (ends[0], &cost, sizeof cost) == sizeof cost;
  close (ends[0]);
  if (wait4 (child, &status, 0, &usage) != child || status != 0 || !good)
    return false;

  printf ("%-8s %9" PRIu32 " %9zu %9zu %8.3f %8.3f ", shape->name, count,
	  cost.edges, cost.escaping, cost.build, cost.solve);
  if (*last > 0)
    printf ("%7.1f ", cost.solve / *last);
  else
    printf ("%7s ", "");
  printf ("%8.1f\n", (double) usage.ru_maxrss / 1024);
  *last = cost.solve;
  return true;
}

int
main (int argc, char **argv)
{
  unsigned long most = argc > 1 ? strtoul (argv[1], NULL, 10) : LOCATIONS_MAX;

  if (argc > 2 || most < LOCATIONS_MIN || most > UINT32_MAX / 16)
    {
      fprintf (stderr, "usage: solve-bench [LOCATIONS-MAX]\n");
      return 2;
    }
  printf ("%-8s %9s %9s %9s %8s %8s %7s %8s\n", "shape", "locations", "edges",
	  "escaping", "build s", "solve s", "growth", "peak MB");
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
    {
      double last = 0;
      for (uint32_t count = LOCATIONS_MIN; count <= most; count *= 10)
	{
	  fflush (stdout);
	  if (!run (&shapes[i], count, &last))
	    {
	      fprintf (stderr, "solve-bench: %s of %" PRIu32 " failed\n",
		       shapes[i].name, count);
	      return 1;
	    }
	}
    }
  return 0;
}
