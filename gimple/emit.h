/* Saying what was decided.
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

#ifndef GOESCAPE_EMIT_H
#define GOESCAPE_EMIT_H

#include "decide.h"

/* Say what DECISIONS for FLOW are, from the records of UNIT: in the dump file
   of the pass if there is one, as -fopt-info remarks, and as notes if the
   options ask for them.  BARRIERS is the number of barriers folded.  */
void emit_decisions (const struct function_flow *flow,
		     const struct decisions *decisions,
		     const struct unit *unit, unsigned barriers);

/* Say in these ways what is decided about SITE of UNIT, the allocation CALL.  */
void emit_site (const struct unit *unit, const struct site *site, gcall *call);

/* Say what the COUNT slots of FLOW add to its frame, BYTES, if the options of
   UNIT ask for that and it is more than nothing.  */
void emit_frame (const struct function_flow *flow, const struct unit *unit,
		 unsigned count, uint64_t bytes);

/* Report as an error that the function with SYMBOL allocates at LOCUS because
   of WHAT or, where that is null, what SITE has a record of; if that is null,
   too, an object.  */
void emit_allocation (const char *symbol, location_t locus, const char *what,
		      const struct site *site);

/* Write to the dump file what the second opinion about the promotions of UNIT
   is.  */
void emit_opinions (const struct unit *unit);

/* Say MESSAGE, about what was left alone, as a note at LOCUS if the options of
   UNIT ask for notes.  */
void emit_left_alone (const struct unit *unit, location_t locus,
		      const char *message);

/* Write the files that the options of UNIT, compiled from FILE, name: append
   its statistics to one, and log what escapes below a directory.  */
void emit_files (struct unit *unit, const char *file);

#endif /* GOESCAPE_EMIT_H */
