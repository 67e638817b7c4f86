/* Memory that holds zero.
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

/* What an interface points to that holds the zero value of a type that is no
   larger and no more aligned than this.  Nobody may write here.  */

extern const unsigned char __goescape_zero_memory[1024];

const unsigned char __goescape_zero_memory[1024]
  __attribute__ ((aligned (64))) = { 0 };
