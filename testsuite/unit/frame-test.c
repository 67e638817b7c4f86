/* Tests of the frame budget.
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

/* Which wishes fit, and what they add to the frame.  */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "frame.h"

#define LENGTH(ARRAY) (sizeof (ARRAY) / sizeof (ARRAY)[0])

/* Check that of the COUNT elements of WISHES those fit for which EXPECTED has
   an 'x', and that they add USED bytes, with SLOT_LIMIT and BUDGET.  */
static void
check (struct slot_wish *wishes, size_t count, uint64_t slot_limit,
       uint64_t budget, const char *expected, uint64_t used)
{
  assert_int_equal (strlen (expected), count);
  /* What was in the member before must not matter.  */
  for (size_t i = 0; i < count; i++)
    wishes[i].fits = expected[i] != 'x';
  assert_int_equal (frame_fit (wishes, count, slot_limit, budget), used);
  for (size_t i = 0; i < count; i++)
    assert_int_equal (wishes[i].fits, expected[i] == 'x');
}

/* The example of the header.  */
static void
test_example (void **state)
{
  (void) state;
  struct slot_wish wishes[] = { { 40000, 1, false }, { 16, 1, false },
				{ 90000, 1, false }, { 8, 1, false } };
  check (wishes, LENGTH (wishes), 100000, 65536, "xx.x", 40024);
}

/* No wish adds nothing, and neither does an empty object.  */
static void
test_nothing (void **state)
{
  (void) state;
  assert_int_equal (frame_fit (NULL, 0, 64, 64), 0);
  struct slot_wish empty[] = { { 0, 8, false }, { 0, 1, false } };
  check (empty, LENGTH (empty), 0, 0, "xx", 0);
}

/* Both bounds belong to what fits.  */
static void
test_bounds (void **state)
{
  (void) state;
  struct slot_wish wish[] = { { 64, 8, false } };
  check (wish, 1, 64, 64, "x", 64);
  check (wish, 1, 63, 64, ".", 0);
  check (wish, 1, 64, 63, ".", 0);
  check (wish, 1, 64, 0, ".", 0);
  check (wish, 1, UINT64_MAX, UINT64_MAX, "x", 64);
}

/* A wish that is too large for a slot takes nothing from the budget.  */
static void
test_slot_limit (void **state)
{
  (void) state;
  struct slot_wish wishes[] = { { 100, 1, false }, { 101, 1, false },
				{ 99, 1, false } };
  check (wishes, LENGTH (wishes), 100, 1000, "x.x", 199);
}

/* Padding counts: 1 + 7 + 8 bytes, not 9.  */
static void
test_padding (void **state)
{
  (void) state;
  struct slot_wish wishes[] = { { 8, 8, false }, { 1, 1, false } };
  check (wishes, LENGTH (wishes), 64, 16, "xx", 16);
  check (wishes, LENGTH (wishes), 64, 15, ".x", 1);
}

/* A wish that padding keeps out does not keep out a larger one without.  */
static void
test_behind_padding (void **state)
{
  (void) state;
  struct slot_wish wishes[] = { { 1, 1, false }, { 8, 16, false },
				{ 9, 1, false } };
  check (wishes, LENGTH (wishes), 64, 23, "x.x", 10);
  check (wishes, LENGTH (wishes), 64, 24, "xx.", 24);
}

/* Of one size, the first given is the first taken.  */
static void
test_stable (void **state)
{
  (void) state;
  struct slot_wish wishes[64];
  char expected[LENGTH (wishes) + 1] = "";
  for (size_t i = 0; i < LENGTH (wishes); i++)
    wishes[i] = (struct slot_wish) { 16, 8, false };
  for (size_t fitting = 0; fitting <= LENGTH (wishes); fitting++)
    {
      memset (expected, '.', LENGTH (wishes));
      memset (expected, 'x', fitting);
      check (wishes, LENGTH (wishes), 16, 16 * fitting + 15, expected,
	     16 * fitting);
    }
}

/* Small wishes are taken first wherever they stand.  */
static void
test_smallest_first (void **state)
{
  (void) state;
  struct slot_wish wishes[] = { { 50, 1, false }, { 10, 1, false },
				{ 40, 1, false }, { 20, 1, false } };
  check (wishes, LENGTH (wishes), 64, 70, ".xxx", 70);
  check (wishes, LENGTH (wishes), 64, 69, ".x.x", 30);
}

/* Sums beyond 64 bits are larger than any budget, not small again.  */
static void
test_huge (void **state)
{
  (void) state;
  struct slot_wish wishes[] = { { UINT64_MAX, 1, false },
				{ UINT64_MAX, 1, false }, { 2, 1, false } };
  check (wishes, LENGTH (wishes), UINT64_MAX, UINT64_MAX, "..x", 2);
  check (wishes, 2, UINT64_MAX, UINT64_MAX, "x.", UINT64_MAX);
  check (wishes, 2, UINT64_MAX, UINT64_MAX - 1, "..", 0);

  uint64_t half = UINT64_C (1) << 63;
  struct slot_wish aligned[] = { { half - 1, 1, false }, { half, half, false },
				 { half + 1, half, false } };
  check (aligned, LENGTH (aligned), UINT64_MAX, UINT64_MAX, "x..", half - 1);
  check (aligned + 1, 2, UINT64_MAX, UINT64_MAX, "x.", half);
}

/* Return a number made from *SEED, which changes.  */
static uint64_t
next_number (uint64_t *seed)
{
  *seed ^= *seed << 13;
  *seed ^= *seed >> 7;
  *seed ^= *seed << 17;
  return *seed;
}

/* Return what frame_fit must return for COUNT elements of WISHES, SLOT_LIMIT
   and BUDGET, and set EXPECTED as check wants it: look for the smallest wish
   that is left, over and over, and add in 128 bits.  */
static uint64_t
fit_plainly (const struct slot_wish *wishes, size_t count,
	     uint64_t slot_limit, uint64_t budget, char *expected)
{
  unsigned __int128 sum = 0;
  memset (expected, 0, count + 1);
  for (size_t taken = 0; taken < count; taken++)
    {
      size_t least = count;
      for (size_t i = 0; i < count; i++)
	if (expected[i] == 0
	    && (least == count || wishes[i].size < wishes[least].size))
	  least = i;
      uint64_t align = wishes[least].align;
      unsigned __int128 next = sum;
      while (next % align != 0)
	next += align - next % align;
      next += wishes[least].size;
      bool fits = wishes[least].size <= slot_limit && next <= budget;
      expected[least] = fits ? 'x' : '.';
      if (fits)
	sum = next;
    }
  return (uint64_t) sum;
}

/* Wishes of all widths agree with the plain way.  */
static void
test_random (void **state)
{
  (void) state;
  uint64_t seed = 20261121;
  size_t fitting = 0, refused = 0;
  for (int round = 0; round < 5000; round++)
    {
      struct slot_wish wishes[12];
      char expected[LENGTH (wishes) + 1];
      size_t count = next_number (&seed) % (LENGTH (wishes) + 1);
      unsigned width = round % 2 ? 58 : 0;
      for (size_t i = 0; i < count; i++)
	{
	  wishes[i].size = next_number (&seed) >> (width + seed % 6);
	  wishes[i].align = UINT64_C (1) << next_number (&seed) % 5;
	}
      uint64_t limit = next_number (&seed) >> (width + seed % 2);
      uint64_t budget = next_number (&seed) >> (width - (width ? 2 : 0));
      uint64_t used = fit_plainly (wishes, count, limit, budget, expected);
      check (wishes, count, limit, budget, expected, used);
      for (size_t i = 0; i < count; i++)
	++*(expected[i] == 'x' ? &fitting : &refused);
    }
  /* Both must come up often, or nothing has been tried.  */
  assert_true (fitting > 5000);
  assert_true (refused > 5000);
}

/* The budget of functions that call themselves is a fixed part.  */
static void
test_recursive (void **state)
{
  (void) state;
  assert_int_equal (frame_budget_of (131072, false), 131072);
  assert_int_equal (frame_budget_of (131072, true), 1024);
  assert_int_equal (frame_budget_of (FRAME_RECURSIVE_PART - 1, true), 0);
  assert_int_equal (frame_budget_of (0, false), 0);
  assert_int_equal (frame_budget_of (UINT64_MAX, true),
		    UINT64_MAX / FRAME_RECURSIVE_PART);
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test (test_example),
      cmocka_unit_test (test_nothing),
      cmocka_unit_test (test_bounds),
      cmocka_unit_test (test_slot_limit),
      cmocka_unit_test (test_padding),
      cmocka_unit_test (test_behind_padding),
      cmocka_unit_test (test_stable),
      cmocka_unit_test (test_smallest_first),
      cmocka_unit_test (test_huge),
      cmocka_unit_test (test_random),
      cmocka_unit_test (test_recursive),
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
