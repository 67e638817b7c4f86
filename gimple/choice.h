/* Another way to do what a call does.
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

/* A call that can do without the heap only if some condition holds is put on
   one of two ways:

     D = call (...);		if (condition)
				  ;		the block that is returned
				else
				  D = call (...);  */

#ifndef GOESCAPE_CHOICE_H
#define GOESCAPE_CHOICE_H

#include "compat.h"

/* Insert before CALL the statements SEQ and a jump that is taken if CONDITION,
   a truth value, holds, and make a block to be filled in, which is reached only
   by that jump.  Return it, and store in *JOIN the block where both ways meet
   again, which has no PHI nodes.  CALL is the only statement on the other way.
   Dominators must be found again.  */
basic_block insert_choice (gcall *call, gimple_seq seq, tree condition,
			   basic_block *join);

#endif /* GOESCAPE_CHOICE_H */
