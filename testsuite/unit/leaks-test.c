/* Tests of leak summaries.
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

/* Values of summaries, their simplification, and their text.  */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "leaks.h"

#define NO LEAKS_NONE

/* How many results the tests look at one by one.  */
#define SHOWN 7

/* Check that LEAKS reaches the heap after HEAP and the first results after
   the numbers that follow, and no more of them.  */
static void
check (struct leaks leaks, int heap, const int results[SHOWN])
{
  assert_int_equal (leaks_heap (leaks), heap);
  for (unsigned i = 0; i < LEAKS_RESULTS; i++)
    assert_int_equal (leaks_result (leaks, i), i < SHOWN ? results[i] : NO);
}

static const int no_results[SHOWN] = { NO, NO, NO, NO, NO, NO, NO };

/* The two summaries that have names.  */
static void
test_extremes (void **state)
{
  (void) state;
  static const struct leaks zero;
  check (leaks_nothing (), NO, no_results);
  assert_true (leaks_empty (leaks_nothing ()));
  check (zero, NO, no_results);
  assert_true (leaks_empty (zero));
  check (leaks_everything (), 0, no_results);
  assert_false (leaks_empty (leaks_everything ()));
}

/* Each flow, even the only one to the last result, makes a summary not
   empty.  */
static void
test_empty (void **state)
{
  (void) state;
  for (unsigned i = 0; i < LEAKS_RESULTS; i++)
    {
      struct leaks leaks = leaks_nothing ();
      leaks_add_result (&leaks, i, LEAKS_DEREFS_MAX);
      assert_false (leaks_empty (leaks));
    }
}

/* The least count stays, whatever comes first.  */
static void
test_least (void **state)
{
  (void) state;
  struct leaks leaks = leaks_nothing ();
  leaks_add_heap (&leaks, 5);
  leaks_add_heap (&leaks, 2);
  leaks_add_heap (&leaks, 3);
  leaks_add_result (&leaks, 0, 1);
  leaks_add_result (&leaks, 0, 4);
  leaks_add_result (&leaks, 6, 9);
  leaks_add_result (&leaks, 6, 0);
  check (leaks, 2, (int[SHOWN]) { 1, NO, NO, NO, NO, NO, 0 });
}

/* A longer flow than can be said counts as the longest that can.  */
static void
test_greatest (void **state)
{
  (void) state;
  struct leaks leaks = leaks_nothing ();
  leaks_add_heap (&leaks, LEAKS_DEREFS_MAX + 1);
  leaks_add_result (&leaks, 1, INT32_MAX);
  leaks_add_result (&leaks, 2, LEAKS_DEREFS_MAX);
  leaks_add_result (&leaks, 3, LEAKS_DEREFS_MAX - 1);
  check (leaks, 254, (int[SHOWN]) { NO, 254, 254, 253, NO, NO, NO });
}

/* A result that is not told apart counts as the heap, in both directions.  */
static void
test_late_results (void **state)
{
  (void) state;
  struct leaks leaks = leaks_nothing ();
  leaks_add_result (&leaks, LEAKS_RESULTS, 3);
  check (leaks, 3, no_results);
  leaks_add_result (&leaks, 1000, 1);
  check (leaks, 1, no_results);
  assert_int_equal (leaks_result (leaks, LEAKS_RESULTS), 1);
  assert_int_equal (leaks_result (leaks, 1000), 1);
}

/* Only flows to results shorter than that to the heap are worth keeping.  */
static void
test_simplify (void **state)
{
  (void) state;
  struct leaks leaks = leaks_nothing ();
  leaks_add_result (&leaks, 0, 1);
  leaks_add_result (&leaks, 3, 2);
  leaks_add_result (&leaks, 6, 3);
  leaks_simplify (&leaks);
  check (leaks, NO, (int[SHOWN]) { 1, NO, NO, 2, NO, NO, 3 });
  leaks_add_heap (&leaks, 2);
  leaks_simplify (&leaks);
  check (leaks, 2, (int[SHOWN]) { 1, NO, NO, NO, NO, NO, NO });
  leaks_add_heap (&leaks, 0);
  leaks_simplify (&leaks);
  check (leaks, 0, no_results);
}

/* Return the summary with HEAP and the results FIRST and LAST.  */
static struct leaks
make (int heap, int first, int last)
{
  struct leaks leaks = leaks_nothing ();
  if (heap != NO)
    leaks_add_heap (&leaks, heap);
  if (first != NO)
    leaks_add_result (&leaks, 0, first);
  if (last != NO)
    leaks_add_result (&leaks, SHOWN - 1, last);
  return leaks;
}

/* Check that TEXT is the text of LEAKS, and that LEAKS is what it means.  */
static void
check_text (struct leaks leaks, const char *text)
{
  char written[LEAKS_ENCODED_MAX];
  struct leaks again = leaks_nothing ();
  memset (written, 'x', sizeof written);
  leaks_encode (leaks, written);
  assert_string_equal (written, text);
  assert_true (leaks_decode (text, &again));
  assert_memory_equal (&again, &leaks, sizeof leaks);
}

/* The text of summaries.  */
static void
test_text (void **state)
{
  (void) state;
  check_text (leaks_nothing (), "esc:");
  check_text (leaks_everything (), "");
  check_text (make (2, 1, NO), "esc:0302");
  check_text (make (NO, 0, NO), "esc:0001");
  check_text (make (9, NO, NO), "esc:0a");
  check_text (make (NO, NO, 14), "esc:000000000000000f");
  check_text (make (254, 253, 254), "esc:fffe0000000000ff");
}

/* What reaches the heap at once has the empty text, whatever else it has.  */
static void
test_text_of_everything (void **state)
{
  (void) state;
  char text[LEAKS_ENCODED_MAX] = "x";
  leaks_encode (make (0, 0, 3), text);
  assert_string_equal (text, "");
}

/* Each pair of counts comes back from its text.  */
static void
test_text_of_all (void **state)
{
  (void) state;
  char text[LEAKS_ENCODED_MAX];
  for (int heap = NO; heap <= LEAKS_DEREFS_MAX; heap++)
    for (int result = NO; result <= LEAKS_DEREFS_MAX; result++)
      {
	struct leaks leaks = make (heap, NO, result);
	struct leaks again;
	leaks_encode (leaks, text);
	assert_true (leaks_decode (text, &again));
	if (heap == 0)
	  leaks = leaks_everything ();
	assert_memory_equal (&again, &leaks, sizeof leaks);
      }
}

/* What leaks_encode does not write is no summary and leaks everything.  */
static void
test_no_text (void **state)
{
  (void) state;
  static const char *const texts[] =
  {
    "e", "esc", "esc;", "ESC:", " esc:", "esc: ", "esc:0", "esc:030",
    "esc:0A", "esc:0g", "esc:g0", "esc:+1", "esc:00", "esc:0300", "esc:01",
    "esc:0101", "esc:02 ", "esc:020202020202020202020202020202020202", "esc:0x02", "0302"
  };
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    {
      struct leaks leaks = make (7, 3, 3);
      if (leaks_decode (texts[i], &leaks))
	fail_msg ("\"%s\" is taken for a summary", texts[i]);
      check (leaks, 0, no_results);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] =
  {
    cmocka_unit_test (test_extremes),
    cmocka_unit_test (test_empty),
    cmocka_unit_test (test_least),
    cmocka_unit_test (test_greatest),
    cmocka_unit_test (test_late_results),
    cmocka_unit_test (test_simplify),
    cmocka_unit_test (test_text),
    cmocka_unit_test (test_text_of_everything),
    cmocka_unit_test (test_text_of_all),
    cmocka_unit_test (test_no_text)
  };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
