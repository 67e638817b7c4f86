/* Conversions between strings and bytes that copy nothing.
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

/* string(b) and []byte(s) copy, for a string never changes and a slice may be
   written to.  Where the result is only looked at, nobody can tell:

     s = runtime.slicebytetostring (0B, p, n);
     _1 = s.__data; ... _2 = *_1;
	=>
     s.__data = p;
     s.__length = n;
     _1 = s.__data; ... _2 = *_1;

   For string(b) that is right if the result does not escape, and no statement
   across which anything lives that may point to it may change the bytes.  The
   objects and the points-to problem are those that decide about slots (flow.h),
   as is the question what lives (lifetime.h); only that the result of a
   conversion is at once a new object and the bytes of its operand, so that a
   conversion of a conversion keeps both.

   For []byte(s) the bytes do not change if they are not memory of this function.
   Instead, the slice must not be written through (byte-uses.h), and begin with
   an address where it is empty: s may have none, and then the slice would be
   nil.

     d = runtime.stringtoslicebyte (0B, s);
	=>
     _1 = s.__data;
     _2 = s.__length;
     d.__values = _2 == 0 ? "" : _1;
     d.__count = _2;
     d.__capacity = _2;

   This comes before anything else that is decided about the function, so what
   is decided then sees that the result is the operand: how long a slot lives,
   for one.  */

#ifndef GOESCAPE_COPYLESS_H
#define GOESCAPE_COPYLESS_H

#include "decide.h"

/* Let conversions of FN, the current function, that need not copy share the
   bytes of their operand, as far as the options of UNIT allow it, and record
   them as sites of UNIT.  Facts of GCC's about FN are put right.  */
void share_bytes (function *fn, struct unit *unit);

#endif /* GOESCAPE_COPYLESS_H */
