/* Slices that move to the heap when they are returned.
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
#include "carry.h"
#include "moves.h"
#include "transition.h"

tree
slice_move_helper (void)
{
  return carry_function ("__goescape_move_slice",
			 build_function_type_list (ptr_type_node,
						   ptr_type_node,
						   ptr_type_node, sizetype,
						   ptr_type_node, sizetype,
						   NULL_TREE));
}

/* Return whether FIELD has NAME and is the frontend's own: users can have
   fields of the same names.  */

static bool
field_named_p (tree field, const char *name)
{
  return (field && DECL_NAME (field)
	  && DECL_SOURCE_LOCATION (field) <= BUILTINS_LOCATION
	  && strcmp (IDENTIFIER_POINTER (DECL_NAME (field)), name) == 0);
}

/* Return whether TYPE is the struct that a Go slice is.  */

static bool
slice_type_p (tree type)
{
  tree values = TYPE_FIELDS (type);

  return (field_named_p (values, "__values")
	  && field_named_p (DECL_CHAIN (values), "__count")
	  && field_named_p (DECL_CHAIN (DECL_CHAIN (values)), "__capacity"));
}

/* Return whether there is a slice at OFFSET, in bytes, of a value of TYPE.  */

static bool
slice_at_p (tree type, int64_t offset)
{
  if (TREE_CODE (type) != RECORD_TYPE)
    return false;
  if (offset == 0 && slice_type_p (type))
    return true;
  for (tree field = TYPE_FIELDS (type); field; field = DECL_CHAIN (field))
    if (TREE_CODE (field) == FIELD_DECL
	&& int_byte_position (field) <= offset
	&& slice_at_p (TREE_TYPE (field), offset - int_byte_position (field)))
      return true;
  return false;
}

/* Return whether LOCATION of FLOW may point to OBJECT.  */

static bool
points_to_p (const struct function_flow *flow, location_id location,
	     location_id object)
{
  size_t count;
  const struct target *targets = points_targets (flow->points, location,
						 &count);

  for (size_t i = 0; i < count; i++)
    if (targets[i].object == object)
      return true;
  return false;
}

/* Return the offset in bytes of the word WORD of what STMT returns if that is
   the address of a slice's array in a variable, or -1.  */

static int64_t
slice_offset (greturn *stmt, unsigned word)
{
  tree value = gimple_return_retval (stmt);
  struct word_range ranges[WORDS_MAX];

  if (!value || !(VAR_P (value) || TREE_CODE (value) == RESULT_DECL)
      || is_gimple_reg (value) || is_global_var (value)
      || word >= words_of_type (TREE_TYPE (value), ranges)
      || ranges[word].size != POINTER_SIZE_UNITS
      || !slice_at_p (TREE_TYPE (value), ranges[word].offset))
    return -1;
  return ranges[word].offset;
}

/* Return whether all that FLOW's function returns of OBJECT is one slice, each
   time, if anything.  */

static bool
one_slice_p (const struct function_flow *flow, location_id object)
{
  const greturn *last = NULL;

  for (const struct returned_word &word : flow->returned_words)
    if (points_to_p (flow, word.src, object))
      {
	if (word.stmt == last || slice_offset (word.stmt, word.word) < 0)
	  return false;
	last = word.stmt;
      }
  return true;
}

/* Return whether a move of ALLOCATION can save anything: it, or another one
   that may make the same slice of FLOW, can follow when the slice has grown.  */

static bool
worth_moving_p (const struct function_flow *flow,
		const struct allocation *allocation)
{
  if (allocation->repeated)
    return true;
  for (const struct returned_word &word : flow->returned_words)
    if (points_to_p (flow, word.src, allocation->object))
      for (const struct allocation &other : flow->allocations)
	if (other.form == FORM_GROWTH && other.object != allocation->object
	    && points_to_p (flow, word.src, other.object))
	  return true;
  return false;
}

/* Return whether ALLOCATION of FLOW can be moved when it is returned.  */

static bool
movable_p (const struct function_flow *flow,
	   const struct allocation *allocation)
{
  return (allocation->form == FORM_GROWTH && !allocation->obstacle
	  && one_slice_p (flow, allocation->object)
	  /* What a transition may move has been looked at as if it was not moved
	     here.  */
	  && transitions_of (flow, allocation) == 0
	  && worth_moving_p (flow, allocation));
}

/* Build the flow of WORD, but for the objects of MOVABLE allocations.  */

static void
return_rest (struct function_flow *flow, const struct returned_word *word,
	     const vec<unsigned> &movable)
{
  location_id rest = points_value (flow->points);
  auto_vec<struct target> others;
  size_t count;
  const struct target *targets = points_targets (flow->points, word->src,
						 &count);

  for (size_t i = 0; i < count; i++)
    {
      bool moved = false;

      for (unsigned index : movable)
	moved |= flow->allocations[index].object == targets[i].object;
      if (!moved)
	others.safe_push (targets[i]);
    }
  /* What was moved is new.  */
  points_nonlocal (flow->points, rest);
  for (const struct target &target : others)
    points_address (flow->points, rest, target.object, target.offset,
		    word->note);
  points_copy (flow->points, flow->results[word->word], rest, 0, word->note);
}

void
settle_returns (struct function_flow *flow)
{
  auto_vec<unsigned> movable;

  for (unsigned i = 0; i < flow->allocations.length (); i++)
    if (!flow->no_moves && movable_p (flow, &flow->allocations[i])
	&& slice_move_helper ())
      movable.safe_push (i);
  for (const struct returned_word &word : flow->returned_words)
    {
      bool moves = false;

      for (unsigned index : movable)
	if (points_to_p (flow, word.src, flow->allocations[index].object))
	  {
	    flow->moves.safe_push ({ word.stmt, index,
				     slice_offset (word.stmt, word.word) });
	    moves = true;
	  }
      if (moves)
	return_rest (flow, &word, movable);
      else
	points_copy (flow->points, flow->results[word.word], word.src, 0,
		     word.note);
    }
}

/* Return a reference of TYPE to what is at OFFSET of the variable VALUE.  */

static tree
part_at (tree value, HOST_WIDE_INT offset, tree type)
{
  tree any = build_pointer_type_for_mode (char_type_node, ptr_mode, true);

  return build2 (MEM_REF, type, build_fold_addr_expr (value),
		 build_int_cst (any, offset));
}

/* Insert before the place of GSI a load of what is at OFFSET of VALUE, of TYPE.
   Return its result.  */

static tree
load_part (gimple_stmt_iterator *gsi, tree value, HOST_WIDE_INT offset,
	   tree type)
{
  tree name = make_ssa_name (type);

  gsi_insert_before (gsi,
		     gimple_build_assign (name, part_at (value, offset, type)),
		     GSI_SAME_STMT);
  return name;
}

/* Move the slice of MOVE in FLOW out of SLOT.  */

static void
insert_move (struct function_flow *flow, const struct slice_move *move,
	     tree slot)
{
  const struct allocation *allocation = &flow->allocations[move->allocation];
  gimple_stmt_iterator gsi = gsi_for_stmt (move->stmt);
  tree value = gimple_return_retval (move->stmt);
  HOST_WIDE_INT capacity_at = move->offset + 2 * POINTER_SIZE_UNITS;
  tree values = load_part (&gsi, value, move->offset, ptr_type_node);
  tree keep = load_part (&gsi, value, capacity_at, sizetype);
  tree moved = make_ssa_name (ptr_type_node);
  gcall *call = gimple_build_call (slice_move_helper (), 5,
				   gimple_call_arg (allocation->call, 0),
				   values, keep, build_fold_addr_expr (slot),
				   size_int (allocation->type.size));

  gimple_call_set_lhs (call, moved);
  gimple_call_set_nothrow (call, true);
  gimple_set_location (call, gimple_location (move->stmt));
  gsi_insert_before (&gsi, call, GSI_SAME_STMT);
  gsi_insert_before (&gsi,
		     gimple_build_assign (part_at (value, move->offset,
						   ptr_type_node), moved),
		     GSI_SAME_STMT);
}

void
insert_moves (struct function_flow *flow, const struct decisions *decisions,
	      const struct unit *unit)
{
  auto_vec<struct slice_move> made;
  auto_vec<tree> slots;

  for (const struct slice_move &move : flow->moves)
    for (const struct promotion &promotion : unit->promotions)
      {
	bool known = false;

	if (promotion.site != decisions->sites[move.allocation]
	    || !gimple_bb (move.stmt))
	  continue;
	/* Several allocations can have one slot.  */
	for (unsigned i = 0; i < made.length (); i++)
	  known |= (made[i].stmt == move.stmt && made[i].offset == move.offset
		    && slots[i] == promotion.slot);
	if (known)
	  continue;
	insert_move (flow, &move, promotion.slot);
	made.safe_push (move);
	slots.safe_push (promotion.slot);
      }
}
