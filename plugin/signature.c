/* Lists of parameters in export data.
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

#include "signature.h"

#include <stdlib.h>

bool
signature_type (struct cursor *cursor, long *index)
{
  bool negative;

  if (!cursor_skip (cursor, "<type "))
    return false;
  negative = cursor_skip (cursor, "-");
  if (!cursor_number (cursor, 10, index) || !cursor_skip (cursor, ">"))
    return false;
  if (negative)
    *index = -*index;
  return true;
}

bool
signature_parameter (struct cursor *cursor, uint32_t *tag, long *index)
{
  char *name = cursor_name (cursor);
  long number = 0;

  if (!name)
    return false;
  free (name);
  if (cursor_skip (cursor, " <esc:0x")
      && (!cursor_number (cursor, 16, &number) || !cursor_skip (cursor, ">")))
    return false;
  *tag = (uint32_t) number;
  if (!cursor_skip (cursor, " "))
    return false;
  cursor_skip (cursor, "...");
  return signature_type (cursor, index);
}

bool
signature_list (struct cursor *cursor, uint32_t *tags, size_t *count)
{
  uint32_t tag;
  long index;

  *count = 0;
  if (!cursor_skip (cursor, "("))
    return false;
  if (cursor_skip (cursor, ")"))
    return true;
  do
    {
      if (*count == SIGNATURE_MAX || !signature_parameter (cursor, &tag, &index))
	return false;
      if (tags)
	tags[*count] = tag;
      ++*count;
    }
  while (cursor_skip (cursor, ", "));
  return cursor_skip (cursor, ")");
}

bool
signature_results (struct cursor *cursor, size_t *count)
{
  struct cursor list = *cursor;
  long index;

  *count = 0;
  if (!cursor_skip (&list, " "))
    return true;
  if (list.at < list.end && *list.at == '(')
    {
      *cursor = list;
      return signature_list (cursor, NULL, count);
    }
  if (signature_type (&list, &index))
    {
      *count = 1;
      *cursor = list;
    }
  return true;
}
