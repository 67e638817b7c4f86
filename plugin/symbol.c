/* Names of Go types out of symbols.
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

#include "symbol.h"

#include <stdbool.h>
#include <string.h>

#include "memory.h"

/* Return the character that the one behind an underscore stands for, or 0.  */

static char
decode (char code)
{
  static const char codes[] = "_0123456789abc";
  static const char plain[] = "_./*,{}[]()\" ;";
  const char *at = code ? strchr (codes, code) : NULL;

  return at ? plain[at - codes] : 0;
}

char *
symbol_type_name (const char *symbol)
{
  const char *types = strstr (symbol, "type..");
  size_t length = strlen (symbol);
  bool pointer;
  char *name, *to;
  const char *from, *end;

  if (length < 4 || (strcmp (symbol + length - 3, "..d") != 0
		     && strcmp (symbol + length - 3, "..p") != 0))
    return NULL;
  pointer = symbol[length - 1] == 'p';
  end = symbol + length - 3;
  from = types && types + 6 < end ? types + 6 : symbol;

  /* The spelling is never longer than the symbol.  */
  to = name = memory_array (length + 2, 1);
  if (pointer)
    *to++ = '*';
  while (from < end)
    {
      char plain = *from == '_' && from + 1 < end ? decode (from[1]) : 0;

      *to++ = plain ? plain : *from;
      from += plain ? 2 : 1;
    }
  *to = 0;
  return name;
}
