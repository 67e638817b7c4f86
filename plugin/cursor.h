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

/* The text comes from a file that somebody else wrote, so nothing is taken for
   granted; in particular it need not end with a zero.  */

#ifndef GOESCAPE_CURSOR_H
#define GOESCAPE_CURSOR_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What is left to read.  */
struct cursor
{
  const char *at;
  const char *end;
};

/* If CURSOR is at WORD, step behind it.  Return whether it was.  */
bool cursor_skip (struct cursor *cursor, const char *word);

/* Read a number of up to 9 digits in BASE, 10 or 16 with small letters, into
   *NUMBER.  Return whether there is one.  */
bool cursor_number (struct cursor *cursor, unsigned base, long *number);

/* Return the word that CURSOR is at, which ends before a blank, a comma, a
   bracket, a quote, a zero or the end of the line, and step behind it; or null
   if there is none.  The caller frees it.  */
char *cursor_name (struct cursor *cursor);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_CURSOR_H */
