/* Which allocations become slots.
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
#include "buffers.h"
#include "constructor.h"
#include "decide.h"
#include "explain.h"
#include "frame.h"
#include "growth-bound.h"
#include "lifetime.h"
#include "maps.h"
#include "runtime-table.h"
#include "share.h"
#include "summary.h"
#include "symbol.h"
#include "transition.h"
#include <regex.h>

/* Solve the graph of FLOW again into DECISIONS.  */

static void
solve_again (struct function_flow *flow, struct decisions *decisions)
{
  solution_free (decisions->solution);
  decisions->solution = solve (flow->graph);
}

/* Make the object of ALLOCATION in FLOW stay on the heap because of WHY.  */

static void
hold_back (struct function_flow *flow, struct allocation *allocation,
	   const char *why)
{
  graph_flow (flow->graph, GRAPH_HEAP, allocation->object, -1,
	      flow_add_note (flow, allocation->call, why));
}

/* Return whether ALLOCATION is not needed: its result is not used at all, and
   the call does nothing else.  */

static bool
unused_p (const struct allocation *allocation)
{
  tree lhs = gimple_call_lhs (allocation->call);

  if (allocation->form != FORM_OBJECT)
    return false;
  return !lhs || (TREE_CODE (lhs) == SSA_NAME && has_zero_uses (lhs));
}

/* Return whether ALLOCATION becomes a slot according to DECISIONS.  */

static bool
slot_p (const struct allocation *allocation,
	const struct decisions *decisions)
{
  return (!unused_p (allocation)
	  && !solution_escapes (decisions->solution, allocation->object));
}

/* Add to WISHES the slots that FLOW needs according to DECISIONS, and to
   NUMBERS, for each allocation, the number of its slot among them.  */

static void
find_wishes (struct function_flow *flow, const struct decisions *decisions,
	     vec<struct slot_wish> *wishes, vec<unsigned> *numbers)
{
  hash_map<int_hash<unsigned, UINT_MAX, UINT_MAX - 1>, unsigned> known;

  for (struct allocation &allocation : flow->allocations)
    {
      bool existed = false;

      numbers->safe_push (wishes->length ());
      if (!slot_p (&allocation, decisions))
	continue;
      unsigned &number = known.get_or_insert (allocation.first, &existed);
      if (existed)
	{
	  numbers->last () = number;
	  continue;
	}
      number = wishes->length ();
      wishes->safe_push ({ allocation.type.size, slot_align (&allocation),
			   false });
    }
}

/* Hold back the allocations of FLOW for which there is no room in a frame, of
   which UNIT's options allow BUDGET bytes.  Return whether there is any.  */

static bool
fit_frame (struct function_flow *flow, struct decisions *decisions,
	   const struct unit *unit, uint64_t budget)
{
  auto_vec<struct slot_wish> wishes;
  auto_vec<unsigned> numbers;
  bool any = false;

  find_wishes (flow, decisions, &wishes, &numbers);
  decisions->frame_bytes = frame_fit (wishes.address (), wishes.length (),
				      unit->options.slot_limit, budget);
  for (unsigned i = 0; i < flow->allocations.length (); i++)
    if (slot_p (&flow->allocations[i], decisions))
      {
	const struct slot_wish *wish = &wishes[numbers[i]];

	if (wish->fits)
	  continue;
	any = true;
	hold_back (flow, &flow->allocations[i],
		   wish->size > unit->options.slot_limit
		   ? "too large for a slot" : "too large for the frame budget");
      }
  if (any)
    solve_again (flow, decisions);
  return any;
}

bool
selected_p (const struct unit *unit, const struct site *site,
	    uint64_t changed)
{
  if (changed >= unit->options.limit)
    return false;
  return (!unit->options.hash
	  || site_hash_matches (site_hash (site), unit->options.hash));
}

/* Hold back the allocations of FLOW that options of UNIT exclude.  Return
   whether there is any.  */

static bool
apply_selection (struct function_flow *flow, struct decisions *decisions,
		 const struct unit *unit)
{
  uint64_t promoted = unit->promoted;
  bool any = false;

  for (unsigned i = 0; i < flow->allocations.length (); i++)
    {
      struct allocation *allocation = &flow->allocations[i];

      if (solution_escapes (decisions->solution, allocation->object))
	continue;
      if (selected_p (unit, &unit->sites.sites[decisions->sites[i]],
		      promoted))
	promoted++;
      else
	{
	  hold_back (flow, allocation, "held back by an option");
	  any = true;
	}
    }
  if (any)
    solve_again (flow, decisions);
  return any;
}

bool
function_excluded_p (const struct unit *unit, function *fn)
{
  regex_t regex;
  bool matches;

  if (unit->options.no_stack)
    return true;
  if (!unit->options.only)
    return false;
  if (regcomp (&regex, unit->options.only, REG_EXTENDED | REG_NOSUB) != 0)
    return true;
  matches = regexec (&regex,
		     IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (fn->decl)),
		     0, NULL, 0) == 0;
  regfree (&regex);
  return !matches;
}

/* Return whether the options of UNIT exclude what ALLOCATION becomes.  */

static bool
form_excluded_p (const struct unit *unit, const struct allocation *allocation)
{
  const struct runtime_function *row = runtime_lookup (allocation->call);

  switch (row ? row->kind : RUNTIME_CALL)
    {
    case RUNTIME_GROW:
      return unit->options.no_slice;

    case RUNTIME_MAKE:
      return unit->options.no_make;

    case RUNTIME_MAP:
      return unit->options.no_map;

    case RUNTIME_STRING:
      return unit->options.no_string;

    default:
      return false;
    }
}

/* Write to SITE what ALLOCATION makes.  */

static void
name_site (struct site *site, const struct allocation *allocation)
{
  const char *name;

  site->size = allocation->type.size;
  if (allocation->form == FORM_BUFFER)
    {
      buffer_name_site (site, allocation);
      return;
    }
  if (allocation->form == FORM_CONSTRUCTOR)
    {
      site->kind = SITE_CONSTRUCTOR;
      name = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME
				 (allocation->constructor->node->decl));
      site->name = symbol_function_name (name);
      return;
    }
  if (allocation->form == FORM_MAP)
    {
      map_name_site (site, allocation);
      return;
    }
  if (runtime_lookup (allocation->call)->kind == RUNTIME_MAKE
      || allocation->form == FORM_GROWTH)
    {
      site->kind = allocation->form == FORM_GROWTH ? SITE_GROW : SITE_MAKE;
      site->type = descriptor_type_name (gimple_call_arg (allocation->call,
							  0));
      return;
    }
  call_origin (allocation->call, &site->kind, &name);
  site->name = name ? xstrdup (name) : NULL;
  site->type = descriptor_type_name (gimple_call_arg (allocation->call, 0));
  if (site->kind == SITE_NEW && site->type && symbol_closure_p (site->type))
    site->kind = SITE_CLOSURE;
  else if (site->kind == SITE_NEW && site->type
	   && symbol_call_record_p (site->type))
    site->kind = SITE_CALL;
}

/* Add to SITE where the calls stand by whose inlining CALL came into the
   function.  */

static void
add_inlined (struct site *site, gimple *call)
{
  for (tree block = gimple_block (call); block && TREE_CODE (block) == BLOCK;
       block = BLOCK_SUPERCONTEXT (block))
    if (inlined_function_outer_scope_p (block))
      {
	char *where = place_text (BLOCK_SOURCE_LOCATION (block));

	if (where)
	  site_add_inlined (site, where);
	free (where);
      }
}

unsigned
add_site (struct function_flow *flow, struct unit *unit,
	  const struct allocation *allocation)
{
  expanded_location where
    = expand_location (gimple_location (allocation->call));
  struct site *site
    = sites_add (&unit->sites, where.file, where.line, where.column,
		 IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (flow->fn->decl)));

  name_site (site, allocation);
  add_inlined (site, allocation->call);
  return unit->sites.count - 1;
}

/* Write the decision about ALLOCATION into its site, number INDEX of UNIT.
   ALL is about its function.  */

static void
record (struct explanations *all, struct unit *unit,
	const struct allocation *allocation, unsigned index)
{
  struct site *site = &unit->sites.sites[index];

  if (solution_escapes (all->decisions->solution, allocation->object)
      && allocation->form == FORM_CONSTRUCTOR)
    site->decision = SITE_CALLEE;
  else if (solution_escapes (all->decisions->solution, allocation->object))
    {
      site->decision = SITE_HEAP;
      explain (all, allocation, site);
    }
  else
    {
      site->decision = unused_p (allocation) ? SITE_REMOVED : SITE_STACK;
      for (const struct slice_move &move : all->flow->moves)
	site->moves
	  += &all->flow->allocations[move.allocation] == allocation;
      site->moves += transitions_of (all->flow, allocation);
      unit->promoted++;
    }
  totals_add (&unit->totals, site);
}

/* Record for UNIT that slots add BYTES to the frame of FLOW's function.  */

static void
record_frame (const struct function_flow *flow, uint64_t bytes,
	      struct unit *unit)
{
  tree decl = flow->fn->decl;
  char *where = place_text (DECL_SOURCE_LOCATION (decl));

  unit->totals.frame_bytes += bytes;
  if (bytes)
    sites_add_frame (&unit->sites,
		     IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl)), where,
		     bytes);
  free (where);
}

void
decide (struct function_flow *flow, bool recursive, struct unit *unit,
	struct decisions *decisions)
{
  uint64_t budget = frame_budget_of (unit->options.frame_budget, recursive);
  bool excluded = function_excluded_p (unit, flow->fn);
  struct explanations all;

  all.flow = flow;
  all.decisions = decisions;
  all.unit = unit;
  decisions->solution = NULL;
  decisions->frame_bytes = 0;
  unit->totals.functions++;
  flow_solve (flow);
  for (struct allocation &allocation : flow->allocations)
    {
      decisions->sites.safe_push (add_site (flow, unit, &allocation));
      if (allocation.obstacle)
	hold_back (flow, &allocation, allocation.obstacle);
      else if (excluded || form_excluded_p (unit, &allocation))
	hold_back (flow, &allocation, "held back by an option");
    }
  solve_again (flow, decisions);
  summary_record (flow, decisions->solution);
  if (flow->allocations.is_empty ())
    return;
  if (lifetime_set_depths (flow, decisions->solution))
    solve_again (flow, decisions);
  if (!unit->options.no_bound)
    growth_bounds_apply (flow, decisions);
  if (!unit->options.no_share)
    share_slots (flow, decisions);
  for (unsigned i = 0; i < flow->allocations.length (); i++)
    if (flow->allocations[i].form == FORM_GROWTH)
      unit->sites.sites[decisions->sites[i]].size
	= flow->allocations[i].type.size;
  while (fit_frame (flow, decisions, unit, budget)
	 || apply_selection (flow, decisions, unit))
    ;

  record_frame (flow, decisions->frame_bytes, unit);
  for (unsigned i = 0; i < flow->allocations.length (); i++)
    record (&all, unit, &flow->allocations[i], decisions->sites[i]);
}

void
decisions_free (struct decisions *decisions)
{
  solution_free (decisions->solution);
  decisions->solution = NULL;
}
