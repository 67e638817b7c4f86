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

#ifndef GOESCAPE_EXCERPT_H
#define GOESCAPE_EXCERPT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The most bytes of an excerpt, without the mark for what is left out.  */
#define EXCERPT_MAX 60

/* Return the LENGTH bytes of Go at LINE, one line of source, in a form that can
   stand in a message: without the blanks around it, with a blank for each run
   of blanks and other characters that do not print, without a comment that
   begins with two slashes, and not too long; "..." stands for what is cut off.
   No UTF-8 character is cut in two.  Return null where nothing is left.  The
   caller frees it.  */
char *excerpt_line (const char *line, size_t length);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_EXCERPT_H */
