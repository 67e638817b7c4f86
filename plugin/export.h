/* The export data of a package.
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

/* gccgo writes for each package what those that import it need to know, as
   text.  Among it are its functions, and for each parameter with pointers a tag
   in which the frontend's own escape analysis says what becomes of it:

     type 3 "Scanner" <type 19>
      func (s <esc:0x22> <type 14>) Err () <type -19>
     type 14 *<type 3>
     func ScanLines (data <esc:0x82> <type 21>, atEOF <type -15>) (...)

   This is read line by line, and a line that is not understood to its end is
   as if it were not there.  The format is that of GCC's export.cc, version 3;
   what a tag says is described in GCC's escape.h.  */

#ifndef GOESCAPE_EXPORT_H
#define GOESCAPE_EXPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A tag has room for so many results.  The frontend writes those beyond over the
   others, so that no tag of a function with more is to be believed.  */
#define EXPORT_RESULTS_MAX 9

/* A function that a package exports.  */
struct export_function
{
  char *name;			/* "Name", or "Type.Name" for a method.  */
  /* The receiver of a method is its first parameter.  */
  bool method;
  bool pointer_receiver;
  size_t parameter_count;
  size_t result_count;
  uint32_t *tags;		/* For each parameter, or 0 for none.  */
};

/* What is read of the data of one package.  */
struct package_data
{
  char *path;			/* That the symbols of the package begin with. */
  struct export_function *functions; /* In order of the names.  */
  size_t count;
};

/* Return what is understood of the LENGTH bytes at TEXT, or null if these are
   not export data, or broken.  A function that is there twice is left out.
   The caller frees it with export_free.  */
struct package_data *export_parse (const char *text, size_t length);

/* Return the function NAME of DATA, or null.  */
const struct export_function *export_find (const struct package_data *data,
					   const char *name);

/* Free DATA, which may be null.  */
void export_free (struct package_data *data);

/* Return whether TAG says that the parameter is kept, or nothing.  */
bool export_tag_leaks (uint32_t tag);

/* Return whether what the parameter with TAG points to, or what that leads to,
   may be kept.  */
bool export_tag_content_leaks (uint32_t tag);

/* Return after how many dereferences at the least a parameter with TAG gets to
   result number RESULT, or -1 if it does not.  */
int export_tag_result (uint32_t tag, size_t result);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_EXPORT_H */
