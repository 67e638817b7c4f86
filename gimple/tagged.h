/* What functions do besides what their tags say.
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

/* Two things that a function does are not in its tags (export.h).

   It may call function values.  It does not keep them by that, but what the
   code of a closure does is then done to what it has captured.  So the closures
   that such a function can reach count as kept:

     v = { f: main.f..func1, p: &x };  p.Visit (&v)	v.f may be called, and what
							it has captured is kept

   Interfaces are no matter, for a value whose methods are called through one is
   said to be kept.

   And it may move part of a slice to another place in the same object:

     func (w *window) shift () { w.view = w.all[1:] }  */

#ifndef GOESCAPE_TAGGED_H
#define GOESCAPE_TAGGED_H

#include "flow.h"

/* A function with tags that CALL calls gets VALUE.  */
void tagged_value (struct function_flow *flow, gcall *call,
		   location_id value, uint32_t note);

/* Let FLOW have what follows for the objects that such functions reach, as far
   as these are known now.  Return whether there is anything new.  */
bool tagged_resolve (struct function_flow *flow);

#endif /* GOESCAPE_TAGGED_H */
