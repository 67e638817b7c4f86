/* Tests of what is reached from a pointer, and leaks.
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


/* A call that gets a pointer may follow it, and store and keep what it finds.  */

#include "points-helpers.h"

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

int
main (void)
{
  const struct CMUnitTest tests[] =
  {
    TEST (test_reach),
    TEST (test_reach_stores),
    TEST (test_reach_stores_below),
    TEST (test_leak),
    TEST (test_fill),
  };

  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests_name ("reach", tests, NULL, NULL);
}
