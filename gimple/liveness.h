/* Where names and fields are live.
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

#ifndef GOESCAPE_LIVENESS_H
#define GOESCAPE_LIVENESS_H

#include "flow.h"

/* A use or a definition of a holder, that is, a name or a field.  */
struct event
{
  int block;
  unsigned uid;			/* Of the statement.  */
  bool definition;
};

/* The uid of the uses by the PHI nodes behind a block.  */
#define BLOCK_END UINT_MAX

typedef auto_vec<struct event> event_vec;

/* Order the events at A and B by place, the uses of a statement before its
   definitions.  */
int compare_events (const void *a, const void *b);

/* Add to EVENTS one for STMT.  */
void add_event (event_vec *events, gimple *stmt, bool definition);

/* Add to OUT the blocks behind which the holder of EVENTS, in order, is
   live.  */
void find_live_out (struct function_flow *flow, const event_vec &events,
		    bitmap out);

/* Return whether the holder of EVENTS, in order, which is live behind the blocks
   OUT, is live before STMT or, if OWN_USES is false, where that has used what it
   uses.  */
bool live_at_p (const event_vec &events, bitmap out, gimple *stmt, bool own_uses);

/* Add to EVENTS the uses and the definition of NAME, in order.  */
void name_events (tree name, event_vec *events);

#endif /* GOESCAPE_LIVENESS_H */
