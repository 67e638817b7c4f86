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

/* There are two walks over the graph.  That from the heap goes on through
   the whole of solving: each object found to escape, by whichever walk, is
   one more root of it.  The other one serves each result in turn and then
   the loops.  It stops where the walk from the heap is as near: beyond, the
   heap holds all that it would find, after no more dereferences.

   The loops take one walk, in the order of depths.  The roots for a depth
   are the locations of that depth or less, so those for the next are the
   same and some more, and the walk goes on with these instead of beginning
   anew.  An object is outlived by the roots if its address is first reached
   at a depth less than its own.

     for { t = new (T); u = new (U); t->f = u; p = t }

   with p of depth 0 and all the rest of depth 1: at depth 0 the only root is
   p; it reaches t at 0 and T with its address, so T escapes, and U as what
   the heap can now reach from T.

   Numbers are small and become less at most as many times as they say, so
   the time is near that of looking at each edge a few times.  Cycles of
   copies cost nothing more than other edges, as all members of one have the
   number that first comes in; they are not condensed, since finding them
   takes longer than walking through them.  */

#include <stdlib.h>

#include "memory.h"
#include "solve.h"
#include "walk.h"

/* A solution.  An escaping object has a cause: the step of the trail that
   took its address where it outlives the object.  Causes are in the order in
   which objects were found to escape.  */
struct solution
{
  const struct graph *graph;
  /* By location: its cause, or TRAIL_NONE.  */
  uint32_t *causes;
  struct trail trail;
  /* The parameters, in the order of their numbers, and their leaks.  */
  location_id *params;
  struct leaks *leaks;
  size_t param_count;
};

/* An edge, as seen from its destination.  */
struct inflow
{
  location_id src;
  int32_t derefs;
  uint32_t edge;
};

/* A location that may outlive an object because of a loop.  */
struct loop_root
{
  int32_t depth;
  location_id location;
};

/* What is at hand while a graph is being solved.  */
struct solver
{
  const struct graph *graph;
  struct solution *solution;
  /* The edges into location I are inflows FIRST[I] to FIRST[I + 1], the
     latter not included.  */
  uint32_t *first;
  struct inflow *inflows;
  struct walk heap;
  struct walk other;
  /* The results that summaries tell apart.  */
  location_id results[LEAKS_RESULTS];
  unsigned result_count;
  size_t escape_count;
};

/* Sort the edges of SOLVER's graph by destination.  What is loaded from the
   heap is there already and cannot be an object of this function that did
   not escape before, so edges out of the heap are left out.  */
static void
sort_edges (struct solver *solver)
{
  const struct graph *graph = solver->graph;
  size_t count = graph->location_count;

  if (graph->edge_count >= TRAIL_ROOT)
    internal_failure ("a graph with too many edges");
  solver->first = memory_array (count + 1, sizeof *solver->first);
  for (size_t i = 0; i <= count; i++)
    solver->first[i] = 0;
  for (size_t i = 0; i < graph->edge_count; i++)
    if (graph->edges[i].src != GRAPH_HEAP)
      solver->first[graph->edges[i].dst]++;

  /* Make each count the end of the location's inflows; filling them in from
     the end makes it their beginning and keeps their order.  */
  for (size_t i = 1; i <= count; i++)
    solver->first[i] += solver->first[i - 1];
  solver->inflows = memory_array (solver->first[count],
				  sizeof *solver->inflows);
  for (size_t i = graph->edge_count; i-- > 0;)
    {
      const struct flow_edge *edge = &graph->edges[i];
      if (edge->src != GRAPH_HEAP)
	solver->inflows[--solver->first[edge->dst]]
	  = (struct inflow) { edge->src, edge->derefs, (uint32_t) i };
    }
}

/* Make LOCATION a root of WALK, one of SOLVER's.  */
static void
add_root (struct solver *solver, struct walk *walk, location_id location)
{
  if (walk->reached[location].number > 0)
    walk_reach (walk, trail_add (&solver->solution->trail, TRAIL_ROOT,
				 TRAIL_NONE, location), 0);
}

/* If the roots of WALK, one of SOLVER's, outlive the source of INFLOW, whose
   address reaches them by way of DST, and it is not known to escape, then
   let it escape.  */
static void
take_address (struct solver *solver, struct walk *walk, location_id dst,
	      const struct inflow *inflow)
{
  struct solution *solution = solver->solution;
  location_id src = inflow->src;

  if (solution->causes[src] != TRAIL_NONE
      || solver->graph->locations[src].depth == DEPTH_ALWAYS
      || solver->graph->locations[src].depth <= walk->depth)
    return;
  solution->causes[src] = trail_add (&solution->trail, inflow->edge,
				     walk->reached[dst].step, src);
  solver->escape_count++;
  if (walk != &solver->heap)
    add_root (solver, &solver->heap, src);
}

/* Walk on from DST to the source of INFLOW in WALK, one of SOLVER's.  */
static void
follow (struct solver *solver, struct walk *walk, location_id dst,
	const struct inflow *inflow)
{
  location_id src = inflow->src;
  int32_t number = walk->reached[dst].number + inflow->derefs;

  if (number < 0)
    {
      take_address (solver, walk, dst, inflow);
      number = 0;
    }
  if (number >= walk->reached[src].number)
    return;
  if (walk != &solver->heap && number >= solver->heap.reached[src].number)
    return;
  walk_reach (walk, trail_add (&solver->solution->trail, inflow->edge,
			       walk->reached[dst].step, src), number);
}

/* Go on with WALK, one of SOLVER's, until nothing waits.  */
static void
run (struct solver *solver, struct walk *walk)
{
  location_id dst;
  while (walk_next (walk, &dst))
    for (uint32_t i = solver->first[dst]; i < solver->first[dst + 1]; i++)
      follow (solver, walk, dst, &solver->inflows[i]);
}

/* Find the results and the parameters of SOLVER's graph.  A result that
   summaries do not tell apart is as good as the heap.  */
static void
sort_locations (struct solver *solver)
{
  const struct graph *graph = solver->graph;
  struct solution *solution = solver->solution;
  size_t param_count = 0;

  for (size_t i = 0; i < graph->location_count; i++)
    param_count += graph->locations[i].kind == LOCATION_PARAM;
  solution->params = memory_array (param_count, sizeof *solution->params);
  solution->leaks = memory_array (param_count, sizeof *solution->leaks);
  for (location_id i = 0; i < graph->location_count; i++)
    if (graph->locations[i].kind == LOCATION_PARAM)
      {
	solution->leaks[solution->param_count] = leaks_nothing ();
	solution->params[solution->param_count++] = i;
      }
    else if (graph->locations[i].kind == LOCATION_RESULT)
      {
	if (solver->result_count < LEAKS_RESULTS)
	  solver->results[solver->result_count++] = i;
	else
	  add_root (solver, &solver->heap, i);
      }
}

/* Forget in SOLVER's other walk all that the steps from number BEGIN on say.
   If none of them is part of a cause, forget them, too.  */
static void
forget (struct solver *solver, size_t begin, bool caused)
{
  struct trail *trail = &solver->solution->trail;

  for (size_t i = begin; i < trail->count; i++)
    walk_forget (&solver->other, trail->steps[i].location);
  if (!caused)
    trail->count = begin;
}

/* Walk from result number RESULT of SOLVER's graph, and note the leaks to
   it.  */
static void
walk_result (struct solver *solver, unsigned result)
{
  struct solution *solution = solver->solution;
  size_t begin = solution->trail.count;
  size_t escape_count = solver->escape_count;

  add_root (solver, &solver->other, solver->results[result]);
  run (solver, &solver->other);
  for (size_t i = 0; i < solution->param_count; i++)
    {
      int32_t number = solver->other.reached[solution->params[i]].number;
      if (number != WALK_FAR)
	leaks_add_result (&solution->leaks[i], result, number);
    }
  forget (solver, begin, solver->escape_count != escape_count);
  run (solver, &solver->heap);
}

/* Compare the loop roots at A and B: the lesser depth first.  */
static int
compare_roots (const void *a, const void *b)
{
  const struct loop_root *left = a;
  const struct loop_root *right = b;
  if (left->depth != right->depth)
    return left->depth < right->depth ? -1 : 1;
  return left->location < right->location ? -1
	 : left->location > right->location;
}

/* Return the locations of SOLVER's graph that have a value and whose depth is
   less than that of some object, in the order of depth, and store their
   number in *COUNT.  The caller frees them.  A result has had its walk.  No
   depth is greater than DEPTH_NEVER, so a location of that one is none.  */
static struct loop_root *
find_loop_roots (const struct solver *solver, size_t *count)
{
  const struct graph *graph = solver->graph;
  int32_t deepest = INT32_MIN;
  struct loop_root *roots = NULL;
  size_t room = 0;

  *count = 0;
  for (size_t i = 0; i < graph->location_count; i++)
    if (graph->locations[i].kind == LOCATION_OBJECT
	&& graph->locations[i].depth > deepest)
      deepest = graph->locations[i].depth;
  for (location_id i = 0; i < graph->location_count; i++)
    {
      const struct location *location = &graph->locations[i];
      if ((location->kind != LOCATION_VALUE
	   && location->kind != LOCATION_PARAM)
	  || location->depth >= deepest
	  || solver->first[i] == solver->first[i + 1])
	continue;
      roots = memory_grow (roots, &room, *count + 1, sizeof *roots);
      roots[(*count)++] = (struct loop_root) { location->depth, i };
    }
  if (*count > 0)
    qsort (roots, *count, sizeof *roots, compare_roots);
  return roots;
}

/* Walk from the locations of SOLVER's graph that a loop makes outlive
   objects.  */
static void
walk_loops (struct solver *solver)
{
  size_t count;
  struct loop_root *roots = find_loop_roots (solver, &count);

  for (size_t i = 0; i < count;)
    {
      solver->other.depth = roots[i].depth;
      for (; i < count && roots[i].depth == solver->other.depth; i++)
	if (solver->heap.reached[roots[i].location].number > 0)
	  add_root (solver, &solver->other, roots[i].location);
      run (solver, &solver->other);
      run (solver, &solver->heap);
    }
  free (roots);
}

/* Complete the leaks of SOLVER's solution by those to the heap.  */
static void
finish_leaks (struct solver *solver)
{
  struct solution *solution = solver->solution;

  for (size_t i = 0; i < solution->param_count; i++)
    {
      int32_t number = solver->heap.reached[solution->params[i]].number;
      if (number != WALK_FAR)
	leaks_add_heap (&solution->leaks[i], number);
      leaks_simplify (&solution->leaks[i]);
    }
}

/* Solve GRAPH and return the solution.  */
struct solution *
solve (const struct graph *graph)
{
  size_t count = graph->location_count;
  struct solution *solution = memory_array (1, sizeof *solution);
  *solution = (struct solution) { .graph = graph };
  struct solver solver = { .graph = graph, .solution = solution };

  solution->causes = memory_array (count, sizeof *solution->causes);
  for (size_t i = 0; i < count; i++)
    solution->causes[i] = TRAIL_NONE;
  sort_edges (&solver);
  walk_begin (&solver.heap, count, &solution->trail);
  walk_begin (&solver.other, count, &solution->trail);

  add_root (&solver, &solver.heap, GRAPH_HEAP);
  sort_locations (&solver);
  run (&solver, &solver.heap);
  for (unsigned i = 0; i < solver.result_count; i++)
    walk_result (&solver, i);
  walk_loops (&solver);
  finish_leaks (&solver);

  walk_end (&solver.heap);
  walk_end (&solver.other);
  free (solver.first);
  free (solver.inflows);
  return solution;
}

/* Free SOLUTION.  */
void
solution_free (struct solution *solution)
{
  if (solution == NULL)
    return;
  free (solution->causes);
  free (solution->trail.steps);
  free (solution->params);
  free (solution->leaks);
  free (solution);
}

/* Return whether LOCATION must be on the heap according to SOLUTION.  */
bool
solution_escapes (const struct solution *solution, location_id location)
{
  if (location >= solution->graph->location_count)
    internal_failure ("a question about a location that there is not");
  return location == GRAPH_HEAP || solution->causes[location] != TRAIL_NONE;
}

/* Return the leaks of PARAM according to SOLUTION.  */
struct leaks
solution_leaks (const struct solution *solution, location_id param)
{
  size_t low = 0;
  size_t high = solution->param_count;

  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (solution->params[middle] == param)
	return solution->leaks[middle];
      if (solution->params[middle] < param)
	low = middle + 1;
      else
	high = middle;
    }
  internal_failure ("a question about the leaks of what is no parameter");
}

/* Return the flow that forces LOCATION to the heap according to SOLUTION, and
   store the number of its edges in *COUNT.  The heap itself has an empty
   one.  */
struct flow_edge *
solution_path (const struct solution *solution, location_id location,
	       size_t *count)
{
  if (!solution_escapes (solution, location))
    internal_failure ("a question why something escapes that does not");
  struct flow_edge *path = NULL;
  size_t room = 0;
  *count = 0;
  if (location == GRAPH_HEAP)
    return NULL;

  uint32_t cause = solution->causes[location];
  const struct step *step = &solution->trail.steps[cause];
  while (step->edge != TRAIL_ROOT)
    {
      const struct flow_edge *edge = &solution->graph->edges[step->edge];
      path = memory_grow (path, &room, *count + 1, sizeof *path);
      path[(*count)++] = *edge;
      /* What was found to escape earlier is reason enough; asking again for
	 the new root comes to an end, as each is earlier than the last.  */
      if (solution->causes[edge->dst] < cause)
	break;
      step = &solution->trail.steps[step->before];
    }
  return path;
}
