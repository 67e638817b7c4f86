/* Tests of the solver on graphs that a human can follow.
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

/* Each test is a few lines of Go as a graph.  Random graphs, and the claim
   that the solution is the right one, are for solve-fuzz.  */

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "solve.h"

/* The graph of the test that runs, and its solution once it is asked for.  */
static struct graph *graph;
static struct solution *solution;

/* Begin a test: make an empty graph.  */
static int
begin (void **state)
{
  (void) state;
  graph = graph_new ();
  solution = NULL;
  return 0;
}

/* End a test: free what it made.  */
static int
end (void **state)
{
  (void) state;
  solution_free (solution);
  graph_free (graph);
  return 0;
}

/* Short names for new locations of DEPTH.  */
static location_id
object (int32_t depth)
{
  return graph_add (graph, LOCATION_OBJECT, depth);
}

static location_id
value (int32_t depth)
{
  return graph_add (graph, LOCATION_VALUE, depth);
}

static location_id
param (void)
{
  return graph_add (graph, LOCATION_PARAM, 0);
}

static location_id
result (void)
{
  return graph_add (graph, LOCATION_RESULT, 0);
}

/* Add the flow DST = SRC after DEREFS; its note is its place.  */
static void
flow (location_id dst, location_id src, int derefs)
{
  graph_flow (graph, dst, src, derefs, (uint32_t) graph->edge_count);
}

/* Return whether LOCATION must be on the heap.  */
static bool
escapes (location_id location)
{
  if (solution == NULL)
    solution = solve (graph);
  return solution_escapes (solution, location);
}

/* Return the leaks of LOCATION.  */
static struct leaks
leaks (location_id location)
{
  if (solution == NULL)
    solution = solve (graph);
  return solution_leaks (solution, location);
}

/* Check that the path of LOCATION has the COUNT edges whose notes are
   NOTES.  */
static void
check_path (location_id location, size_t count, const uint32_t *notes)
{
  size_t found;
  assert_true (escapes (location));
  struct flow_edge *path = solution_path (solution, location, &found);
  assert_int_equal (found, count);
  for (size_t i = 0; i < count; i++)
    assert_memory_equal (&path[i], &graph->edges[notes[i]], sizeof *path);
  free (path);
}

#define CHECK_PATH(location, ...) \
  check_path (location, \
	      sizeof ((uint32_t[]) { __VA_ARGS__ }) / sizeof (uint32_t), \
	      (const uint32_t[]) { __VA_ARGS__ })

/* An empty function: only the heap is on the heap.  */
static void
test_empty (void **state)
{
  (void) state;
  size_t count = 1;
  assert_true (escapes (GRAPH_HEAP));
  assert_null (solution_path (solution, GRAPH_HEAP, &count));
  assert_int_equal (count, 0);
  solution_free (NULL);
}

/* t = new (T); u = new (U); t.f = u; return t.f: the example of graph.h.  */
static void
test_fields (void **state)
{
  (void) state;
  location_id r = result ();
  location_id t = value (0), u = value (0), f = object (0);
  location_id T = object (0), U = object (0);
  flow (t, T, -1);
  flow (u, U, -1);
  flow (T, f, 0);
  flow (f, u, 0);
  flow (r, f, 0);
  assert_true (escapes (U));
  assert_false (escapes (T));
  assert_false (escapes (f));
  CHECK_PATH (U, 1, 3, 4);
}

/* G = &x; x = &y; y = &z: what an escaping object holds escapes, and each
   is the reason of the next.  */
static void
test_contents (void **state)
{
  (void) state;
  location_id x = object (0), y = object (0), z = object (0);
  flow (GRAPH_HEAP, x, -1);
  flow (x, y, -1);
  flow (y, z, -1);
  CHECK_PATH (x, 0);
  CHECK_PATH (y, 1);
  CHECK_PATH (z, 2);
}

/* p = &x; G = *p: x is not in the heap, but y, whose address it holds, is.  */
static void
test_loads (void **state)
{
  (void) state;
  location_id p = value (0), x = object (0), y = object (0);
  flow (p, x, -1);
  flow (GRAPH_HEAP, p, 1);
  flow (x, y, -1);
  assert_false (escapes (x));
  CHECK_PATH (y, 2, 0, 1);
}

/* The shorter of two ways counts, even if it is found later.  */
static void
test_shorter_way (void **state)
{
  (void) state;
  location_id p = value (0), q = value (0), x = object (0);
  flow (GRAPH_HEAP, p, 3);
  flow (p, x, -1);
  flow (q, p, 0);
  assert_false (escapes (x));
  solution_free (solution);
  flow (GRAPH_HEAP, q, 0);
  solution = solve (graph);
  CHECK_PATH (x, 1, 2, 3);
}

/* for { p = &x }, with p outside of the loop, a parameter, or in the loop.  */
static void
test_loop (void **state)
{
  (void) state;
  location_id outside = value (0), p = param (), inside = value (1);
  location_id never = value (DEPTH_NEVER);
  location_id x = object (1), y = object (1), z = object (1), w = object (1);
  flow (outside, x, -1);
  flow (p, w, -1);
  flow (inside, y, -1);
  flow (never, z, -1);
  assert_false (escapes (y));
  assert_false (escapes (z));
  CHECK_PATH (x, 0);
  CHECK_PATH (w, 1);
}

/* Nested loops: p at depth 1 outlives what is made at 2 but not at 1, by
   whatever way it comes; s at depth 2 has its turn, too.  */
static void
test_nested_loops (void **state)
{
  (void) state;
  location_id p = value (1), q = value (2), s = value (2);
  location_id x = object (1), y = object (2), z = object (3);
  location_id v = object (2), w = object (3);
  flow (p, q, 0);
  flow (q, x, -1);
  flow (q, y, -1);
  flow (q, z, -1);
  flow (s, v, -1);
  flow (s, w, -1);
  assert_false (escapes (x));
  CHECK_PATH (y, 2, 0);
  CHECK_PATH (z, 3, 0);
  assert_false (escapes (v));
  CHECK_PATH (w, 5);
}

/* The depth at which an object is first held decides, not the one at which
   more becomes known: p at 0 reaches x only after a load.  */
static void
test_later_depth (void **state)
{
  (void) state;
  location_id p = value (0), q = value (1), x = object (1), y = object (2);
  flow (p, q, 1);
  flow (q, x, -1);
  flow (q, y, -1);
  flow (x, y, -1);
  assert_false (escapes (x));
  assert_true (escapes (y));
}

/* What an object holds that escapes because of a loop escapes, too, though
   it is made outside; and each explains the other only once.  */
static void
test_contents_of_loop (void **state)
{
  (void) state;
  location_id p = value (0), x = object (1), y = object (0), z = object (0);
  flow (p, x, -1);
  flow (x, y, 0);
  flow (y, z, -1);
  assert_false (escapes (y));
  CHECK_PATH (x, 0);
  CHECK_PATH (z, 2, 1);
}

/* x = &y; y = &x, both made in a loop that v survives with v = x: x must
   escape because of v, and y because x escapes.  That x points to y and y to
   x makes neither outlive the other.  */
static void
test_each_other (void **state)
{
  (void) state;
  location_id v = value (0), x = object (1), y = object (1);
  flow (x, y, -1);
  flow (y, x, -1);
  flow (v, x, -1);
  CHECK_PATH (x, 2);
  CHECK_PATH (y, 0);
}

/* x = &x alone harms nobody; with G = x the flow passes x twice.  */
static void
test_itself (void **state)
{
  (void) state;
  location_id x = object (0), y = object (0);
  flow (x, x, -1);
  flow (y, y, -1);
  flow (GRAPH_HEAP, y, 0);
  assert_false (escapes (x));
  CHECK_PATH (y, 1, 2);
}

/* A cycle of copies has one number, but only one member's address is
   taken.  */
static void
test_cycle (void **state)
{
  (void) state;
  location_id a = object (0), b = object (0), c = object (0);
  location_id x = object (0);
  flow (a, b, 0);
  flow (b, c, 0);
  flow (c, a, 0);
  flow (c, x, -1);
  flow (GRAPH_HEAP, a, 0);
  flow (GRAPH_HEAP, b, -1);
  assert_false (escapes (a));
  CHECK_PATH (b, 5);
  assert_false (escapes (c));
  assert_true (escapes (x));
}

/* func f (p **T) (*T, **T) { G = **p; return *p, p }: that of leaks.h.  */
static void
test_leaks (void **state)
{
  (void) state;
  location_id p = param (), q = param (), r = result (), s = result ();
  flow (GRAPH_HEAP, p, 2);
  flow (r, p, 1);
  flow (s, p, 0);
  assert_int_equal (leaks_heap (leaks (p)), 2);
  assert_int_equal (leaks_result (leaks (p), 0), 1);
  assert_int_equal (leaks_result (leaks (p), 1), 0);
  assert_int_equal (leaks_result (leaks (p), 2), LEAKS_NONE);
  assert_true (leaks_empty (leaks (q)));
}

/* Each result has a walk of its own, and what the heap has at once is not
   told of a result again.  */
static void
test_leaks_apart (void **state)
{
  (void) state;
  location_id p = param (), q = param (), v = value (0);
  location_id r = result (), s = result ();
  flow (r, v, 0);
  flow (s, v, 2);
  flow (v, p, 1);
  flow (s, q, 1);
  flow (r, q, 0);
  flow (GRAPH_HEAP, q, 1);
  assert_int_equal (leaks_heap (leaks (p)), LEAKS_NONE);
  assert_int_equal (leaks_result (leaks (p), 0), 1);
  assert_int_equal (leaks_result (leaks (p), 1), 3);
  assert_int_equal (leaks_heap (leaks (q)), 1);
  assert_int_equal (leaks_result (leaks (q), 0), 0);
  assert_int_equal (leaks_result (leaks (q), 1), LEAKS_NONE);
}

/* x.f = p; return &x, and q kept in x.g by a loop: what an escaping object
   holds leaks to the heap, and the result is then not worth a word.  */
static void
test_leaks_by_object (void **state)
{
  (void) state;
  location_id p = param (), q = param (), r = result ();
  location_id x = object (0), y = object (1), v = value (0);
  flow (r, x, -1);
  flow (x, p, 1);
  flow (v, y, -1);
  flow (y, q, 0);
  assert_int_equal (leaks_heap (leaks (p)), 1);
  assert_int_equal (leaks_result (leaks (p), 0), LEAKS_NONE);
  assert_int_equal (leaks_heap (leaks (q)), 0);
}

/* Locals that live long keep a parameter's value, but no longer than the
   function.  */
static void
test_leaks_not_to_locals (void **state)
{
  (void) state;
  location_id v = value (-3), p = graph_add (graph, LOCATION_PARAM, 5);
  flow (v, p, 0);
  assert_true (leaks_empty (leaks (p)));
}

/* Result number 7 is as good as the heap, number 6 is not.  */
static void
test_late_results (void **state)
{
  (void) state;
  location_id p = param (), q = param (), r[LEAKS_RESULTS + 1];
  location_id x = object (0);
  for (unsigned i = 0; i <= LEAKS_RESULTS; i++)
    r[i] = result ();
  flow (r[LEAKS_RESULTS - 1], p, 1);
  flow (r[LEAKS_RESULTS], q, 1);
  flow (r[LEAKS_RESULTS], x, -1);
  assert_int_equal (leaks_heap (leaks (p)), LEAKS_NONE);
  assert_int_equal (leaks_result (leaks (p), LEAKS_RESULTS - 1), 1);
  assert_int_equal (leaks_heap (leaks (q)), 1);
  CHECK_PATH (x, 2);
}

/* What is loaded from the heap does not make a location part of it.  */
static void
test_loads_from_heap (void **state)
{
  (void) state;
  location_id p = value (0), x = object (0);
  flow (p, GRAPH_HEAP, 1);
  flow (p, x, -1);
  assert_false (escapes (x));
}

/* The sum of a long flow is exact, above the numbers that have queues of
   their own and the counts that a summary has.  */
static void
test_long_sums (void **state)
{
  (void) state;
  enum { UP = 7, DOWN = UP * DEREFS_MAX };
  location_id last = GRAPH_HEAP, p = param (), objects[DOWN + 2];
  for (unsigned i = 0; i < UP; i++)
    {
      location_id v = value (0);
      flow (last, v, DEREFS_MAX);
      last = v;
    }
  flow (last, p, 0);
  for (unsigned i = 0; i < DOWN + 2; i++)
    {
      objects[i] = object (0);
      flow (last, objects[i], -1);
      last = objects[i];
    }
  assert_false (escapes (objects[DOWN - 1]));
  assert_true (escapes (objects[DOWN]));
  assert_true (escapes (objects[DOWN + 1]));
  assert_int_equal (leaks_heap (leaks (p)), LEAKS_DEREFS_MAX);
}

/* A chain of a million copies does not take a million frames, nor does its
   path.  */
static void
test_long_chain (void **state)
{
  (void) state;
  enum { LENGTH = 1000000 };
  location_id last = GRAPH_HEAP, p = param (), x = object (0);
  size_t count;
  for (unsigned i = 0; i < LENGTH; i++)
    {
      location_id v = value (0);
      flow (last, v, 0);
      last = v;
    }
  flow (last, x, -1);
  flow (last, p, 3);
  assert_true (escapes (x));
  assert_int_equal (leaks_heap (leaks (p)), 3);
  struct flow_edge *path = solution_path (solution, x, &count);
  assert_int_equal (count, LENGTH + 1);
  assert_int_equal (path[0].src, x);
  assert_int_equal (path[LENGTH].dst, GRAPH_HEAP);
  free (path);
}

#define TEST(function) cmocka_unit_test_setup_teardown (function, begin, end)

int
main (void)
{
  const struct CMUnitTest tests[] =
  {
    TEST (test_empty),
    TEST (test_fields),
    TEST (test_contents),
    TEST (test_loads),
    TEST (test_shorter_way),
    TEST (test_loop),
    TEST (test_nested_loops),
    TEST (test_later_depth),
    TEST (test_contents_of_loop),
    TEST (test_each_other),
    TEST (test_itself),
    TEST (test_cycle),
    TEST (test_leaks),
    TEST (test_leaks_apart),
    TEST (test_leaks_by_object),
    TEST (test_leaks_not_to_locals),
    TEST (test_late_results),
    TEST (test_loads_from_heap),
    TEST (test_long_sums),
    TEST (test_long_chain)
  };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
