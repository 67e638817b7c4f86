/* Tests of gc's log of optimizations.
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

#include "logopt.h"
#include "text.h"

static const struct logopt_unit unit
  = { "example.org/p q", "x86_64-linux-gnu", 64, "GCC", "/work dir" };

/* Check that TEXT, which is freed, is EXPECTED.  */
static void
check_text (char *text, const char *expected)
{
  assert_non_null (text);
  assert_string_equal (text, expected);
  free (text);
}

#define RANGE(LINE, COLUMN)						\
  "\"range\":{\"start\":{\"line\":" #LINE ",\"character\":" #COLUMN "},"\
  "\"end\":{\"line\":" #LINE ",\"character\":" #COLUMN "}}"
#define RELATED(URI, LINE, COLUMN, MESSAGE)				\
  "{\"location\":{\"uri\":\"file://" URI "\"," RANGE (LINE, COLUMN) "},"\
  "\"message\":\"" MESSAGE "\"}"
#define DIAGNOSTIC(LINE, COLUMN, MESSAGE)				\
  "{" RANGE (LINE, COLUMN) ",\"severity\":3,\"code\":\"escape\","	\
  "\"source\":\"go compiler\",\"message\":\"" MESSAGE " escapes to heap\""
#define HEADER(PACKAGE, FILE)						\
  "{\"version\":0,\"package\":\"" PACKAGE "\",\"goos\":\"linux\","	\
  "\"goarch\":\"amd64\",\"gc_version\":\"GCC\",\"file\":\"" FILE "\"}\n"

/* What is on the heap is logged, by file and in order of the positions; what is
   not, is not.  */
static void
test_order (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct logopt_files files;
  sites_add (&sites, "b.go", 1, 2, "f");
  sites_add (&sites, "./a.go", 10, 1, "f");
  sites_add (&sites, "./a.go", 9, 20, "f")->kind = SITE_CLOSURE;
  sites_add (&sites, "./a.go", 9, 3, "f");
  sites_add (&sites, "./a.go", 9, 3, "f")->kind = SITE_CALL;
  sites_add (&sites, "./a.go", 1, 1, "f")->decision = SITE_STACK;
  sites_add (&sites, "c.go", 1, 1, "f")->decision = SITE_REMOVED;
  logopt_make (&sites, &unit, &files);
  assert_int_equal (files.count, 2);
  assert_string_equal (files.files[0].name, "example.org%2Fp%20q/a.json");
  assert_string_equal (files.files[0].text,
		       HEADER ("example.org/p q", "/work dir/a.go")
		       DIAGNOSTIC (9, 3, "new object") "}\n"
		       DIAGNOSTIC (9, 3, "call record") "}\n"
		       DIAGNOSTIC (9, 20, "func literal") "}\n"
		       DIAGNOSTIC (10, 1, "new object") "}\n");
  assert_string_equal (files.files[1].name, "example.org%2Fp%20q/b.json");
  assert_string_equal (files.files[1].text,
		       HEADER ("example.org/p q", "/work dir/b.go")
		       DIAGNOSTIC (1, 2, "new object") "}\n");
  logopt_clear (&files);
  assert_int_equal (files.count, 0);
  sites_clear (&sites);
}

/* A site that was inlined stands where the outermost call does, and then come
   the others and the site.  The way comes last; a flow has the place of its
   first reason.  */
static void
test_related (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct logopt_files files;
  struct site *site = sites_add (&sites, "/d/a.go", 3, 4, "f");
  site->kind = SITE_VARIABLE;
  site->name = text_copy ("x");
  site_add_inlined (site, "/d/a.go:7:8");
  site_add_inlined (site, "/d/b:c.go:9:10");
  site_add_step (site, "{heap}", "x", -1, "stored", "/d/a.go:5:6");
  logopt_make (&sites, &unit, &files);
  assert_int_equal (files.count, 1);
  assert_string_equal (files.files[0].name, "example.org%2Fp%20q/b:c.json");
  assert_string_equal (files.files[0].text,
		       HEADER ("example.org/p q", "/d/b:c.go")
		       DIAGNOSTIC (9, 10, "x") ",\"relatedInformation\":["
		       RELATED ("/d/a.go", 7, 8, "inlineLoc") ","
		       RELATED ("/d/a.go", 3, 4, "inlineLoc") ","
		       RELATED ("/d/a.go", 5, 6,
				"escflow:    flow: {heap} = &x:") ","
		       RELATED ("/d/a.go", 5, 6, "escflow:      stored")
		       "]}\n");
  logopt_clear (&files);
  sites_clear (&sites);
}

/* Names that are odd: without a package, what the compiler makes itself, a name
   without its ending and with two, and a place that is none.  */
static void
test_names (void **state)
{
  (void) state;
  static const char *const names[][3] =
    {
      { "<built-in>", "%00/%3Cbuilt-in%3E.json", "<built-in>" },
      { "d.go/x", "%00/x.json", "/w/d.go/x" },
      { "x.go.y.go", "%00/x.go.y.json", "/w/x.go.y.go" },
      { "y.go.2", "%00/y.json", "/w/y.go.2" }
    };
  struct logopt_unit odd = { NULL, "x86_64-linux-gnu", 64, "GCC", "/w" };
  struct sites sites = { 0 };
  struct logopt_files files;
  for (unsigned i = 0; i < 4; i++)
    sites_add (&sites, names[i][0], 1, 1, "f");
  logopt_make (&sites, &odd, &files);
  assert_int_equal (files.count, 4);
  for (unsigned i = 0; i < 4; i++)
    {
      char *header = text_format ("{\"version\":0,\"package\":\"\\u0000\","
				  "\"goos\":\"linux\",\"goarch\":\"amd64\","
				  "\"gc_version\":\"GCC\",\"file\":\"%s\"}\n",
				  names[i][2]);
      assert_string_equal (files.files[i].name, names[i][1]);
      assert_memory_equal (files.files[i].text, header, strlen (header));
      free (header);
    }
  logopt_clear (&files);
  sites_clear (&sites);

  site_add_inlined (sites_add (&sites, "a.go", 1, 1, "f"), "nowhere");
  odd.directory = NULL;
  logopt_make (&sites, &odd, &files);
  assert_int_equal (files.count, 1);
  assert_string_equal (files.files[0].name, "%00/nowhere.json");
  assert_non_null (strstr (files.files[0].text, RANGE (0, 0)));
  logopt_clear (&files);
  sites_clear (&sites);
}

/* Many sites, in many files.  */
static void
test_many (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct logopt_files files;
  for (unsigned i = 0; i < 3000; i++)
    {
      char *name = text_format ("f%u.go", i % 100 + 100);
      sites_add (&sites, name, 3000 - i, 1, "f");
      free (name);
    }
  logopt_make (&sites, &unit, &files);
  assert_int_equal (files.count, 100);
  for (unsigned i = 0; i < 100; i++)
    {
      unsigned lines = 0, before = 0;
      for (const char *at = files.files[i].text; *at;
	   at = strchr (at, '\n') + 1)
	{
	  const char *line = strstr (at, "\"line\":");
	  if (lines++ == 0)
	    continue;
	  assert_true (strtoul (line + 7, NULL, 10) > before);
	  before = (unsigned) strtoul (line + 7, NULL, 10);
	}
      assert_int_equal (lines, 31);
    }
  logopt_clear (&files);
  sites_clear (&sites);
}

/* Targets in Go's words.  */
static void
test_targets (void **state)
{
  (void) state;
  check_text (logopt_goarch ("x86_64-linux-gnu", 64), "amd64");
  check_text (logopt_goarch ("x86_64-pc-linux-gnu", 32), "386");
  check_text (logopt_goarch ("i686-linux-gnu", 32), "386");
  check_text (logopt_goarch ("aarch64-linux-gnu", 64), "arm64");
  check_text (logopt_goarch ("arm-linux-gnueabihf", 32), "arm");
  check_text (logopt_goarch ("riscv64-linux-gnu", 64), "riscv64");
  check_text (logopt_goarch ("unknown", 64), "unknown");
  check_text (logopt_goos ("x86_64-linux-gnu"), "linux");
  check_text (logopt_goos ("x86_64-pc-linux-gnu"), "linux");
  check_text (logopt_goos ("x86_64-unknown-freebsd13.1"), "freebsd");
  check_text (logopt_goos ("i386-pc-haiku"), "haiku");
  check_text (logopt_goos ("unknown"), "unknown");
}

/* Parts of URLs, as Go's net/url writes them.  */
static void
test_escape (void **state)
{
  (void) state;
  check_text (logopt_escape ("aZ9-_.~$&+=:@", true), "aZ9-_.~$&+=:@");
  check_text (logopt_escape ("/,;? %<\303\266", true),
	      "%2F%2C%3B%3F%20%25%3C%C3%B6");
  check_text (logopt_escape ("/a,b;c? d", false), "/a,b;c%3F%20d");
  check_text (logopt_escape ("", true), "");
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test (test_order),
      cmocka_unit_test (test_related),
      cmocka_unit_test (test_names),
      cmocka_unit_test (test_many),
      cmocka_unit_test (test_targets),
      cmocka_unit_test (test_escape),
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
