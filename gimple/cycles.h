/* Blocks that may run more than once.
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

#ifndef GOESCAPE_CYCLES_H
#define GOESCAPE_CYCLES_H

/* Set in CYCLIC the index of each basic block of FN that lies on a cycle of
   the CFG, be it a loop that GCC knows or not.  */
void find_cyclic_blocks (function *fn, bitmap cyclic);

#endif /* GOESCAPE_CYCLES_H */
