/* Loads of what append returns.
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

/* What runtime.growslice returns is copied to the user's variable before its
   parts are loaded, with another type, which FRE does not look through:

     D = runtime.growslice (...);		D = runtime.growslice (...);
     s = VIEW_CONVERT_EXPR <struct> (D);
     v = s.__values;				v = D.__values;

   The loads can have it from D.  If nobody else reads the copy, which is often
   made in a variable that also serves as argument of a call later, it goes.  */

#ifndef GOESCAPE_GROWN_RESULT_H
#define GOESCAPE_GROWN_RESULT_H

#include "compat.h"

/* Let the parts of what CALL, which grows a slice, returns be loaded from
   there.  Dominators are known.  */
void load_grown_directly (gcall *call);

#endif /* GOESCAPE_GROWN_RESULT_H */
