/* What a Go file imports.
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

#include "imports.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "cursor.h"
#include "memory.h"
#include "vector.h"

/* Step behind what CURSOR is at up to and with WORD, or to the end.  */

static void
skip_past (struct cursor *cursor, const char *word)
{
  while (cursor->at < cursor->end && !cursor_skip (cursor, word))
    cursor->at++;
}

/* Step over white space, comments and semicolons.  */

static void
skip_space (struct cursor *cursor)
{
  while (cursor->at < cursor->end)
    if (cursor_skip (cursor, "//"))
      skip_past (cursor, "\n");
    else if (cursor_skip (cursor, "/*"))
      skip_past (cursor, "*/");
    else if (*cursor->at && strchr (" \t\r\n;", *cursor->at))
      cursor->at++;
    else
      return;
}

/* Return whether C can be part of an identifier, or is a period.  */

static bool
word_character_p (char c)
{
  return (c == '_' || c == '.' || (c >= '0' && c <= '9')
	  || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
	  || (unsigned char) c >= 0x80);
}

/* Step over an identifier or a period, and space.  */

static void
skip_word (struct cursor *cursor)
{
  while (cursor->at < cursor->end && word_character_p (*cursor->at))
    cursor->at++;
  skip_space (cursor);
}

/* Return the string that CURSOR is at, without escapes, and step behind it, or
   null.  The caller frees it.  */

static char *
read_string (struct cursor *cursor)
{
  char quote = cursor->at < cursor->end ? *cursor->at : 0;
  const char *from = cursor->at + (quote != 0);
  const char *end = NULL;
  size_t length;
  char *string;

  if (quote == '"' || quote == '`')
    end = memchr (from, quote, (size_t) (cursor->end - from));
  if (!end || memchr (from, '\\', (size_t) (end - from))
      || memchr (from, '\n', (size_t) (end - from))
      || memchr (from, 0, (size_t) (end - from)))
    return NULL;
  length = (size_t) (end - from);
  string = memory_array (length + 1, 1);
  memcpy (string, from, length);
  string[length] = 0;
  cursor->at = end + 1;
  skip_space (cursor);
  return string;
}

/* Read one import, perhaps with a name in front, into IMPORTS.  Return whether
   it is understood.  */

static bool
read_import (struct imports *imports, struct cursor *cursor)
{
  char *path;

  skip_word (cursor);
  path = read_string (cursor);
  if (!path)
    return false;
  *VECTOR_PUSH (imports->paths, imports->count, imports->room) = path;
  return true;
}

/* If CURSOR is at the keyword WORD, step behind it and the space that follows.
   Return whether it was.  */

static bool
skip_keyword (struct cursor *cursor, const char *word)
{
  struct cursor behind = *cursor;

  if (!cursor_skip (&behind, word)
      || (behind.at < behind.end && word_character_p (*behind.at)))
    return false;
  *cursor = behind;
  skip_space (cursor);
  return true;
}

void
imports_read (struct imports *imports, const char *text, size_t length)
{
  struct cursor cursor = { text, text + length };

  cursor_skip (&cursor, "\xef\xbb\xbf");
  skip_space (&cursor);
  if (!skip_keyword (&cursor, "package"))
    return;
  skip_word (&cursor);
  while (skip_keyword (&cursor, "import"))
    {
      if (!cursor_skip (&cursor, "("))
	{
	  if (!read_import (imports, &cursor))
	    return;
	  continue;
	}
      skip_space (&cursor);
      while (!cursor_skip (&cursor, ")"))
	if (!read_import (imports, &cursor))
	  return;
      skip_space (&cursor);
    }
}

void
imports_free (struct imports *imports)
{
  size_t i;

  for (i = 0; i < imports->count; i++)
    free (imports->paths[i]);
  free (imports->paths);
  memset (imports, 0, sizeof *imports);
}
