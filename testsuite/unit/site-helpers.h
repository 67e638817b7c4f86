/* What tests of the records of sites share.
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

#ifndef GOESCAPE_SITE_HELPERS_H
#define GOESCAPE_SITE_HELPERS_H

#include <stdlib.h>

#include "site.h"
#include "text.h"

/* Check that TEXT, which is freed, is EXPECTED.  */
static inline void
check_text (char *text, const char *expected)
{
  assert_non_null (text);
  assert_string_equal (text, expected);
  free (text);
}

/* Add to SITES one of KIND at a.go:3:COLUMN in main.f that has NAME and TYPE,
   either of which may be null, and return it.  */
static inline struct site *
add (struct sites *sites, unsigned column, enum site_kind kind,
     const char *name, const char *type)
{
  struct site *site = sites_add (sites, "a.go", 3, column, "main.f");
  site->kind = kind;
  site->name = name ? text_copy (name) : NULL;
  site->type = type ? text_copy (type) : NULL;
  return site;
}

#endif /* GOESCAPE_SITE_HELPERS_H */
