/* Whether the solution of a function holds what its statements ask for.
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


/* The faults that matter in an analysis like this one are silent: a value that
   is read from a place of which not all stores are known, or a pointer that may
   point to more than its location says.  Under -fchecking the solution is
   therefore held against the statements once more, in a way that shares nothing
   with the files that build the flow but the numbers of the locations:

     q_1 = p_2			what p_2 may point to, q_1 may
     q_1 = PHI <p_2, p_3>	the same for each of them
     q_1 = p_2->f		q_1 has what field f has of whatever p_2 points
				to, and may be anything if p_2 is
     p_2->f = q_1		the field has what q_1 has; what q_1 points to is
				exposed if p_2 may be anything
     *p_2 = *q_1		both, word by word
     q_1 = f (p_2)		of f nothing is known: q_1 may be anything, what
				p_2 points to is exposed

   And what is exposed holds what nobody knows.  Only names that are pointers
   are looked at, and calls of functions of which nothing is known: what becomes
   of the others has more than one right answer.  */

#include "compat.h"
#include "answer.h"
#include "certify.h"
#include "globals.h"
#include "runtime-table.h"
#include "transition.h"

/* Memory that a statement reads or writes: SIZE bytes at OFFSET, each of which
   may be OFFSET_ANY, from where the value at POINTER points to, or if that is
   GRAPH_HEAP from the start of OBJECT, or of a global variable if that is
   GRAPH_HEAP, too.  */
struct spot
{
  location_id pointer;
  location_id object;
  int64_t offset;
  int64_t size;
};

/* What is at hand while a function is looked at.  */
struct certifier
{
  struct function_flow *flow;
  location_set exposed;
  gimple *stmt;
};

/* End the compilation because of CERTIFIER's statement: WHAT is wrong.  */

static void
fail (struct certifier *certifier, const char *what)
{
  debug_gimple_stmt (certifier->stmt);
  internal_error ("goescape: %s", what);
}

/* Return the location of NAME's value, or GRAPH_HEAP if it has none.  */

static location_id
location_of (struct certifier *certifier, tree name)
{
  unsigned version = SSA_NAME_VERSION (name);

  return version < certifier->flow->names.length ()
	 ? certifier->flow->names[version] : (location_id) GRAPH_HEAP;
}

/* Return whether LOCATION may have the address of TARGET.  */

static bool
has_target_p (struct certifier *certifier, location_id location,
	      struct target target)
{
  size_t count;
  const struct target *targets
    = points_targets (certifier->flow->points, location, &count);

  for (size_t i = 0; i < count; i++)
    if (targets[i].object == target.object
	&& (targets[i].offset == OFFSET_ANY
	    || targets[i].offset == target.offset))
      return true;
  /* What is too much for a location is on the heap.  */
  return (points_is_nonlocal (certifier->flow->points, location)
	  && certifier->exposed.contains (target.object));
}

/* Return TARGET moved by OFFSET, as far as its object knows the place.  */

static struct target
moved_target (struct certifier *certifier, struct target target,
	      int64_t offset)
{
  int64_t size = points_size (certifier->flow->points, target.object);

  if (target.offset == OFFSET_ANY || offset == OFFSET_ANY
      || size == OFFSET_ANY
      || __builtin_add_overflow (target.offset, offset, &target.offset)
      || target.offset < 0 || target.offset >= size)
    target.offset = OFFSET_ANY;
  return target;
}

/* Fail unless DST may be all that SRC may be, OFFSET bytes on; either may be
   GRAPH_HEAP for a location that there is not.  */

static void
check_copy (struct certifier *certifier, location_id dst,
	    location_id src, int64_t offset)
{
  struct points *points = certifier->flow->points;
  size_t count;
  const struct target *targets;

  if (src == GRAPH_HEAP)
    return;
  targets = points_targets (points, src, &count);
  if (dst == GRAPH_HEAP ? count > 0 || points_is_nonlocal (points, src)
      : points_is_nonlocal (points, src) && !points_is_nonlocal (points, dst))
    fail (certifier, "a value may be anything and what is set to it may not");
  for (size_t i = 0; i < count; i++)
    if (!has_target_p (certifier, dst,
		       moved_target (certifier, targets[i], offset)))
      fail (certifier, "a value points to more than what is set to it");
}

/* Fail unless all that SRC, which may be GRAPH_HEAP, points to is exposed.  */

static void
check_exposed (struct certifier *certifier, location_id src)
{
  size_t count = 0;
  const struct target *targets = src == GRAPH_HEAP ? NULL
				 : points_targets (certifier->flow->points,
						   src, &count);

  for (size_t i = 0; i < count; i++)
    if (!certifier->exposed.contains (targets[i].object))
      fail (certifier, "what leaves the function is not exposed");
}

/* Return the spot in memory that REF, a reference, stands for.  */

static struct spot
spot_of (struct certifier *certifier, tree ref)
{
  struct spot spot = { GRAPH_HEAP, GRAPH_HEAP, OFFSET_ANY, OFFSET_ANY };
  HOST_WIDE_INT offset, size;
  bool reverse;
  size_t count;
  tree base = get_ref_base_and_extent_hwi (ref, &offset, &size, &reverse);
  bool known = base && offset >= 0 && offset % BITS_PER_UNIT == 0;
  offset_int start = known ? offset / BITS_PER_UNIT : 0;

  if (!base)
    base = get_base_address (ref);
  if (known)
    spot.size = CEIL (size, BITS_PER_UNIT);
  if (TREE_CODE (base) == MEM_REF || TREE_CODE (base) == TARGET_MEM_REF)
    {
      known &= TREE_CODE (base) == MEM_REF;
      if (known)
	start += offset_int::from (wi::to_wide (TREE_OPERAND (base, 1)),
				   SIGNED);
      base = TREE_OPERAND (base, 0);
      if (TREE_CODE (base) == SSA_NAME)
	spot.pointer = location_of (certifier, base);
      base = TREE_CODE (base) == ADDR_EXPR ? TREE_OPERAND (base, 0) : NULL_TREE;
    }
  if (base && DECL_P (base) && !is_global_var (base))
    {
      location_id *address = certifier->flow->addresses->get (base);

      if (address)
	spot.object = points_targets (certifier->flow->points, *address,
				      &count)->object;
    }
  if (known && wi::fits_shwi_p (start))
    spot.offset = start.to_shwi ();
  return spot;
}

/* Append to PLACES those that SPOT may be, and return whether it may be one
   that nobody knows.  */

static bool
places_of (struct certifier *certifier, const struct spot *spot,
	   vec<struct target> *places)
{
  struct points *points = certifier->flow->points;
  size_t count;
  const struct target *targets;

  if (spot->object != GRAPH_HEAP)
    {
      struct target target = { spot->object, 0 };

      places->safe_push (moved_target (certifier, target, spot->offset));
      return false;
    }
  if (spot->pointer == GRAPH_HEAP)
    return true;
  targets = points_targets (points, spot->pointer, &count);
  for (size_t i = 0; i < count; i++)
    places->safe_push (moved_target (certifier, targets[i], spot->offset));
  return points_is_nonlocal (points, spot->pointer);
}

/* Fail unless DST may be what SPOT holds.  */

static void
check_load (struct certifier *certifier, location_id dst,
	    const struct spot *spot)
{
  struct points *points = certifier->flow->points;
  auto_vec<struct target> places;
  location_id fields[POINTS_FIELDS_MAX + 1];

  if (places_of (certifier, spot, &places)
      && (dst == GRAPH_HEAP || !points_is_nonlocal (points, dst)))
    fail (certifier, "a value that may be anything is not known to be");
  for (struct target place : places)
    {
      size_t count = points_fields (points, place.object, place.offset,
				    spot->size, false, fields);

      for (size_t i = 0; i < count; i++)
	check_copy (certifier, dst, fields[i], 0);
    }
}

/* Fail unless SPOT may hold what SRC is.  */

static void
check_store (struct certifier *certifier, const struct spot *spot,
	     location_id src)
{
  struct points *points = certifier->flow->points;
  auto_vec<struct target> places;
  location_id fields[POINTS_FIELDS_MAX + 1];

  if (places_of (certifier, spot, &places))
    check_exposed (certifier, src);
  for (struct target place : places)
    {
      /* That for all places comes first, and has only what may be stored at any
	 of them.  */
      size_t i = place.offset == OFFSET_ANY || spot->size == OFFSET_ANY ? 0 : 1;
      size_t count;

      if (points_is_constant (points, place.object))
	continue;
      if (points_is_foreign (points, place.object))
	{
	  check_exposed (certifier, src);
	  continue;
	}
      count = points_fields (points, place.object, place.offset, spot->size,
			     false, fields);
      for (; i < count; i++)
	check_copy (certifier, fields[i], src, 0);
    }
}

/* The most words of a copy that are looked at one by one.  */
#define MOVE_WORDS_MAX 16

/* Fail unless DST may hold what SRC holds, of which COUNT bytes are copied.  */

static void
check_move (struct certifier *certifier, const struct spot *dst,
	    const struct spot *src)
{
  struct points *points = certifier->flow->points;
  struct spot from = *src, to = *dst;
  location_id fields[POINTS_FIELDS_MAX + 1];
  auto_vec<struct target> places;

  if (src->offset == OFFSET_ANY || dst->offset == OFFSET_ANY
      || src->size != dst->size
      || src->size > MOVE_WORDS_MAX * POINTER_SIZE_UNITS)
    return;
  from.size = to.size = POINTER_SIZE_UNITS;
  for (int64_t at = 0; at + POINTER_SIZE_UNITS <= src->size;
       at += POINTER_SIZE_UNITS)
    {
      from.offset = src->offset + at;
      to.offset = dst->offset + at;
      places.truncate (0);
      if (places_of (certifier, &from, &places))
	check_store (certifier, &to, certifier->flow->anything);
      for (struct target place : places)
	{
	  size_t count = points_fields (points, place.object, place.offset,
					from.size, false, fields);

	  for (size_t i = 0; i < count; i++)
	    check_store (certifier, &to, fields[i]);
	}
    }
}

/* Return whether OP is a pointer in a name.  */

static bool
pointer_name_p (tree op)
{
  return (op && TREE_CODE (op) == SSA_NAME
	  && POINTER_TYPE_P (TREE_TYPE (op)));
}

/* Look at CERTIFIER's statement STMT, an assignment.  */

static void
check_assign (struct certifier *certifier, gassign *stmt)
{
  tree lhs = gimple_assign_lhs (stmt);
  tree rhs = gimple_assign_rhs1 (stmt);
  enum tree_code code = gimple_assign_rhs_code (stmt);
  struct spot to, from;

  if (pointer_name_p (lhs) && pointer_name_p (rhs))
    {
      int64_t offset = 0;

      if (code == POINTER_PLUS_EXPR)
	offset = TREE_CODE (gimple_assign_rhs2 (stmt)) == INTEGER_CST
		 ? offset_int::from (wi::to_wide (gimple_assign_rhs2 (stmt)),
				     SIGNED).to_shwi () : OFFSET_ANY;
      if (code == POINTER_PLUS_EXPR || code == SSA_NAME
	  || gimple_assign_cast_p (stmt))
	check_copy (certifier, location_of (certifier, lhs),
		    location_of (certifier, rhs), offset);
    }
  else if (pointer_name_p (lhs) && gimple_assign_load_p (stmt)
	   && !global_values (rhs))
    {
      from = spot_of (certifier, rhs);
      check_load (certifier, location_of (certifier, lhs), &from);
    }
  else if (gimple_store_p (stmt) && pointer_name_p (rhs))
    {
      to = spot_of (certifier, lhs);
      check_store (certifier, &to, location_of (certifier, rhs));
    }
  else if (gimple_store_p (stmt) && gimple_assign_load_p (stmt))
    {
      to = spot_of (certifier, lhs);
      from = spot_of (certifier, rhs);
      check_move (certifier, &to, &from);
    }
}

/* Look at CERTIFIER's statement CALL.  */

static void
check_call (struct certifier *certifier, gcall *call)
{
  const struct runtime_function *row = runtime_lookup (call);
  tree decl = gimple_call_fndecl (call);
  tree lhs = gimple_call_lhs (call);

  if (row || !decl || fndecl_built_in_p (decl)
      || believable_p (cgraph_node::get (decl)))
    return;
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    if (pointer_name_p (gimple_call_arg (call, i)))
      check_exposed (certifier,
		     location_of (certifier, gimple_call_arg (call, i)));
  if (pointer_name_p (lhs)
      && !points_is_nonlocal (certifier->flow->points,
			      location_of (certifier, lhs)))
    fail (certifier, "the result of a call may be anything");
}

/* Look at CERTIFIER's statement.  */

static void
check_statement (struct certifier *certifier)
{
  gimple *stmt = certifier->stmt;

  if (gphi *phi = dyn_cast <gphi *> (stmt))
    {
      tree result = gimple_phi_result (phi);

      for (unsigned i = 0; i < gimple_phi_num_args (phi); i++)
	if (pointer_name_p (result)
	    && pointer_name_p (gimple_phi_arg_def (phi, i)))
	  check_copy (certifier, location_of (certifier, result),
		      location_of (certifier, gimple_phi_arg_def (phi, i)),
		      0);
    }
  else if (gcall *call = dyn_cast <gcall *> (stmt))
    check_call (certifier, call);
  else if (gassign *assign = dyn_cast <gassign *> (stmt))
    if (!transition_at_p (assign))
      check_assign (certifier, assign);
}

/* Find what is exposed into CERTIFIER, and fail if it is said to hold only what
   this function stores.  */

static void
find_exposed (struct certifier *certifier)
{
  struct points *points = certifier->flow->points;
  location_id fields[POINTS_FIELDS_MAX + 1];
  size_t count;
  const struct target *targets = points_targets (points, GRAPH_HEAP, &count);

  for (size_t i = 0; i < count; i++)
    {
      location_id object = targets[i].object;
      size_t found = points_fields (points, object, OFFSET_ANY, OFFSET_ANY,
				    false, fields);

      certifier->exposed.add (object);
      if (points_is_foreign (points, object)
	  || points_is_constant (points, object))
	continue;
      for (size_t field = 0; field < found; field++)
	if (!points_is_nonlocal (points, fields[field]))
	  internal_error ("goescape: what is exposed holds what is known");
    }
}

void
flow_certify (struct function_flow *flow)
{
  struct certifier certifier;
  basic_block bb;

  certifier.flow = flow;
  find_exposed (&certifier);
  FOR_EACH_BB_FN (bb, flow->fn)
    for (gimple_seq seq : { phi_nodes (bb), bb_seq (bb) })
      for (certifier.stmt = seq; certifier.stmt;
	   certifier.stmt = certifier.stmt->next)
	check_statement (&certifier);
}
