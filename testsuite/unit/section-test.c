/* Tests of reading the plugin's own section.
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

#include "section.h"

/* Return the section of TEXT, or null.  */
static struct own_section *
parse (const char *text)
{
  return section_parse (text, strlen (text));
}

/* Lines with their checks, which FNV-1a elsewhere agrees with.  */
#define LINE_F "f p.F 0=535860169\n"
#define LINE_F_1 "f p.F 1=519082550\n"
#define LINE_G "f p.G 7 123456789=495460524\n"
#define LINE_M "f p.T.M 0=717500774\n"

static void
test_functions (void **state)
{
  struct own_section *section
    = parse (OWN_HEADER LINE_G LINE_F OWN_HEADER LINE_M);
  const struct section_function *function;

  (void) state;
  assert_non_null (section);
  assert_int_equal (section->count, 3);
  function = section_find (section, "p.G");
  assert_int_equal (function->count, 2);
  assert_int_equal (function->numbers[0], 7);
  assert_int_equal (function->numbers[1], 123456789);
  assert_int_equal (section_find (section, "p.F")->numbers[0], 0);
  assert_int_equal (section_find (section, "p.T.M")->count, 1);
  assert_null (section_find (section, "p.H"));
  section_free (section);
}

static void
test_doubles (void **state)
{
  struct own_section *section = parse (OWN_HEADER LINE_F LINE_G LINE_F_1);

  (void) state;
  assert_null (section_find (section, "p.F"));
  assert_non_null (section_find (section, "p.G"));
  section_free (section);
}

static void
test_empty (void **state)
{
  struct own_section *section = parse (OWN_HEADER);

  (void) state;
  assert_non_null (section);
  assert_null (section_find (section, "p.F"));
  section_free (section);
}

static void
test_broken (void **state)
{
  (void) state;
  assert_null (parse (""));
  assert_null (parse ("goescape 0\n" LINE_F));
  assert_null (parse (LINE_F));
  assert_null (parse (OWN_HEADER "f p.F 0=535860169"));
  assert_null (parse (OWN_HEADER "f p.F 0=\n"));
  assert_null (parse (OWN_HEADER "f p.F 0\n"));
  assert_null (parse (OWN_HEADER "f p.F 2=519082550\n"));
  assert_null (parse (OWN_HEADER "f p.E 1=519082550\n"));
  assert_null (parse (OWN_HEADER "f p.F=57565553\n"));
  assert_null (parse (OWN_HEADER "f p.F -1=408430529\n"));
  assert_null (parse (OWN_HEADER "f p.F 1234567890=697521290\n"));
  assert_null (parse (OWN_HEADER "f p.F 1 =673997474\n"));
  assert_null (parse (OWN_HEADER "g p.F 1=234573293\n"));
  assert_null (parse (OWN_HEADER LINE_F "goescape 2\n"));
}

static void
test_line (void **state)
{
  static const long numbers[] = { 7, 123456789 }, large[] = { 1000000000 },
    negative[] = { -1 }, edges[] = { 0, 9, 10, 999999999 };
  char *line = section_line ("p.G", numbers, 2);

  (void) state;
  assert_string_equal (line, LINE_G);
  free (line);
  line = section_line ("p.H", edges, 4);
  assert_ptr_equal (strstr (line, "f p.H 0 9 10 999999999="), line);
  free (line);
  assert_null (section_line ("p.G", large, 1));
  assert_null (section_line ("p.G", negative, 1));
  assert_null (section_line ("", numbers, 2));
  assert_null (section_line ("*p.G", numbers, 2));
  assert_null (section_line ("p.\"G", numbers, 2));
  assert_null (section_line ("p.G=1", numbers, 2));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_functions),
    cmocka_unit_test (test_doubles),
    cmocka_unit_test (test_empty),
    cmocka_unit_test (test_broken),
    cmocka_unit_test (test_line),
  };

  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
