/* Tests of the table of helpers that the plugin carries.
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

/* That the table has the helpers, and that their code can stand behind any
   other.  */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "carried.h"

/* Each helper is found, for pointers of its size and under its name only.  */
static void
test_find (void **state)
{
  (void) state;
  size_t count = 0;
  for (const struct carried *one = carried; one->symbol; one++, count++)
    {
      assert_ptr_equal (carried_find (one->symbol, one->pointer_bits), one);
      assert_null (carried_find (one->symbol, 16));
      assert_null (carried_find (one->symbol + 1, one->pointer_bits));
    }
  assert_true (count > 0);
  assert_non_null (carried_find ("__goescape_small_integers",
				 8 * sizeof (void *)));
  assert_non_null (carried_find ("__goescape_zero_memory",
				 8 * sizeof (void *)));
  assert_null (carried_find ("", 64));
}

/* Check LINE of ONE: a label is the helper's own or has its name, and a section
   is one of its group.  */
static void
check_line (const struct carried *one, const char *line)
{
  size_t length = strlen (one->symbol);
  char group[200];
  snprintf (group, sizeof group, ",%s,comdat", one->symbol);
  if (strncmp (line, "\t.section\t", 10) == 0)
    {
      assert_true (strlen (line) > strlen (group));
      assert_string_equal (line + strlen (line) - strlen (group), group);
    }
  else if (line[0] != '\t')
    {
      const char *name = strncmp (line, ".L", 2) == 0 ? line + 2 : line;
      assert_int_equal (strncmp (name, one->symbol, length), 0);
      assert_true (name[length] == ':' || name[length] == '.');
    }
  if (strncmp (line, "\t.globl\t", 8) == 0)
    assert_string_equal (line + 8, one->symbol);
}

/* The code defines the helper, as a hidden symbol, in sections of its group,
   and no other name that could be known elsewhere.  */
static void
test_code (void **state)
{
  (void) state;
  for (const struct carried *one = carried; one->symbol; one++)
    {
      char *text = strdup (one->assembly);
      char hidden[200];
      size_t lines = 0;
      snprintf (hidden, sizeof hidden, "\t.hidden\t%s\n", one->symbol);
      assert_non_null (strstr (text, hidden));
      assert_int_equal (text[strlen (text) - 1], '\n');
      for (char *line = strtok (text, "\n"); line; line = strtok (NULL, "\n"))
	{
	  check_line (one, line);
	  lines++;
	}
      assert_true (lines > 3);
      free (text);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test (test_find),
      cmocka_unit_test (test_code),
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
