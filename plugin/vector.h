/* Growing arrays.
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

#ifndef GOESCAPE_VECTOR_H
#define GOESCAPE_VECTOR_H

#include "memory.h"

/* Add an element, not initialised, to the array ELEMENTS that has COUNT
   elements and room for ROOM, all three lvalues, and give its address.  */
#define VECTOR_PUSH(ELEMENTS, COUNT, ROOM)				\
  ((COUNT) == (ROOM)							\
   ? ((ELEMENTS) = memory_grow ((ELEMENTS), &(ROOM), (COUNT) + 1,	\
				sizeof *(ELEMENTS)),			\
      &(ELEMENTS)[(COUNT)++])						\
   : &(ELEMENTS)[(COUNT)++])

#endif /* GOESCAPE_VECTOR_H */
