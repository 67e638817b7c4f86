/* The small integers, in memory.
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
<http://www.gnu.org/licenses/>.

Under Section 7 of GPL version 3, you are granted additional permissions
described in the GCC Runtime Library Exception, version 3.1, as published by
the Free Software Foundation.  A copy is in the file COPYING.RUNTIME.  */

/* What an interface points to that holds an integer below 256, of any size: on
   a little-endian machine the lowest bytes of each element are the value as an
   integer of fewer bytes.  Nobody may write here.  */

#include <stdint.h>

#define FOUR(N) (N), (N) + 1, (N) + 2, (N) + 3
#define SIXTEEN(N) FOUR (N), FOUR ((N) + 4), FOUR ((N) + 8), FOUR ((N) + 12)
#define SIXTY_FOUR(N) SIXTEEN (N), SIXTEEN ((N) + 16), SIXTEEN ((N) + 32), \
		      SIXTEEN ((N) + 48)

extern const uint64_t __goescape_small_integers[256];

const uint64_t __goescape_small_integers[256] =
{
  SIXTY_FOUR (0), SIXTY_FOUR (64), SIXTY_FOUR (128), SIXTY_FOUR (192)
};
