/* Names of Go types out of symbols.
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

/* gccgo names the descriptor of a named type after the type, with suffix "..d"
   for the type and "..p" for the pointer to it, and that of any other type
   with the prefix "type..".  An underscore and a character stand where the Go
   spelling has one that a symbol cannot have; the length of an array is
   followed by an x:

     main.P..d				main.P
     main.P..p				*main.P
     type..map_6string_7int		map[string]int
     type.._68x_7int			[8]int

   The scheme is described in gccgo's names.cc.  */

#ifndef GOESCAPE_SYMBOL_H
#define GOESCAPE_SYMBOL_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Return the Go spelling of the type whose descriptor is SYMBOL, or null if
   SYMBOL is not the name of a descriptor.  The caller frees it.  */
char *symbol_type_name (const char *symbol);

/* Split SYMBOL, that of a function, into the path of its package and its name
   or that of its type and its own, with a period between.  Return whether it is
   such a symbol; if so, the caller frees *PATH and *NAME.  */
bool symbol_function (const char *symbol, char **path, char **name);

/* Return whether TYPE, what symbol_type_name gave, is the struct that a
   function literal is: its code, then what it captures.  */
bool symbol_closure_p (const char *type);

/* Return whether TYPE is the struct in which gccgo keeps the function and the
   arguments of a deferred call or a goroutine.  */
bool symbol_call_record_p (const char *type);

/* Return SYMBOL, that of a function, as the user writes it:
   "example_0org_1p.T.M" is "example.org/p.T.M".  What is not of Go stays as it
   is.  The caller frees it.  */
char *symbol_function_name (const char *symbol);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_SYMBOL_H */
