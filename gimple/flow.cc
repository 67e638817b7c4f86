/* From the operands of statements to the locations of the graph.
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
#include "flow.h"
#include "globals.h"
#include "place.h"

uint32_t
flow_add_note (struct function_flow *flow, gimple *stmt, const char *why,
	       const char *what)
{
  struct flow_note note;

  note.locus = gimple_location (stmt);
  note.why = why;
  note.what = what ? xstrdup (what) : NULL;
  flow->notes.safe_push (note);
  return flow->notes.length () - 1;
}

bool
flow_is_result (const struct function_flow *flow, location_id location)
{
  return flow->graph->locations[location].kind == LOCATION_RESULT;
}

bool
holds_pointer_p (tree type)
{
  if (POINTER_TYPE_P (type))
    return true;
  if (SCALAR_FLOAT_TYPE_P (type) || COMPLEX_FLOAT_TYPE_P (type))
    return false;
  if (INTEGRAL_TYPE_P (type))
    return TYPE_PRECISION (type) >= POINTER_SIZE;
  return (!TYPE_SIZE (type) || !tree_fits_uhwi_p (TYPE_SIZE (type))
	  || tree_to_uhwi (TYPE_SIZE (type)) >= POINTER_SIZE);
}

bool
may_carry_pointer_p (tree type)
{
  return (holds_pointer_p (type)
	  && (!INTEGRAL_TYPE_P (type) || TYPE_UNSIGNED (type)));
}

location_id
flow_address (struct function_flow *flow, tree decl)
{
  location_id *known = flow->addresses->get (decl);
  location_id object, address;
  tree size = DECL_SIZE_UNIT (decl);

  if (known)
    return *known;
  object = points_object (flow->points,
			  size && tree_fits_shwi_p (size)
			  ? tree_to_shwi (size) : OFFSET_ANY, 0);
  address = points_value (flow->points);
  points_address (flow->points, address, object, 0, 0);
  flow->addresses->put (decl, address);
  flow->variables.safe_push (decl);
  return address;
}

void
find_place (struct function_flow *flow, tree ref, struct place *place,
	    uint32_t note)
{
  poly_int64 offset, size, max_size;
  bool reverse;
  tree base = get_ref_base_and_extent (ref, &offset, &size, &max_size,
				       &reverse);
  HOST_WIDE_INT bits, known_size;

  place->pointer = flow->anything;
  place->offset = OFFSET_ANY;
  place->size = OFFSET_ANY;
  if (size.is_constant (&known_size) && known_size >= 0)
    place->size = CEIL (known_size, BITS_PER_UNIT);
  if (offset.is_constant (&bits) && known_eq (size, max_size) && bits >= 0)
    {
      place->offset = bits / BITS_PER_UNIT;
      if (place->size != OFFSET_ANY && bits % BITS_PER_UNIT)
	place->size++;
    }

  if (TREE_CODE (base) == MEM_REF)
    {
      /* The base of a reference through an address is the variable, so this
	 is a name.  */
      offset_int add = wi::sext (wi::to_offset (TREE_OPERAND (base, 1)),
				 POINTER_SIZE);

      place->pointer = flow_pointer (flow, TREE_OPERAND (base, 0), note);
      if (place->offset != OFFSET_ANY)
	place->offset += add.to_shwi ();
    }
  else if (DECL_P (base) && TREE_CODE (base) != CONST_DECL
	   && !is_global_var (base))
    place->pointer = flow_address (flow, base);
  else
    /* A global variable, or a reference of some other kind.  */
    place->offset = OFFSET_ANY;
}

void
add_access (struct function_flow *flow, gimple *stmt,
	    const struct place *place, bool write)
{
  struct memory_access access;

  access.stmt = stmt;
  access.pointer = place->pointer;
  access.offset = place->offset;
  access.size = place->size;
  access.write = write;
  flow->accesses.safe_push (access);
}

/* Return the object that stands for the code of DECL, a function, making it if
   need be.  */

static location_id
object_of_function (struct function_flow *flow, tree decl)
{
  location_id *known = flow->code->get (decl);
  location_id object;

  if (known)
    return *known;
  object = points_object (flow->points, OFFSET_ANY, 0);
  flow->code->put (decl, object);
  flow->functions->put (object, decl);
  return object;
}

void
flow_code (struct function_flow *flow, location_id value, tree decl,
	   uint32_t note)
{
  points_address (flow->points, value, object_of_function (flow, decl), 0,
		  note);
}

/* Set the location of VALUE to ADDRESS, an ADDR_EXPR.  */

static void
take_address (struct function_flow *flow, location_id value, tree address,
	      uint32_t note)
{
  tree ref = TREE_OPERAND (address, 0);
  struct place place;

  if (TREE_CODE (ref) == FUNCTION_DECL)
    flow_code (flow, value, ref, note);
  else if (VAR_P (ref) && is_global_var (ref)
	   && flow_constant (flow, value, ref))
    return;
  else if (TREE_CODE (ref) == LABEL_DECL || CONSTANT_CLASS_P (ref))
    points_nonlocal (flow->points, value);
  else
    {
      find_place (flow, ref, &place, note);
      points_copy (flow->points, value, place.pointer, place.offset, note);
    }
}

location_id
flow_value (struct function_flow *flow, tree op, uint32_t note)
{
  location_id value;

  if (TREE_CODE (op) == ADDR_EXPR)
    {
      value = points_value (flow->points);
      take_address (flow, value, op, note);
      return value;
    }
  if (TREE_CODE (op) == INTEGER_CST)
    /* An absolute address is not one of ours.  */
    return POINTER_TYPE_P (TREE_TYPE (op)) && !integer_zerop (op)
	   ? flow->anything : GRAPH_HEAP;
  if (CONSTANT_CLASS_P (op) || !holds_pointer_p (TREE_TYPE (op)))
    return GRAPH_HEAP;
  if (TREE_CODE (op) != SSA_NAME)
    return flow->anything;

  value = flow->names[SSA_NAME_VERSION (op)];
  if (value == GRAPH_HEAP)
    {
      value = points_value (flow->points);
      flow->names[SSA_NAME_VERSION (op)] = value;
      /* The address of the result; parameters have been entered.  */
      if (SSA_NAME_IS_DEFAULT_DEF (op)
	  && may_carry_pointer_p (TREE_TYPE (op))
	  && !(SSA_NAME_VAR (op) && VAR_P (SSA_NAME_VAR (op))
	       && SSA_NAME_VAR (op) != flow->fn->static_chain_decl))
	points_nonlocal (flow->points, value);
    }
  return value;
}

location_id
flow_pointer (struct function_flow *flow, tree op, uint32_t note)
{
  location_id value = flow_value (flow, op, note);

  return value == GRAPH_HEAP ? flow->anything : value;
}

/* Return a location of FLOW for what DECL, a global variable of which that is
   known, holds.  */

static location_id
value_of_global (struct function_flow *flow, tree decl)
{
  location_id value = points_value (flow->points);

  for (tree constant : *global_values (decl))
    flow_constant (flow, value, constant);
  return value;
}

/* Return the location of the value that OP has in STMT; where it is in memory,
   only of SIZE bytes at OFFSET in it, or of all if SIZE is 0.  */

static location_id
value_in_memory (struct function_flow *flow, gimple *stmt, tree op,
		 int64_t offset, int64_t size, uint32_t note)
{
  struct place place;
  location_id value;

  if (is_gimple_val (op) && !DECL_P (op))
    return flow_value (flow, op, note);
  if (TREE_CODE (op) == WITH_SIZE_EXPR)
    op = TREE_OPERAND (op, 0);
  find_place (flow, op, &place, note);
  if (size != 0 && place.offset != OFFSET_ANY)
    {
      place.offset += offset;
      place.size = size;
    }
  add_access (flow, stmt, &place, false);
  if (global_values (op))
    return value_of_global (flow, op);
  if (place.pointer == flow->anything)
    return holds_pointer_p (TREE_TYPE (op)) ? flow->anything : GRAPH_HEAP;
  if (!may_carry_pointer_p (TREE_TYPE (op)))
    return GRAPH_HEAP;
  value = points_value (flow->points);
  points_load (flow->points, value, place.pointer, place.offset, place.size,
	       note);
  return value;
}

location_id
flow_operand (struct function_flow *flow, gimple *stmt, tree op,
	      uint32_t note)
{
  return value_in_memory (flow, stmt, op, 0, 0, note);
}

location_id
flow_part (struct function_flow *flow, gimple *stmt, tree op,
	   struct word_range range, uint32_t note)
{
  return value_in_memory (flow, stmt, op, range.offset, range.size, note);
}

unsigned
slot_align (const struct allocation *allocation)
{
  /* Package sync/atomic promises the alignment of 64-bit words for the first
     word of what is allocated.  */
  return MAX (allocation->type.align, allocation->type.size >= 8 ? 8U : 1U);
}

location_id
flow_allocate (struct function_flow *flow, struct allocation *allocation,
	       int64_t size)
{
  uint32_t note = flow_add_note (flow, allocation->call, "allocated");

  allocation->repeated = false;
  allocation->first = flow->allocations.length ();
  allocation->object = points_object (flow->points, size, 0);
  allocation->address = graph_add (flow->graph, LOCATION_PARAM, DEPTH_NEVER);
  points_address (flow->points, allocation->address, allocation->object, 0,
		  note);
  flow->allocations.safe_push (*allocation);
  return allocation->address;
}

void
flow_store (struct function_flow *flow, gimple *stmt, location_id ptr,
	    int64_t offset, int64_t size, location_id src, uint32_t note)
{
  struct place place = { ptr, offset, size };

  add_access (flow, stmt, &place, true);
  if (src != GRAPH_HEAP)
    points_store (flow->points, ptr, offset, size, src, note);
}

void
flow_move (struct function_flow *flow, gimple *stmt, location_id dst,
	   location_id src, int64_t size, uint32_t note)
{
  struct place from = { src, 0, size };
  struct place to = { dst, 0, size };

  add_access (flow, stmt, &from, false);
  add_access (flow, stmt, &to, true);
  points_move (flow->points, dst, 0, src, 0, size, note);
}

void
flow_set (struct function_flow *flow, gimple *stmt, tree lhs,
	  location_id src, uint32_t note)
{
  struct place place;
  location_id value;

  if (!lhs)
    return;
  if (TREE_CODE (lhs) == SSA_NAME)
    {
      if (src == GRAPH_HEAP || src == flow->anything)
	{
	  if (src != GRAPH_HEAP && holds_pointer_p (TREE_TYPE (lhs)))
	    points_nonlocal (flow->points, flow_value (flow, lhs, note));
	  return;
	}
      value = flow_value (flow, lhs, note);
      if (value != GRAPH_HEAP)
	points_copy (flow->points, value, src, 0, note);
      else
	points_copy (flow->points, flow->parts, src, 0, note);
      return;
    }
  find_place (flow, lhs, &place, note);
  flow_store (flow, stmt, place.pointer, place.offset, place.size, src, note);
}

location_id
flow_reach (struct function_flow *flow, gimple *stmt, location_id src,
	    bool direct, bool indirect, uint32_t note)
{
  struct place place;
  location_id contents;

  if (src == GRAPH_HEAP || src == flow->anything)
    return src;
  place.pointer = points_reach (flow->points, src, direct, indirect, note,
				&contents);
  place.offset = place.size = OFFSET_ANY;
  add_access (flow, stmt, &place, false);
  return contents;
}

void
flow_read (struct function_flow *flow, gimple *stmt, location_id src,
	   uint32_t note)
{
  flow_reach (flow, stmt, src, false, false, note);
}

void
flow_leak (struct function_flow *flow, location_id src, int derefs,
	   uint32_t note)
{
  if (src != GRAPH_HEAP && src != flow->anything)
    points_leak (flow->points, src, derefs, note);
}
