/* The table of libgo's functions, for this compiler.
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

/* The table (libgo.h) lies beside the plugin.  It is used where the libgo that
   the compiler finds first is the one that it was made of, and for packages
   whose export data is that of this libgo: a package of the user's with the
   same path is another.  Where a user links with another libgo than the
   compiler sees, or runs a program with another, the table is as wrong as the
   export data.  */

#ifndef GOESCAPE_LIBGO_TABLE_H
#define GOESCAPE_LIBGO_TABLE_H

#include "section.h"

/* The plugin is the file PLUGIN.  */
void libgo_table_init (const char *plugin);

/* Return what the table has about the package PATH, whose export data are the
   LENGTH bytes at DATA, or null.  The caller frees it with section_free.  */
struct own_section *libgo_table_section (const char *path, const char *data,
					 size_t length);

#endif /* GOESCAPE_LIBGO_TABLE_H */
