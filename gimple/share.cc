/* One slot for several slices that grow.
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
#include "lifetime.h"
#include "share.h"

/* Add to FOUND the allocations of FLOW that could share slots, from number
   FROM on, as many as lifetime_overlaps compares; DECISIONS as in
   share_slots.  Return the number behind the last of them.  */

static unsigned
find_growths (struct function_flow *flow, const struct decisions *decisions,
	      unsigned from, vec<struct allocation *> *found)
{
  for (; from < flow->allocations.length (); from++)
    {
      struct allocation *allocation = &flow->allocations[from];

      if (found->length () == OVERLAPS_MAX)
	break;
      if (allocation->form == FORM_GROWTH
	  && !solution_escapes (decisions->solution, allocation->object))
	found->safe_push (allocation);
    }
  return from;
}

/* Return whether A and B make arrays of the same elements.  Others could not
   take turns in one slot: GCC may change the order of accesses of different
   types.  */

static bool
same_elements_p (const struct allocation *a, const struct allocation *b)
{
  return operand_equal_p (gimple_call_arg (a->call, 0),
			  gimple_call_arg (b->call, 0));
}

/* Return whether number INDEX of GROWTHS, with OVERLAPS, can have the slot
   that allocation number FIRST of the function has.  */

static bool
joins_p (const vec<struct allocation *> &growths,
	 const vec<uint64_t> &overlaps, unsigned index, unsigned first)
{
  for (unsigned i = 0; i < index; i++)
    if (growths[i]->first == first
	&& (!same_elements_p (growths[i], growths[index])
	    || overlaps[i] & (uint64_t) 1 << index
	    || overlaps[index] & (uint64_t) 1 << i))
      return false;
  return true;
}

/* Let those of GROWTHS, allocations of FLOW, share slots that can.  */

static void
share_among (struct function_flow *flow,
	     const vec<struct allocation *> &growths)
{
  auto_vec<uint64_t> overlaps;

  if (growths.length () < 2)
    return;
  lifetime_overlaps (flow, growths, &overlaps);
  for (unsigned i = 1; i < growths.length (); i++)
    for (unsigned j = 0; j < i; j++)
      if (joins_p (growths, overlaps, i, growths[j]->first))
	{
	  growths[i]->first = growths[j]->first;
	  break;
	}
  for (struct allocation *growth : growths)
    {
      struct allocation *first = &flow->allocations[growth->first];

      first->type.size = MAX (first->type.size, growth->type.size);
    }
  for (struct allocation *growth : growths)
    growth->type.size = flow->allocations[growth->first].type.size;
}

void
share_slots (struct function_flow *flow, const struct decisions *decisions)
{
  unsigned from = 0;

  while (from < flow->allocations.length ())
    {
      auto_vec<struct allocation *> growths;

      from = find_growths (flow, decisions, from, &growths);
      share_among (flow, growths);
    }
}
