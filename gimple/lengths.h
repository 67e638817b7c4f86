/* Whether the elements of a slice beyond its length count.
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

/* What a slice holds between its length and its capacity can be reached by s[:n],
   and whoever knows that the capacity is n at least may do so:

     s = append (s, 1, 2, 3)
     return s[:1]		r = f (); r[:3] is { 1, 2, 3 }

   But a slice that only ever grew since it began with nothing has nothing there,
   and if nobody ever looked at the capacity, nobody can know that it is more than
   the length.  */

#ifndef GOESCAPE_LENGTHS_H
#define GOESCAPE_LENGTHS_H

#include "compat.h"

/* Return whether that is so for the slice at OFFSET, in bytes, of VALUE, a
   variable of FN, whatever is stored there.  */
bool only_length_counts_p (function *fn, tree value, HOST_WIDE_INT offset);

#endif /* GOESCAPE_LENGTHS_H */
