/* Strings made at run time.
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

#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "memory.h"

char *
text_copy (const char *text)
{
  size_t size = strlen (text) + 1;

  return memcpy (memory_array (size, 1), text, size);
}

char *
text_format (const char *format, ...)
{
  va_list args;
  int length;
  char *text;

  va_start (args, format);
  length = vsnprintf (NULL, 0, format, args);
  va_end (args);
  if (length < 0)
    internal_failure ("a format that cannot be printed");
  text = memory_array ((size_t) length + 1, 1);
  va_start (args, format);
  vsnprintf (text, (size_t) length + 1, format, args);
  va_end (args);
  return text;
}
