/* Tests of reading import declarations.
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
#include <string.h>

#include <cmocka.h>

#include "imports.h"

/* Check that TEXT imports the COUNT paths that follow.  */
static void
check (const char *text, size_t count, ...)
{
  struct imports imports;
  va_list paths;
  size_t i;

  memset (&imports, 0, sizeof imports);
  imports_read (&imports, text, strlen (text));
  assert_int_equal (imports.count, count);
  va_start (paths, count);
  for (i = 0; i < count; i++)
    assert_string_equal (imports.paths[i], va_arg (paths, const char *));
  va_end (paths);
  imports_free (&imports);
}

static void
test_forms (void **state)
{
  (void) state;
  check ("package p\nimport \"fmt\"\nimport s \"strings\"\n", 2, "fmt",
	 "strings");
  check ("package p; import(\"a\"; . \"b/c\"\n_ \"./d\"); import `e`\nfunc f()",
	 4, "a", "b/c", "./d", "e");
  check ("package p\nimport ()\nimport \"x\"", 1, "x");
}

static void
test_comments (void **state)
{
  (void) state;
  check ("// package q\n/* import \"no\" */ package p // import \"no\"\n"
	 "import ( // one\n\"a\" /* \"b\" */\n)\n/**/import/**/\"c\"", 2, "a",
	 "c");
  check ("\xef\xbb\xbfpackage p\nimport \"a\"\n", 1, "a");
}

/* Declarations after the imports are of no interest, nor is what cannot be a Go
   file.  */
static void
test_end (void **state)
{
  (void) state;
  check ("package p\nvar imported = \"no\"\nimport \"no\"\n", 0);
  check ("package p\nimport important \"a\"\nimportant \"b\"\n", 1, "a");
  check ("import \"no\"\n", 0);
  check ("package p\nimport \"a\\x20b\"\n", 0);
  check ("package p\nimport (\"a\"\n", 1, "a");
  check ("package p\nimport \"a", 0);
  check ("package p /*", 0);
  check ("", 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_forms),
    cmocka_unit_test (test_comments),
    cmocka_unit_test (test_end),
  };

  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
