/* Go types of allocations, and where allocations come from.
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

/* A call of runtime.newobject says what it allocates by the address of a
   type descriptor only.  How large that is stands in the descriptor, where
   the unit has it; which type GCC has for it only shows in the variable that
   the pointer is first assigned to, before gimplification's traces are
   optimised away:

     D.1 = runtime.newobject (&main.P..d);
     GOTMP.2 = D.1;		struct P *GOTMP.2

   So a pass that runs as soon as there is a CFG looks at each call and
   remembers both, together with what the allocation is in the user's words:
   a variable that the frontend moved to the heap, a value that an interface
   holds, or anything else.  */

#ifndef GOESCAPE_TYPES_H
#define GOESCAPE_TYPES_H

#include "descriptor.h"
#include "site.h"

/* Return whether LEAF_P says so of TYPE or, if that is a struct or an array, of
   any of its parts that are neither.  Of a struct that is not complete it is
   taken to be true.  */
bool some_part_p (tree type, bool (*leaf_p) (tree type));

/* Return whether a value of TYPE may hold a pointer.  What is not known may.  */
bool has_pointers_p (tree type);

/* Set *TYPE to what ADDRESS, the argument of an allocation, stands for.
   Return false if that is not known.  */
bool descriptor_type (tree address, struct go_type *type);

/* Set *KIND and *NAME to what CALL allocates; *NAME is the variable's for
   SITE_VARIABLE and null otherwise, and must not be freed.  */
void call_origin (gimple *call, enum site_kind *kind, const char **name);

/* Set *HOLDER to the name of the variable that the address of what CALL
   allocates is assigned to, and *VALUE to that of the variable whose value it
   gets; each is null where there is none, and must not be freed.  */
void call_names (gimple *call, const char **holder, const char **value);

/* Look at the allocations of the current function.  It has a CFG and is not
   in SSA form.  */
void types_note_function (function *fn);

/* Mark for GCC's collector what this module keeps.  */
void types_mark (void);

#endif /* GOESCAPE_TYPES_H */
