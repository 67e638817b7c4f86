/* Tests of the files that the plugin writes.
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

/* In a directory of its own, which is removed at the end.  */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "file.h"
#include "text.h"

static char directory[] = "/tmp/file-test-XXXXXX";

/* Return the name of NAME in the directory.  */
static char *
inside (const char *name)
{
  return text_format ("%s/%s", directory, name);
}

/* Check that the file called NAME holds EXPECTED.  */
static void
check_file (const char *name, const char *expected)
{
  char text[100];
  FILE *file = fopen (name, "r");
  assert_non_null (file);
  size_t length = fread (text, 1, sizeof text, file);
  fclose (file);
  assert_int_equal (length, strlen (expected));
  assert_memory_equal (text, expected, length);
}

/* Appended to or written anew; made where it is not there.  */
static void
test_write (void **state)
{
  (void) state;
  char *name = inside ("a");
  assert_true (file_write (name, "one", true));
  check_file (name, "one");
  assert_true (file_write (name, "two", true));
  check_file (name, "onetwo");
  assert_true (file_write (name, "x", false));
  check_file (name, "x");
  assert_true (file_write (name, "", false));
  check_file (name, "");
  assert_int_equal (unlink (name), 0);
  free (name);
}

/* What cannot be written says why.  */
static void
test_no_write (void **state)
{
  (void) state;
  char *name = inside ("none/a");
  errno = 0;
  assert_false (file_write (name, "one", true));
  assert_int_equal (errno, ENOENT);
  assert_false (file_write (directory, "one", false));
  assert_int_equal (errno, EISDIR);
  assert_false (file_write ("/dev/full", "one", true));
  assert_int_equal (errno, ENOSPC);
  free (name);
}

/* All directories on the way are made, or are there.  */
static void
test_directories (void **state)
{
  (void) state;
  static const char *const made[] = { "d/e/f", "d/e", "d" };
  struct stat status;
  char *name = inside ("d/e//f/g");
  assert_true (file_make_directories (name));
  assert_true (file_make_directories (name));
  assert_int_not_equal (stat (name, &status), 0);
  free (name);
  assert_true (file_make_directories ("name"));
  for (unsigned i = 0; i < 3; i++)
    {
      name = inside (made[i]);
      assert_int_equal (stat (name, &status), 0);
      assert_true (S_ISDIR (status.st_mode));
      assert_int_equal (rmdir (name), 0);
      free (name);
    }

  /* A file is in the way.  */
  char *file = inside ("h");
  assert_true (file_write (file, "", true));
  name = inside ("h/i/j");
  assert_false (file_make_directories (name));
  assert_int_equal (errno, ENOTDIR);
  unlink (file);
  free (file);
  free (name);
}

/* Make the directory.  */
static int
begin (void **state)
{
  (void) state;
  return mkdtemp (directory) ? 0 : -1;
}

/* Remove it; nothing is left in it.  */
static int
end (void **state)
{
  (void) state;
  return rmdir (directory);
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test (test_write),
      cmocka_unit_test (test_no_write),
      cmocka_unit_test (test_directories),
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, begin, end);
}
