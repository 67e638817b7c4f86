/* Tests of reading the table of libgo's functions.
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
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "libgo.h"

#define HEADER "goescape-libgo 1\nlibgo 12ab\n"
#define OTHER "goescape-libgo 1\nlibgo 2b\n"
#define P "package p 00000000000000ff 12\n" "123456 8901\n"
#define Q "package p/q 0123456789abcdef 5\n" "abcd\n"

/* Return what TEXT has for the libgo 12ab about the package PATH with CHECK, or
   null.  The caller frees it.  */
static char *
find (const char *text, const char *path, uint64_t check)
{
  size_t size, length;
  const char *part = libgo_part (text, strlen (text), "12ab", &length);
  const char *found = part ? libgo_find (part, length, path, check, &size) : NULL;

  return found ? strndup (found, size) : NULL;
}

/* Return whether the LENGTH bytes at TEXT have a part for the libgo BUILD_ID, and
   if so, the rest of TEXT from the package p on is it.  */
static bool
fits (const char *text, size_t length, const char *build_id)
{
  size_t size;
  const char *part = libgo_part (text, length, build_id, &size);

  if (part)
    {
      assert_int_equal (size, length - (size_t) (part - text));
      assert_memory_equal (part, P, size);
    }
  return part != NULL;
}

static void
test_check (void **state)
{
  (void) state;
  /* The values that its authors publish for these.  */
  assert_int_equal (libgo_check ("", 0), UINT64_C (0xcbf29ce484222325));
  assert_int_equal (libgo_check ("a", 1), UINT64_C (0xaf63dc4c8601ec8c));
  assert_int_equal (libgo_check ("foobar", 6),
		    UINT64_C (0x85944171f73967e8));
}

static void
test_fits (void **state)
{
  static const char text[] = HEADER P;

  (void) state;
  assert_true (fits (text, sizeof text - 1, "12ab"));
  assert_true (fits (HEADER, sizeof HEADER - 1, "12ab"));
  assert_false (fits (text, sizeof text - 1, "12a"));
  assert_false (fits (text, sizeof text - 1, "12abc"));
  assert_false (fits (text, sizeof text - 1, ""));
  assert_false (fits (text, 20, "12ab"));
  assert_false (fits (text, 27, "12ab"));
  assert_false (fits ("", 0, "12ab"));
  assert_false (fits ("goescape-libgo 2\nlibgo 12ab\n", 28, "12ab"));
}

/* Tables for several libgos in one file.  */
static void
test_several (void **state)
{
  static const char text[] = OTHER Q P HEADER P;
  char *p = find (HEADER P OTHER Q, "p", 255);
  char *q = find (OTHER P HEADER Q OTHER, "p/q", UINT64_C (0x123456789abcdef));

  (void) state;
  assert_true (fits (text, sizeof text - 1, "12ab"));
  assert_string_equal (p, "123456 8901\n");
  assert_string_equal (q, "abcd\n");
  assert_null (find (HEADER P OTHER Q, "p/q", UINT64_C (0x123456789abcdef)));
  assert_null (find (OTHER P HEADER Q, "p", 255));
  assert_null (find (OTHER P OTHER Q, "p", 255));
  assert_null (find (OTHER "\n" HEADER P, "p", 255));
  free (p);
  free (q);
}

static void
test_find (void **state)
{
  char *p = find (HEADER P Q, "p", 255);
  char *q = find (HEADER P Q, "p/q", UINT64_C (0x123456789abcdef));

  (void) state;
  assert_string_equal (p, "123456 8901\n");
  assert_string_equal (q, "abcd\n");
  assert_null (find (HEADER P Q, "p", 254));
  assert_null (find (HEADER P Q, "q", 255));
  assert_null (find (HEADER P Q, "p/q", 255));
  assert_null (find (HEADER, "p", 255));
  free (p);
  free (q);
}

static void
test_broken (void **state)
{
  (void) state;
  assert_null (find ("", "p", 255));
  assert_null (find ("goescape-libgo 1\nlibgo 12ab", "p", 255));
  assert_null (find (HEADER "package p 00000000000000ff 13\n123456 8901\n",
		     "p", 255));
  assert_null (find (HEADER "package p 00000000000000ff x\n123456 8901\n",
		     "p", 255));
  assert_null (find (HEADER "package p 00000000000000ff 0\n", "p", 255));
  assert_null (find (HEADER "package p 00000000000000ff 12", "p", 255));
  assert_null (find (HEADER "package o 0000000000000000 99\n\n" P, "p", 255));
  assert_null (find (HEADER "\n" P, "p", 255));
}

static void
test_build_id (void **state)
{
  char *id = libgo_build_id ("/proc/self/exe");

  (void) state;
  /* Not all linkers give one.  */
  if (id)
    {
      assert_int_equal (strlen (id) % 2, 0);
      assert_int_equal (strspn (id, "0123456789abcdef"), strlen (id));
    }
  free (id);
  assert_null (libgo_build_id ("/dev/null"));
  assert_null (libgo_build_id ("no such file"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_check),
    cmocka_unit_test (test_fits),
    cmocka_unit_test (test_several),
    cmocka_unit_test (test_find),
    cmocka_unit_test (test_broken),
    cmocka_unit_test (test_build_id),
  };

  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
