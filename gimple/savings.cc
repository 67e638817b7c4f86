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
#include "runtime-table.h"
#include "savings.h"

/* Return the site of UNIT for allocation number INDEX of DECISIONS.  */

static struct site *
site_of (struct unit *unit, const struct decisions *decisions, unsigned index)
{
  return &unit->sites.sites[decisions->sites[index]];
}

/* Return whether there may be a saving on ALLOCATION, whose SITE of UNIT has
   been decided about.  */

static bool
candidate_p (const struct allocation *allocation, const struct unit *unit,
	     const struct site *site)
{
  const struct runtime_function *row = runtime_lookup (allocation->call);

  return (site->decision == SITE_HEAP && !allocation->obstacle
	  && row && row->kind == RUNTIME_NEW
	  && gimple_call_lhs (allocation->call)
	  && selected_p (unit, site, unit->promoted));
}

/* The runtime puts objects without pointers together that are smaller than
   this, in blocks that it clears at once.  */
#define TINY_SIZE 16

/* Return whether the memory of ALLOCATION need not be cleared, STORES being
   what is stored into it first.  Where there are pointers, the collector may
   look at them before they are stored, and a write barrier looks at what they
   replace.  */

static bool
need_not_clear_p (const struct allocation *allocation,
		  const struct first_stores *stores, const struct unit *unit)
{
  return (stores->whole && allocation->type.pointer_free
	  && allocation->type.size >= TINY_SIZE
	  && !unit->options.no_uncleared);
}

/* Return whether ALLOCATION becomes a slot, as its SITE of UNIT says, that need
   not be cleared.  */

static bool
filled_slot_p (const struct allocation *allocation, const struct unit *unit,
	       const struct site *site)
{
  struct first_stores stores;

  if (site->decision != SITE_STACK || allocation->form != FORM_OBJECT
      || unit->options.no_uncleared)
    return false;
  find_first_stores (allocation, &stores);
  return stores.whole;
}

/* Record SAVING on SITE, which is counted among the changes of UNIT.  */

static void
save (struct unit *unit, struct site *site, enum site_saving saving)
{
  site->saving = saving;
  unit->promoted++;
}

/* Return whether a saving on COUNT more sites is within the limit of UNIT.  */

static bool
within_limit_p (const struct unit *unit, uint64_t count)
{
  return (unit->promoted <= unit->options.limit
	  && count <= unit->options.limit - unit->promoted);
}

/* Leave so many members in GROUP as the options of UNIT allow, and lay them
   out.  Return whether there is a group left.  */

static bool
complete_group (const struct unit *unit, struct object_group *group)
{
  while (group->count > 1 && !within_limit_p (unit, group->count))
    group->count--;
  return (group->count > 1
	  && block_layout (group->places, group->count,
			   unit->options.group_limit, &group->size));
}

/* Record GROUP in the sites of its members.  */

static void
record_group (const struct decisions *decisions, struct unit *unit,
	      const struct savings *savings, struct object_group *group)
{
  struct site *first = site_of (unit, decisions, group->members[0]);

  group->clear = group->size < TINY_SIZE || unit->options.no_uncleared;
  for (unsigned i = 0; i < group->count; i++)
    group->clear |= !savings->stores[group->members[i]].whole;
  for (unsigned i = 0; i < group->count; i++)
    {
      struct site *site = site_of (unit, decisions, group->members[i]);

      save (unit, site, SAVING_GROUP);
      site_set_group (site, first, group->places[i].offset);
      site->uncleared = !group->clear;
    }
}

/* Find what can be allocated together of the CANDIDATES.  */

static void
find_groups (const struct function_flow *flow,
	     const struct decisions *decisions, struct unit *unit,
	     struct savings *savings, const vec<unsigned> &candidates)
{
  auto_vec<unsigned> rest;
  auto_vec<struct object_group> groups;

  if (unit->options.no_group)
    return;
  for (unsigned i : candidates)
    if (site_of (unit, decisions, i)->saving == SAVING_NONE)
      rest.safe_push (i);
  group_find (flow, rest, unit->options.group_limit, &groups);
  for (struct object_group &group : groups)
    if (complete_group (unit, &group))
      {
	record_group (decisions, unit, savings, &group);
	savings->groups.safe_push (group);
      }
}

/* Find which of the CANDIDATES, allocations of FLOW, need not be allocated, and
   of these the likely ones or the UNLIKELY.  */

static void
find_boxes (const struct function_flow *flow,
	    const struct decisions *decisions, struct unit *unit,
	    struct savings *savings, const vec<unsigned> &candidates,
	    bool unlikely)
{
  struct box box;

  if (unit->options.no_box)
    return;
  for (unsigned i : candidates)
    if (site_of (unit, decisions, i)->saving == SAVING_NONE
	&& box_find (&flow->allocations[i], &savings->stores[i], &box)
	&& box_unlikely_p (&box) == unlikely && within_limit_p (unit, 1))
      {
	save (unit, site_of (unit, decisions, i),
	      box_splits_p (&box) ? SAVING_TEST : SAVING_BOX);
	savings->boxes.safe_push (box);
      }
}

void
savings_find (const struct function_flow *flow,
	      const struct decisions *decisions, struct unit *unit,
	      struct savings *savings)
{
  auto_vec<unsigned> candidates;

  if (function_excluded_p (unit, flow->fn))
    return;
  savings->stores.safe_grow_cleared (flow->allocations.length (), true);
  for (unsigned i = 0; i < flow->allocations.length (); i++)
    {
      const struct allocation *allocation = &flow->allocations[i];
      struct site *site = site_of (unit, decisions, i);

      if (candidate_p (allocation, unit, site))
	{
	  find_first_stores (allocation, &savings->stores[i]);
	  candidates.safe_push (i);
	}
      else if (filled_slot_p (allocation, unit, site))
	site->uncleared = true;
    }
  /* An allocation that is shared is better than one that may not be made.  */
  find_boxes (flow, decisions, unit, savings, candidates, false);
  find_groups (flow, decisions, unit, savings, candidates);
  find_boxes (flow, decisions, unit, savings, candidates, true);
  for (unsigned i : candidates)
    {
      struct site *site = site_of (unit, decisions, i);

      if (site->saving == SAVING_NONE
	  && need_not_clear_p (&flow->allocations[i], &savings->stores[i], unit)
	  && within_limit_p (unit, 1))
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
		 const struct savings *savings, bitmap quiet)
{
  bool any = !savings->groups.is_empty () || !savings->boxes.is_empty ();

  if (!savings->boxes.is_empty ())
    {
      free_dominance_info (flow->fn, CDI_DOMINATORS);
      /* First those that split blocks: QUIET has numbers of blocks.  */
      for (const struct box &box : savings->boxes)
	if (box_splits_p (&box))
	  box_rewrite (&box, unit->options.poison, quiet);
      for (const struct box &box : savings->boxes)
	if (!box_splits_p (&box))
	  box_rewrite (&box, unit->options.poison, quiet);
      mark_virtual_operands_for_renaming (flow->fn);
    }
  for (const struct object_group &group : savings->groups)
    group_rewrite (flow, &group, unit->options.poison, quiet);
  for (unsigned i = 0; i < savings->stores.length (); i++)
    {
      const struct allocation *allocation = &flow->allocations[i];
      const struct site *site = &unit->sites.sites[decisions->sites[i]];

      if (site->saving != SAVING_UNCLEARED
	  /* It stood in a block that has been found dead since.  */
	  || !gimple_bb (allocation->call))
	continue;
      leave_uncleared (allocation, unit->options.poison);
      any = true;
    }
  return any;
}
