/* Tests of the names of types.
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


/* The symbols here are those that gccgo gives.  */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "symbol.h"

/* Check that the type whose descriptor is SYMBOL is called EXPECTED.  */
static void
check (const char *symbol, const char *expected)
{
  char *name = symbol_type_name (symbol);

  assert_non_null (name);
  assert_string_equal (name, expected);
  free (name);
}

static void
test_named (void **state)
{
  (void) state;
  check ("int..d", "int");
  check ("main.P..d", "main.P");
  check ("container_1list.Element..d", "container/list.Element");
  check ("main.f.Local..d", "main.f.Local");
}

static void
test_pointer (void **state)
{
  (void) state;
  check ("main.P..p", "*main.P");
  check ("type.._2_2strings_0Reader", "**strings.Reader");
}

static void
test_unnamed (void **state)
{
  (void) state;
  check ("type.._6_7int", "[]int");
  check ("type..map_6string_7int", "map[string]int");
  check ("type..interface_4_5", "interface{}");
}

/* The x behind the length of an array is not Go; another x is.  */
static void
test_array (void **state)
{
  (void) state;
  check ("type.._68x_7uint8", "[8]uint8");
  check ("type.._612x_7_63x_7main_0x", "[12][3]main.x");
}

/* An underscore that codes nothing stays.  */
static void
test_underscore (void **state)
{
  (void) state;
  check ("main.a__b..d", "main.a_b");
  check ("main.tail_..d", "main.tail_");
  check ("main._z..d", "main._z");
}

/* What the frontend makes of function literals and deferred calls.  */
static void
test_frontend (void **state)
{
  (void) state;
  char *closure
    = symbol_type_name ("type..struct_4_4x_5f_b_2_4void_5_cmain_0x_b_2int_5");
  char *record = symbol_type_name ("type..struct_4_4x_5fn_bfunc_8_9_8_9_5");
  char *known = symbol_type_name ("type..struct_4_4x_5a0_b_3int_5");
  char *user = symbol_type_name ("type..struct_4f_bint_5");

  assert_true (symbol_closure_p (closure));
  assert_false (symbol_call_record_p (closure));
  assert_true (symbol_call_record_p (record));
  assert_false (symbol_closure_p (record));
  assert_true (symbol_call_record_p (known));
  assert_false (symbol_closure_p (known));
  assert_false (symbol_closure_p (user));
  assert_false (symbol_call_record_p (user));
  free (closure);
  free (record);
  free (known);
  free (user);
}

/* Functions: of packages with all kinds of paths, and of C.  */
static void
test_functions (void **state)
{
  (void) state;
  static const char *const names[][2] =
    {
      { "main.main", "main.main" },
      { "example_0org_1a__b.T.M", "example.org/a_b.T.M" },
      { "runtime.mapassign__fast32", "runtime.mapassign_fast32" },
      { "main.f_z", "main.f_z" },
      { "main.f_", "main.f_" },
      { "__atomic_add_fetch_4", "__atomic_add_fetch_4" },
      { "", "" }
    };
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    {
      char *name = symbol_function_name (names[i][0]);
      assert_string_equal (name, names[i][1]);
      free (name);
    }
}

static void
test_others (void **state)
{
  (void) state;
  assert_null (symbol_type_name (""));
  assert_null (symbol_type_name ("..d"));
  assert_null (symbol_type_name ("type.."));
  assert_null (symbol_type_name ("main.f"));
  assert_null (symbol_type_name ("main.main..func1"));
}

/* Check that SYMBOL is that of the function NAME of the package PATH.  */
static void
check_function (const char *symbol, const char *path, const char *name)
{
  char *its_path, *its_name;

  assert_true (symbol_function (symbol, &its_path, &its_name));
  assert_string_equal (its_path, path);
  assert_string_equal (its_name, name);
  free (its_path);
  free (its_name);
}

static void
test_function_names (void **state)
{
  (void) state;
  check_function ("strings.Index", "strings", "Index");
  check_function ("bytes.Buffer.Len", "bytes", "Buffer.Len");
  check_function ("example_0com_1a_x2db.T__1.M", "example.com/a-b", "T_1.M");
  check_function ("go_0p.F", "go.p", "F");
}

static void
test_no_functions (void **state)
{
  static const char *const symbols[]
    = { "memcpy", "main..import", ".f", "p.", "p.T.", "p.T.M..stub", "p.F.r.s",
	"p_x2.F", "p.F_u00e9", "p_x00.F", "" };
  char *path, *name;
  size_t i;

  (void) state;
  for (i = 0; i < sizeof symbols / sizeof symbols[0]; i++)
    assert_false (symbol_function (symbols[i], &path, &name));
}

int
main (void)
{
  const struct CMUnitTest tests[] =
  {
    cmocka_unit_test (test_named),
    cmocka_unit_test (test_pointer),
    cmocka_unit_test (test_unnamed),
    cmocka_unit_test (test_array),
    cmocka_unit_test (test_underscore),
    cmocka_unit_test (test_frontend),
    cmocka_unit_test (test_functions),
    cmocka_unit_test (test_others),
    cmocka_unit_test (test_function_names),
    cmocka_unit_test (test_no_functions),
  };

  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests_name ("symbol", tests, NULL, NULL);
}
