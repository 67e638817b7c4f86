/* The table of libgo's functions.
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

/* What the plugin's summaries (section.h) say of the packages of libgo, which
   the compiler comes with, stands in one file:

     goescape-libgo 1
     libgo 1bb7aa34aff810e14046c55d3f9a72a7a45658b4
     package strings 00f3a2b17c6d5e84 5210
     goescape 1
     f strings.Index ...
     package ...

   It is good for the libgo.so with the build ID in the second line, as
   hexadecimal digits.  Behind the path of a package is a check on its export
   data, as 16 hexadecimal digits: FNV-1a (Fowler, Noll and Vo) in 64 bits; and
   how many bytes follow that are about it, as in an object file.  Tables for
   several libgos, those of -m64 and -m32, may stand one behind the other.
   contrib/goescape-libgo-tags makes the file.  */

#ifndef GOESCAPE_LIBGO_H
#define GOESCAPE_LIBGO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The name of the file.  */
#define LIBGO_TABLE "goescape-libgo.tags"

/* Return the check on the LENGTH bytes of export data at DATA.  */
uint64_t libgo_check (const char *data, size_t length);

/* Return what the file with the LENGTH bytes at TEXT has for the libgo with
   BUILD_ID, and store how much that is in *FOUND; or null if there is nothing.
   It is part of the file, and ends where that is broken.  */
const char *libgo_part (const char *text, size_t length, const char *build_id,
			size_t *found);

/* Return what PART, LENGTH bytes that libgo_part has found, has about the package
   PATH whose export data have CHECK, and store how much that is in *FOUND; or
   null if there is nothing.  It is part of PART.  */
const char *libgo_find (const char *part, size_t length, const char *path,
			uint64_t check, size_t *found);

/* Return the build ID of the ELF file NAME as hexadecimal digits, or null.  The
   caller frees it.  */
char *libgo_build_id (const char *name);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_LIBGO_H */
