/* The summary of one function, from its body.
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


#ifndef GOESCAPE_SUMMARISE_H
#define GOESCAPE_SUMMARISE_H

/* Say of NODE, until it is looked at, that it leaks nothing: the first guess
   for one that calls itself.  */
void summarise_nothing (cgraph_node *node);

/* Say of NODE that nothing is known.  */
void summarise_unknown (cgraph_node *node);

/* Record the summary of NODE, a function with a body in SSA form.  Return
   whether it is another than before.  */
bool summarise (cgraph_node *node);

/* The same, of a NODE that does not call itself.  If it is a constructor
   (constructor.h), make its variant.  */
void summarise_constructor (cgraph_node *node);

#endif /* GOESCAPE_SUMMARISE_H */
