/* Summaries for other packages.
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

/* The summary of an exported function is written to a section of the object
   file (section.h).  Where the function is called from another package, it is
   found with the export data and says more than the tags there, for it tells
   levels of memory and words apart, knows what is stored where, and which
   functions that it is given are called with what.  */

#ifndef GOESCAPE_OWN_H
#define GOESCAPE_OWN_H

#include "section.h"
#include "summary.h"

/* Keep what is known of NODE, which is being compiled, for the section if
   another package can call it.  */
void own_keep (cgraph_node *node);

/* Write the section to the compiler's output.  */
void own_write (void);

/* Return a new summary of DECL, as FUNCTION has it, or null if that is broken
   or of a function with other parameters.  The caller owns it.  */
struct summary *own_summary (tree decl,
			     const struct section_function *function);

#endif /* GOESCAPE_OWN_H */
