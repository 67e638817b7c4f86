/* Lists of parameters in export data.
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

/* A function's line has its parameters and results like this:

     func Set (p <esc:0x4> <type 3>, values ...<type 12>) <type -11>

   Of the types only the numbers count, which are negative for those that Go has
   predeclared.  */

#ifndef GOESCAPE_SIGNATURE_H
#define GOESCAPE_SIGNATURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cursor.h"

/* No function has more parameters or results.  */
#define SIGNATURE_MAX 256

/* Read a reference to a type at CURSOR into *INDEX.  Return whether there is
   one.  */
bool signature_type (struct cursor *cursor, long *index);

/* Read a name, perhaps a tag, and a type at CURSOR into *TAG and *INDEX.
   Return whether that is there.  */
bool signature_parameter (struct cursor *cursor, uint32_t *tag, long *index);

/* Read a list of parameters in parentheses at CURSOR.  Store the number in
   *COUNT, and the tags, if TAGS is not null, there, where there is room for
   SIGNATURE_MAX.  Return whether it is one.  */
bool signature_list (struct cursor *cursor, uint32_t *tags, size_t *count);

/* Read what a function returns, if anything, at CURSOR into *COUNT.  Return
   whether it is understood.  */
bool signature_results (struct cursor *cursor, size_t *count);

#endif /* GOESCAPE_SIGNATURE_H */
