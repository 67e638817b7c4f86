/* Buffers in the frame for strings.
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

/* The functions of the runtime that make a string of others, or convert between
   strings and slices, take the address of a buffer as their first argument.  If
   it is null, or what they make is larger than the buffer, they allocate.
   Where what they make does not escape, a slot is that buffer:

     s = runtime.concatstrings (0B, &a, 2);
	=>
     s = runtime.concatstrings (&slot, &a, 2);

   So the result points to the slot or to the heap, which shows only when the
   program runs.  The functions write what they return, and stringtoslicebyte
   and stringtoslicerune clear the rest of the buffer, which is part of the
   capacity; so the slot is not cleared here.  */

#ifndef GOESCAPE_BUFFERS_H
#define GOESCAPE_BUFFERS_H

#include "flow.h"
#include "site.h"

/* CALL is one of those functions, with arguments that have no flow as yet.  If
   it has no buffer, add an allocation to FLOW for it.  If FLOW is one where
   conversions share their bytes, the result of one may also be its operand.  */
void flow_buffer (struct function_flow *flow, gcall *call);

/* Return whether STMT is a call of one of those that make bytes of the same
   bytes: string([]byte) or []byte(string).  */
bool buffer_of_bytes_p (gimple *stmt);

/* Write to SITE what ALLOCATION, made by flow_buffer, makes.  */
void buffer_name_site (struct site *site,
		       const struct allocation *allocation);

#endif /* GOESCAPE_BUFFERS_H */
