/* How many calls leave the unit, and who knows what becomes of what they get.
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

/* Each argument that may hold a pointer counts, unless it is a constant, like the
   address of a descriptor:

     fmt.Fprintln (&buffer, x)		curated: 2 arguments, none of them kept
     other.Do (p, 5)			nothing: 1 argument, 1 kept  */

#include "compat.h"
#include "outside.h"
#include "runtime-table.h"
#include "types.h"

/* Return whether argument number I of CALL, which ANSWER knows, may be kept
   itself.  ROW is that of a function of the runtime.  */

static bool
kept_p (gcall *call, unsigned i, enum answer answer,
	const struct runtime_function *row)
{
  const struct summary *summary;

  if (row)
    return row->arguments[i] & ARG_LEAKS;
  if (answer == ANSWER_NOTHING)
    return true;
  summary = outside_summary (gimple_call_fndecl (call));
  return (i >= summary->parameters.length ()
	  || leaks_heap (summary->parameters[i].leaks) == 0);
}

/* Add CALL, which ANSWER knows, to TOTALS, and what it gets.  ROW as above.  */

static void
count_call (gcall *call, enum answer answer,
	    const struct runtime_function *row, struct unit_totals *totals)
{
  totals->answers[answer]++;
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    {
      tree argument = gimple_call_arg (call, i);

      if (is_gimple_ip_invariant (argument)
	  || !has_pointers_p (TREE_TYPE (argument)))
	continue;
      totals->arguments[answer]++;
      totals->kept[answer] += kept_p (call, i, answer, row);
    }
}

/* Write to FILE what is known about DECL.  */

static void
show_function (FILE *file, tree decl)
{
  fprintf (file, "%s: known from: %s\n",
	   IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl)),
	   answer_name (outside_answer (decl)));
  summary_dump (file, cgraph_node::get (decl));
}

void
outside_calls (function *fn, struct unit_totals *totals, FILE *file)
{
  hash_set<tree> shown;
  basic_block bb;

  FOR_EACH_BB_FN (bb, fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	gcall *call = dyn_cast <gcall *> (gsi_stmt (gsi));
	const struct runtime_function *row = call ? runtime_lookup (call) : NULL;
	tree decl;

	if (row)
	  count_call (call, ANSWER_RUNTIME, row, totals);
	if (!call || row || !outside_call_p (call))
	  continue;
	decl = gimple_call_fndecl (call);
	count_call (call, outside_answer (decl), NULL, totals);
	if (file && !shown.add (decl))
	  show_function (file, decl);
      }
}
