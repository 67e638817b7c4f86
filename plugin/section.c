/* The plugin's own section.
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

#include "section.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cursor.h"
#include "memory.h"
#include "vector.h"

/* How many digits a number less than SECTION_NUMBER_END has at most.  */
#define DIGITS_MAX 9

/* Return the check on the LENGTH bytes at TEXT, a line without it.  */

static long
line_check (const char *text, size_t length)
{
  uint32_t hash = 2166136261;
  size_t i;

  for (i = 0; i < length; i++)
    hash = (hash ^ (unsigned char) text[i]) * 16777619;
  return (long) (hash % SECTION_NUMBER_END);
}

/* Return whether SYMBOL has nothing but characters that the frontend puts into
   the symbols of functions.  */

static bool
plain_symbol_p (const char *symbol)
{
  static const char plain[]
    = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.";

  return *symbol && symbol[strspn (symbol, plain)] == 0;
}

/* Write NUMBER, which is not negative, to AT in decimal.  Return the end.  A
   unit has very many of them, for which printf takes long.  */

static char *
put_number (char *at, long number)
{
  char digits[DIGITS_MAX];
  size_t count = 0;

  do
    digits[count++] = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  while (count > 0)
    *at++ = digits[--count];
  return at;
}

char *
section_line (const char *symbol, const long *numbers, size_t count)
{
  size_t length = strlen (symbol);
  char *line, *at;
  size_t i;

  if (!plain_symbol_p (symbol))
    return NULL;
  for (i = 0; i < count; i++)
    if (numbers[i] < 0 || numbers[i] >= SECTION_NUMBER_END)
      return NULL;
  if (count > SIZE_MAX / (DIGITS_MAX + 1) / 2 - length)
    internal_failure ("a line longer than the address space");
  /* "f " and the symbol, a blank or "=" and each number, "\n" and the end.  */
  line = memory_array (2 + length + (count + 1) * (DIGITS_MAX + 1) + 2, 1);
  at = line;
  *at++ = 'f';
  *at++ = ' ';
  memcpy (at, symbol, length);
  at += length;
  for (i = 0; i < count; i++)
    {
      *at++ = ' ';
      at = put_number (at, numbers[i]);
    }
  length = (size_t) (at - line);
  *at++ = '=';
  at = put_number (at, line_check (line, length));
  *at++ = '\n';
  *at = '\0';
  return line;
}

/* Free what FUNCTION holds.  */

static void
free_function (struct section_function *function)
{
  free (function->symbol);
  free (function->numbers);
}

/* Read the end of a line that begins at LINE: its check.  Return whether that
   is right.  */

static bool
read_check (struct cursor *cursor, const char *line)
{
  size_t length = (size_t) (cursor->at - line);
  long check;

  return (cursor_skip (cursor, "=") && cursor_number (cursor, 10, &check)
	  && check == line_check (line, length)
	  && cursor_skip (cursor, "\n"));
}

/* Read the line of a function into *FUNCTION.  Return whether it is one; if
   not, there is nothing to free.  */

static bool
read_function (struct cursor *cursor, struct section_function *function)
{
  const char *line = cursor->at;
  size_t room = 0;
  bool good = true;

  if (!cursor_skip (cursor, "f "))
    return false;
  function->symbol = cursor_name (cursor);
  function->numbers = NULL;
  function->count = 0;
  if (!function->symbol)
    return false;
  while (good && cursor_skip (cursor, " "))
    good = cursor_number (cursor, 10, VECTOR_PUSH (function->numbers,
						   function->count, room));
  if (good && read_check (cursor, line))
    return true;
  free_function (function);
  return false;
}

/* Read all of CURSOR, behind the first header, into SECTION, which has *ROOM.
   Return whether all of it is understood.  */

static bool
read_functions (struct own_section *section, size_t *room, struct cursor cursor)
{
  struct section_function function;

  while (cursor.at < cursor.end)
    {
      if (cursor_skip (&cursor, OWN_HEADER))
	continue;
      if (!read_function (&cursor, &function))
	return false;
      *VECTOR_PUSH (section->functions, section->count, *room) = function;
    }
  return true;
}

/* Order two functions by symbol, for qsort.  */

static int
compare_functions (const void *a, const void *b)
{
  return strcmp (((const struct section_function *) a)->symbol,
		 ((const struct section_function *) b)->symbol);
}

/* Drop the functions of SECTION, which are in order, that have the symbol of
   another.  */

static void
drop_doubles (struct own_section *section)
{
  size_t from, to = 0, same, i;

  for (from = 0; from < section->count; from += same)
    {
      for (same = 1; from + same < section->count
		     && strcmp (section->functions[from].symbol,
				section->functions[from + same].symbol) == 0;
	   same++)
	continue;
      if (same == 1)
	section->functions[to++] = section->functions[from];
      else
	for (i = from; i < from + same; i++)
	  free_function (&section->functions[i]);
    }
  section->count = to;
}

struct own_section *
section_parse (const char *text, size_t length)
{
  struct cursor cursor = { text, text + length };
  struct own_section *section;
  size_t room = 0;

  if (!cursor_skip (&cursor, OWN_HEADER))
    return NULL;
  section = memory_array (1, sizeof *section);
  section->functions = NULL;
  section->count = 0;
  if (!read_functions (section, &room, cursor))
    {
      section_free (section);
      return NULL;
    }
  if (section->count)
    qsort (section->functions, section->count, sizeof *section->functions,
	   compare_functions);
  drop_doubles (section);
  return section;
}

const struct section_function *
section_find (const struct own_section *section, const char *symbol)
{
  struct section_function key = { (char *) symbol, NULL, 0 };

  if (!section->count)
    return NULL;
  return bsearch (&key, section->functions, section->count,
		  sizeof *section->functions, compare_functions);
}

void
section_free (struct own_section *section)
{
  size_t i;

  if (!section)
    return;
  for (i = 0; i < section->count; i++)
    free_function (&section->functions[i]);
  free (section->functions);
  free (section);
}
