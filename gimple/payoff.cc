/* Whether a copy of a function pays.
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

#include "compat.h"
#include "sreal.h"
#include "payoff.h"

/* How many statements run in the time that an allocation takes, the collector's
   work for it included, or rather a number of that order.  */
#define SAVING_WORTH 100

/* A call is not taken to run more often than this when its function runs once,
   nor less: the guesses are rough.  */
#define FREQUENCY_MAX 10
#define FREQUENCY_MIN (sreal (1) / 4)

unsigned
payoff_cost (cgraph_node *node)
{
  unsigned statements = 0;
  basic_block bb;

  FOR_EACH_BB_FN (bb, DECL_STRUCT_FUNCTION (node->decl))
    for (gimple_stmt_iterator gsi = gsi_start_nondebug_bb (bb);
	 !gsi_end_p (gsi); gsi_next_nondebug (&gsi))
      if (++statements > PAYOFF_STATEMENTS_MAX)
	return statements;
  return statements;
}

/* Return the worth of saving an allocation that runs COUNT times when its
   function runs ENTRY times.  */

static unsigned
worth (profile_count count, profile_count entry)
{
  sreal frequency = count.to_sreal_scale (entry);

  frequency = MIN (frequency, sreal (FREQUENCY_MAX));
  frequency = MAX (frequency, FREQUENCY_MIN);
  return (frequency * SAVING_WORTH).to_int ();
}

unsigned
payoff_worth (function *fn, basic_block bb)
{
  return worth (bb->count, ENTRY_BLOCK_PTR_FOR_FN (fn)->count);
}

unsigned
payoff_bound (cgraph_node *node)
{
  unsigned bound = 0;

  for (cgraph_edge *call = node->callers;
       call && bound <= PAYOFF_STATEMENTS_MAX; call = call->next_caller)
    {
      cgraph_node *caller = call->caller->inlined_to
			    ? call->caller->inlined_to : call->caller;

      bound += worth (call->count, caller->count);
    }
  return bound;
}
