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
#include <stdlib.h>
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

/* Return where the spelling of SYMBOL, the name of a descriptor, starts, and
   set *END to where it ends and *POINTER to whether it is that of what the
   type points to.  Return null if SYMBOL is something else.  */

static const char *
spelling (const char *symbol, const char **end, bool *pointer)
{
  size_t length = strlen (symbol);

  *pointer = false;
  *end = symbol + length;
  if (strncmp (symbol, "type..", 6) == 0)
    return length > 6 ? symbol + 6 : NULL;
  if (length <= 3)
    return NULL;
  *end -= 3;
  *pointer = strcmp (*end, "..p") == 0;
  return *pointer || strcmp (*end, "..d") == 0 ? symbol : NULL;
}

char *
symbol_type_name (const char *symbol)
{
  bool pointer, in_length = false;
  char *name, *to;
  const char *end;
  const char *from = spelling (symbol, &end, &pointer);

  if (!from)
    return NULL;

  /* The spelling is never longer than the symbol, but for the star.  */
  to = name = memory_array (strlen (symbol) + 2, 1);
  if (pointer)
    *to++ = '*';
  while (from < end)
    {
      char plain = *from == '_' && from + 1 < end ? decode (from[1]) : 0;
      bool digit = *from >= '0' && *from <= '9';

      if (!(in_length && *from == 'x'))
	*to++ = plain ? plain : *from;
      in_length = plain == '[' || (in_length && digit);
      from += plain ? 2 : 1;
    }
  *to = 0;
  return name;
}

/* Return the value of the hexadecimal digit C, or -1.  */

static int
hex_digit (char c)
{
  static const char digits[] = "0123456789abcdef";
  const char *at = c ? strchr (digits, c) : NULL;

  return at ? (int) (at - digits) : -1;
}

/* Return the Go spelling of the LENGTH bytes at FROM, part of a symbol, or null
   if they have none in ASCII.  The caller frees it.  */

static char *
decode_part (const char *from, size_t length)
{
  const char *end = from + length;
  char *name = memory_array (length + 1, 1), *to = name;

  while (from < end)
    {
      char plain = *from == '_' && from + 1 < end ? decode (from[1]) : 0;
      int high, low;

      if (*from != '_' || plain)
	{
	  *to++ = plain ? plain : *from;
	  from += plain ? 2 : 1;
	  continue;
	}
      high = end - from >= 4 && from[1] == 'x' ? hex_digit (from[2]) : -1;
      low = high >= 0 ? hex_digit (from[3]) : -1;
      if (low < 0 || high * 16 + low == 0 || high >= 8)
	{
	  free (name);
	  return NULL;
	}
      *to++ = (char) (high * 16 + low);
      from += 4;
    }
  *to = 0;
  return name;
}

char *
symbol_function_name (const char *symbol)
{
  char *name = memory_array (strlen (symbol) + 1, 1);
  char *to = name;
  /* All symbols of Go have a period behind the package.  */
  bool go = strchr (symbol, '.') != NULL;

  while (*symbol)
    {
      char plain = go && *symbol == '_' ? decode (symbol[1]) : 0;

      *to++ = plain ? plain : *symbol;
      symbol += plain ? 2 : 1;
    }
  *to = 0;
  return name;
}

bool
symbol_function (const char *symbol, char **path, char **name)
{
  const char *period = strchr (symbol, '.');
  const char *rest = period + 1, *method;

  if (!period || period == symbol || !*rest || *rest == '.')
    return false;
  method = strchr (rest, '.');
  if (method && (!method[1] || strchr (method + 1, '.')))
    return false;
  *path = decode_part (symbol, (size_t) (period - symbol));
  *name = decode_part (rest, strlen (rest));
  if (*path && *name)
    return true;
  free (*path);
  free (*name);
  return false;
}

/* The frontend's own fields are in a package of that name.  */
#define FRONTEND_FIELD "struct{{x}"

bool
symbol_closure_p (const char *type)
{
  return strncmp (type, FRONTEND_FIELD "f ", strlen (FRONTEND_FIELD "f ")) == 0;
}

bool
symbol_call_record_p (const char *type)
{
  /* The function, unless it is known, and the arguments.  */
  return (strncmp (type, FRONTEND_FIELD "fn ",
		   strlen (FRONTEND_FIELD "fn ")) == 0
	  || strncmp (type, FRONTEND_FIELD "a0 ",
		      strlen (FRONTEND_FIELD "a0 ")) == 0);
}
