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

#include "points-helpers.h"

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
    TEST (test_bound),
    TEST (test_offset_bound),
    TEST (test_field_bound),
    TEST (test_which_fields),
    TEST (test_again),
  };

  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests_name ("points", tests, NULL, NULL);
}
