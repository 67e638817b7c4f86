/* Where the export data of a package is.
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

/* gccgo looks for the data of the package that is imported as PATH in a list of
   directories, in each for the first of these that is there:

     PATH  PATH.gox  libPATH.so  libPATH.a  PATH.o

   where lib and the suffix go to the last part of PATH.  The data is in a
   section of an ELF file, or of members of an archive that has it; or the file
   is nothing else.  */

#ifndef GOESCAPE_EXPORT_FILE_H
#define GOESCAPE_EXPORT_FILE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The section with gccgo's data.  */
#define EXPORT_SECTION ".go_export"

/* Return the name of the file that gccgo would find for PATH when it looks in
   the COUNT directories at DIRECTORIES, in order, or null.  The caller frees
   it.  */
char *export_file_find (const char *const *directories, size_t count,
			const char *path);

/* Return what the sections SECTION in FILE hold, one behind the other, and
   store how much that is in *LENGTH; or null if there is none, or it cannot be
   read.  The caller frees it.  */
char *export_file_read (const char *file, const char *section,
			size_t *length);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_EXPORT_FILE_H */
