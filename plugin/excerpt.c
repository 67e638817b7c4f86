/* Excerpts: a line of source in a message.
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

/* The line

     \tp := &point{x, y}   // see below

   becomes "p := &point{x, y}".  Nothing is parsed but literals, so that two
   slashes in a string are not taken for a comment.  */

#include "excerpt.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

/* Return how many of the LENGTH bytes at LINE come before a comment.  A literal
   that begins in another line is not known; then this may be too few.  */

static size_t
before_comment (const char *line, size_t length)
{
  char quote = 0;
  size_t i;

  for (i = 0; i < length; i++)
    if (quote)
      {
	if (line[i] == '\\' && quote != '`')
	  i++;
	else if (line[i] == quote)
	  quote = 0;
      }
    else if (line[i] == '"' || line[i] == '\'' || line[i] == '`')
      quote = line[i];
    else if (line[i] == '/' && i + 1 < length && line[i + 1] == '/')
      return i;
  return length;
}

/* Return whether C is a blank or does not print.  */

static bool
blank_p (char c)
{
  return (unsigned char) c <= ' ' || c == 0x7f;
}

char *
excerpt_line (const char *line, size_t length)
{
  char *text = memory_array (EXCERPT_MAX + sizeof "...", 1);
  size_t used = 0, i;

  length = before_comment (line, length);
  for (i = 0; i < length; i++)
    {
      bool blank = blank_p (line[i]);

      if (blank
	  && (used == 0 || used == EXCERPT_MAX || text[used - 1] == ' '))
	continue;
      if (used == EXCERPT_MAX)
	break;
      text[used++] = blank ? ' ' : line[i];
    }
  /* Back to where a character begins.  */
  if (i < length)
    for (size_t cut = i; used > 0 && ((unsigned char) line[cut] >> 6) == 2;
	 cut--)
      used--;
  while (used > 0 && text[used - 1] == ' ')
    used--;
  strcpy (text + used, i < length ? "..." : "");
  if (used > 0)
    return text;
  free (text);
  return NULL;
}
