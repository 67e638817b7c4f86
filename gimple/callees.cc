/* Calls of functions of the unit, and of function values.
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

/* What is known of a function of the unit, its summary (summary.h) and what
   GCC's ipa-modref found (believed.cc), is put to use where it is called.

   A summary also tells which calls the function makes through what it is
   given.  Such a call is one that the caller can answer: it knows what it
   gives.

     func each (l *list, f func (*node))	calls f with what l points to
     each (&l, func (n *node) { sum += n.v })	so this func gets that  */

#include "compat.h"
#include "answer.h"
#include "tagged.h"
#include "printed.h"
#include "summary.h"

/* What a callee is given, and what it does with it.  */
struct passed
{
  struct effect effect;
  /* The value, and what it leads to on each level; GRAPH_HEAP for nothing that
     matters.  */
  location_id values[LEVELS];
};

/* Return how many levels of the memory of a parameter EFFECT tells something
   of.  */

static unsigned
levels_used (const struct effect *effect)
{
  unsigned levels = 1;

  for (unsigned level = 1; level < LEVELS; level++)
    if (effect->writes[level] || effect->into[level])
      levels = level + 1;
  for (uint8_t bits : effect->levels)
    if (bits)
      levels = MAX (levels, (unsigned) floor_log2 (bits) + 1);
  return levels;
}

/* Fill in the values of PASSED beyond the first, as far as they matter.  */

static void
find_levels (struct function_flow *flow, struct passed *passed,
	     uint32_t note)
{
  unsigned count = levels_used (&passed->effect);

  for (unsigned level = 1; level < count; level++)
    {
      passed->values[level] = points_value (flow->points);
      points_load (flow->points, passed->values[level],
		   passed->values[level - 1], OFFSET_ANY, OFFSET_ANY, note);
      if (level == LEVELS - 1)
	points_load (flow->points, passed->values[level],
		     passed->values[level], OFFSET_ANY, OFFSET_ANY, note);
    }
}

/* A callee gets VALUE, with ACTUALS, and has EFFECT on it: build the flow of
   what leaks, and store the rest in *PASSED.  */

static void
pass_value (struct function_flow *flow, const struct actuals *actuals,
	    location_id value, const struct effect *effect,
	    struct passed *passed)
{
  uint32_t note = actuals->note;
  int leaks;

  for (location_id &on_level : passed->values)
    on_level = value == flow->anything ? value : (location_id) GRAPH_HEAP;
  passed->effect = *effect;
  if (value == GRAPH_HEAP || value == flow->anything)
    return;
  leaks = leaks_heap (passed->effect.leaks);
  if (leaks != LEAKS_NONE)
    flow_leak (flow, value, leaks, note);
  passed->values[0] = value;
  find_levels (flow, passed, note);
  if (effect->tagged)
    tagged_value (flow, actuals->call, value, note);
  if (effect->printed)
    printed_value (flow, actuals->call, value, note);
  for (unsigned level = 0; level < LEVELS; level++)
    if (passed->effect.writes[level])
      flow_store (flow, actuals->call, passed->values[level], OFFSET_ANY,
		  OFFSET_ANY, flow->anything, note);
}

/* NODE gets VALUE from ACTUALS as parameter number I, or as the closure if I is
   -1; *PASSED as in pass_value.  The flags of GCC are for pointers, as the
   argument is if FLAGGED.  */

static void
pass_parameter (struct function_flow *flow, cgraph_node *node,
		const struct actuals *actuals, location_id value, int i,
		bool flagged, struct passed *passed)
{
  struct effect effect = believed_effect (node, i, flagged);

  pass_value (flow, actuals, value, &effect, passed);
  if (value != GRAPH_HEAP && value != flow->anything
      && !(actuals->slot && i == (int) actuals->count - 1))
    flow_read (flow, actuals->call, value, actuals->note);
}

/* NODE gets word NUMBER of the closure from ACTUALS; *PASSED as in
   pass_value.  */

static void
pass_captured (struct function_flow *flow, cgraph_node *node,
	       const struct actuals *actuals, unsigned number,
	       struct passed *passed)
{
  struct effect effect = believed_effect (node, CAPTURED + (int) number,
					  true);

  pass_value (flow, actuals,
	      actual_word (flow, actuals, CAPTURED + (int) number, 0),
	      &effect, passed);
}

/* Let VALUE be what becomes of RESULT, a number of leaks.h, of a callee that is
   called with ACTUALS: a word of the result of the call, or for the rest one of
   RESULTS, where there is a location for it.  */

static void
come_back (struct function_flow *flow, const struct actuals *actuals,
	   const location_id *results, unsigned result, location_id value)
{
  if (result >= WORDS_MAX && results[result] == GRAPH_HEAP)
    /* It is stored in the memory of something that cannot be a pointer.  */
    flow_leak (flow, value, 0, actuals->note);
  else if (result >= WORDS_MAX)
    points_copy (flow->points, results[result], value, 0, actuals->note);
  else if (actuals->kind == CALL_ITSELF)
    set_result (flow, actuals->call, result, value, actuals->note);
  else if (actuals->kind == CALL_BELOW)
    points_copy (flow->points, actuals->result, value, 0, actuals->note);
}

/* Build the flow of PASSED, one of the values that a callee gets with ACTUALS,
   to its results; RESULTS as in come_back.  The summary does not tell where in
   an object the result points.  */

static void
pass_to_results (struct function_flow *flow, const struct actuals *actuals,
		 const location_id *results, const struct passed *passed)
{
  if (passed->values[0] == GRAPH_HEAP)
    return;
  for (unsigned level = 0; level < LEVELS; level++)
    {
      location_id inside = passed->values[level];

      if (inside != GRAPH_HEAP && inside != flow->anything)
	{
	  inside = points_value (flow->points);
	  points_copy (flow->points, inside, passed->values[level], OFFSET_ANY,
		       actuals->note);
	}
      for (unsigned result = 0; result < LEAKS_RESULTS; result++)
	if (passed->effect.levels[result] & 1 << level)
	  come_back (flow, actuals, results, result, inside);
    }
}

/* Build the flow of what a callee stores in the memory of PASSED, one of the
   values that it gets with ACTUALS; RESULTS as in come_back.  */

static void
store_results (struct function_flow *flow, const struct actuals *actuals,
	       const location_id *results, const struct passed *passed)
{
  if (passed->values[0] == GRAPH_HEAP)
    return;
  for (unsigned level = 0; level < LEVELS; level++)
    for (unsigned result = WORDS_MAX; result < LEAKS_RESULTS; result++)
      if (passed->effect.into[level] & 1U << result)
	flow_store (flow, actuals->call, passed->values[level], OFFSET_ANY,
		    OFFSET_ANY, results[result], actuals->note);
}

/* Let NODE be called with ACTUALS and get PASSED; RESULTS as in come_back.
   Build the flow of what it makes of them.  RETURNED is what the functions
   return that it calls through what it is given.  */

static void
use_values (struct function_flow *flow, cgraph_node *node,
	    const struct actuals *actuals, const location_id *results,
	    const vec<struct passed> &passed,
	    const vec<location_id> &returned)
{
  const struct summary *summary = summary_find (node);

  for (const struct passed &one : passed)
    pass_to_results (flow, actuals, results, &one);
  for (const struct passed &one : passed)
    store_results (flow, actuals, results, &one);
  if (!summary)
    return;
  for (unsigned number = 0; number < summary->callbacks.length (); number++)
    {
      const struct callback *callback = &summary->callbacks[number];
      auto_vec<location_id> handed;

      for (unsigned i = 0; i < callback->count; i++)
	handed.safe_push (results[summary->handed[callback->first + i]]);
      callback_call (flow, actuals, node, number, handed, returned[number]);
    }
}

/* Build the flow of ONE, of a function that gets its parameter from ACTUALS;
   RESULTS as in come_back.  */

static void
flow_word (struct function_flow *flow, const struct actuals *actuals,
	   const location_id *results, const struct word_flow *one)
{
  location_id parameter = actuals->values[one->parameter];
  location_id word;

  if (parameter == GRAPH_HEAP || parameter == flow->anything)
    return;
  if (one->self)
    {
      flow_store (flow, actuals->call, parameter, one->offset,
		  POINTER_SIZE_UNITS, parameter, actuals->note);
      return;
    }
  word = points_value (flow->points);
  points_load (flow->points, word, parameter, one->offset,
	       POINTER_SIZE_UNITS, actuals->note);
  come_back (flow, actuals, results, 0, word);
}

/* Return which results of NODE other than words are of interest when it gets
   PASSED, a bit for each.  */

static uint32_t
results_used (cgraph_node *node, const vec<struct passed> &passed)
{
  const struct summary *summary = summary_find (node);
  uint32_t used = 0;

  for (const struct passed &one : passed)
    if (one.values[0] != GRAPH_HEAP)
      for (uint32_t into : one.effect.into)
	used |= into;
  if (summary)
    for (unsigned handed : summary->handed)
      used |= 1U << handed;
  return used;
}

/* Return what a function with SUMMARY, which may be null, gets from ACTUALS as
   parameter number I: all words, or the only one that matters.  */

static location_id
value_for (struct function_flow *flow, const struct actuals *actuals,
	   const struct summary *summary, unsigned i)
{
  if (summary && i < summary->parameters.length ())
    {
      if (summary->parameters[i].object)
	return actual_word (flow, actuals, i, 1);
      if (summary->parameters[i].printed)
	return actual_word (flow, actuals, i, 0);
    }
  return actuals->values[i];
}

void
believed_call (struct function_flow *flow, cgraph_node *node,
	       const struct actuals *actuals)
{
  location_id results[LEAKS_RESULTS] = {};
  const struct summary *summary = summary_find (node);
  unsigned callbacks = summary ? summary->callbacks.length () : 0;
  unsigned captured = summary ? summary->captured.length () : 0;
  auto_vec<struct passed> passed;
  auto_vec<location_id> returned;
  uint32_t used;

  passed.safe_grow_cleared (actuals->count + 1 + callbacks + captured, true);
  for (unsigned i = 0; i < actuals->count; i++)
    {
      bool pointer = actuals->kind == CALL_ITSELF
		     && i < gimple_call_num_args (actuals->call)
		     && POINTER_TYPE_P (TREE_TYPE (gimple_call_arg
						   (actuals->call, i)));


      pass_parameter (flow, node, actuals,
		      value_for (flow, actuals, summary, i), i, pointer,
		      &passed[i]);
    }
  pass_parameter (flow, node, actuals, actuals->chain, -1, true,
		  &passed[actuals->count]);
  for (unsigned i = 0; i < captured; i++)
    pass_captured (flow, node, actuals, i,
		   &passed[actuals->count + 1 + callbacks + i]);
  for (unsigned i = 0; i < callbacks; i++)
    {
      returned.safe_push (points_value (flow->points));
      pass_value (flow, actuals, returned[i], &summary->returned[i],
		  &passed[actuals->count + 1 + i]);
      flow_read (flow, actuals->call, returned[i], actuals->note);
    }
  used = results_used (node, passed);
  for (unsigned result = WORDS_MAX; result < LEAKS_RESULTS; result++)
    if (used & 1U << result)
      {
	results[result] = points_value (flow->points);
	if (!summary || summary->unknown & 1U << result)
	  points_nonlocal (flow->points, results[result]);
      }
  use_values (flow, node, actuals, results, passed, returned);
  if (summary)
    for (const struct word_flow &one : summary->word_flows)
      flow_word (flow, actuals, results, &one);
}

/* Let what CALL of NODE returns be anything as far as nobody knows that it
   comes from its arguments.  A pointer that is returned as a number need not
   have been followed there.  */

static void
unknown_results (struct function_flow *flow, gcall *call, cgraph_node *node,
		 uint32_t note)
{
  const struct summary *summary = summary_find (node);
  tree lhs = gimple_call_lhs (call);
  struct word_range ranges[WORDS_MAX];
  unsigned count;

  if (!lhs)
    return;
  if (!summary || DECL_EXTERNAL (node->decl)
      || stdarg_p (TREE_TYPE (node->decl)))
    {
      flow_set (flow, call, lhs, flow->anything, note);
      return;
    }
  flow_set (flow, call, lhs, GRAPH_HEAP, note);
  count = words_of_type (TREE_TYPE (lhs), ranges);
  for (unsigned word = 0; word < count; word++)
    if (summary->unknown & 1U << word
	|| !word_is_pointer_p (TREE_TYPE (lhs), ranges[word]))
      set_result (flow, call, word, flow->anything, note);
}

void
function_call (struct function_flow *flow, gcall *call, cgraph_node *node,
	       location_id slot, uint32_t note)
{
  auto_vec<location_id> values;
  tree chain = gimple_call_chain (call);
  struct actuals actuals;

  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    values.safe_push (flow_operand (flow, call, gimple_call_arg (call, i),
				    note));
  if (slot != GRAPH_HEAP)
    values.safe_push (slot);
  actuals = { call, CALL_ITSELF, values.address (), values.length (),
	      chain ? flow_pointer (flow, chain, note)
		    : (location_id) GRAPH_HEAP, GRAPH_HEAP, 0, note,
	      slot != GRAPH_HEAP };
  believed_call (flow, node, &actuals);
  unknown_results (flow, call, node, note);
}

bool
believable_p (cgraph_node *node)
{
  return node && (summary_find (node)
		  || get_modref_function_summary (node));
}
