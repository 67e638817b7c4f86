/* Tests of the JSON records of sites.
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

/* The line of a unit in the statistics.  */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "site-helpers.h"

/* Counts of which all but the first and the last are 0.  */
#define ANSWERS(first, last)						       \
  "{\"nothing\":" #first ",\"curated\":0,\"tags\":0,\"own\":0,\"libgo\":0,"      \
  "\"runtime\":" #last "}"

/* All keys in their order, also in a unit in which nothing is allocated, and
   reasons in that of their names.  */

static void
test_json (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct unit_totals totals = { 0 };
  check_text (sites_json (&sites, &totals, "a.go", "GCC"),
	      "{\"unit\":\"a.go\",\"compiler\":\"GCC\",\"functions\":0,"
	      "\"sites\":0,\"stack\":0,\"removed\":0,\"heap\":0,"
	      "\"stack_bytes\":0,\"frame_bytes\":0,\"barriers\":0,"
	      "\"verified\":0,\"doubted\":0,\"uncleared\":0,\"group\":0,"
	      "\"box\":0,\"test\":0,\"calls_saved\":0,"
	      "\"uncleared_bytes\":0,\"shared\":0,"
	      "\"calls\":" ANSWERS (0, 0) ",\"arguments\":" ANSWERS (0, 0)
	      ",\"kept\":" ANSWERS (0, 0) ","
	      "\"reasons\":{},\"list\":[]}\n");

  /* The totals are the caller's, and all different here.  */
  totals = (struct unit_totals) { 4, { 3, 1, 2, 5 }, 40, 48, 6, 2, 1,
				  { 0, 7, 8, 9, 10 }, 11, 12,
				  { 13, 0, 0, 0, 0, 18 },
				  { 19, 0, 0, 0, 0, 24 },
				  { 25, 0, 0, 0, 0, 30 } };
  static const char *const reasons[] = { "stored", "returned", "stored" };
  for (unsigned i = 0; i < 3; i++)
    site_set_reason (add (&sites, i, SITE_NEW, NULL, NULL), reasons[i]);
  sites.sites[2].saving = SAVING_GROUP;
  sites.sites[2].uncleared = true;
  site_set_group (&sites.sites[2], &sites.sites[0], 8);
  struct site *site = add (&sites, 9, SITE_VARIABLE, "x", "main.T");
  site->decision = SITE_STACK;
  site->size = 40;
  /* Not on the heap, so this is no reason for anything.  */
  site_set_reason (site, "forgotten");
  site_set_doubt (site, "called");
  site = add (&sites, 9, SITE_BOX, NULL, "int");
  site->decision = SITE_REMOVED;
  site->size = 8;
#define HEAP_SITE(COLUMN, REASON, REST)					\
  "{\"id\":\"a.go:3:" COLUMN "#1\",\"function\":\"main.f\","		\
  "\"kind\":\"new\",\"size\":0,\"decision\":\"heap\","			\
  "\"reason\":\"" REASON "\"" REST "},"
  check_text (sites_json (&sites, &totals, "dir/a.go", "GCC 12"),
	      "{\"unit\":\"dir/a.go\",\"compiler\":\"GCC 12\","
	      "\"functions\":4,\"sites\":5,\"stack\":1,\"removed\":2,"
	      "\"heap\":3,\"stack_bytes\":40,\"frame_bytes\":48,"
	      "\"barriers\":6,\"verified\":2,\"doubted\":1,\"uncleared\":7,"
	      "\"group\":8,\"box\":9,\"test\":10,\"calls_saved\":11,"
	      "\"uncleared_bytes\":12,\"shared\":5,"
	      "\"calls\":" ANSWERS (13, 18) ",\"arguments\":" ANSWERS (19, 24)
	      ",\"kept\":" ANSWERS (25, 30) ","
	      "\"reasons\":{\"returned\":1,\"stored\":2},"
	      "\"list\":[" HEAP_SITE ("0", "stored", "")
	      HEAP_SITE ("1", "returned", "")
	      HEAP_SITE ("2", "stored", ",\"saving\":\"group\",\"cleared\":"
			 "false,\"group\":\"a.go:3:0#1\",\"offset\":8")
	      "{\"id\":\"a.go:3:9#1\",\"function\":\"main.f\","
	      "\"kind\":\"variable\",\"name\":\"x\",\"type\":\"main.T\","
	      "\"size\":40,\"decision\":\"stack\",\"doubt\":\"called\"},"
	      "{\"id\":\"a.go:3:9#2\",\"function\":\"main.f\","
	      "\"kind\":\"box\",\"type\":\"int\",\"size\":8,"
	      "\"decision\":\"removed\"}]}\n");
  sites_clear (&sites);
}

/* Where a unit comes from, if that is known.  */
static void
test_json_origin (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct unit_totals totals = { 0 };
  sites.package = "example.org/p";
  sites.directory = "/src";
  struct site *site = add (&sites, 1, SITE_NEW, NULL, NULL);
  site_add_inlined (site, "b.go:1:2");
  site_add_inlined (site, "c.go:3:4");
  char *text = sites_json (&sites, &totals, "a.go", "GCC");
  static const char start[]
    = "{\"unit\":\"a.go\",\"package\":\"example.org/p\","
      "\"directory\":\"/src\",\"compiler\":\"GCC\",";
  assert_memory_equal (text, start, strlen (start));
  assert_non_null (strstr (text, "\"function\":\"main.f\",\"inlined\":"
				 "[\"b.go:1:2\",\"c.go:3:4\"],\"kind\":"));
  free (text);
  sites_clear (&sites);
}

/* Frames that grow are listed before the sites.  */
static void
test_json_frames (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct unit_totals totals = { 0 };
  sites_add_frame (&sites, "main.f", "a.go:3:1", 48);
  sites_add_frame (&sites, "main.g", NULL, 8);
  char *text = sites_json (&sites, &totals, "a.go", "GCC");
  assert_non_null (strstr (text, "\"frames\":[{\"function\":\"main.f\","
				 "\"at\":\"a.go:3:1\",\"bytes\":48},"
				 "{\"function\":\"main.g\",\"bytes\":8}],"
				 "\"list\":[]"));
  free (text);
  sites_clear (&sites);
  assert_int_equal (sites.frame_count, 0);
}

/* What is on the heap has its flow with it, what is not has none.  */
static void
test_json_flow (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct unit_totals totals = { 0 };
  for (unsigned i = 0; i < 2; i++)
    {
      struct site *site = add (&sites, i, SITE_NEW, NULL, NULL);
      site_set_reason (site, "stored");
      site_add_step (site, "{heap}", "x", -1, "stored", "a.go:3:4");
      site->decision = i ? SITE_STACK : SITE_HEAP;
    }
  char *text = sites_json (&sites, &totals, "a.go", "GCC");
  assert_non_null (strstr (text, "\"reason\":\"stored\",\"flow\":["
				 "{\"text\":\"  flow: {heap} = &x:\"},"
				 "{\"text\":\"    stored\",\"at\":\"a.go:3:4\"}"
				 "]}"));
  assert_non_null (strstr (text, "\"decision\":\"stack\"}"));
  free (text);
  sites_clear (&sites);
}

/* Return the line for SITES as JSON has it that was read again; it must be
   one line.  */
static json_t *
read_back (const struct sites *sites, const char *unit)
{
  struct unit_totals totals = { 0 };
  char *line = sites_json (sites, &totals, unit, "GCC");
  size_t length = strlen (line);
  assert_ptr_equal (strchr (line, '\n'), line + length - 1);
  json_t *object = json_loads (line, JSON_REJECT_DUPLICATES, NULL);
  assert_non_null (object);
  free (line);
  return object;
}

/* Return the string KEY of OBJECT, or null.  */
static const char *
string_of (const json_t *object, const char *key)
{
  return json_string_value (json_object_get (object, key));
}

/* Texts come back as they were, whatever JSON has to do to them.  */
static void
test_json_texts (void **state)
{
  (void) state;
  static const char type[] = "struct { F int \"a\\nb\n\t\x01\" }";
  static const char name[] = "gr\xc3\xb6\xc3\x9f" "e\xf0\x9f\x90\xb9";
  struct sites sites = { 0 };
  struct site *site = add (&sites, 1, SITE_VARIABLE, name, type);
  site_set_reason (site, name);
  json_t *object = read_back (&sites, "a \"b\"\n.go");
  assert_string_equal (string_of (object, "unit"), "a \"b\"\n.go");
  const json_t *item = json_array_get (json_object_get (object, "list"), 0);
  assert_string_equal (string_of (item, "name"), name);
  assert_string_equal (string_of (item, "type"), type);
  assert_string_equal (string_of (item, "reason"), name);
  const json_t *reasons = json_object_get (object, "reasons");
  assert_int_equal (json_integer_value (json_object_get (reasons, name)), 1);
  json_decref (object);
  sites_clear (&sites);
}

/* Texts that are not UTF-8 lose their bytes beyond ASCII, but neither the
   line nor a member of it is lost.  */
static void
test_json_bad_texts (void **state)
{
  (void) state;
  /* A stray byte, a character cut off, one made too long, half of a
     surrogate, and one beyond the last.  */
  static const char *const bad[]
    = { "a\xff", "a\xc3", "a\xc0\xaf", "a\xed\xa0\x80",
	"a\xf4\x90\x80\x80" };
  static const char *const good[] = { "a?", "a?", "a??", "a???", "a????" };
  struct sites sites = { 0 };
  for (size_t i = 0; i < 5; i++)
    {
      struct site *site = sites_add (&sites, bad[i], 1, (unsigned) i, bad[i]);
      site->name = text_copy (bad[i]);
      site->type = text_copy (bad[i]);
      site_set_reason (site, bad[i]);
    }
  json_t *object = read_back (&sites, bad[0]);
  assert_string_equal (string_of (object, "unit"), "a?");
  const json_t *list = json_object_get (object, "list");
  assert_int_equal (json_array_size (list), 5);
  for (size_t i = 0; i < 5; i++)
    {
      const json_t *item = json_array_get (list, i);
      char *id = text_format ("%s:1:%zu#1", good[i], i);
      assert_string_equal (string_of (item, "id"), id);
      assert_string_equal (string_of (item, "function"), good[i]);
      assert_string_equal (string_of (item, "name"), good[i]);
      assert_string_equal (string_of (item, "type"), good[i]);
      assert_string_equal (string_of (item, "reason"), good[i]);
      free (id);
    }
  /* The first two reasons have become the same.  */
  const json_t *reasons = json_object_get (object, "reasons");
  assert_int_equal (json_object_size (reasons), 4);
  for (size_t i = 1; i < 5; i++)
    assert_int_equal (json_integer_value (json_object_get (reasons, good[i])),
		      i == 1 ? 2 : 1);
  json_decref (object);
  sites_clear (&sites);
}

/* Numbers are exact as far as JSON readers go, and never negative.  */
static void
test_json_numbers (void **state)
{
  (void) state;
  static const uint64_t sizes[] = { INT64_MAX - 1, INT64_MAX,
				    (uint64_t) INT64_MAX + 1, UINT64_MAX };
  struct sites sites = { 0 };
  for (size_t i = 0; i < 4; i++)
    add (&sites, 1, SITE_NEW, NULL, NULL)->size = sizes[i];
  json_t *object = read_back (&sites, "a.go");
  const json_t *list = json_object_get (object, "list");
  for (size_t i = 0; i < 4; i++)
    {
      const json_t *item = json_array_get (list, i);
      json_int_t size = json_integer_value (json_object_get (item, "size"));
      assert_true (size == (i == 0 ? INT64_MAX - 1 : INT64_MAX));
    }
  json_decref (object);
  sites_clear (&sites);
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test (test_json),
      cmocka_unit_test (test_json_flow),
      cmocka_unit_test (test_json_frames),
      cmocka_unit_test (test_json_origin),
      cmocka_unit_test (test_json_texts),
      cmocka_unit_test (test_json_bad_texts),
      cmocka_unit_test (test_json_numbers),
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
