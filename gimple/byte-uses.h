/* What is done with a slice of bytes.
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

#ifndef GOESCAPE_BYTE_USES_H
#define GOESCAPE_BYTE_USES_H

#include "flow.h"

/* Return whether all that the function of FLOW does with the object of
   ALLOCATION is to read what is in it: it does not write there, nor ask whether
   one of its addresses is equal to another, and calls nothing that may.  The
   points-to problem is solved, and the object does not escape.  */
bool only_read_p (struct function_flow *flow,
		  const struct allocation *allocation);

/* Return whether the bytes of the string that CALL makes a slice of are not
   memory of the function of FLOW, as far as that shows, and so do not change,
   whatever is done meanwhile.  */
bool lasting_operand_p (struct function_flow *flow, gcall *call);

#endif /* GOESCAPE_BYTE_USES_H */
