/* Calls that a function makes through what it is given.
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

/* Where the closure or the method table of a call comes from a parameter, it is
   the callers that may know what is called:

     func each (s []T, f func (*T)) { for i := range s { f (&s[i]) } }
     each (list, func (t *T) { t.n++ })

   The summary of "each" tells them: it calls the code that is at offset 0 of
   what its second parameter points to, and hands over an address in what the
   first one points to (struct callback).  What the function hands over is a
   result of it, so to speak, and what it gets back is one more parameter.  For
   the caller such a call is one more that waits.

   A closure that calls itself does so through what it has captured.  Each call
   of it makes one more, so those that the same function makes as the same
   callback, because of the same call, wait as one.  */

#include "compat.h"
#include "answer.h"
#include "parameters.h"
#include "summary.h"

/* How many calls may lie between a call and one that is made because of it, and
   how many calls of values a function may have; more are not understood.  */
#define DEPTH_MAX 4
#define PENDING_MAX 512

/* The most calls that a summary tells of.  */
#define CALLBACKS_MAX 8

int
callback_number (struct function_flow *flow,
		 const struct pending_call *pending, struct origin origin)
{
  int64_t field = origin.level == 1 && origin.index < CAPTURED
		  ? pending->field : OFFSET_ANY;
  struct callback callback
    = { origin, field, pending->offset, pending->chain != GRAPH_HEAP,
	flow->handed.length (), pending->count };
  struct parameter_memory memory = {};

  for (unsigned i = 0; i < flow->callbacks.length (); i++)
    {
      const struct callback *other = &flow->callbacks[i];

      if (other->table.index == origin.index
	  && other->table.word == origin.word
	  && other->table.level == origin.level && other->field == field
	  && other->offset == pending->offset
	  && other->closure == callback.closure
	  && other->count == pending->count)
	return i;
    }
  if (origin.index < -1 || origin.level == LEVELS - 1
      || flow->callbacks.length () == CALLBACKS_MAX
      || flow->graph->result_count + callback.count > LEAKS_RESULTS)
    return -1;
  for (unsigned i = 0; i < callback.count; i++)
    flow->handed.safe_push (graph_add (flow->graph, LOCATION_RESULT, 0));
  flow->returned.safe_push (points_value (flow->points));
  parameters_bring (flow, -2 - (int) flow->callbacks.length (),
		    flow->returned.last (), &memory);
  flow->returned_memory.safe_push (memory);
  flow->callbacks.safe_push (callback);
  return flow->callbacks.length () - 1;
}

void
hand_over (struct function_flow *flow, const struct pending_call *pending,
	   unsigned index)
{
  const struct callback *callback = &flow->callbacks[index];

  for (unsigned i = 0; i < callback->count; i++)
    {
      location_id value = flow->values[pending->first + i];

      if (value == GRAPH_HEAP)
	continue;
      points_copy (flow->points, flow->handed[callback->first + i], value, 0,
		   pending->note);
      if (value == flow->anything)
	continue;
      points_clobber (flow->points, value, pending->note);
      flow_read (flow, pending->call, value, pending->note);
    }
  if (pending->kind == CALL_ITSELF)
    set_result (flow, pending->call, WORDS_MAX, flow->returned[index],
		pending->note);
  else if (pending->kind == CALL_BELOW)
    points_copy (flow->points, pending->result, flow->returned[index], 0,
		 pending->note);
}

/* Return the value of captured word NUMBER that ACTUALS give.  */

static location_id
captured_word (struct function_flow *flow, const struct actuals *actuals,
	       unsigned number)
{
  location_id word;

  if (actuals->chain == GRAPH_HEAP || actuals->chain == flow->anything)
    return actuals->chain;
  word = points_value (flow->points);
  points_load (flow->points, word, actuals->chain,
	       (int64_t) (number + 1) * POINTER_SIZE_UNITS,
	       POINTER_SIZE_UNITS, actuals->note);
  return word;
}

location_id
actual_word (struct function_flow *flow, const struct actuals *actuals,
	     int index, unsigned word)
{
  struct word_range ranges[WORDS_MAX];
  tree argument;

  if (index >= CAPTURED)
    return captured_word (flow, actuals, index - CAPTURED);
  if (index < 0)
    return actuals->chain;
  if ((unsigned) index >= actuals->count)
    return flow->anything;
  if (actuals->kind != CALL_ITSELF || word == WORDS_MAX
      || (unsigned) index >= gimple_call_num_args (actuals->call))
    return actuals->values[index];
  argument = gimple_call_arg (actuals->call, index);
  if (word >= words_of_type (TREE_TYPE (argument), ranges))
    return flow->anything;
  return flow_part (flow, actuals->call, argument, ranges[word],
		    actuals->note);
}

/* Return what the table of CALLBACK is when its function is called with
   ACTUALS.  */

static location_id
actual_table (struct function_flow *flow, const struct actuals *actuals,
	      const struct callback *callback)
{
  const struct origin *origin = &callback->table;
  location_id table;

  if (origin->level == 0)
    return actual_word (flow, actuals, origin->index, origin->word);
  table = actual_word (flow, actuals, origin->index, WORDS_MAX);
  if (table == GRAPH_HEAP || table == flow->anything)
    return flow->anything;
  for (unsigned level = 0; level < origin->level; level++)
    {
      location_id next = points_value (flow->points);

      points_load (flow->points, next, table, callback->field,
		   POINTER_SIZE_UNITS, actuals->note);
      table = next;
    }
  return table;
}

/* If PENDING is made by the same function at the same place as another of FLOW
   that waits, as the same of its callbacks, let that get what PENDING gets as
   well, and PENDING return what that returns.  Return whether there is one.  */

static bool
join_pending (struct function_flow *flow, const struct pending_call *pending)
{
  for (const struct pending_call &other : flow->pending)
    if (other.kind == CALL_BELOW && other.call == pending->call
	&& other.below == pending->below && other.number == pending->number
	&& other.count == pending->count)
      {
	for (unsigned i = 0; i < pending->count; i++)
	  if (flow->values[pending->first + i] != GRAPH_HEAP)
	    points_copy (flow->points, flow->values[other.first + i],
			 flow->values[pending->first + i], 0, pending->note);
	points_copy (flow->points, other.table, pending->table, 0,
		     pending->note);
	points_copy (flow->points, pending->result, other.result, 0,
		     pending->note);
	return true;
      }
  return false;
}

void
callback_call (struct function_flow *flow, const struct actuals *actuals,
	       cgraph_node *node, unsigned number,
	       const vec<location_id> &handed, location_id returned)
{
  const struct callback *callback = &summary_find (node)->callbacks[number];
  location_id table = actual_table (flow, actuals, callback);
  struct pending_call pending = {};

  pending.call = actuals->call;
  pending.callee = flow->anything;
  /* It may get more, which is nothing to others that have the same table.  */
  pending.table = points_value (flow->points);
  points_copy (flow->points, pending.table,
	       table == GRAPH_HEAP ? flow->anything : table, 0, actuals->note);
  pending.offset = callback->offset;
  pending.field = OFFSET_ANY;
  pending.chain = callback->closure ? pending.table
				    : (location_id) GRAPH_HEAP;
  pending.record = GRAPH_HEAP;
  pending.first = flow->values.length ();
  pending.count = callback->count;
  for (unsigned i = 0; i < callback->count; i++)
    flow->values.safe_push (handed[i]);
  pending.kind = CALL_BELOW;
  pending.result = returned;
  pending.below = node->decl;
  pending.number = number;
  pending.depth = actuals->depth + 1;
  pending.note = actuals->note;
  if (join_pending (flow, &pending))
    return;
  if (pending.depth > DEPTH_MAX || flow->pending.length () >= PENDING_MAX)
    leak_pending (flow, &pending);
  else
    flow->pending.safe_push (pending);
}
