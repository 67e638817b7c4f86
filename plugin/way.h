/* The way of an object to the heap, in the words of gc.
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

#ifndef GOESCAPE_WAY_H
#define GOESCAPE_WAY_H

#include "site.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A line of it, without the place: a flow between two things that have names,
   "  flow: {heap} = &x:", or below that a reason, "    from g = &x (assigned to
   a global variable)".  */
struct way_line
{
  char *text;
  const char *where;		/* FILE:LINE:COLUMN or null; the step's.  */
};

struct way
{
  struct way_line *lines;
  size_t count;
  size_t room;
};

/* Make *WAY that of SITE: nothing, where no step was recorded.  It points into
   SITE.  */
void way_make (const struct site *site, struct way *way);

/* Free what WAY holds and make it empty.  */
void way_clear (struct way *way);

/* Return line number INDEX of WAY with its place, " at FILE:LINE:COLUMN", if it
   has one.  The caller frees it.  */
char *way_line_text (const struct way *way, size_t index);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_WAY_H */
