/* The runtime functions that the plugin understands.
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

/* One table, in runtime-table.cc, has a row for each function of Go's runtime
   that gccgo calls and the plugin understands: what kind of call it is and
   what becomes of each argument.  A function without a row is a call like any
   other.  Understanding one more means adding a row.  */

#ifndef GOESCAPE_RUNTIME_TABLE_H
#define GOESCAPE_RUNTIME_TABLE_H

enum runtime_kind
{
  RUNTIME_CALL,		/* Nothing but what the arguments say.  */
  RUNTIME_NEW,		/* Allocates one object of the type of argument 0.  */
  RUNTIME_MAKE,		/* Allocates argument 2 elements of such a type.  */
  RUNTIME_GROW,		/* Grows a slice of such elements.  */
  RUNTIME_MAP,		/* Makes a map.  */
  RUNTIME_ITERATE,	/* *arg2 = an iterator over the map arg1.  */
  RUNTIME_STRING,	/* Allocates text, or puts it where argument 0 points
			   if that is not null and it fits.  */
  RUNTIME_BARRIER,	/* *arg0 = arg1, a pointer.  */
  RUNTIME_MOVE,		/* *arg1 = *arg2, of the type of argument 0.  */
  RUNTIME_SLICE_COPY,	/* The slice at arg1 gets elements of that at arg3.  */
  RUNTIME_CLEAR,	/* arg1 bytes at arg0 = 0.  */
  RUNTIME_ASSERT,	/* *arg2 = the value in the interface arg1.  */
  RUNTIME_DEFER		/* Calls a function with the record at the last
			   argument when the frame is left.  */
};

/* What may become of an argument, a set.  */
enum runtime_argument
{
  ARG_READ = 0,			/* No more than read, at any depth.  */
  ARG_WRITTEN = 1 << 0,		/* What it points to may be written.  */
  ARG_LEAKS = 1 << 1,		/* The value reaches the heap.  */
  ARG_LEAKS_DEREF = 1 << 2,	/* What it points to does.  */
  ARG_LEAKS_DEREF2 = 1 << 3,	/* What that points to does.  */
  ARG_RESULT = 1 << 4,		/* The value may be in the result.  */
  ARG_RESULT_DEREF = 1 << 5,	/* What it points to may be.  */
  ARG_FRAME = 1 << 6,		/* Kept until the frame is left.  */
  ARG_RESULT_PART = 1 << 7	/* The result may point into what it points
				   to.  */
};

#define RUNTIME_ARGUMENTS_MAX 6

struct runtime_function
{
  const char *name;		/* The symbol.  */
  enum runtime_kind kind;
  unsigned argument_count;
  unsigned char arguments[RUNTIME_ARGUMENTS_MAX];
};

/* Return the row for the function that CALL calls, or null.  The number of
   arguments agrees.  */
const struct runtime_function *runtime_lookup (gimple *call);

/* Return whether DECL is the flag that switches write barriers on.  */
bool write_barrier_flag_p (tree decl);

#endif /* GOESCAPE_RUNTIME_TABLE_H */
