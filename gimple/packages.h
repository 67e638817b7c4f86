/* The export data of packages.
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

/* The packages that the unit can see are those that its files import, and what
   gccgo would find under the path of others, whose functions come to be called
   when functions of the former are inlined.  Each is read once, when it is
   asked for.  */

#ifndef GOESCAPE_PACKAGES_H
#define GOESCAPE_PACKAGES_H

#include "export.h"
#include "section.h"

/* Say when nothing can be read about a package if NOTES.  */
void packages_init (bool notes);

/* What is known of a package.  */
struct package
{
  struct package_data *data;
  struct own_section *section;	/* Or null.  */
  bool libgo;			/* Whether that is of the table of libgo.  */
  bool replaces;		/* Whether it is not one of libgo's.  */
};

/* Return the package whose symbols begin with PATH, or null if there is no
   export data that is understood.  It stays good.  */
const struct package *package_find (const char *path);

/* Return whether what is found for PATH, that of a package of libgo, is another
   package, which the user has put in its place.  */
bool package_replaced_p (const char *path);

#endif /* GOESCAPE_PACKAGES_H */
