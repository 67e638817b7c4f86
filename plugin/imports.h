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

/* The import declarations of a Go file stand at its beginning, behind the name
   of the package:

     package main
     import "fmt"
     import ( s "strings"; . "math"; _ "./p" )	  fmt strings math ./p  */

#ifndef GOESCAPE_IMPORTS_H
#define GOESCAPE_IMPORTS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Paths, in the order in which they were found.  */
struct imports
{
  char **paths;
  size_t count;
  size_t room;
};

/* Add to IMPORTS, which is all zero to begin with, what the Go source of LENGTH
   bytes at TEXT imports, as far as it is understood.  */
void imports_read (struct imports *imports, const char *text, size_t length);

/* Free what IMPORTS holds.  */
void imports_free (struct imports *imports);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_IMPORTS_H */
