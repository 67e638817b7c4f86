/* A guard against allocations.
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

#ifndef GOESCAPE_GUARD_H
#define GOESCAPE_GUARD_H

#include "decide.h"

/* Report as an error, with the flow that UNIT has for it, each call in FN that
   may allocate in a function whose symbol matches the option assert-noheap=: FN
   itself, or one that was inlined into it.  */
void guard_function (function *fn, const struct unit *unit);

#endif /* GOESCAPE_GUARD_H */
