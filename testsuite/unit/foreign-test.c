/* Tests of foreign and constant objects, TAP on stdout.
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

/* A foreign object stands for memory of the caller, and a constant is never
   changed; both are kinds of objects in the points-to problem.  */

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "points.h"
#include "solve.h"

#define WORD 8

/* The problem of the test that runs, and its solution once asked for.  */
static struct graph *graph;
static struct points *points;
static struct solution *solution;

static int
begin (void **state)
{
  (void) state;
  graph = graph_new ();
  points = points_new (graph, WORD);
  solution = NULL;
  return 0;
}

static int
end (void **state)
{
  (void) state;
  solution_free (solution);
  points_free (points);
  graph_free (graph);
  return 0;
}

/* Return a new value that points to OBJECT.  */
static location_id
address (location_id object)
{
  location_id at = points_value (points);

  points_address (points, at, object, 0, 0);
  return at;
}

/* Return a new value that is the word at PTR + OFFSET.  */
static location_id
load (location_id ptr, int64_t offset)
{
  location_id loaded = points_value (points);

  points_load (points, loaded, ptr, offset, WORD, 0);
  return loaded;
}

static void
store (location_id ptr, int64_t offset, location_id src)
{
  points_store (points, ptr, offset, WORD, src, 0);
}

static void
finish (void)
{
  points_solve (points);
  points_draw_stores (points);
  solution = solve (graph);
}

/* Return whether LOCATION points to OBJECT and to nothing else.  */
static bool
points_only_to (location_id location, location_id object)
{
  size_t count;
  const struct target *targets = points_targets (points, location, &count);

  return count == 1 && targets[0].object == object
	 && !points_is_nonlocal (points, location);
}

/* A parameter whose memory is a foreign object; what that holds is another.  */
struct parameter
{
  location_id value;
  location_id near, far;
  location_id near_address, far_address;
};

static struct parameter
parameter (void)
{
  struct parameter p;

  p.near = points_foreign (points);
  p.far = points_foreign (points);
  p.near_address = graph_add (graph, LOCATION_PARAM, DEPTH_NEVER);
  p.far_address = graph_add (graph, LOCATION_PARAM, DEPTH_NEVER);
  points_address (points, p.near_address, p.near, OFFSET_ANY, 0);
  points_address (points, p.far_address, p.far, OFFSET_ANY, 0);
  p.value = points_value (points);
  points_copy (points, p.value, p.near_address, 0, 0);
  points_fill (points, p.near, p.far_address);
  points_fill (points, p.far, p.far_address);
  return p;
}

/* What is loaded from a foreign object is what it holds, and not nonlocal.  */
static void
test_load (void **state)
{
  (void) state;
  struct parameter p = parameter ();
  location_id loaded = load (p.value, 8);

  finish ();
  assert_true (points_only_to (p.value, p.near));
  assert_true (points_only_to (loaded, p.far));
  assert_true (leaks_empty (solution_leaks (solution, p.near_address)));
  assert_true (leaks_empty (solution_leaks (solution, p.far_address)));
}

/* A parameter that is returned does not take what it points to along; one that
   reaches the heap does.  */
static void
test_returned (void **state)
{
  (void) state;
  struct parameter p = parameter (), q = parameter ();
  location_id result = graph_add (graph, LOCATION_RESULT, 0);

  points_copy (points, result, p.value, 0, 0);
  points_copy (points, GRAPH_HEAP, q.value, 0, 0);
  finish ();
  assert_int_equal (leaks_result (solution_leaks (solution, p.near_address),
				  0), 0);
  assert_int_equal (leaks_heap (solution_leaks (solution, p.near_address)),
		    LEAKS_NONE);
  assert_int_equal (leaks_heap (solution_leaks (solution, p.far_address)),
		    LEAKS_NONE);
  assert_int_equal (leaks_heap (solution_leaks (solution, q.near_address)),
		    0);
  assert_int_equal (leaks_heap (solution_leaks (solution, q.far_address)), 0);
}

/* What of one parameter is stored in the memory of another is a result, and
   not on the heap.  */
static void
test_stored (void **state)
{
  (void) state;
  struct parameter p = parameter (), q = parameter ();
  location_id into;

  store (p.value, 8, q.value);
  finish ();
  into = points_into (points, p.near);
  assert_int_not_equal (into, GRAPH_HEAP);
  assert_int_equal (graph->locations[into].kind, LOCATION_RESULT);
  assert_int_equal (points_into (points, q.near), GRAPH_HEAP);
  assert_int_equal (leaks_result (solution_leaks (solution, q.near_address),
				  graph->locations[into].result), 0);
  assert_int_equal (leaks_heap (solution_leaks (solution, q.near_address)),
		    LEAKS_NONE);
  assert_false (points_stores_to (points, p.near));
}

/* An object of the function that is stored there outlives it, and others may
   change it; the caller does not know it.  */
static void
test_stored_object (void **state)
{
  (void) state;
  struct parameter p = parameter ();
  location_id a = points_object (points, 16, 0);
  location_id loaded = load (address (a), 0);

  store (p.value, 8, address (a));
  finish ();
  assert_true (solution_escapes (solution, a));
  assert_true (points_is_nonlocal (points, loaded));
  assert_true (points_stores_to (points, p.near));
  assert_false (points_stores_to (points, p.far));
}

/* A number that is stored there is of no interest.  */
static void
test_stored_number (void **state)
{
  (void) state;
  struct parameter p = parameter ();

  store (p.value, 8, points_value (points));
  finish ();
  assert_int_equal (points_into (points, p.near), GRAPH_HEAP);
  assert_false (points_stores_to (points, p.near));
}

/* When there are no more results, what is stored reaches the heap.  */
static void
test_too_many_results (void **state)
{
  (void) state;
  struct parameter p = parameter (), q = parameter ();

  for (unsigned i = 0; i < LEAKS_RESULTS; i++)
    graph_add (graph, LOCATION_RESULT, 0);
  store (p.value, 8, q.value);
  finish ();
  assert_int_equal (points_into (points, p.near), GRAPH_HEAP);
  assert_int_equal (leaks_heap (solution_leaks (solution, q.near_address)),
		    0);
  assert_true (points_stores_to (points, p.near));
}

/* A pointer that turns out to lead elsewhere as well takes what is stored there
   to the heap, although it was stored in a foreign object before.  */
static void
test_later_nonlocal (void **state)
{
  (void) state;
  struct parameter p = parameter (), q = parameter ();

  store (p.value, 8, q.value);
  points_solve (points);
  points_nonlocal (points, p.value);
  finish ();
  assert_int_equal (leaks_heap (solution_leaks (solution, q.near_address)),
		    0);
}

/* Somebody else may change an object of the function; foreign ones do not count
   as stored to because of that.  */
static void
test_clobber (void **state)
{
  (void) state;
  struct parameter p = parameter ();
  location_id a = points_object (points, 16, 0);
  location_id b = points_object (points, 16, 0);
  location_id c = points_object (points, 16, 0);
  location_id of_a = load (address (a), 0), of_b = load (address (b), 0);
  location_id of_c = load (address (c), 0);

  store (address (a), 8, address (b));
  points_clobber (points, address (a), 0);
  points_clobber (points, p.value, 0);
  finish ();
  assert_true (points_is_nonlocal (points, of_a));
  assert_true (points_is_nonlocal (points, of_b));
  assert_false (points_is_nonlocal (points, of_c));
  assert_false (points_stores_to (points, p.near));
  assert_false (points_stores_to (points, p.far));
  assert_false (solution_escapes (solution, a));
}

/* A constant holds what it is said to hold, by the word, whatever is stored
   there, and even when everybody has its address.  */
static void
test_constant (void **state)
{
  (void) state;
  location_id code = points_object (points, OFFSET_ANY, 0);
  location_id other = points_object (points, 8, 0);
  location_id table = points_constant (points, 16);
  location_id first, second;

  points_hold (points, table, 8, address (code));
  store (address (table), 8, address (other));
  store (address (table), 0, address (other));
  points_copy (points, GRAPH_HEAP, address (table), 0, 0);
  first = load (address (table), 0);
  second = load (address (table), 8);
  finish ();
  assert_true (points_only_to (second, code));
  assert_false (points_only_to (first, other));
  assert_false (points_is_nonlocal (points, first));
}

/* A record of words that come from outside: each of them is told apart, a load
   of an unknown word may be any, and a store changes none.  */
static void
test_record (void **state)
{
  location_id record = points_foreign_record (points, 2 * WORD);
  location_id one = points_foreign (points);
  location_id two = points_foreign (points);
  location_id local = points_object (points, WORD, 0);
  location_id first, second, any;
  const struct target *targets;
  size_t count;

  (void) state;
  points_hold (points, record, 0, address (one));
  points_hold (points, record, WORD, address (two));
  store (address (record), WORD, address (local));
  first = load (address (record), 0);
  second = load (address (record), WORD);
  any = load (address (record), OFFSET_ANY);
  finish ();
  assert_true (points_is_foreign (points, record));
  assert_true (points_only_to (first, one));
  assert_true (points_only_to (second, two));
  targets = points_targets (points, any, &count);
  assert_int_equal (count, 2);
  assert_int_equal (targets[0].object + targets[1].object, one + two);
  assert_true (points_into (points, record) != GRAPH_HEAP);
}

int
main (void)
{
#define TEST(NAME) cmocka_unit_test_setup_teardown (NAME, begin, end)
  const struct CMUnitTest tests[] = {
    TEST (test_load),
    TEST (test_returned),
    TEST (test_stored),
    TEST (test_stored_object),
    TEST (test_stored_number),
    TEST (test_too_many_results),
    TEST (test_later_nonlocal),
    TEST (test_clobber),
    TEST (test_constant),
    TEST (test_record)
  };

  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests_name ("foreign", tests, NULL, NULL);
}
