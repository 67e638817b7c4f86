/* Tests of the options.
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

/* What is accepted, what is refused, and in which words.  */

#include "options-helpers.h"

/* What holds when nothing is said.  */
static void
test_defaults (void **state)
{
  (void) state;
  struct options options;
  memset (&options, 0x5a, sizeof options);
  options_init (&options);
  assert_int_equal (options.notes, 0);
  assert_int_equal (options.dump, DUMP_NONE);
  assert_null (options.stats);
  assert_true (options.limit == UINT64_MAX);
  assert_null (options.only);
  assert_null (options.hash);
  assert_int_equal (options.slot_limit, 65536);
  assert_int_equal (options.frame_budget, 131072);
  assert_false (options.no_stack);
  assert_false (options.no_barrier);
  assert_false (options.no_calls);
  assert_int_equal (options.group_limit, 16);
  assert_false (options.no_group);
  assert_false (options.no_box);
  assert_false (options.no_uncleared);
  assert_false (options.no_slice);
  assert_false (options.no_transition);
  assert_false (options.no_share);
  assert_false (options.no_bound);
  assert_false (options.no_make);
  assert_false (options.no_map);
  assert_false (options.no_string);
}

/* Values that are optional.  */
static void
test_optional_values (void **state)
{
  (void) state;
  struct options options;
  options_init (&options);
  accept (&options, "m", NULL);
  assert_int_equal (options.notes, 1);
  accept (&options, "m", "2");
  assert_int_equal (options.notes, 2);
  accept (&options, "m", "1");
  assert_int_equal (options.notes, 1);
  accept (&options, "dump", NULL);
  assert_int_equal (options.dump, DUMP_SUMMARY);
  accept (&options, "dump", "details");
  assert_int_equal (options.dump, DUMP_DETAILS);

  refuse ("m", "3",
	  "goescape: option 'm': bad value '3'; it takes 1 or 2");
  refuse ("dump", "detail", "goescape: option 'dump': bad value 'detail';"
	  " it takes 'details'");
  refuse_value ("m", "");
  refuse_value ("m", "0");
  refuse_value ("m", "11");
  refuse_value ("dump", "");
  refuse_value ("dump", "details2");
}

/* Switches, and the members that they set.  */
static const struct
{
  const char *key;
  size_t member;
} switches[] =
{
#define SWITCH(key, member) { key, offsetof (struct options, member) }
  SWITCH ("no-stack", no_stack),
  SWITCH ("no-barrier", no_barrier),
  SWITCH ("no-calls", no_calls),
  SWITCH ("no-constructor", no_constructor),
  SWITCH ("no-group", no_group),
  SWITCH ("no-box", no_box),
  SWITCH ("no-uncleared", no_uncleared),
  SWITCH ("no-slice", no_slice),
  SWITCH ("no-transition", no_transition),
  SWITCH ("no-share", no_share),
  SWITCH ("no-bound", no_bound),
  SWITCH ("no-make", no_make),
  SWITCH ("no-map", no_map),
  SWITCH ("no-string", no_string),
  SWITCH ("no-curated", no_curated),
  SWITCH ("no-tags", no_tags),
  SWITCH ("no-libgo-tags", no_libgo_tags),
  SWITCH ("poison", poison),
  SWITCH ("verify", verify),
  SWITCH ("frame-report", frame_report),
#undef SWITCH
};

/* Each switch sets its own member, and none takes a value.  */
static void
test_switches (void **state)
{
  (void) state;
  size_t count = sizeof switches / sizeof switches[0];
  for (size_t i = 0; i < count; i++)
    {
      struct options options;
      options_init (&options);
      accept (&options, switches[i].key, NULL);
      for (size_t j = 0; j < count; j++)
	assert_int_equal (*(bool *) ((char *) &options + switches[j].member),
			  i == j);
      refuse_value (switches[i].key, "1");
      refuse_value (switches[i].key, "");
    }
  refuse ("no-stack", "yes", "goescape: option 'no-stack': bad value 'yes';"
	  " it takes no value");
}

/* Values that must be there.  */
static void
test_needed_values (void **state)
{
  (void) state;
  static const char *const lines[][2] =
    {
      { "stats", "the name of a file" },
      { "json", "the name of a directory" },
      { "assert-noheap", "a POSIX extended regular expression" },
      { "limit", "a decimal number" },
      { "only", "a POSIX extended regular expression" },
      { "hash", "1 to 63 binary digits" },
      { "slot-limit",
	"bytes, or a number with suffix k or m, at most 1024m" },
      { "frame-budget",
	"bytes, or a number with suffix k or m, at most 1024m" }
    };
  for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
    {
      char expected[OPTIONS_ERROR_MAX];
      snprintf (expected, sizeof expected,
		"goescape: option '%s' needs a value: %s", lines[i][0],
		lines[i][1]);
      refuse (lines[i][0], NULL, expected);
      refuse (lines[i][0], "", expected);
    }
}

/* Strings are the caller's own, not copies.  */
static void
test_strings (void **state)
{
  (void) state;
  static const char stats[] = "dir/a=b.json", only[] = "^main\\.(f|g)$";
  struct options options;
  options_init (&options);
  accept (&options, "stats", stats);
  assert_ptr_equal (options.stats, stats);
  accept (&options, "only", only);
  assert_ptr_equal (options.only, only);
  accept (&options, "only", "a{2}");
  refuse_value ("only", "main.(");
  refuse_value ("only", "[a");
  refuse_value ("only", "a{2");
}

/* Binary digits, at most 63 of them.  */
static void
test_hash (void **state)
{
  (void) state;
  char digits[65];
  struct options options;
  options_init (&options);
  accept (&options, "hash", "0");
  assert_string_equal (options.hash, "0");
  memset (digits, '1', sizeof digits);
  digits[63] = 0;
  accept (&options, "hash", digits);
  assert_ptr_equal (options.hash, digits);
  digits[63] = '0';
  digits[64] = 0;
  char text[OPTIONS_ERROR_MAX];
  refuse_into (text, "hash", digits);
  assert_non_null (strstr (text, "it takes 1 to 63 binary digits"));
  refuse_value ("hash", "012");
  refuse_value ("hash", "1 ");
  refuse_value ("hash", "-1");
}

/* Numbers fill 64 bits and are nothing but digits.  */
static void
test_limit (void **state)
{
  (void) state;
  struct options options;
  options_init (&options);
  accept (&options, "limit", "0");
  assert_true (options.limit == 0);
  accept (&options, "limit", "010");
  assert_true (options.limit == 10);
  accept (&options, "limit", "18446744073709551615");
  assert_true (options.limit == UINT64_MAX);
  refuse_value ("limit", "18446744073709551616");
  refuse_value ("limit", "99999999999999999999999999999999");
  refuse_value ("limit", "-1");
  refuse_value ("limit", "+1");
  refuse_value ("limit", " 1");
  refuse_value ("limit", "1 ");
  refuse_value ("limit", "0x10");
  refuse_value ("limit", "1k");
  refuse ("limit", "many", "goescape: option 'limit': bad value 'many';"
	  " it takes a decimal number");
}

/* Sizes: suffixes, the greatest one, and what lies above.  */
static void
test_sizes (void **state)
{
  (void) state;
  struct options options;
  options_init (&options);
  accept (&options, "slot-limit", "12");
  accept (&options, "frame-budget", "0");
  assert_int_equal (options.slot_limit, 12);
  assert_int_equal (options.frame_budget, 0);
  accept (&options, "slot-limit", "3k");
  accept (&options, "frame-budget", "5m");
  assert_int_equal (options.slot_limit, 3072);
  assert_int_equal (options.frame_budget, 5242880);

  static const char *const most[] = { "1073741824", "1048576k", "1024m" };
  static const char *const more[] = { "1073741825", "1048577k", "1025m" };
  for (int i = 0; i < 3; i++)
    {
      options.slot_limit = 1;
      accept (&options, "slot-limit", most[i]);
      assert_int_equal (options.slot_limit, 1 << 30);
      refuse_value ("slot-limit", more[i]);
    }
  /* 2^54 k and 2^44 m are 2^64, and so nothing in 64 bits.  */
  refuse_value ("slot-limit", "18014398509481984k");
  refuse_value ("slot-limit", "17592186044416m");
  refuse_value ("slot-limit", "18446744073709551616");
  refuse_value ("slot-limit", "-1");
  refuse_value ("slot-limit", "k");
  refuse_value ("slot-limit", "1kk");
  refuse_value ("slot-limit", "1K");
  refuse_value ("slot-limit", "1g");
  refuse_value ("slot-limit", "1.5k");
  refuse ("slot-limit", "12q", "goescape: option 'slot-limit': bad value"
	  " '12q'; it takes bytes, or a number with suffix k or m, at most"
	  " 1024m");
}

/* An option leaves what others have set.  */
static void
test_independent (void **state)
{
  (void) state;
  struct options options;
  options_init (&options);
  accept (&options, "m", "2");
  accept (&options, "dump", NULL);
  accept (&options, "stats", "f");
  accept (&options, "limit", "3");
  accept (&options, "only", "g");
  accept (&options, "hash", "10");
  accept (&options, "slot-limit", "1");
  accept (&options, "frame-budget", "2");
  accept (&options, "no-barrier", NULL);
  assert_int_equal (options.notes, 2);
  assert_int_equal (options.dump, DUMP_SUMMARY);
  assert_string_equal (options.stats, "f");
  assert_int_equal (options.limit, 3);
  assert_string_equal (options.only, "g");
  assert_string_equal (options.hash, "10");
  assert_int_equal (options.slot_limit, 1);
  assert_int_equal (options.frame_budget, 2);
  assert_false (options.no_stack);
  assert_true (options.no_barrier);
  assert_false (options.no_calls);
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test (test_defaults),
      cmocka_unit_test (test_optional_values),
      cmocka_unit_test (test_switches),
      cmocka_unit_test (test_needed_values),
      cmocka_unit_test (test_strings),
      cmocka_unit_test (test_hash),
      cmocka_unit_test (test_limit),
      cmocka_unit_test (test_sizes),
      cmocka_unit_test (test_independent),
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
