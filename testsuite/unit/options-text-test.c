/* Tests of what is said about options.
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

/* Keys that there are not, values with strange characters, and the help.  */

#include "options-helpers.h"

/* Misspelt keys: which one is proposed, and when none.  */
static void
test_unknown (void **state)
{
  (void) state;
  static const char *const pairs[][2] =
    {
      { "no-stak", "no-stack" }, { "no_stack", "no-stack" },
      { "nostack", "no-stack" }, { "no-stackk", "no-stack" },
      { "No-Stack", "no-stack" }, { "slotlimit", "slot-limit" },
      { "limt", "limit" }, { "frame-bugdet", "frame-budget" },
      { "framesbudge", "frame-budget" }, { "no-barrierses", "no-barrier" },
      { "onyl", "only" }, { "stat", "stats" }, { "no-call", "no-calls" },
      /* Two edits, and in long keys as many as a third of the length.  */
      { "limitxx", "limit" }, { "slotlimitxyz", "slot-limit" },
      { "my_frame_budgets", "frame-budget" },
      { "frame-budgetabcdef", "frame-budget" }
    };
  for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
    {
      char expected[OPTIONS_ERROR_MAX];
      snprintf (expected, sizeof expected,
		"goescape: unknown option '%s'; did you mean '%s'?",
		pairs[i][0], pairs[i][1]);
      refuse (pairs[i][0], NULL, expected);
      refuse (pairs[i][0], "1", expected);
    }

  /* One edit more than those above; and in "x", nothing is left of "m".  */
  static const char *const strange[]
    = { "", "x", "xy", "verbose", "limitxxx", "frame-budgetabcdefg" };
  for (size_t i = 0; i < sizeof strange / sizeof strange[0]; i++)
    {
      char expected[OPTIONS_ERROR_MAX];
      snprintf (expected, sizeof expected,
		"goescape: unknown option '%s'; the manual lists the options",
		strange[i]);
      refuse (strange[i], NULL, expected);
    }
}

/* Text of any length and of any bytes gives one line that is whole
   characters.  */
static void
test_strange_text (void **state)
{
  (void) state;
  char text[OPTIONS_ERROR_MAX], expected[OPTIONS_ERROR_MAX];
  char longest[5000];
  memset (longest, 'n', sizeof longest);
  for (size_t length = 55; length < sizeof longest;
       length += length < 65 ? 1 : 379)
    {
      char ending = longest[length];
      longest[length] = 0;
      snprintf (expected, sizeof expected, "goescape: unknown option '%.*s%s';"
		" the manual lists the options", 60, longest,
		length > 60 ? "..." : "");
      refuse (longest, NULL, expected);
      refuse_into (text, "limit", longest);
      refuse_into (text, "no-stack", longest);
      longest[length] = ending;
    }

  refuse ("a\nb\tc\x7f", NULL, "goescape: unknown option 'a?b?c?';"
	  " the manual lists the options");
  refuse ("only", "(\r\n\033[1m", "goescape: option 'only': bad value"
	  " '(???[1m'; it takes a POSIX extended regular expression");
  refuse ("limit", "\xc3\xa9", "goescape: option 'limit': bad value"
	  " '\xc3\xa9'; it takes a decimal number");

  /* Behind 56 to 60 letters, a character of four bytes: it is whole behind
     56, and is left out behind more.  */
  for (int letters = 56; letters <= 60; letters++)
    {
      char value[80];
      snprintf (value, sizeof value, "%.*s\xf0\x9f\x90\xb9 and more", letters,
		longest);
      snprintf (expected, sizeof expected, "goescape: option 'limit': bad"
		" value '%.*s%s...'; it takes a decimal number", letters,
		longest, letters == 56 ? "\xf0\x9f\x90\xb9" : "");
      refuse ("limit", value, expected);
    }
}

/* The help has a line for each key, in the form that is promised, and no
   line for anything else.  */
static void
test_help (void **state)
{
  (void) state;
  static const char *const keys[]
    = { "m", "dump", "stats", "json", "frame-report", "assert-noheap",
	"limit", "only", "hash", "poison", "verify", "slot-limit",
	"frame-budget", "no-stack", "no-barrier", "no-calls", "no-constructor",
	"group-limit", "no-group", "no-box", "no-uncleared", "no-slice",
	"no-transition", "no-share", "no-bound", "no-make", "no-map",
	"no-string", "no-copyless", "no-curated", "no-tags",
	"no-libgo-tags" };
  size_t count = sizeof keys / sizeof keys[0];
  for (size_t i = 0; i < count; i++)
    {
      const char *help = options_help (i);
      assert_non_null (help);
      size_t length = strcspn (help, "=[ ");
      assert_int_equal (length, strlen (keys[i]));
      assert_memory_equal (help, keys[i], length);
      const char *gap = strstr (help, "  ");
      assert_non_null (gap);
      assert_true (gap[2] > ' ');
      assert_null (strchr (help, '\n'));
      /* A value is written where there is one.  */
      assert_int_equal (strncmp (keys[i], "no-", 3) == 0
			|| strcmp (keys[i], "poison") == 0
			|| strcmp (keys[i], "verify") == 0
			|| strcmp (keys[i], "frame-report") == 0,
			gap == help + length);
      char text[OPTIONS_ERROR_MAX] = "";
      struct options options;
      options_init (&options);
      options_parse (&options, keys[i], NULL, text);
      assert_null (strstr (text, "unknown option"));
    }
  assert_null (options_help (count));
  assert_null (options_help (SIZE_MAX));
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test (test_unknown),
      cmocka_unit_test (test_strange_text),
      cmocka_unit_test (test_help),
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
