/* Tests of the location graph.
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

/* What the graph keeps is what was put in, in order; what breaks the contract
   ends the process.  */

#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "graph.h"
#include "memory.h"

/* A new graph has the heap and nothing else.  */
static void
test_new (void **state)
{
  (void) state;
  struct graph *graph = graph_new ();
  assert_int_equal (graph->location_count, 1);
  assert_int_equal (graph->locations[GRAPH_HEAP].kind, LOCATION_HEAP);
  assert_int_equal (graph->edge_count, 0);
  assert_int_equal (graph->result_count, 0);
  graph_free (graph);
  graph_free (NULL);
}

/* Locations are numbered in order and keep their kind and depth.  */
static void
test_add (void **state)
{
  (void) state;
  struct graph *graph = graph_new ();
  assert_int_equal (graph_add (graph, LOCATION_OBJECT, 3), 1);
  assert_int_equal (graph_add (graph, LOCATION_PARAM, DEPTH_NEVER), 2);
  assert_int_equal (graph_add (graph, LOCATION_VALUE, -1), 3);
  assert_int_equal (graph->location_count, 4);
  assert_int_equal (graph->locations[1].kind, LOCATION_OBJECT);
  assert_int_equal (graph->locations[1].depth, 3);
  assert_int_equal (graph->locations[2].kind, LOCATION_PARAM);
  assert_int_equal (graph->locations[2].depth, DEPTH_NEVER);
  assert_int_equal (graph->locations[3].kind, LOCATION_VALUE);
  assert_int_equal (graph->locations[3].depth, -1);
  graph_free (graph);
}

/* Results are counted apart from the rest.  */
static void
test_results (void **state)
{
  (void) state;
  struct graph *graph = graph_new ();
  location_id first = graph_add (graph, LOCATION_RESULT, 0);
  graph_add (graph, LOCATION_VALUE, 0);
  location_id second = graph_add (graph, LOCATION_RESULT, 0);
  assert_int_equal (graph->locations[first].result, 0);
  assert_int_equal (graph->locations[second].result, 1);
  assert_int_equal (graph->result_count, 2);
  graph_free (graph);
}

/* A flow becomes an edge as it was given.  */
static void
test_flow (void **state)
{
  (void) state;
  struct graph *graph = graph_new ();
  location_id object = graph_add (graph, LOCATION_OBJECT, 0);
  location_id value = graph_add (graph, LOCATION_VALUE, 0);
  graph_flow (graph, value, object, DEREFS_MIN, 7);
  graph_flow (graph, GRAPH_HEAP, value, DEREFS_MAX, UINT32_MAX);
  assert_int_equal (graph->edge_count, 2);
  assert_int_equal (graph->edges[0].dst, value);
  assert_int_equal (graph->edges[0].src, object);
  assert_int_equal (graph->edges[0].derefs, -1);
  assert_int_equal (graph->edges[0].note, 7);
  assert_int_equal (graph->edges[1].dst, GRAPH_HEAP);
  assert_int_equal (graph->edges[1].src, value);
  assert_int_equal (graph->edges[1].derefs, 255);
  assert_int_equal (graph->edges[1].note, UINT32_MAX);
  graph_free (graph);
}

/* x = x and x = *x say nothing, x = &x does.  */
static void
test_flow_to_itself (void **state)
{
  (void) state;
  struct graph *graph = graph_new ();
  location_id object = graph_add (graph, LOCATION_OBJECT, 0);
  graph_flow (graph, object, object, 0, 0);
  graph_flow (graph, object, object, 1, 0);
  graph_flow (graph, GRAPH_HEAP, GRAPH_HEAP, 0, 0);
  assert_int_equal (graph->edge_count, 0);
  graph_flow (graph, object, object, -1, 0);
  assert_int_equal (graph->edge_count, 1);
  graph_free (graph);
}

/* Many locations and edges keep what they had when the arrays move.  */
static void
test_many (void **state)
{
  (void) state;
  enum { COUNT = 100000 };
  struct graph *graph = graph_new ();
  for (uint32_t i = 1; i <= COUNT; i++)
    {
      assert_int_equal (graph_add (graph, LOCATION_VALUE, (int32_t) i), i);
      graph_flow (graph, i - 1, i, (int) (i % 4), i);
    }
  assert_int_equal (graph->edge_count, COUNT);
  for (uint32_t i = 1; i <= COUNT; i++)
    if (graph->locations[i].depth != (int32_t) i
	|| graph->edges[i - 1].dst != i - 1 || graph->edges[i - 1].src != i
	|| graph->edges[i - 1].derefs != (int32_t) (i % 4)
	|| graph->edges[i - 1].note != i)
      fail_msg ("location or edge %u has changed", (unsigned) i);
  graph_free (graph);
}

/* Ways to misuse a graph.  */
static void
add_heap (struct graph *graph)
{
  graph_add (graph, LOCATION_HEAP, 0);
}

static void
flow_from_nowhere (struct graph *graph)
{
  graph_flow (graph, GRAPH_HEAP, 3, 0, 0);
}

static void
flow_to_nowhere (struct graph *graph)
{
  graph_flow (graph, 3, GRAPH_HEAP, 0, 0);
}

static void
flow_too_low (struct graph *graph)
{
  graph_flow (graph, GRAPH_HEAP, 1, DEREFS_MIN - 1, 0);
}

static void
flow_too_high (struct graph *graph)
{
  graph_flow (graph, GRAPH_HEAP, 1, DEREFS_MAX + 1, 0);
}

static void
flow_of_no_address (struct graph *graph)
{
  graph_flow (graph, GRAPH_HEAP, 2, -1, 0);
}

/* Do nothing wrong: what the checks below must tell from the rest.  */
static void
flow_as_allowed (struct graph *graph)
{
  graph_flow (graph, GRAPH_HEAP, 1, -1, 0);
}

/* Return whether MISUSE of a graph with an object 1 and a value 2 ends the
   process with an abort.  */
static bool
aborts (void (*misuse) (struct graph *))
{
  int status;
  /* What waits to be printed must not be printed twice.  */
  fflush (NULL);
  pid_t child = fork ();
  assert_true (child >= 0);
  if (child == 0)
    {
      signal (SIGABRT, SIG_DFL);
      if (freopen ("/dev/null", "w", stderr) == NULL)
	_exit (2);
      struct graph *graph = graph_new ();
      graph_add (graph, LOCATION_OBJECT, 0);
      graph_add (graph, LOCATION_VALUE, 0);
      misuse (graph);
      graph_free (graph);
      _exit (0);
    }
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);
  return WIFSIGNALED (status) && WTERMSIG (status) == SIGABRT;
}

/* What the contract forbids is not passed over in silence.  */
static void
test_misuse (void **state)
{
  (void) state;
  assert_false (aborts (flow_as_allowed));
  assert_true (aborts (add_heap));
  assert_true (aborts (flow_from_nowhere));
  assert_true (aborts (flow_to_nowhere));
  assert_true (aborts (flow_too_low));
  assert_true (aborts (flow_too_high));
  assert_true (aborts (flow_of_no_address));
}

/* An array grows to what is wanted, keeps what is in it, and stays where it
   is when there is room.  */
static void
test_memory (void **state)
{
  (void) state;
  size_t room = 0;
  int *array = memory_grow (NULL, &room, 1, sizeof *array);
  assert_true (room >= 1);
  array[0] = 42;
  array = memory_grow (array, &room, 5000, sizeof *array);
  assert_true (room >= 5000);
  array[4999] = 43;
  assert_int_equal (array[0], 42);
  size_t before = room;
  assert_ptr_equal (memory_grow (array, &room, 4, sizeof *array), array);
  assert_int_equal (room, before);
  free (array);
  array = memory_array (0, sizeof *array);
  assert_non_null (array);
  free (array);
}

int
main (void)
{
  const struct CMUnitTest tests[] =
  {
    cmocka_unit_test (test_new),
    cmocka_unit_test (test_add),
    cmocka_unit_test (test_results),
    cmocka_unit_test (test_flow),
    cmocka_unit_test (test_flow_to_itself),
    cmocka_unit_test (test_many),
    cmocka_unit_test (test_misuse),
    cmocka_unit_test (test_memory)
  };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
