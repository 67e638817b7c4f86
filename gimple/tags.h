/* Summaries from the frontend's tags.
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

/* A tag (export.h) says at the least after how many loads something reaches the
   heap or a result.  As a summary, for a slice of pointers that is searched:

     func find (list <esc:0x22> []*T, n int) *T
       parameter 0: result.0 after 1 and more; what it leads to may be written

   The frontend counts a load where there is one, or not even there: a value in
   an interface is one load away in GIMPLE.  So a count stands for itself and
   for all that are greater.

   What a function stores through a parameter is on the heap for the frontend,
   but for what tagged.h tells of.  A value receiver is passed by its address,
   from which the function copies it.  */

#ifndef GOESCAPE_TAGS_H
#define GOESCAPE_TAGS_H

#include "export.h"
#include "summary.h"

/* Return a new summary of what FUNCTION, which is DECL, says, or null if they
   do not agree.  The caller owns it.  */
struct summary *tags_summary (tree decl,
			      const struct export_function *function);

#endif /* GOESCAPE_TAGS_H */
