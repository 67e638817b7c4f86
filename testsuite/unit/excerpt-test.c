/* Tests of excerpts of the source.
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

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "excerpt.h"

/* Check that the excerpt of LINE is EXPECTED, which may be null.  */
static void
check (const char *line, const char *expected)
{
  char *text = excerpt_line (line, strlen (line));
  if (expected)
    {
      assert_non_null (text);
      assert_string_equal (text, expected);
    }
  else
    assert_null (text);
  free (text);
}

/* Blanks go, all but one between words.  */
static void
test_blanks (void **state)
{
  (void) state;
  check ("\t\tp := &point{x,\ty}  \r", "p := &point{x, y}");
  check ("x", "x");
  check ("a\001b\177c", "a b c");
  check ("", NULL);
  check (" \t \r", NULL);
}

/* A comment goes, but not what only looks like one.  */
static void
test_comments (void **state)
{
  (void) state;
  check ("g = p // kept", "g = p");
  check ("// nothing else", NULL);
  check ("f (\"a//b\", '\"') // c", "f (\"a//b\", '\"')");
  check ("f (\"\\\"//\") // c", "f (\"\\\"//\")");
  check ("f (`\\`) // c", "f (`\\`)");
  check ("f (`a // b`)", "f (`a // b`)");
  check ("a / b / c", "a / b / c");
  check ("a /", "a /");
}

/* What is too long is cut where a character begins, and says so.  */
static void
test_long (void **state)
{
  (void) state;
  char line[EXCERPT_MAX + 3], expected[EXCERPT_MAX + 4];

  memset (line, 'x', sizeof line);
  line[EXCERPT_MAX] = 0;
  check (line, line);
  line[EXCERPT_MAX] = ' ';
  line[EXCERPT_MAX + 1] = 0;
  strcpy (expected, line);
  expected[EXCERPT_MAX] = 0;
  check (line, expected);
  line[EXCERPT_MAX] = 'x';
  strcat (expected, "...");
  check (line, expected);

  /* The two bytes of an o with dots.  */
  memcpy (line + EXCERPT_MAX - 1, "\303\266", 3);
  strcpy (expected + EXCERPT_MAX - 1, "...");
  check (line, expected);
  memcpy (line + EXCERPT_MAX - 2, "\303\266y", 4);
  memcpy (expected + EXCERPT_MAX - 2, "\303\266...", 6);
  check (line, expected);
}

/* The length counts, not a zero byte.  */
static void
test_length (void **state)
{
  (void) state;
  char *text = excerpt_line ("abc", 2);
  assert_string_equal (text, "ab");
  free (text);
  text = excerpt_line ("\"\\", 2);
  assert_string_equal (text, "\"\\");
  free (text);
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test (test_blanks),
      cmocka_unit_test (test_comments),
      cmocka_unit_test (test_long),
      cmocka_unit_test (test_length),
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
