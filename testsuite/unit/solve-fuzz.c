/* Random graphs: does the solver find what it must?
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

/* usage: solve-fuzz [GRAPHS [SEED]]

   Each graph has a seed of its own, the first one SEED and each other one
   more than the last, so that a graph that fails is made again by

     solve-fuzz 1 ITS-SEED

   The output is TAP.  */

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "solve-reference.h"
#include "solve.h"

#define GRAPHS_DEFAULT 100000
#define SEED_DEFAULT 1

/* Every so many graphs one is larger.  */
#define LARGE_EVERY 500
#define LOCATIONS_MAX 64

/* What the graphs were good for.  A run of many graphs in which one of these
   never happened would prove less than it claims.  */
enum event
{
  STAYS,
  HELD_BY_HEAP,
  HELD_BY_RESULT,
  HELD_BY_LOOP,
  HELD_BY_OBJECT,
  LONG_PATH,
  TWICE_ON_PATH,
  NEVER_OUTLIVES,
  LEAKS_NOWHERE,
  LEAKS_TO_HEAP,
  LEAKS_TO_RESULT,
  LEAKS_TO_BOTH,
  LEAKS_GREATEST,
  MANY_RESULTS,
  EVENTS
};

static const char *const event_names[EVENTS] =
{
  "objects that stay", "objects held by the heap",
  "objects held by a result", "objects held because of a loop",
  "objects held by one that escapes", "paths of three edges or more",
  "paths that pass a location twice", "locations that outlive nothing",
  "parameters that do not leak", "parameters that leak to the heap",
  "parameters that leak to results", "parameters that leak to both",
  "leaks of the greatest count", "graphs of more results than are told apart"
};

static uint64_t events[EVENTS];

/* The state of the generator of random numbers (splitmix64).  */
static uint64_t random_state;

/* Return a random number less than BOUND.  */
static uint32_t
random_below (uint32_t bound)
{
  random_state += UINT64_C (0x9e3779b97f4a7c15);
  uint64_t z = random_state;
  z = (z ^ (z >> 30)) * UINT64_C (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94d049bb133111eb);
  return (uint32_t) (((z ^ (z >> 31)) >> 32) * bound >> 32);
}

/* Return a random kind of location; a result PERCENT times of a hundred.  */
static enum location_kind
random_kind (uint32_t percent)
{
  if (random_below (100) < percent)
    return LOCATION_RESULT;
  uint32_t dice = random_below (8);
  return dice < 4 ? LOCATION_OBJECT : dice < 6 ? LOCATION_VALUE
	 : LOCATION_PARAM;
}

/* Return a random loop depth; the depths of a graph are less than DEPTHS or
   one of the extremes.  */
static int32_t
random_depth (uint32_t depths)
{
  switch (random_below (24))
    {
    case 0: case 1: case 2:
      return DEPTH_NEVER;
    case 3:
      return DEPTH_ALWAYS;
    default:
      return (int32_t) random_below (depths);
    }
}

/* Return a random weight for a flow from SRC of GRAPH; one of HEAVY graphs
   has great ones, too.  */
static int
random_derefs (const struct graph *graph, location_id src, bool heavy)
{
  if (heavy && random_below (3) == 0)
    return 90 + (int) random_below (DEREFS_MAX - 90 + 1);
  int derefs = (int) random_below (heavy ? 2 : 5) - 1;
  if (graph->locations[src].kind == LOCATION_OBJECT && random_below (3) == 0)
    derefs = -1;
  if (graph->locations[src].kind != LOCATION_OBJECT && derefs < 0)
    derefs = 0;
  return derefs;
}

/* Return the graph that SEED stands for.  The note of each edge is its place
   among the edges.  The caller frees it.  */
static struct graph *
random_graph (uint64_t seed)
{
  random_state = seed * UINT64_C (0xd1342543de82ef95);
  struct graph *graph = graph_new ();
  bool many = random_below (16) == 0;
  bool large = seed % LARGE_EVERY == 0;
  uint32_t percent = many ? 75 : random_below (3) * 12;
  uint32_t locations = large ? 20 + random_below (LOCATIONS_MAX - 20)
		       : many ? 10 + random_below (3) : 2 + random_below (11);
  uint32_t depths = 1 + random_below (4);
  while (graph->location_count < locations)
    graph_add (graph, random_kind (percent), random_depth (depths));

  bool heavy = random_below (16) == 0;
  bool heapless = random_below (3) == 0;
  uint32_t edges = locations * (1 + random_below (12)) / 4;
  for (uint32_t i = 0; i < edges; i++)
    {
      location_id dst = random_below (locations);
      location_id src = random_below (locations);
      if (heapless && dst == GRAPH_HEAP)
	dst = 1 + random_below (locations - 1);
      graph_flow (graph, dst, src, random_derefs (graph, src, heavy),
		  (uint32_t) graph->edge_count);
    }
  return graph;
}

/* Print GRAPH, made from SEED, as TAP comments.  */
static void
print_graph (const struct graph *graph, uint64_t seed)
{
  static const char *const kinds[]
    = { "heap", "result", "param", "value", "object" };

  printf ("# seed %" PRIu64 "\n", seed);
  for (size_t i = 0; i < graph->location_count; i++)
    printf ("# %zu: %s, depth %" PRId32 "\n", i,
	    kinds[graph->locations[i].kind], graph->locations[i].depth);
  for (size_t i = 0; i < graph->edge_count; i++)
    printf ("# %" PRIu32 " <-(%" PRId32 ") %" PRIu32 "\n",
	    graph->edges[i].dst, graph->edges[i].derefs, graph->edges[i].src);
}

/* Print the difference described by FORMAT as a TAP comment and return
   false.  */
static bool __attribute__ ((format (printf, 1, 2)))
differs (const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  printf ("# ");
  vprintf (format, arguments);
  printf ("\n");
  va_end (arguments);
  return false;
}

/* Return whether SOLUTION of GRAPH says the same as ESCAPES about what must
   be on the heap.  */
static bool
check_escapes (const struct graph *graph, const struct solution *solution,
	       const bool *escapes)
{
  for (location_id i = 0; i < graph->location_count; i++)
    {
      const struct location *location = &graph->locations[i];
      if (solution_escapes (solution, i) != escapes[i])
	return differs ("%" PRIu32 " %s", i,
			escapes[i] ? "must escape" : "need not escape");
      events[STAYS] += location->kind == LOCATION_OBJECT && !escapes[i];
      events[NEVER_OUTLIVES] += location->depth == DEPTH_NEVER;
    }
  events[MANY_RESULTS] += graph->result_count > LEAKS_RESULTS;
  return true;
}

/* Count what a parameter with leaks WANTED is good for.  */
static void
count_leaks (const struct reference_leaks *wanted)
{
  bool results = false;
  for (unsigned r = 0; r < LEAKS_RESULTS; r++)
    {
      results |= wanted->results[r] >= 0;
      events[LEAKS_GREATEST] += wanted->results[r] == LEAKS_DEREFS_MAX;
    }
  events[LEAKS_GREATEST] += wanted->heap == LEAKS_DEREFS_MAX;
  events[LEAKS_NOWHERE] += !results && wanted->heap < 0;
  events[LEAKS_TO_HEAP] += wanted->heap >= 0;
  events[LEAKS_TO_RESULT] += results;
  events[LEAKS_TO_BOTH] += results && wanted->heap >= 0;
}

/* Return whether SOLUTION of GRAPH has for each parameter the leaks in
   LEAKS.  */
static bool
check_leaks (const struct graph *graph, const struct solution *solution,
	     const struct reference_leaks *leaks)
{
  for (location_id i = 0; i < graph->location_count; i++)
    {
      if (graph->locations[i].kind != LOCATION_PARAM)
	continue;
      struct leaks found = solution_leaks (solution, i);
      if (leaks_heap (found) != leaks[i].heap)
	return differs ("%" PRIu32 " reaches the heap after %d, not %d", i,
			leaks[i].heap, leaks_heap (found));
      for (unsigned r = 0; r < LEAKS_RESULTS; r++)
	if (leaks_result (found, r) != leaks[i].results[r])
	  return differs ("%" PRIu32 " reaches result %u after %d, not %d", i,
			  r, leaks[i].results[r], leaks_result (found, r));
      count_leaks (&leaks[i]);
    }
  return true;
}

/* Return whether the COUNT edges of PATH are edges of GRAPH that lead on from
   OBJECT and bring its address to the last destination.  */
static bool
check_edges (const struct graph *graph, location_id object,
	     const struct flow_edge *path, size_t count)
{
  bool passed[LOCATIONS_MAX] = { false };
  bool twice = false;
  location_id at = object;

  for (size_t i = 0; i < count; i++)
    {
      if (path[i].note >= graph->edge_count)
	return differs ("the path of %" PRIu32 " has a strange edge", object);
      const struct flow_edge *edge = &graph->edges[path[i].note];
      if (edge->dst != path[i].dst || edge->src != path[i].src
	  || edge->derefs != path[i].derefs)
	return differs ("the path of %" PRIu32 " has a wrong edge", object);
      if (edge->src != at)
	return differs ("the path of %" PRIu32 " breaks at %" PRIu32, object,
			at);
      twice |= passed[at];
      passed[at] = true;
      at = edge->dst;
    }

  int number = 0;
  for (size_t i = count; i-- > 0;)
    number = (number < 0 ? 0 : number) + path[i].derefs;
  if (number != -1)
    return differs ("the path of %" PRIu32 " is worth %d", object, number);
  events[LONG_PATH] += count >= 3;
  events[TWICE_ON_PATH] += twice;
  return true;
}

/* Follow the path of OBJECT in SOLUTION of GRAPH.  If it is right, store its
   root in *ROOT and return true.  */
static bool
follow_path (const struct graph *graph, const struct solution *solution,
	     location_id object, location_id *root)
{
  size_t count;
  struct flow_edge *path = solution_path (solution, object, &count);
  bool right = count > 0 ? check_edges (graph, object, path, count)
	       : differs ("the path of %" PRIu32 " is empty", object);
  if (right)
    *root = path[count - 1].dst;
  free (path);
  return right;
}

/* Return what makes ROOT of GRAPH outlive OBJECT, where ESCAPES tells what is
   on the heap, or EVENTS if nothing does.  */
static enum event
holder (const struct graph *graph, const bool *escapes, location_id root,
	location_id object)
{
  if (root == GRAPH_HEAP)
    return HELD_BY_HEAP;
  if (graph->locations[root].kind == LOCATION_RESULT)
    return HELD_BY_RESULT;
  if (graph->locations[root].kind != LOCATION_OBJECT
      && graph->locations[root].depth < graph->locations[object].depth)
    return HELD_BY_LOOP;
  return escapes[root] ? HELD_BY_OBJECT : EVENTS;
}

/* Return whether SOLUTION of GRAPH explains all that escapes according to
   ESCAPES: each path is right, and asking again for the root, where that is
   no reason but that it escapes itself, comes to an end.  */
static bool
check_paths (const struct graph *graph, const struct solution *solution,
	     const bool *escapes)
{
  for (location_id i = 0; i < graph->location_count; i++)
    {
      location_id object = i;
      enum event why = HELD_BY_OBJECT;
      if (graph->locations[i].kind != LOCATION_OBJECT || !escapes[i])
	continue;
      for (size_t times = 0; why == HELD_BY_OBJECT; times++)
	{
	  location_id root;
	  if (times == graph->location_count)
	    return differs ("the reasons of %" PRIu32 " never end", i);
	  if (!follow_path (graph, solution, object, &root))
	    return false;
	  why = holder (graph, escapes, root, object);
	  if (why == EVENTS)
	    return differs ("%" PRIu32 " does not outlive %" PRIu32, root,
			    object);
	  events[why] += times == 0;
	  object = root;
	}
    }
  return true;
}

/* Check the graph that SEED stands for.  Store in RIGHT whether what escapes,
   the leaks and the paths are right.  */
static void
check_graph (uint64_t seed, bool right[3])
{
  bool escapes[LOCATIONS_MAX];
  struct reference_leaks leaks[LOCATIONS_MAX];
  struct graph *graph = random_graph (seed);

  reference_solve (graph, escapes, leaks);
  struct solution *solution = solve (graph);
  right[0] = check_escapes (graph, solution, escapes);
  right[1] = check_leaks (graph, solution, leaks);
  right[2] = right[0] && check_paths (graph, solution, escapes);
  if (!right[0] || !right[1] || !right[2])
    print_graph (graph, seed);
  solution_free (solution);
  graph_free (graph);
}

/* Print how often each event happened and return whether all did.  */
static bool
check_events (void)
{
  bool all = true;
  for (unsigned i = 0; i < EVENTS; i++)
    {
      printf ("# %10" PRIu64 " %s\n", events[i], event_names[i]);
      all &= events[i] > 0;
    }
  return all;
}

/* Print the result of test NUMBER, called NAME: whether it is RIGHT.  */
static void
print_result (unsigned number, const char *name, bool right)
{
  printf ("%s %u - %s\n", right ? "ok" : "not ok", number, name);
}

/* Return the number that TEXT is, or complain and end the program.  */
static uint64_t
number_argument (const char *text)
{
  char *end;
  uint64_t number = strtoull (text, &end, 0);
  if (*text == '\0' || *end != '\0')
    {
      fprintf (stderr, "solve-fuzz: not a number: %s\n", text);
      exit (2);
    }
  return number;
}

int
main (int argc, char **argv)
{
  static const char *const names[]
    = { "the same objects escape", "the same leaks", "paths are right" };
  uint64_t graphs = argc > 1 ? number_argument (argv[1]) : GRAPHS_DEFAULT;
  uint64_t seed = argc > 2 ? number_argument (argv[2]) : SEED_DEFAULT;
  bool right[] = { true, true, true, graphs > 0 };

  if (argc > 3)
    {
      fprintf (stderr, "usage: solve-fuzz [GRAPHS [SEED]]\n");
      return 2;
    }
  printf ("1..4\n");
  for (uint64_t i = 0; i < graphs && right[0] && right[1] && right[2]; i++)
    check_graph (seed + i, right);
  for (unsigned i = 0; i < 3; i++)
    print_result (i + 1, names[i], right[i]);
  /* A few graphs need not have everything.  */
  if (graphs >= 10000 && right[0] && right[1] && right[2])
    right[3] = check_events ();
  print_result (4, "the graphs have what they should", right[3]);
  return right[0] && right[1] && right[2] && right[3] ? 0 : 1;
}
