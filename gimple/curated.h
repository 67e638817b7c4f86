/* What is known about functions of libgo.
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

/* One table, in curated-table.cc, has a row for each function of libgo that
   nothing else tells enough about, because the truth needs a look at the
   source: what it calls through its arguments, and what it drops before it
   returns.  The table is good for the libgo of the compiler that the plugin is
   built for.  */

#ifndef GOESCAPE_CURATED_H
#define GOESCAPE_CURATED_H

#include "runtime-table.h"
#include "summary.h"

/* What may become of an argument besides what enum runtime_argument has.  What
   it points to are the words of an object, or the elements of a slice.  */
enum curated_argument
{
  ARG_SELF = 1 << 7,		/* Stored in word 0 of what it points to.  */
  ARG_PRINTED = 1 << 8,		/* Its elements are; see printed.h.  */
  ARG_PERMUTED = 1 << 9,	/* What it points to changes places.  */
  ARG_PERMUTED_DEREF = 1 << 10,	/* What that points to does.  */
  ARG_RESULT_WORD1 = 1 << 11,	/* Word 1 of what it points to is a result.  */
  ARG_OBJECT = 1 << 12		/* An interface: all that is what it holds.  */
};

/* A call that a function makes through what it is given.  */
struct curated_call
{
  /* The argument that has the code: a function value, or an interface for whose
     METHOD, counted from 1 by name, it is, if that is not 0.  */
  unsigned char argument;
  unsigned char method;
  /* What it gets, a letter for each: n number; a anything; 0 and 1
     that argument, or what it holds if it is ARG_OBJECT.  */
  const char *values;
  /* Whether what it returns may be in the result.  */
  bool returned;
};

#define CURATED_ARGUMENTS_MAX 4
#define CURATED_CALLS_MAX 5

struct curated_function
{
  const char *name;		/* The symbol.  */
  unsigned argument_count;
  unsigned short arguments[CURATED_ARGUMENTS_MAX];
  const struct curated_call *calls; /* Up to one without values, or null.  */
};

/* Return the row for the function with the symbol NAME, or null.  */
const struct curated_function *curated_lookup (const char *name);

/* Return a new summary of what ROW says.  The caller owns it.  In
   curated.cc.  */
struct summary *curated_summary (const struct curated_function *row);

#endif /* GOESCAPE_CURATED_H */
