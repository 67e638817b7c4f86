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
#include "outside.h"
#include "parameters.h"
#include "summary.h"

/* The summaries of the unit, by function.  */
static hash_map<int_hash<unsigned, 0, UINT_MAX>, struct summary *> *summaries;

/* Return the key of the function DECL in SUMMARIES.  */

static unsigned
summary_key (tree decl)
{
  return DECL_UID (decl);
}

struct effect
effect_none (void)
{
  struct effect effect = {};

  effect.leaks = leaks_nothing ();
  return effect;
}

struct effect
effect_unknown (void)
{
  struct effect effect = effect_none ();

  effect.leaks = leaks_everything ();
  for (bool &writes : effect.writes)
    writes = true;
  return effect;
}

/* Return a new summary of COUNT parameters, of which nothing is known to
   leak.  */

static struct summary *
new_summary (unsigned count)
{
  struct summary *summary = new struct summary;

  summary->closure = effect_none ();
  summary->unknown = 0;
  for (unsigned i = 0; i < count; i++)
    summary->parameters.safe_push (effect_none ());
  return summary;
}

/* Return whether A and B are alike.  */

static bool
same_effect_p (const struct effect *a, const struct effect *b)
{
  return (memcmp (&a->leaks, &b->leaks, sizeof a->leaks) == 0
	  && memcmp (a->levels, b->levels, sizeof a->levels) == 0
	  && memcmp (a->into, b->into, sizeof a->into) == 0
	  && memcmp (a->writes, b->writes, sizeof a->writes) == 0
	  && a->printed == b->printed && a->tagged == b->tagged);
}

/* Return whether A and B are alike.  */

static bool
same_callback_p (const struct callback *a, const struct callback *b)
{
  return (a->table.index == b->table.index && a->table.word == b->table.word
	  && a->table.level == b->table.level && a->field == b->field
	  && a->offset == b->offset && a->closure == b->closure
	  && a->first == b->first && a->count == b->count);
}

/* Return whether A and B say the same.  */

static bool
same_summary_p (const struct summary *a, const struct summary *b)
{
  if (a->parameters.length () != b->parameters.length ()
      || a->callbacks.length () != b->callbacks.length ()
      || a->handed.length () != b->handed.length ()
      || a->captured.length () != b->captured.length ()
      || a->unknown != b->unknown
      || !same_effect_p (&a->closure, &b->closure))
    return false;
  for (unsigned i = 0; i < a->captured.length (); i++)
    if (!same_effect_p (&a->captured[i], &b->captured[i]))
      return false;
  for (unsigned i = 0; i < a->parameters.length (); i++)
    if (!same_effect_p (&a->parameters[i], &b->parameters[i]))
      return false;
  for (unsigned i = 0; i < a->callbacks.length (); i++)
    if (!same_callback_p (&a->callbacks[i], &b->callbacks[i])
	|| !same_effect_p (&a->returned[i], &b->returned[i]))
      return false;
  for (unsigned i = 0; i < a->handed.length (); i++)
    if (a->handed[i] != b->handed[i])
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
    delete *old;
  *old = summary;
  return changed;
}

void
summary_assume_nothing (tree decl)
{
  put_summary (decl, new_summary (list_length (DECL_ARGUMENTS (decl))));
}

void
summary_forget (tree decl)
{
  struct summary **summary = summaries ? summaries->get (summary_key (decl))
				       : NULL;

  if (!summary)
    return;
  delete *summary;
  summaries->remove (summary_key (decl));
}

/* Return the effect in SUMMARY on what INDEX stands for in struct origin.  */

static struct effect *
effect_of_origin (struct summary *summary, int index)
{
  if (index >= CAPTURED)
    return &summary->captured[index - CAPTURED];
  if (index < -1)
    return &summary->returned[-2 - index];
  return index < 0 ? &summary->closure : &summary->parameters[index];
}

/* Add to SUMMARY that the value of LOCATION in FLOW becomes RESULT: on which
   levels of which parameters, or that it may be something else.  The solution
   of the graph does not tell of what reaches the heap as well, but the caller
   must know.  */

static void
add_destination (const struct function_flow *flow, struct summary *summary,
		 location_id location, unsigned result)
{
  size_t count;
  const struct target *targets = points_targets (flow->points, location,
						 &count);

  if (points_is_nonlocal (flow->points, location))
    summary->unknown |= 1U << result;
  for (size_t i = 0; i < count; i++)
    {
      struct origin *origin = flow->origins->get (targets[i].object);

      if (origin)
	effect_of_origin (summary, origin->index)->levels[result]
	  |= 1 << origin->level;
      else
	summary->unknown |= 1U << result;
    }
}

/* Add to SUMMARY what FLOW's function returns, hands to those that it is given,
   and stores in what it is given.  */

static void
add_destinations (const struct function_flow *flow, struct summary *summary)
{
  const struct stored *stored;
  tree result = DECL_RESULT (flow->fn->decl);

  for (unsigned word = 0; word < WORDS_MAX; word++)
    if (result && DECL_BY_REFERENCE (result))
      summary->unknown |= 1U << word;
    else
      add_destination (flow, summary, flow->results[word], word);
  for (location_id handed : flow->handed)
    {
      unsigned result = flow->graph->locations[handed].result;

      summary->handed.safe_push (result);
      add_destination (flow, summary, handed, result);
    }
  for (size_t i = 0; (stored = points_stored (flow->points, i)) != NULL; i++)
    {
      location_id into = stored->object == GRAPH_HEAP
			 ? (location_id) GRAPH_HEAP
			 : points_into (flow->points, stored->object);

      if (into != GRAPH_HEAP)
	add_destination (flow, summary, stored->src,
			 flow->graph->locations[into].result);
    }
}

bool
summary_record (struct function_flow *flow, const struct solution *solution)
{
  struct summary *summary = new_summary (flow->parameters.length ());

  summary->closure = parameter_effect (flow, solution, &flow->closure);
  for (const struct parameter_memory &memory : flow->captured)
    summary->captured.safe_push (parameter_effect (flow, solution, &memory));
  for (unsigned i = 0; i < flow->parameters.length (); i++)
    summary->parameters[i] = parameter_effect (flow, solution,
					       &flow->parameters[i]);
  summary->callbacks.safe_splice (flow->callbacks);
  for (const struct parameter_memory &memory : flow->returned_memory)
    summary->returned.safe_push (parameter_effect (flow, solution, &memory));
  add_destinations (flow, summary);
  return put_summary (flow->fn->decl, summary);
}

const struct summary *
summary_find (cgraph_node *node)
{
  struct summary **summary;
  enum availability available;

  if (DECL_EXTERNAL (node->decl) && !node->has_gimple_body_p ())
    return outside_summary (node->decl);
  node = node->ultimate_alias_target (&available);
  if (!summaries || available <= AVAIL_INTERPOSABLE
      || !node->binds_to_current_def_p ())
    return NULL;
  summary = summaries->get (summary_key (node->decl));
  return summary ? *summary : NULL;
}

struct effect
summary_of (cgraph_node *node, int index)
{
  const struct summary *summary = summary_find (node);

  if (!summary || stdarg_p (TREE_TYPE (node->decl)))
    return effect_unknown ();
  if (index >= CAPTURED)
    return summary->captured[index - CAPTURED];
  /* Nothing is done with an argument that there is no parameter for.  */
  if (index >= (int) summary->parameters.length ())
    return effect_none ();
  return index < 0 ? summary->closure : summary->parameters[index];
}
