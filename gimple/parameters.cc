/* The memory that parameters bring along.
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
#include "parameters.h"
#include "words.h"

/* The way to name a parameter that is none: the closure.  */
#define CLOSURE (-1)

/* Return a new foreign object of FLOW, the memory of parameter INDEX that LEVEL
   loads lead to from word number WORD of it, and store in *ADDRESS a location
   that has its address.  */

static location_id
add_level (struct function_flow *flow, int index, unsigned word,
	   unsigned level, location_id *address)
{
  location_id object = points_foreign (flow->points);
  struct origin origin = { index, word, level };

  *address = graph_add (flow->graph, LOCATION_PARAM, DEPTH_NEVER);
  points_address (flow->points, *address, object, OFFSET_ANY, 0);
  flow->origins->put (object, origin);
  return object;
}

/* Let each of the COUNT locations at WORDS, the words of the value of parameter
   INDEX of FLOW, point to memory, and fill in *MEMORY.  */

static void
bring_memory (struct function_flow *flow, int index,
	      const location_id *words, unsigned count,
	      struct parameter_memory *memory)
{
  location_id objects[LEVELS];

  memory->words = count;
  for (unsigned level = 1; level < LEVELS; level++)
    objects[level] = add_level (flow, index, 0, level,
				&memory->addresses[level]);
  for (unsigned level = 1; level < LEVELS; level++)
    points_fill (flow->points, objects[level],
		 memory->addresses[MIN (level + 1, LEVELS - 1)]);
  for (unsigned i = 0; i < count; i++)
    {
      location_id object = add_level (flow, index, i, 0,
				      &memory->near_addresses[i]);

      points_copy (flow->points, words[i], memory->near_addresses[i],
		   OFFSET_ANY, 0);
      points_fill (flow->points, object, memory->addresses[1]);
    }
}

void
parameters_bring (struct function_flow *flow, int index, location_id value,
		  struct parameter_memory *memory)
{
  bring_memory (flow, index, &value, 1, memory);
}

/* Let PARM, parameter INDEX of FLOW that is in memory, bring memory along, and
   fill in *MEMORY.  */

static void
bring_in_memory (struct function_flow *flow, int index, tree parm,
		 struct parameter_memory *memory)
{
  location_id words[WORDS_MAX];
  struct word_range ranges[WORDS_MAX];
  unsigned count = words_of_type (TREE_TYPE (parm), ranges);

  for (unsigned i = 0; i < count; i++)
    words[i] = points_value (flow->points);
  bring_memory (flow, index, words, count, memory);
  for (unsigned i = 0; i < count; i++)
    points_store (flow->points, flow_address (flow, parm), ranges[i].offset,
		  ranges[i].size, words[i], 0);
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

/* Return how many bytes a closure has whose address is of TYPE, or 0 if its
   words are not told apart: it has none, or too many.  */

static int64_t
size_of_closure (tree type)
{
  int64_t size = POINTER_TYPE_P (type)
		 && TREE_CODE (TREE_TYPE (type)) == RECORD_TYPE
		 ? int_size_in_bytes (TREE_TYPE (type)) : 0;

  return (size > POINTER_SIZE_UNITS
	  && size < POINTER_SIZE_UNITS * POINTS_FIELDS_MAX ? size : 0);
}

/* Let NAME, which has the address of FLOW's closure, of SIZE bytes, bring along
   that memory, and each of its words some of its own.  Words beyond those that
   are told apart share theirs.  */

static void
bring_closure (struct function_flow *flow, tree name, int64_t size)
{
  location_id value = points_value (flow->points);
  location_id object = points_foreign_record (flow->points, size);
  struct origin origin = { CLOSURE, 0, 0 };

  flow->names[SSA_NAME_VERSION (name)] = value;
  bring_memory (flow, CLOSURE, NULL, 0, &flow->closure);
  flow->closure.words = 1;
  flow->closure.near_addresses[0] = graph_add (flow->graph, LOCATION_PARAM,
					       DEPTH_NEVER);
  points_address (flow->points, flow->closure.near_addresses[0], object, 0, 0);
  points_copy (flow->points, value, flow->closure.near_addresses[0], 0, 0);
  flow->origins->put (object, origin);
  for (int64_t at = 0; at < size; at += POINTER_SIZE_UNITS)
    {
      unsigned number = flow->captured.length ();
      struct parameter_memory memory = {};
      location_id word = flow->closure.addresses[1];

      if (at > 0 && number < CAPTURED_MAX)
	{
	  word = points_value (flow->points);
	  parameters_bring (flow, CAPTURED + (int) number, word, &memory);
	  flow->captured.safe_push (memory);
	}
      points_hold (flow->points, object, at, word);
    }
}

/* Let NAME, which has the value of parameter INDEX of FLOW, bring memory along,
   and fill in *MEMORY.  */

static void
bring_in_name (struct function_flow *flow, int index, tree name,
	       struct parameter_memory *memory)
{
  location_id value = points_value (flow->points);

  flow->names[SSA_NAME_VERSION (name)] = value;
  bring_memory (flow, index, &value, 1, memory);
}

void
parameters_enter (struct function_flow *flow)
{
  const struct parameter_memory none = {};
  tree chain = flow->fn->static_chain_decl;
  int index = 0;

  for (tree parm = DECL_ARGUMENTS (flow->fn->decl); parm;
       parm = DECL_CHAIN (parm), index++)
    {
      struct parameter_memory memory = none;
      tree name = entry_name (flow, parm);

      if (name && may_carry_pointer_p (TREE_TYPE (name)))
	bring_in_name (flow, index, name, &memory);
      else if (name)
	/* A number.  It is not worth two objects to know whether a pointer
	   could come of it.  */
	memory.lost = true;
      else if (!is_gimple_reg (parm))
	bring_in_memory (flow, index, parm, &memory);
      flow->parameters.safe_push (memory);
    }
  flow->closure = none;
  if (!chain || !entry_name (flow, chain))
    return;
  if (size_of_closure (TREE_TYPE (chain)))
    bring_closure (flow, entry_name (flow, chain),
		   size_of_closure (TREE_TYPE (chain)));
  else
    bring_in_name (flow, CLOSURE, entry_name (flow, chain), &flow->closure);
}

struct parameter_memory *
parameter_of (struct function_flow *flow, int index)
{
  if (index >= CAPTURED)
    return &flow->captured[index - CAPTURED];
  if (index < -1)
    return &flow->returned_memory[-2 - index];
  return index < 0 ? &flow->closure : &flow->parameters[index];
}

/* Add to EFFECT, of FLOW's function, what SOLUTION and the points-to problem
   say about the memory on LEVEL whose address ADDRESS has.  */

static void
add_effect (struct effect *effect, const struct function_flow *flow,
	    const struct solution *solution, location_id address,
	    unsigned level)
{
  struct leaks found = solution_leaks (solution, address);
  size_t count;
  location_id object = points_targets (flow->points, address,
				       &count)->object;
  location_id into = points_into (flow->points, object);

  if (leaks_heap (found) == 0)
    leaks_add_heap (&effect->leaks, level);
  for (unsigned result = 0; result < WORDS_MAX; result++)
    if (leaks_result (found, result) == 0)
      leaks_add_result (&effect->leaks, result, level);
  effect->writes[level] |= points_stores_to (flow->points, object);
  if (into != GRAPH_HEAP)
    effect->into[level] |= 1 << flow->graph->locations[into].result;
}

struct effect
parameter_effect (const struct function_flow *flow,
		  const struct solution *solution,
		  const struct parameter_memory *memory)
{
  struct effect effect = memory->lost ? effect_unknown () : effect_none ();

  for (unsigned i = 0; i < memory->words; i++)
    add_effect (&effect, flow, solution, memory->near_addresses[i], 0);
  for (unsigned level = 1; level < LEVELS && memory->words > 0; level++)
    add_effect (&effect, flow, solution, memory->addresses[level], level);
  effect.printed = memory->printed;
  effect.tagged = memory->tagged;
  leaks_simplify (&effect.leaks);
  return effect;
}
