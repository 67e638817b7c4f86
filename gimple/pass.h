/* The passes of the plugin.
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

/* There are two passes:

   goescape_types	right behind "cfg": notes what the allocations of a
			function allocate, see types.h;
   goescape		right behind "fre3", when the callees of the function
			have been inlined and loads forwarded: builds the
			graph, decides, rewrites and reports.  */

#ifndef GOESCAPE_PASS_H
#define GOESCAPE_PASS_H

#include "options.h"

/* Register the passes of the plugin NAME, to run with OPTIONS, which are
   copied.  */
void register_passes (const char *name, const struct options *options);

#endif /* GOESCAPE_PASS_H */
