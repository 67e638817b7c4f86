/* Tests of the way of an object to the heap.
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

#include "text.h"
#include "way.h"

/* A step: what it says, and where.  */
struct step
{
  const char *dst;
  const char *src;
  int derefs;
  const char *why;
  const char *where;
  const char *source;
};

/* Check that the way of COUNT steps at STEPS, of which those to "{temp}" have
   no name, is EXPECTED, up to a null.  */
static void
check (const struct step *steps, size_t count, const char *const *expected)
{
  struct sites sites = { 0 };
  struct site *site = sites_add (&sites, "a.go", 1, 2, "main.f");
  struct way way;

  for (size_t i = 0; i < count; i++)
    {
      struct site_step *step
	= site_add_step (site, steps[i].dst, steps[i].src, steps[i].derefs,
			 steps[i].why, steps[i].where);
      step->named = strcmp (steps[i].dst, "{temp}") != 0;
      step->source = steps[i].source ? text_copy (steps[i].source) : NULL;
    }
  way_make (site, &way);
  for (size_t i = 0; i < way.count; i++)
    {
      char *line = way_line_text (&way, i);
      assert_non_null (expected[i]);
      assert_string_equal (line, expected[i]);
      free (line);
    }
  assert_null (expected[way.count]);
  way_clear (&way);
  assert_int_equal (way.count, 0);
  sites_clear (&sites);
}

#define CHECK(STEPS, ...) \
  check (STEPS, sizeof STEPS / sizeof *STEPS, \
	 (const char *const[]) { __VA_ARGS__, NULL })

/* Nothing comes of no steps.  */
static void
test_nothing (void **state)
{
  (void) state;
  const char *const none[] = { NULL };
  check (NULL, 0, none);
}

/* Each step between names is a flow of its own.  */
static void
test_named (void **state)
{
  (void) state;
  const struct step steps[] =
    {
      { "p", "x", -1, "allocated", "a.go:1:2", "p := &x" },
      { "q", "p", 0, "assigned", "a.go:2:2", NULL },
      { "{heap}", "q", 2, "passed to f", "a.go:3:2", "f (**q)" }
    };
  CHECK (steps,
	 "  flow: p = &x:",
	 "    from p := &x (allocated) at a.go:1:2",
	 "  flow: q = p:",
	 "    assigned at a.go:2:2",
	 "  flow: {heap} = **q:",
	 "    from f (**q) (passed to f) at a.go:3:2");
}

/* What has no name is passed over, and the dereferences add up.  */
static void
test_unnamed (void **state)
{
  (void) state;
  const struct step steps[] =
    {
      { "{temp}", "x", -1, "allocated", "a.go:1:2", "s" },
      { "{temp}", "{temp}", 1, "assigned", "a.go:2:2", "t" },
      { "{temp}", "{temp}", 2, "held", NULL, NULL },
      { "{heap}", "{temp}", 0, "returned", "a.go:4:2", "u" }
    };
  CHECK (steps,
	 "  flow: {heap} = **x:",
	 "    from s (allocated) at a.go:1:2",
	 "    from t (assigned) at a.go:2:2",
	 "    from u (returned) at a.go:4:2");
}

/* An address of an address is not one flow.  */
static void
test_addresses (void **state)
{
  (void) state;
  const struct step steps[] =
    {
      { "{temp}", "x", -1, "allocated", "a.go:1:2", "s" },
      { "{heap}", "{temp}", -1, "returned", "a.go:4:2", "u" }
    };
  CHECK (steps,
	 "  flow: {temp} = &x:",
	 "    from s (allocated) at a.go:1:2",
	 "  flow: {heap} = &{temp}:",
	 "    from u (returned) at a.go:4:2");
}

/* Of the reasons on one line of source the last is told; other lines, also
   those that begin alike, and other files are others.  */
static void
test_same_line (void **state)
{
  (void) state;
  const struct step steps[] =
    {
      { "{temp}", "x", -1, "allocated", "a.go:1:2", "s" },
      { "{temp}", "{temp}", 0, "held", NULL, NULL },
      { "{temp}", "{temp}", 0, "assigned", "a.go:1:22", "s" },
      { "{temp}", "{temp}", 0, "assigned", "a.go:12:2", "t" },
      { "{temp}", "{temp}", 0, "assigned", "b.go:12:2", "t" },
      { "{heap}", "{temp}", 0, "returned", "b.go:12", "t" }
    };
  CHECK (steps,
	 "  flow: {heap} = &x:",
	 "    from s (assigned) at a.go:1:22",
	 "    from t (assigned) at a.go:12:2",
	 "    from t (assigned) at b.go:12:2",
	 "    from t (returned) at b.go:12");
}

/* A flow to itself is not told, and a way that ends at something without a name
   ends there.  */
static void
test_ends (void **state)
{
  (void) state;
  const struct step steps[] =
    {
      { "p", "x", -1, "allocated", "a.go:1:2", "s" },
      { "p", "p", 0, "assigned", "a.go:2:2", "t" },
      { "{temp}", "p", 0, "assigned", NULL, NULL }
    };
  CHECK (steps,
	 "  flow: p = &x:",
	 "    from s (allocated) at a.go:1:2",
	 "  flow: {temp} = p:");
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test (test_nothing),
      cmocka_unit_test (test_named),
      cmocka_unit_test (test_unnamed),
      cmocka_unit_test (test_addresses),
      cmocka_unit_test (test_same_line),
      cmocka_unit_test (test_ends),
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
