/* From calls to the location graph.
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

/* What a call does with its arguments is answered by the first of these that
   knows:

   1. the table of runtime functions (runtime-table.cc);
   2. GCC's knowledge of its own built-in functions;
   3. for a function with a body in the unit (callees.cc), the summary of what
      this analysis found (summary.h), and what GCC's ipa-modref found: whether
      an argument may escape, be written or come back.  GCC's own points-to
      analysis trusts these flags, but they know no types: to add one to a
      number that a closure points to is to store what came out of it;
   4. nothing: all arguments leak, the result may be anything.  */

#include "compat.h"
#include "answer.h"
#include "arrays.h"
#include "buffers.h"
#include "constructor.h"
#include "growth.h"
#include "maps.h"
#include "place.h"
#include "runtime-table.h"

void
unknown_call (struct function_flow *flow, gcall *call, uint32_t note)
{
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    flow_leak (flow, flow_operand (flow, call, gimple_call_arg (call, i),
				   note), 0, note);
  if (gimple_call_chain (call))
    flow_leak (flow, flow_value (flow, gimple_call_chain (call), note), 0,
	       note);
  flow_set (flow, call, gimple_call_lhs (call), flow->anything, note);
}

void
set_result (struct function_flow *flow, gcall *call, unsigned word,
	    location_id value, uint32_t note)
{
  tree lhs = gimple_call_lhs (call);
  struct word_range ranges[WORDS_MAX];
  struct place place;

  if (!lhs || !may_carry_pointer_p (TREE_TYPE (lhs)))
    return;
  if (TREE_CODE (lhs) == SSA_NAME || word == WORDS_MAX)
    {
      if (word == 0 || word == WORDS_MAX)
	flow_set (flow, call, lhs, value, note);
      return;
    }
  if (word >= words_of_type (TREE_TYPE (lhs), ranges))
    return;
  find_place (flow, lhs, &place, note);
  if (place.offset != OFFSET_ANY)
    place.offset += ranges[word].offset;
  points_store (flow->points, place.pointer, place.offset, ranges[word].size,
		value, note);
}

/* Add the allocation CALL to FLOW.  */

static void
new_object (struct function_flow *flow, gcall *call, uint32_t note)
{
  struct allocation allocation = {};
  tree lhs = gimple_call_lhs (call);
  bool known = descriptor_type (gimple_call_arg (call, 0), &allocation.type);

  allocation.call = call;
  allocation.form = FORM_OBJECT;
  if (!known)
    {
      allocation.type.type = NULL_TREE;
      allocation.type.size = 0;
      allocation.type.align = 1;
      allocation.type.string = allocation.type.slice = false;
      allocation.type.pointer_free = false;
      allocation.obstacle = "its type is not known";
    }
  else if (allocation.type.size == 0)
    allocation.obstacle = "it has no size, so it is not allocated";
  else if (lhs && (TREE_CODE (lhs) != SSA_NAME
		   || SSA_NAME_OCCURS_IN_ABNORMAL_PHI (lhs)))
    allocation.obstacle = "its address is not assigned to a plain name";
  else if (allocation.type.align * BITS_PER_UNIT > BIGGEST_ALIGNMENT)
    allocation.obstacle = "its alignment is too large";
  flow_set (flow, call, lhs,
	    flow_allocate (flow, &allocation,
			   allocation.type.size
			   ? (int64_t) allocation.type.size : OFFSET_ANY),
	    note);
}

/* Build the flow of CALL, of CONSTRUCTOR, as if its variant were called with
   the address of a new object.  */

static void
constructor_call (struct function_flow *flow, gcall *call,
		  struct constructor *constructor, uint32_t note)
{
  struct allocation allocation = {};

  allocation.call = call;
  allocation.form = FORM_CONSTRUCTOR;
  allocation.constructor = constructor;
  allocation.type.size = constructor->size;
  allocation.type.align = constructor->align;
  function_call (flow, call, constructor->variant,
		 flow_allocate (flow, &allocation, constructor->size), note);
}

/* Return the constant size of the type of the descriptor at ADDRESS, or
   OFFSET_ANY.  */

static int64_t
size_of_descriptor (tree address)
{
  struct go_type type;

  return descriptor_type (address, &type) ? (int64_t) type.size : OFFSET_ANY;
}

/* Build the flow of CALL, which copies *SRC to *DST, SIZE bytes.  */

static void
move_call (struct function_flow *flow, gcall *call, tree dst, tree src,
	   int64_t size, uint32_t note)
{
  flow_move (flow, call, flow_pointer (flow, dst, note),
	     flow_pointer (flow, src, note), size, note);
}

/* Return a location that points anywhere into what VALUE points to.  */

static location_id
part_of (struct function_flow *flow, location_id value, uint32_t note)
{
  location_id part = points_value (flow->points);

  points_copy (flow->points, part, value, OFFSET_ANY, note);
  return part;
}

/* Build the flow of CALL of ROW for its argument number I, and that to the
   result.  */

static void
runtime_argument (struct function_flow *flow, gcall *call,
		  const struct runtime_function *row, unsigned i,
		  uint32_t note)
{
  unsigned what = row->arguments[i];
  location_id value = flow_operand (flow, call, gimple_call_arg (call, i),
				    note);
  location_id contents;

  if (value == GRAPH_HEAP || value == flow->anything)
    return;
  contents = flow_reach (flow, call, value, what & ARG_WRITTEN,
			 what & ARG_WRITTEN, note);
  if (what & ARG_LEAKS)
    flow_leak (flow, value, 0, note);
  if (what & ARG_LEAKS_DEREF)
    flow_leak (flow, value, 1, note);
  if (what & ARG_LEAKS_DEREF2)
    flow_leak (flow, value, 2, note);
  if (what & ARG_FRAME)
    points_copy (flow->points, flow->frame, value, 0, note);
  if (what & ARG_RESULT)
    set_result (flow, call, WORDS_MAX, value, note);
  if (what & ARG_RESULT_PART)
    set_result (flow, call, WORDS_MAX, part_of (flow, value, note), note);
  if (what & ARG_RESULT_DEREF)
    set_result (flow, call, WORDS_MAX, contents, note);
}

/* The words of an iterator, all of which mapiterinit sets.  */
#define ITERATOR_WORDS 12

/* Build the flow of CALL, which makes *ITERATOR one over MAP: it points into
   the map, to where that is or to the heap.  */

static void
iterate_call (struct function_flow *flow, gcall *call, tree map,
	      tree iterator, uint32_t note)
{
  location_id value = flow_value (flow, map, note);
  location_id memory = flow_pointer (flow, iterator, note);

  flow_read (flow, call, value, note);
  flow_store (flow, call, memory, 0, ITERATOR_WORDS * POINTER_SIZE_UNITS,
	      flow->anything, note);
  if (value != GRAPH_HEAP)
    points_store (flow->points, memory, OFFSET_ANY, OFFSET_ANY,
		  part_of (flow, value, note), note);
}

/* Build the flow of CALL, which ROW describes.  */

static void
runtime_call (struct function_flow *flow, gcall *call,
	      const struct runtime_function *row)
{
  uint32_t note = passed_note (flow, call);
  tree args[RUNTIME_ARGUMENTS_MAX] = {};
  struct go_type type;
  location_id value;

  for (unsigned i = 0; i < row->argument_count; i++)
    args[i] = gimple_call_arg (call, i);
  switch (row->kind)
    {
    case RUNTIME_NEW:
      new_object (flow, call, flow_add_note (flow, call, "allocated"));
      return;

    case RUNTIME_MAKE:
      flow_array (flow, call);
      return;

    case RUNTIME_MAP:
      for (unsigned i = 0; i < row->argument_count; i++)
	runtime_argument (flow, call, row, i, note);
      flow_map (flow, call);
      return;

    case RUNTIME_ITERATE:
      iterate_call (flow, call, args[1], args[2], note);
      return;

    case RUNTIME_BARRIER:
      flow_store (flow, call, flow_pointer (flow, args[0], note), 0,
		  POINTER_SIZE_UNITS, flow_value (flow, args[1], note), note);
      return;

    case RUNTIME_MOVE:
      move_call (flow, call, args[1], args[2], size_of_descriptor (args[0]),
		 note);
      return;

    case RUNTIME_SLICE_COPY:
      move_call (flow, call, args[1], args[3], OFFSET_ANY, note);
      break;

    case RUNTIME_CLEAR:
      return;

    case RUNTIME_ASSERT:
      /* Of the interface, only the data word can point to an object.  The
	 value is what it points to, or for a type that is a pointer in
	 disguise (a function, a map) the word itself.  */
      value = flow_operand (flow, call, args[1], note);
      if (value == GRAPH_HEAP)
	value = flow->anything;
      flow_reach (flow, call, value, false, false, note);
      flow_move (flow, call, flow_pointer (flow, args[2], note), value,
		 size_of_descriptor (args[0]), note);
      if (!descriptor_type (args[0], &type) || type.direct)
	points_store (flow->points, flow_pointer (flow, args[2], note), 0,
		      POINTER_SIZE_UNITS, value, note);
      break;

    case RUNTIME_DEFER:
      for (unsigned i = 0; i < row->argument_count; i++)
	runtime_argument (flow, call, row, i, note);
      defer_call (flow, call, args[row->argument_count - 2],
		  args[row->argument_count - 1], note);
      break;

    case RUNTIME_GROW:
      flow_growth (flow, call);
      for (unsigned i = 0; i < row->argument_count; i++)
	runtime_argument (flow, call, row, i, note);
      break;

    case RUNTIME_STRING:
      flow_buffer (flow, call);
      /* FALLTHRU */

    case RUNTIME_CALL:
      for (unsigned i = 0; i < row->argument_count; i++)
	runtime_argument (flow, call, row, i, note);
      break;
    }
  flow_set (flow, call, gimple_call_lhs (call), flow->anything, note);
}

/* Build the flow of CALL if it is a built-in function that is understood.
   Return whether it is.  */

static bool
builtin_call (struct function_flow *flow, gcall *call)
{
  tree decl = gimple_call_fndecl (call);
  tree lhs = gimple_call_lhs (call);
  uint32_t note;

  if (!gimple_call_builtin_p (call, BUILT_IN_NORMAL))
    return false;
  switch (DECL_FUNCTION_CODE (decl))
    {
    case BUILT_IN_MEMCPY:
    case BUILT_IN_MEMMOVE:
      {
	tree size = gimple_call_arg (call, 2);

	note = flow_add_note (flow, call, "copied");
	move_call (flow, call, gimple_call_arg (call, 0),
		   gimple_call_arg (call, 1),
		   tree_fits_shwi_p (size) ? tree_to_shwi (size)
					   : OFFSET_ANY, note);
	flow_set (flow, call, lhs,
		  flow_value (flow, gimple_call_arg (call, 0), note), note);
	return true;
      }

    case BUILT_IN_MEMSET:
      note = flow_add_note (flow, call, "assigned");
      flow_set (flow, call, lhs,
		flow_value (flow, gimple_call_arg (call, 0), note), note);
      return true;

    case BUILT_IN_MEMCMP:
    case BUILT_IN_MEMCMP_EQ:
    case BUILT_IN_BCMP:
      note = flow_add_note (flow, call, "compared");
      for (unsigned i = 0; i < 2; i++)
	flow_reach (flow, call,
		    flow_value (flow, gimple_call_arg (call, i), note), false,
		    false, note);
      return true;

    case BUILT_IN_UNREACHABLE:
    case BUILT_IN_TRAP:
    case BUILT_IN_PREFETCH:
      return true;

    default:
      return false;
    }
}

void
flow_call (struct function_flow *flow, gcall *call)
{
  const struct runtime_function *row = runtime_lookup (call);
  tree decl = gimple_call_fndecl (call);
  cgraph_node *node = decl ? cgraph_node::get (decl) : NULL;
  struct constructor *constructor;
  uint32_t note;

  if (row)
    {
      runtime_call (flow, call, row);
      return;
    }
  if (builtin_call (flow, call))
    return;
  note = passed_note (flow, call);
  constructor = flow->believe_calls ? constructor_find (call, node) : NULL;
  if (constructor)
    constructor_call (flow, call, constructor, note);
  else if (flow->believe_calls && !decl && !gimple_call_internal_p (call))
    value_call (flow, call, note);
  else if (flow->believe_calls && believable_p (node))
    function_call (flow, call, node, GRAPH_HEAP, note);
  else
    unknown_call (flow, call, note);
}
