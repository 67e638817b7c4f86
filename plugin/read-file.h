/* Reading a file.
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

#ifndef GOESCAPE_READ_FILE_H
#define GOESCAPE_READ_FILE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Return all that the regular file NAME holds and store how many bytes that is
   in *SIZE, or return null if it cannot be read or is larger than 256 MiB.
   What is in memory stays as it is, whoever writes to the file.  The caller
   frees it.  */
char *file_read (const char *name, size_t *size);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_READ_FILE_H */
