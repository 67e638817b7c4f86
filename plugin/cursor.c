/* Reading text that may be anything.
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

#include "cursor.h"

#include <string.h>

#include "memory.h"

bool
cursor_skip (struct cursor *cursor, const char *word)
{
  size_t length = strlen (word);

  if ((size_t) (cursor->end - cursor->at) < length
      || memcmp (cursor->at, word, length) != 0)
    return false;
  cursor->at += length;
  return true;
}

bool
cursor_number (struct cursor *cursor, unsigned base, long *number)
{
  size_t digits;

  *number = 0;
  for (digits = 0; cursor->at < cursor->end && digits < 9; digits++)
    {
      static const char all[] = "0123456789abcdef";
      const char *digit = *cursor->at ? strchr (all, *cursor->at) : NULL;

      if (!digit || digit - all >= (long) base)
	break;
      *number = *number * base + (digit - all);
      cursor->at++;
    }
  return digits > 0;
}

char *
cursor_name (struct cursor *cursor)
{
  const char *from = cursor->at;
  char *name;
  size_t length;

  while (cursor->at < cursor->end && *cursor->at
	 && !strchr (" ,()<>\"\n", *cursor->at))
    cursor->at++;
  length = cursor->at - from;
  if (length == 0)
    return NULL;
  name = memory_array (length + 1, 1);
  memcpy (name, from, length);
  name[length] = 0;
  return name;
}
