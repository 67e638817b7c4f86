/* What tests of the options share.
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

#ifndef GOESCAPE_OPTIONS_HELPERS_H
#define GOESCAPE_OPTIONS_HELPERS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "options.h"

/* An error message with something behind it that must stay as it is.  */
struct guarded
{
  char text[OPTIONS_ERROR_MAX];
  char guard[8];
};

#define GUARD "fence"

/* Check that KEY with VALUE is taken, and change *OPTIONS accordingly.  */
static inline void
accept (struct options *options, const char *key, const char *value)
{
  char error[OPTIONS_ERROR_MAX] = "";
  if (!options_parse (options, key, value, error))
    fail_msg ("'%s=%s' is refused: %s", key, value ? value : "(none)", error);
}

/* Check that KEY with VALUE is refused with one line that fits, that nothing
   else is written, and put the line into TEXT.  */
static inline void
refuse_into (char text[OPTIONS_ERROR_MAX], const char *key, const char *value)
{
  struct options options, before;
  struct guarded error;
  /* Set all bytes, those between the members too, so as to compare them.  */
  memset (&options, 0, sizeof options);
  options_init (&options);
  accept (&options, "limit", "77");
  memcpy (&before, &options, sizeof before);
  memset (error.text, 'z', sizeof error.text);
  strcpy (error.guard, GUARD);
  if (options_parse (&options, key, value, error.text))
    fail_msg ("'%s=%s' is taken", key, value ? value : "(none)");
  assert_memory_equal (&options, &before, sizeof before);
  assert_string_equal (error.guard, GUARD);
  assert_non_null (memchr (error.text, 0, sizeof error.text));
  for (const char *at = error.text; *at; at++)
    assert_true ((unsigned char) *at >= ' ' && *at != 0x7f);
  strcpy (text, error.text);
}

/* Check that KEY with VALUE is refused with the line EXPECTED.  */
static inline void
refuse (const char *key, const char *value, const char *expected)
{
  char text[OPTIONS_ERROR_MAX];
  refuse_into (text, key, value);
  assert_string_equal (text, expected);
}

/* Check that the value VALUE of KEY is refused as a bad one.  */
static inline void
refuse_value (const char *key, const char *value)
{
  char text[OPTIONS_ERROR_MAX], start[OPTIONS_ERROR_MAX];
  refuse_into (text, key, value);
  snprintf (start, sizeof start, "goescape: option '%s': bad value '%s'; ",
	    key, value);
  assert_memory_equal (text, start, strlen (start));
}

#endif /* GOESCAPE_OPTIONS_HELPERS_H */
