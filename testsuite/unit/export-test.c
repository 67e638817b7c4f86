/* Tests of reading export data.
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


/* The data here is what gccgo writes, with parts left out.  */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "export.h"

static const char text[] =
  "v3;\n"
  "package leaf\n"
  "pkgpath example.com/leaf\n"
  "package io io io\n"
  "types 6 2 30 40\n"
  "type 1 \"Value\" <type 5>\n"
  " func (v <esc:0x12> <type 1>) Get () <type 4>\n"
  " func (v <esc:0x1> <type 3>) Set (n <type 4>) <inl:25>\n"
  "func Inside (p <esc:0x1>\n"
  " func (v <type 2>) Other ()\n"
  " func /*nointerface*/ (? <esc:0x1> <type 3>) Hidden ()\n"
  "type 2 \"io.Reader\" <type 6>\n"
  " func (r <esc:0x1> <type 2>) Read ()\n"
  "type 3 *<type 1>\n"
  "type 4 *<type -11>\n"
  "type 5 struct { ? <type 4>; }\n"
  "type 6 interface { Read (p <type 4>); }\n"
  "const C = \"func Text (p <esc:0x1> <type 4>)\"\n"
  "var V <type 4>\n"
  "func First (a <type 4>, b <esc:0x2092> <type 4>, ? ...<type 4>)"
  " (? <type 4>, $ret1 <type -19>)\n"
  "func .hidden (p <esc:0x1> <type 4>)\n"
  "func /*asm other */ Asm (p <esc:0x1> <type 4>)\n"
  "func <p2>Foreign (p <esc:0x1> <type 4>)\n"
  "func Odd (p <esc:0x1> <type 4>) more\n"
  "func Twice (p <esc:0x1> <type 4>)\n"
  "func Twice (p <type 4>)\n"
  "func Last ()\n"
  "checksum 00\n";

/* Return the data of TEXT, or null.  */
static struct package_data *
parse (const char *from)
{
  return export_parse (from, strlen (from));
}

static void
test_functions (void **state)
{
  struct package_data *data = parse (text);
  const struct export_function *first;

  (void) state;
  assert_non_null (data);
  assert_string_equal (data->path, "example.com/leaf");
  first = export_find (data, "First");
  assert_non_null (first);
  assert_false (first->method);
  assert_int_equal (first->parameter_count, 3);
  assert_int_equal (first->result_count, 2);
  assert_int_equal (first->tags[0], 0);
  assert_int_equal (first->tags[1], 0x2092);
  assert_int_equal (first->tags[2], 0);
  assert_int_equal (export_find (data, "Last")->parameter_count, 0);
  export_free (data);
}

static void
test_methods (void **state)
{
  struct package_data *data = parse (text);
  const struct export_function *get = export_find (data, "Value.Get");
  const struct export_function *set = export_find (data, "Value.Set");
  const struct export_function *hidden = export_find (data, "Value.Hidden");

  (void) state;
  assert_true (get && get->method && !get->pointer_receiver);
  assert_int_equal (get->parameter_count, 1);
  assert_int_equal (get->tags[0], 0x12);
  assert_true (set && set->method && set->pointer_receiver);
  assert_int_equal (set->parameter_count, 2);
  assert_int_equal (set->tags[0], 1);
  assert_true (hidden && hidden->pointer_receiver);
  export_free (data);
}

/* What is not a function of the package, or not for sure.  */
static void
test_not_there (void **state)
{
  static const char *const names[]
    = { "Inside", "Value.Other", "io.Reader.Read", "Reader.Read", "Read",
	"Text", ".hidden", "hidden", "Asm", "Foreign", "Odd", "Twice", "V",
	"None" };
  struct package_data *data = parse (text);
  size_t i;

  (void) state;
  for (i = 0; i < sizeof names / sizeof names[0]; i++)
    assert_null (export_find (data, names[i]));
  assert_int_equal (data->count, 5);
  export_free (data);
}

/* Without -fgo-pkgpath, the path is made of a prefix.  */
static void
test_prefix (void **state)
{
  struct package_data *data = parse ("v3;\npackage p\nprefix go\nfunc F ()\n");

  (void) state;
  assert_string_equal (data->path, "go.p");
  assert_non_null (export_find (data, "F"));
  export_free (data);
}

static void
test_several (void **state)
{
  struct package_data *data
    = parse ("v3;\npkgpath p\nfunc F ()\nchecksum 0\n"
	     "v3;\npkgpath p\nfunc G ()\nchecksum 0\n");

  (void) state;
  assert_non_null (export_find (data, "F"));
  assert_non_null (export_find (data, "G"));
  export_free (data);
  assert_null (parse ("v3;\npkgpath p\nv3;\npkgpath q\n"));
}

static void
test_broken (void **state)
{
  (void) state;
  assert_null (parse (""));
  assert_null (parse ("v2;\npkgpath p\n"));
  assert_null (parse ("v3;\nfunc F ()\n"));
  assert_null (parse ("v3;\npkgpath p\nfunc F (p <esc:0x1"));
  assert_null (parse ("v3;\npkgpath p\nfunc F () <inl:9>\nshort\n"));
}

static void
test_tags (void **state)
{
  (void) state;
  assert_true (export_tag_leaks (0));
  assert_true (export_tag_leaks (3));
  assert_true (export_tag_leaks (4));
  assert_false (export_tag_leaks (1));
  assert_false (export_tag_leaks (0x12));
  assert_true (export_tag_content_leaks (0x9));
  assert_false (export_tag_content_leaks (0x22));
  assert_int_equal (export_tag_result (0x12, 0), 0);
  assert_int_equal (export_tag_result (0x22, 0), 1);
  assert_int_equal (export_tag_result (0x22, 1), -1);
  assert_int_equal (export_tag_result (0x2092, 0), 0);
  assert_int_equal (export_tag_result (0x2092, 1), 0);
  assert_int_equal (export_tag_result (0x2092, 2), -1);
  assert_int_equal (export_tag_result (0x2092, 3), 0);
  assert_int_equal (export_tag_result (0x2092, 400), -1);
  assert_int_equal (export_tag_result (1, 0), -1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_functions),
    cmocka_unit_test (test_methods),
    cmocka_unit_test (test_not_there),
    cmocka_unit_test (test_prefix),
    cmocka_unit_test (test_several),
    cmocka_unit_test (test_broken),
    cmocka_unit_test (test_tags),
  };

  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
