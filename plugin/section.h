/* The plugin's own section.
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

/* What the plugin found out about the functions of a package stands in a
   section of its object file, as text: a line with the version, then one for
   each function, with its symbol and numbers.

     goescape 1
     f example_0com_1p.Each 71832 2 0 0 ... 0=81723645

   What the numbers are is the business of gimple/own.cc.  The last is a check
   on the line: FNV-1a (Fowler, Noll and Vo) of what stands before it, in 32
   bits and modulo SECTION_NUMBER_END.  A file can have several such texts, one
   behind the other.  */

#ifndef GOESCAPE_SECTION_H
#define GOESCAPE_SECTION_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The name of the section.  */
#define OWN_SECTION ".goescape"

/* The line that such a text begins with.  What is written changes its meaning
   only together with the number.  */
#define OWN_HEADER "goescape 1\n"

/* No number of a function is as large, nor negative.  */
#define SECTION_NUMBER_END 1000000000L

/* A function.  */
struct section_function
{
  char *symbol;
  long *numbers;
  size_t count;
};

struct own_section
{
  struct section_function *functions; /* In order of the symbols.  */
  size_t count;
};

/* Return the line for the function SYMBOL with the COUNT numbers at NUMBERS, at
   least one, or null if a number is out of range or SYMBOL has a character that
   is none of a symbol's.  The caller frees it.  */
char *section_line (const char *symbol, const long *numbers, size_t count);

/* Return what is understood of the LENGTH bytes at TEXT, or null if that is
   something else, of another version, or broken.  A function that is there
   twice is left out.  The caller frees it with section_free.  */
struct own_section *section_parse (const char *text, size_t length);

/* Return the function SYMBOL of SECTION, or null.  */
const struct section_function *section_find (const struct own_section *section,
					     const char *symbol);

/* Free SECTION, which may be null.  */
void section_free (struct own_section *section);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_SECTION_H */
