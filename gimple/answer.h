/* The ways to answer what a call does.
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

#ifndef GOESCAPE_ANSWER_H
#define GOESCAPE_ANSWER_H

#include "flow.h"

/* Build the flow of CALL, of which nothing is known; NOTE goes with its edges,
   here and below.  */
void unknown_call (struct function_flow *flow, gcall *call, uint32_t note);

/* CALL may return what is in VALUE.  */
void set_result (struct function_flow *flow, gcall *call, location_id value,
		 uint32_t note);

/* Return whether there is anything to believe about NODE, a function.  */
bool believable_p (cgraph_node *node);

/* Build the flow of CALL if it calls NODE, a function of the unit.  CHAIN is
   its closure, or GRAPH_HEAP; if DEFERRED, there are no arguments, and those
   of CALL are others.  */
void believed_call (struct function_flow *flow, gcall *call,
		    cgraph_node *node, location_id chain, bool deferred,
		    uint32_t note);

/* Add CALL, of a function value, to those of FLOW that wait.  */
void value_call (struct function_flow *flow, gcall *call, uint32_t note);

/* Add CALL, which has THUNK make a call with the record at RECORD later, to
   those of FLOW that wait.  */
void defer_call (struct function_flow *flow, gcall *call, tree thunk,
		 tree record, uint32_t note);

#endif /* GOESCAPE_ANSWER_H */
