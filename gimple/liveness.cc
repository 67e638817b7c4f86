/* Where names and fields are live.
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
#include "liveness.h"

int
compare_events (const void *a, const void *b)
{
  const struct event *x = (const struct event *) a;
  const struct event *y = (const struct event *) b;

  if (x->block != y->block)
    return x->block < y->block ? -1 : 1;
  if (x->uid != y->uid)
    return x->uid < y->uid ? -1 : 1;
  return x->definition - y->definition;
}

void
add_event (event_vec *events, gimple *stmt, bool definition)
{
  struct event event = { gimple_bb (stmt)->index, gimple_uid (stmt),
			 definition };

  events->safe_push (event);
}

/* What happens first to a holder in a block.  */
enum first_event { FIRST_NONE, FIRST_USE, FIRST_DEFINITION };

/* Return the first of EVENTS, in order, in BLOCK at or behind UID; if
   OWN_USES is false, behind the uses of the statement UID.  */

static enum first_event
first_event_from (const event_vec &events, int block, unsigned uid,
		  bool own_uses)
{
  unsigned low = 0, high = events.length ();

  while (low < high)
    {
      unsigned middle = (low + high) / 2;

      if (events[middle].block < block
	  || (events[middle].block == block && events[middle].uid < uid))
	low = middle + 1;
      else
	high = middle;
    }
  if (!own_uses)
    while (low < events.length () && events[low].block == block
	   && events[low].uid == uid && !events[low].definition)
      low++;
  if (low == events.length () || events[low].block != block)
    return FIRST_NONE;
  return events[low].definition ? FIRST_DEFINITION : FIRST_USE;
}

void
find_live_out (struct function_flow *flow, const event_vec &events,
	       bitmap out)
{
  auto_vec<basic_block> work;
  edge e;
  edge_iterator ei;

  for (unsigned i = 0; i < events.length (); i++)
    if (!events[i].definition
	&& (i == 0 || events[i - 1].block != events[i].block))
      work.safe_push (BASIC_BLOCK_FOR_FN (flow->fn, events[i].block));
  while (!work.is_empty ())
    FOR_EACH_EDGE (e, ei, work.pop ()->preds)
      if (bitmap_set_bit (out, e->src->index)
	  && first_event_from (events, e->src->index, 0, true) == FIRST_NONE)
	work.safe_push (e->src);
}

bool
live_at_p (const event_vec &events, bitmap out, gimple *stmt, bool own_uses)
{
  int block = gimple_bb (stmt)->index;

  switch (first_event_from (events, block, gimple_uid (stmt), own_uses))
    {
    case FIRST_USE:
      return true;

    case FIRST_DEFINITION:
      return false;

    default:
      return bitmap_bit_p (out, block);
    }
}

void
name_events (tree name, event_vec *events)
{
  imm_use_iterator iter;
  use_operand_p use;

  FOR_EACH_IMM_USE_FAST (use, iter, name)
    {
      gimple *stmt = USE_STMT (use);

      if (is_gimple_debug (stmt))
	continue;
      if (gphi *phi = dyn_cast <gphi *> (stmt))
	{
	  struct event event
	    = { gimple_phi_arg_edge (phi, PHI_ARG_INDEX_FROM_USE (use))
		  ->src->index, BLOCK_END, false };

	  events->safe_push (event);
	}
      else
	add_event (events, stmt, false);
    }
  if (gimple_bb (SSA_NAME_DEF_STMT (name)))
    add_event (events, SSA_NAME_DEF_STMT (name), true);
  events->qsort (compare_events);
}
