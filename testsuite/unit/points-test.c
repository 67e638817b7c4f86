/* Tests of points-to.
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


/* Each test is a few statements, and asks where pointers point and which
   objects must then be on the heap.  Random programs are for points-fuzz.  */

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

/* Begin a test with an empty problem.  */
static int
begin (void **state)
{
  (void) state;
  graph = graph_new ();
  points = points_new (graph, WORD);
  solution = NULL;
  return 0;
}

/* End a test: free what it made.  */
static int
end (void **state)
{
  (void) state;
  solution_free (solution);
  points_free (points);
  graph_free (graph);
  return 0;
}

/* Short names for what most tests do.  */
static location_id
object (int64_t size)
{
  return points_object (points, size, 0);
}

static location_id
value (void)
{
  return points_value (points);
}

/* Return a new value that points to OBJECT + OFFSET.  */
static location_id
address (location_id object, int64_t offset)
{
  location_id at = value ();

  points_address (points, at, object, offset, 0);
  return at;
}

/* Return a new value that is the word at PTR + OFFSET.  */
static location_id
load (location_id ptr, int64_t offset)
{
  location_id loaded = value ();

  points_load (points, loaded, ptr, offset, WORD, 0);
  return loaded;
}

static void
store (location_id ptr, int64_t offset, location_id src)
{
  points_store (points, ptr, offset, WORD, src, 0);
}

/* Let LOCATION flow to the heap.  */
static void
keep (location_id location)
{
  points_copy (points, GRAPH_HEAP, location, 0, 0);
}

/* Return whether OBJECT must be on the heap.  */
static bool
escapes (location_id object)
{
  if (solution == NULL)
    {
      points_solve (points);
      solution = solve (graph);
    }
  return solution_escapes (solution, object);
}

/* Return whether LOCATION may point to OBJECT + OFFSET.  */
static bool
points_to (location_id location, location_id object, int64_t offset)
{
  size_t count;
  const struct target *targets;

  points_solve (points);
  targets = points_targets (points, location, &count);
  for (size_t i = 0; i < count; i++)
    if (targets[i].object == object && targets[i].offset == offset)
      return true;
  return false;
}

/* Return the number of places that LOCATION may point to.  */
static size_t
target_count (location_id location)
{
  size_t count;

  points_solve (points);
  points_targets (points, location, &count);
  return count;
}

/* p = &a + 8; q = p - 8.  */
static void
test_offsets (void **state)
{
  (void) state;
  location_id a = object (24);
  location_id p = address (a, 8);
  location_id q = value ();

  points_copy (points, q, p, -8, 0);
  assert_true (points_to (p, a, 8));
  assert_true (points_to (q, a, 0));
  assert_int_equal (target_count (q), 1);
  assert_false (points_is_nonlocal (points, q));
  assert_false (escapes (a));
}

/* a.0 = &b; a.8 = &c; the heap gets a.8.  */
static void
test_fields (void **state)
{
  (void) state;
  location_id a = object (16), b = object (8), c = object (8);
  location_id p = address (a, 0);

  store (p, 0, address (b, 0));
  store (p, 8, address (c, 0));
  location_id q = load (p, 8);
  keep (q);
  assert_true (points_to (q, c, 0));
  assert_int_equal (target_count (q), 1);
  assert_false (escapes (a));
  assert_false (escapes (b));
  assert_true (escapes (c));
}

/* a [i] = &b; the heap gets a [j], in either order of the statements.  */
static void
test_unknown_store (void **state)
{
  (void) state;
  location_id a = object (64), b = object (8);
  location_id p = address (a, 0);

  store (p, OFFSET_ANY, address (b, 0));
  keep (load (p, 8));
  assert_true (escapes (b));
  assert_false (escapes (a));
}

static void
test_unknown_load (void **state)
{
  (void) state;
  location_id a = object (64), b = object (8);
  location_id p = address (a, 0);

  keep (load (p, OFFSET_ANY));
  store (p, 24, address (b, 0));
  assert_true (escapes (b));
  assert_false (escapes (a));
}

/* A pointer that moves by an unknown distance stays in its object.  */
static void
test_unknown_offset (void **state)
{
  (void) state;
  location_id a = object (64), b = object (8), other = object (8);
  location_id q = value ();

  points_copy (points, q, address (a, 0), OFFSET_ANY, 0);
  store (q, 0, address (b, 0));
  location_id r = load (address (a, 0), 16);
  assert_true (points_to (r, b, 0));
  assert_false (points_to (r, other, 0));
  assert_false (escapes (b));
}

/* A store of half a word over a pointer is one of any place: the rest of the
   pointer may be in the value.  */
static void
test_narrow_store (void **state)
{
  (void) state;
  location_id a = object (16), b = object (8);
  location_id p = address (a, 0);

  points_store (points, p, 4, 4, address (b, 0), 0);
  keep (load (p, 0));
  assert_true (escapes (b));
}

/* An access that is not aligned to words touches two of them.  */
static void
test_misaligned (void **state)
{
  (void) state;
  location_id a = object (24), b = object (8);
  location_id p = address (a, 0);

  store (p, 8, address (b, 0));
  keep (load (p, 4));
  assert_true (escapes (b));
}

/* What is stored through a pointer from outside goes to the heap.  */
static void
test_nonlocal_store (void **state)
{
  (void) state;
  location_id b = object (8), unused = object (8);
  location_id p = value ();

  points_nonlocal (points, p);
  store (p, 0, address (b, 0));
  assert_true (escapes (b));
  assert_false (escapes (unused));
  assert_true (points_stores_to (points, GRAPH_HEAP));
}

/* What is loaded through a pointer from outside is from outside.  */
static void
test_nonlocal_load (void **state)
{
  (void) state;
  location_id p = value ();
  location_id b = object (8);

  points_nonlocal (points, p);
  location_id q = load (p, 8);
  points_solve (points);
  assert_true (points_is_nonlocal (points, q));
  assert_false (points_stores_to (points, GRAPH_HEAP));
  store (q, 0, address (b, 0));
  assert_true (escapes (b));
}

/* A pointer may be local or not: a store through it does both.  */
static void
test_mixed (void **state)
{
  (void) state;
  location_id a = object (8), b = object (8);
  location_id p = address (a, 0);

  points_nonlocal (points, p);
  store (p, 0, address (b, 0));
  assert_true (points_to (load (address (a, 0), 0), b, 0));
  assert_true (escapes (b));
  assert_false (escapes (a));
}

/* The heap holds a: anybody may store into a what comes from outside, and
   what a holds is on the heap.  */
static void
test_exposed (void **state)
{
  (void) state;
  location_id a = object (8), b = object (8), c = object (8);
  location_id p = address (a, 0);

  store (p, 0, address (b, 0));
  keep (p);
  location_id q = load (p, 0);
  store (q, 0, address (c, 0));
  points_solve (points);
  assert_true (points_is_nonlocal (points, q));
  assert_true (escapes (a));
  assert_true (escapes (b));
  assert_true (escapes (c));
}

/* p = &a; *p = &b; **p = &c; the heap gets ***p.  */
static void
test_chain (void **state)
{
  (void) state;
  location_id a = object (8), b = object (8), c = object (8);
  location_id p = address (a, 0);

  store (p, 0, address (b, 0));
  store (load (p, 0), 0, address (c, 0));
  location_id q = load (load (p, 0), 0);
  assert_true (points_to (q, c, 0));
  keep (q);
  assert_true (escapes (c));
  assert_false (escapes (b));
  assert_false (escapes (a));
}

/* An object that holds itself: the solution ends.  */
static void
test_cycle (void **state)
{
  (void) state;
  location_id a = object (16);
  location_id p = address (a, 0), q = value ();

  store (p, 8, p);
  points_copy (points, q, p, 0, 0);
  points_load (points, q, q, 8, WORD, 0);
  points_copy (points, q, q, 8, 0);
  assert_true (points_to (q, a, 0));
  assert_false (escapes (a));
}

/* *dst = *src for an aggregate keeps the fields apart.  */
static void
test_move (void **state)
{
  (void) state;
  location_id a = object (16), d = object (24), b = object (8), c = object (8);
  location_id p = address (a, 0), q = address (d, 0);

  store (p, 0, address (b, 0));
  store (p, 8, address (c, 0));
  points_move (points, q, 8, p, 0, 16, 0);
  assert_true (points_to (load (q, 8), b, 0));
  assert_true (points_to (load (q, 16), c, 0));
  assert_false (points_to (load (q, 16), b, 0));
  keep (load (q, 16));
  assert_true (escapes (c));
  assert_false (escapes (b));
}

/* A move of unknown size takes everything along.  */
static void
test_unknown_move (void **state)
{
  (void) state;
  location_id a = object (OFFSET_ANY), d = object (OFFSET_ANY);
  location_id b = object (8);
  location_id p = address (a, 0), q = address (d, 0);

  store (p, 40, address (b, 0));
  points_move (points, q, 0, p, 0, OFFSET_ANY, 0);
  keep (load (q, 16));
  assert_true (escapes (b));
}

/* A callee that reads what it gets can reach b through a; one that may store
   makes the contents strange.  */
static void
test_reach (void **state)
{
  (void) state;
  location_id a = object (8), b = object (8), contents;
  location_id p = address (a, 0);

  store (p, 0, address (b, 0));
  location_id all = points_reach (points, p, false, false, 0, &contents);
  assert_true (points_to (all, a, OFFSET_ANY));
  assert_true (points_to (all, b, OFFSET_ANY));
  assert_true (points_to (contents, b, 0));
  assert_int_equal (target_count (contents), 1);
  assert_false (points_is_nonlocal (points, load (p, 0)));
  assert_false (escapes (a));
}

static void
test_reach_stores (void **state)
{
  (void) state;
  location_id a = object (8), b = object (8);
  location_id p = address (a, 0);

  store (p, 0, address (b, 0));
  points_reach (points, p, true, false, 0, NULL);
  location_id first = load (p, 0), second = load (address (b, 0), 0);
  points_solve (points);
  assert_true (points_is_nonlocal (points, first));
  assert_false (points_is_nonlocal (points, second));
}

static void
test_reach_stores_below (void **state)
{
  (void) state;
  location_id a = object (8), b = object (8);
  location_id p = address (a, 0);

  store (p, 0, address (b, 0));
  points_reach (points, p, false, true, 0, NULL);
  location_id second = load (address (b, 0), 0);
  points_solve (points);
  assert_true (points_is_nonlocal (points, second));
}

/* Leaks of a parameter's contents: b goes, a stays.  */
static void
test_leak (void **state)
{
  (void) state;
  location_id a = object (8), b = object (8);
  location_id p = address (a, 0);

  store (p, 0, address (b, 0));
  points_leak (points, p, 1, 0);
  assert_true (escapes (b));
  assert_false (escapes (a));
}

/* An object that is filled with a value: all its words hold it.  */
static void
test_fill (void **state)
{
  (void) state;
  location_id a = object (32), b = object (8);

  points_fill (points, a, address (b, 0));
  assert_true (points_to (load (address (a, 0), 24), b, OFFSET_ANY));
  keep (load (address (a, 0), 8));
  assert_true (escapes (b));
}

/* More targets than a set has room for: all of them go to the heap, and so
   does what is stored there.  */
static void
test_bound (void **state)
{
  (void) state;
  location_id first = 0, last = 0, held = object (8);
  location_id p = value ();

  for (int i = 0; i < POINTS_TARGETS_MAX + 8; i++)
    {
      last = object (8);
      if (i == 0)
	first = last;
      points_address (points, p, last, 0, 0);
    }
  store (p, 0, address (held, 0));
  assert_true (escapes (first));
  assert_true (escapes (last));
  assert_true (escapes (held));
}

/* More offsets into an object than are told apart.  */
static void
test_offset_bound (void **state)
{
  (void) state;
  location_id a = object (400), b = object (8);
  location_id p = value ();

  for (int i = 0; i < POINTS_OFFSETS_MAX + 4; i++)
    points_address (points, p, a, 8 * i, 0);
  store (p, 0, address (b, 0));
  keep (load (address (a, 0), 8 * (POINTS_OFFSETS_MAX + 3)));
  assert_true (escapes (b));
  assert_false (escapes (a));
}

/* More fields of an object than are told apart.  */
static void
test_field_bound (void **state)
{
  (void) state;
  location_id a = object (8 * (POINTS_FIELDS_MAX + 16));
  location_id p = address (a, 0), b = 0;

  for (int i = 0; i < POINTS_FIELDS_MAX + 16; i++)
    {
      b = object (8);
      store (p, 8 * i, address (b, 0));
    }
  keep (load (p, 8 * (POINTS_FIELDS_MAX + 15)));
  assert_true (escapes (b));
  assert_false (escapes (a));
}

/* Which fields an access touches, and which it covers.  */
static void
test_which_fields (void **state)
{
  (void) state;
  location_id a = object (24), fields[POINTS_FIELDS_MAX + 1];
  location_id p = address (a, 0);

  load (p, 0);
  load (p, 8);
  load (p, 16);
  points_solve (points);
  size_t all = points_fields (points, a, 0, 24, true, fields);
  size_t one = points_fields (points, a, 8, 8, true, fields);
  size_t none = points_fields (points, a, 4, 8, true, fields);
  size_t touched = points_fields (points, a, 4, 8, false, fields);

  assert_int_equal (all, 4);
  assert_int_equal (one, 1);
  assert_int_equal (none, 0);
  assert_int_equal (touched, 3);
  assert_int_equal (points_size (points, a), 24);
}

/* The problem may be added to and solved again.  */
static void
test_again (void **state)
{
  (void) state;
  location_id a = object (8), b = object (8);
  location_id p = address (a, 0), q = load (p, 0);

  assert_int_equal (target_count (q), 0);
  store (p, 0, address (b, 0));
  assert_true (points_to (q, b, 0));
  keep (q);
  assert_true (escapes (b));
}

int
main (void)
{
#define TEST(NAME) cmocka_unit_test_setup_teardown (NAME, begin, end)
  const struct CMUnitTest tests[] =
  {
    TEST (test_offsets),
    TEST (test_fields),
    TEST (test_unknown_store),
    TEST (test_unknown_load),
    TEST (test_unknown_offset),
    TEST (test_narrow_store),
    TEST (test_misaligned),
    TEST (test_nonlocal_store),
    TEST (test_nonlocal_load),
    TEST (test_mixed),
    TEST (test_exposed),
    TEST (test_chain),
    TEST (test_cycle),
    TEST (test_move),
    TEST (test_unknown_move),
    TEST (test_reach),
    TEST (test_reach_stores),
    TEST (test_reach_stores_below),
    TEST (test_leak),
    TEST (test_fill),
    TEST (test_bound),
    TEST (test_offset_bound),
    TEST (test_field_bound),
    TEST (test_which_fields),
    TEST (test_again),
  };

  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests_name ("points", tests, NULL, NULL);
}
