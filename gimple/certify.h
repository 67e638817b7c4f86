/* Whether the solution of a function holds what its statements ask for.
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


#ifndef GOESCAPE_CERTIFY_H
#define GOESCAPE_CERTIFY_H

#include "flow.h"

/* End the compilation with an internal error if the solution of FLOW, which is
   solved, lacks something that a statement of its function asks for.  */
void flow_certify (struct function_flow *flow);

#endif /* GOESCAPE_CERTIFY_H */
