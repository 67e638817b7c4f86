/* JSON that is never incomplete.
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

/* jansson returns null where there is no memory and where a text is not UTF-8.
   The first ends the process here, as in all of the plugin; the second must not
   lose a record, so the text is altered.  */

#include "json-text.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "text.h"

/* Return a copy of TEXT that JSON can hold: in a text that is not UTF-8, each
   byte beyond ASCII becomes '?'.  The caller frees it.  */

char *
json_clean_text (const char *text)
{
  char *clean = text_copy (text);
  json_t *string = json_string (text);
  char *at;

  if (!string)
    for (at = clean; *at; at++)
      if ((unsigned char) *at >= 0x80)
	*at = '?';
  json_decref (string);
  return clean;
}

/* Set KEY in OBJECT to VALUE, which OBJECT takes over; either is null where
   there was no memory for it.  KEY must be UTF-8.  */

void
json_set (json_t *object, const char *key, json_t *value)
{
  if (json_object_set_new (object, key, value) != 0)
    internal_failure ("out of memory");
}

/* Set KEY in OBJECT to TEXT.  */

void
json_set_text (json_t *object, const char *key, const char *text)
{
  char *clean = json_clean_text (text);

  json_set (object, key, json_string (clean));
  free (clean);
}

/* Set KEY in OBJECT to NUMBER, or to the largest number of jansson where that
   is less.  */

void
json_set_number (json_t *object, const char *key, uint64_t number)
{
  if (number > INT64_MAX)
    number = INT64_MAX;
  json_set (object, key, json_integer ((json_int_t) number));
}

/* Append VALUE, which ARRAY takes over and which may be null where there was no
   memory for it, to ARRAY.  */

void
json_append (json_t *array, json_t *value)
{
  if (json_array_append_new (array, value) != 0)
    internal_failure ("out of memory");
}

/* Return OBJECT, which is freed, on one line with a newline.  The caller frees
   it.  */

char *
json_line (json_t *object)
{
  char *text = json_dumps (object, JSON_COMPACT);
  char *line;

  json_decref (object);
  if (!text)
    internal_failure ("out of memory");
  line = text_format ("%s\n", text);
  free (text);
  return line;
}
