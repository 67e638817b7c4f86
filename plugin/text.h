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

#ifndef GOESCAPE_TEXT_H
#define GOESCAPE_TEXT_H

#ifdef __cplusplus
extern "C" {
#endif

/* Return a copy of TEXT, which the caller frees.  */
char *text_copy (const char *text);

/* Return a new string made as printf would of FORMAT and what follows.  The
   caller frees it.  */
char *text_format (const char *format, ...)
  __attribute__ ((format (printf, 1, 2)));

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_TEXT_H */
