/* What a function of the unit does with its parameters.
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
#include "summary.h"

/* The leaks of the parameters of a function, in order, and of its closure.  */
struct summary
{
  bool stores;			/* A pointer to memory not its own.  */
  struct leaks closure;
  unsigned count;
  struct leaks parameters[1];	/* As many as COUNT says.  */
};

/* The summaries of the unit, by function.  */
static hash_map<int_hash<unsigned, 0, UINT_MAX>, struct summary *> *summaries;

/* Return the key of the function DECL in SUMMARIES.  */

static unsigned
summary_key (tree decl)
{
  return DECL_UID (decl);
}

/* Let VALUE, a location of FLOW, point to memory that a parameter brings
   along, and fill in *MEMORY.  */

static void
bring_memory (struct function_flow *flow, location_id value,
	      struct parameter_memory *memory)
{
  location_id near_object = points_object (flow->points, OFFSET_ANY, 0);
  location_id far_object = points_object (flow->points, OFFSET_ANY, 0);

  memory->near_address = graph_add (flow->graph, LOCATION_PARAM, DEPTH_NEVER);
  memory->far_address = graph_add (flow->graph, LOCATION_PARAM, DEPTH_NEVER);
  points_address (flow->points, memory->near_address, near_object, OFFSET_ANY,
		  0);
  points_address (flow->points, memory->far_address, far_object, OFFSET_ANY,
		  0);
  points_copy (flow->points, value, memory->near_address, OFFSET_ANY, 0);
  points_fill (flow->points, near_object, memory->far_address);
  points_fill (flow->points, far_object, memory->far_address);
}

/* Return the SSA name that has the value of PARM, a parameter of FLOW's
   function or its closure, when the function is entered, or null.  */

static tree
entry_name (struct function_flow *flow, tree parm)
{
  tree name = is_gimple_reg (parm) ? ssa_default_def (flow->fn, parm)
				   : NULL_TREE;

  return name && !has_zero_uses (name) ? name : NULL_TREE;
}

void
summary_enter_parameters (struct function_flow *flow)
{
  tree chain = flow->fn->static_chain_decl;

  for (tree parm = DECL_ARGUMENTS (flow->fn->decl); parm;
       parm = DECL_CHAIN (parm))
    {
      struct parameter_memory memory = { false, GRAPH_HEAP, GRAPH_HEAP };
      tree name = entry_name (flow, parm);

      if (name && may_carry_pointer_p (TREE_TYPE (name)))
	bring_memory (flow, flow_value (flow, name, 0), &memory);
      else if (name)
	/* A number.  It is not worth two objects to know whether a pointer
	   could come of it.  */
	memory.lost = true;
      else if (!is_gimple_reg (parm))
	{
	  location_id contents = points_value (flow->points);

	  bring_memory (flow, contents, &memory);
	  points_store (flow->points, flow_address (flow, parm), OFFSET_ANY,
			OFFSET_ANY, contents, 0);
	}
      flow->parameters.safe_push (memory);
    }
  flow->closure = { false, GRAPH_HEAP, GRAPH_HEAP };
  if (chain && entry_name (flow, chain))
    bring_memory (flow, flow_value (flow, entry_name (flow, chain), 0),
		  &flow->closure);
}

/* Add to LEAKS the flows in SOLUTION of the value of ADDRESS, a location of
   kind LOCATION_PARAM or GRAPH_HEAP for none, as flows after DEREFS.  */

static void
add_leaks (struct leaks *leaks, const struct solution *solution,
	   location_id address, int derefs)
{
  struct leaks found;

  if (address == GRAPH_HEAP)
    return;
  found = solution_leaks (solution, address);
  if (leaks_heap (found) == 0)
    leaks_add_heap (leaks, derefs);
  for (unsigned result = 0; result < LEAKS_RESULTS; result++)
    if (leaks_result (found, result) == 0)
      leaks_add_result (leaks, result, derefs);
}

/* Return the leaks of the parameter that brought MEMORY along.  */

static struct leaks
parameter_leaks (const struct solution *solution,
		 const struct parameter_memory *memory)
{
  struct leaks leaks = memory->lost ? leaks_everything () : leaks_nothing ();

  add_leaks (&leaks, solution, memory->near_address, 0);
  add_leaks (&leaks, solution, memory->far_address, 1);
  leaks_simplify (&leaks);
  return leaks;
}

/* Return a new summary of COUNT parameters, of which nothing is known to
   leak.  */

static struct summary *
new_summary (unsigned count)
{
  struct summary *summary
    = (struct summary *) xmalloc (sizeof *summary
				  + count * sizeof summary->parameters[0]);

  summary->stores = false;
  summary->count = count;
  summary->closure = leaks_nothing ();
  for (unsigned i = 0; i < count; i++)
    summary->parameters[i] = leaks_nothing ();
  return summary;
}

/* Return whether A and B say the same.  */

static bool
same_summary_p (const struct summary *a, const struct summary *b)
{
  if (a->stores != b->stores || a->count != b->count
      || memcmp (&a->closure, &b->closure, sizeof a->closure) != 0)
    return false;
  for (unsigned i = 0; i < a->count; i++)
    if (memcmp (&a->parameters[i], &b->parameters[i],
		sizeof a->parameters[i]) != 0)
      return false;
  return true;
}

/* Let SUMMARY be that of the function DECL.  Return whether it is another than
   before.  */

static bool
put_summary (tree decl, struct summary *summary)
{
  struct summary **old;
  bool existed, changed;

  if (!summaries)
    summaries = new hash_map<int_hash<unsigned, 0, UINT_MAX>,
			     struct summary *>;
  old = &summaries->get_or_insert (summary_key (decl), &existed);
  changed = !existed || !same_summary_p (*old, summary);
  if (existed)
    free (*old);
  *old = summary;
  return changed;
}

void
summary_assume_nothing (tree decl)
{
  put_summary (decl, new_summary (list_length (DECL_ARGUMENTS (decl))));
}

bool
summary_record (struct function_flow *flow, const struct solution *solution)
{
  struct summary *summary = new_summary (flow->parameters.length ());

  summary->stores = points_stores_outside (flow->points);
  summary->closure = parameter_leaks (solution, &flow->closure);
  for (unsigned i = 0; i < summary->count; i++)
    summary->parameters[i] = parameter_leaks (solution,
					      &flow->parameters[i]);
  return put_summary (flow->fn->decl, summary);
}

/* Return the summary of NODE if it has one that may be used, or null.  */

static const struct summary *
find_summary (cgraph_node *node)
{
  struct summary **summary;
  enum availability available;

  node = node->ultimate_alias_target (&available);
  if (!summaries || available <= AVAIL_INTERPOSABLE
      || !node->binds_to_current_def_p ())
    return NULL;
  summary = summaries->get (summary_key (node->decl));
  return summary ? *summary : NULL;
}

bool
summary_known_p (cgraph_node *node)
{
  return find_summary (node) != NULL;
}

bool
summary_stores_p (cgraph_node *node)
{
  const struct summary *summary = find_summary (node);

  return !summary || summary->stores;
}

struct leaks
summary_of (cgraph_node *node, int index)
{
  const struct summary *summary = find_summary (node);

  if (!summary || index >= (int) summary->count)
    return leaks_everything ();
  return index < 0 ? summary->closure : summary->parameters[index];
}
