/* Helpers that the plugin carries into the objects that need them.
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

/* A helper is a function or a table that compiled programs use.  It is written
   in C in runtime/, a file for each:

     runtime/zero-memory.c	defines __goescape_zero_memory

   and compiled to assembly code when the plugin is built, for each size of
   pointers that the compiler has.  runtime/carry.awk turns that into the table
   below: all symbols but the helper's own are renamed, so that the code can
   stand behind any other, and all its sections are members of a group named
   like the helper, of which a link keeps one.  So nothing but the object files
   has to be linked.

   A group is kept whatever object it comes from, and these may have been
   compiled with different versions of the plugin: a helper that is to do
   something else must get another name.  */

#ifndef GOESCAPE_CARRIED_H
#define GOESCAPE_CARRIED_H

#ifdef __cplusplus
extern "C" {
#endif

struct carried
{
  const char *symbol;		/* Of the helper, which is hidden.  */
  unsigned pointer_bits;	/* The target it is for.  */
  const char *assembly;		/* Lines of assembly code.  */
};

/* All of them, in the order of their symbols; behind the last is one without a
   symbol.  */
extern const struct carried carried[];

/* Return the helper SYMBOL for a target with pointers of POINTER_BITS bits, or
   null if there is none.  */
const struct carried *carried_find (const char *symbol, unsigned pointer_bits);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_CARRIED_H */
