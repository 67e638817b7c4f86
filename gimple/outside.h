/* Functions of other packages.
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

/* A function that another package defines is described by the first of these
   that knows it:

   1. the table of libgo's functions (curated.h), unless no-curated is given;
   2. the plugin's own section in the file of its package (own.h), unless no-tags
      is;
   3. if it has none, the table that was made of libgo's source (libgo-table.h),
      unless no-libgo-tags is;
   4. the tags in the export data there (tags.h), unless no-tags is.  */

#ifndef GOESCAPE_OUTSIDE_H
#define GOESCAPE_OUTSIDE_H

#include "options.h"
#include "site.h"
#include "summary.h"

/* Use the sources that OPTIONS allow.  */
void outside_init (const struct options *options);

/* Return the summary of DECL, a function that has no body here, or null if
   nothing is known.  It belongs to the table and stays good.  */
const struct summary *outside_summary (tree decl);

/* Return who has described DECL, as far as it was asked for.  */
enum answer outside_answer (tree decl);

/* Return whether CALL is of a function that another package than the runtime
   defines.  */
bool outside_call_p (gcall *call);

/* Add the calls of functions of other packages in FN to TOTALS, and what these
   get, and write to FILE, if that is not null, what is known about each of these
   functions but the runtime's.  In outside-count.cc.  */
void outside_calls (function *fn, struct unit_totals *totals, FILE *file);

#endif /* GOESCAPE_OUTSIDE_H */
