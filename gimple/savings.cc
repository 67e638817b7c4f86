/* What must be on the heap costs less.
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
#include "heap-call.h"
#include "poison.h"
#include "savings.h"

/* Return the site of UNIT for allocation number INDEX of DECISIONS.  */

static struct site *
site_of (struct unit *unit, const struct decisions *decisions, unsigned index)
{
  return &unit->sites.sites[decisions->sites[index]];
}

/* Return whether there may be a saving on ALLOCATION, whose SITE has been
   decided about.  */

static bool
candidate_p (const struct allocation *allocation, const struct site *site)
{
  return (site->decision == SITE_HEAP && !allocation->obstacle
	  && gimple_call_lhs (allocation->call));
}

/* The runtime puts objects without pointers together that are smaller than
   this, in blocks that it clears at once.  */
#define TINY_SIZE 16

/* Return whether the memory of ALLOCATION need not be cleared, STORES being what
   is stored into it first.  Where there are pointers, the collector may look at
   them before they are stored, and a write barrier looks at what they
   replace.  */

static bool
need_not_clear_p (const struct allocation *allocation,
		  const struct first_stores *stores, const struct unit *unit)
{
  return (stores->whole && allocation->type.pointer_free
	  && allocation->type.size >= TINY_SIZE
	  && !unit->options.no_uncleared);
}

/* Record SAVING on SITE, which is counted among the changes of UNIT.  */

static void
save (struct unit *unit, struct site *site, enum site_saving saving)
{
  site->saving = saving;
  unit->promoted++;
}

void
savings_find (const struct function_flow *flow,
	      const struct decisions *decisions, struct unit *unit,
	      struct savings *savings)
{
  if (function_excluded_p (unit, flow->fn))
    return;
  savings->stores.safe_grow_cleared (flow->allocations.length (), true);
  for (unsigned i = 0; i < flow->allocations.length (); i++)
    {
      const struct allocation *allocation = &flow->allocations[i];
      struct site *site = site_of (unit, decisions, i);

      if (!candidate_p (allocation, site))
	continue;
      find_first_stores (allocation, &savings->stores[i]);
      if (need_not_clear_p (allocation, &savings->stores[i], unit)
	  && selected_p (unit, site, unit->promoted))
	{
	  save (unit, site, SAVING_UNCLEARED);
	  site->uncleared = true;
	}
      totals_add_saving (&unit->totals, site);
    }
}

/* Let the memory of ALLOCATION not be cleared.  If POISON, it is filled.  */

static void
leave_uncleared (const struct allocation *allocation, bool poison)
{
  gcall *call = allocation->call;
  tree name = gimple_call_lhs (call);
  gcall *replacement = heap_call_build (call, allocation->type.size,
					gimple_call_arg (call, 0), false);

  heap_call_replace (call, replacement, name);
  if (poison)
    poison_behind (replacement, allocation->type.size);
}

bool
savings_rewrite (const struct function_flow *flow,
		 const struct decisions *decisions, const struct unit *unit,
		 const struct savings *savings, bitmap)
{
  bool any = false;

  for (unsigned i = 0; i < savings->stores.length (); i++)
    {
      const struct allocation *allocation = &flow->allocations[i];
      const struct site *site = &unit->sites.sites[decisions->sites[i]];

      if (site->saving == SAVING_NONE
	  /* It stood in a block that has been found dead since.  */
	  || !gimple_bb (allocation->call))
	continue;
      leave_uncleared (allocation, unit->options.poison);
      any = true;
    }
  return any;
}
