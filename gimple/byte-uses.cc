/* What is done with a slice of bytes.
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

/* A slice that shares the bytes of a string must not be written through, for
   these may be in read-only memory, and somebody else's anyhow.  And two slices
   that were made of one string are different variables in Go:

     &a[0] == &b[0]

   is false.  So there is no comparison of such an address with another here but
   null, and functions that get one are blind (address-blind.h).  */

#include "compat.h"
#include "address-blind.h"
#include "answer.h"
#include "byte-uses.h"
#include "runtime-table.h"

/* An object that is looked for, and what has been looked at.  */
struct search
{
  struct function_flow *flow;
  location_id object;
  location_set seen;
};

/* How something gets at the object: not at all, as its address, or by way of
   memory that holds the address.  */
enum access { ACCESS_NONE, ACCESS_DIRECT, ACCESS_INDIRECT };

static enum access access_from (struct search *search, location_id value);

/* Return whether a field of HOLDER, an object, gets at what SEARCH looks
   for.  */

static bool
field_gets_p (struct search *search, location_id holder)
{
  location_id fields[POINTS_FIELDS_MAX + 1];
  size_t count;

  if (search->seen.add (holder))
    return false;
  count = points_fields (search->flow->points, holder, OFFSET_ANY, OFFSET_ANY,
			 false, fields);
  for (size_t i = 0; i < count; i++)
    if (access_from (search, fields[i]) != ACCESS_NONE)
      return true;
  return false;
}

/* Return how VALUE gets at what SEARCH looks for.  */

static enum access
access_from (struct search *search, location_id value)
{
  size_t count;
  const struct target *targets = points_targets (search->flow->points, value,
						 &count);

  for (size_t i = 0; i < count; i++)
    if (targets[i].object == search->object)
      return ACCESS_DIRECT;
  for (size_t i = 0; i < count; i++)
    if (field_gets_p (search, targets[i].object))
      return ACCESS_INDIRECT;
  return ACCESS_NONE;
}

/* Return the location of NAME in FLOW, or GRAPH_HEAP if it has none.  */

static location_id
location_of (struct function_flow *flow, tree name)
{
  unsigned version = SSA_NAME_VERSION (name);

  return version < flow->names.length () ? flow->names[version]
					 : (location_id) GRAPH_HEAP;
}

/* Return the location of the address that REF, a reference to memory, starts
   from, or GRAPH_HEAP if that is none of FLOW's function.  */

static location_id
base_of (struct function_flow *flow, tree ref)
{
  tree base = get_base_address (ref);
  location_id *address;

  if (!base)
    return GRAPH_HEAP;
  if (TREE_CODE (base) == MEM_REF || TREE_CODE (base) == TARGET_MEM_REF)
    base = TREE_OPERAND (base, 0);
  if (TREE_CODE (base) == ADDR_EXPR)
    base = get_base_address (TREE_OPERAND (base, 0));
  if (TREE_CODE (base) == SSA_NAME)
    return location_of (flow, base);
  address = flow->addresses->get (base);
  return address ? *address : (location_id) GRAPH_HEAP;
}

/* Return how OP, an operand of FLOW's function, gets at OBJECT.  What is in
   memory is passed by value.  */

static enum access
operand_access (struct function_flow *flow, tree op, location_id object)
{
  struct search search;
  location_id value = GRAPH_HEAP;
  bool memory = false;

  search.flow = flow;
  search.object = object;
  if (TREE_CODE (op) == SSA_NAME)
    value = location_of (flow, op);
  else if (TREE_CODE (op) == ADDR_EXPR)
    value = base_of (flow, TREE_OPERAND (op, 0));
  else if (!CONSTANT_CLASS_P (op))
    {
      value = base_of (flow, op);
      memory = true;
    }
  if (value == GRAPH_HEAP)
    return ACCESS_NONE;
  switch (access_from (&search, value))
    {
    case ACCESS_NONE:
      return ACCESS_NONE;

    case ACCESS_DIRECT:
      return memory ? ACCESS_NONE : ACCESS_DIRECT;

    default:
      return memory ? ACCESS_DIRECT : ACCESS_INDIRECT;
    }
}

/* Return whether the function of ROW may write where its argument number I
   points.  */

static bool
runtime_writes_p (const struct runtime_function *row, unsigned i)
{
  switch (row->kind)
    {
    case RUNTIME_BARRIER:
    case RUNTIME_MOVE:
    case RUNTIME_SLICE_COPY:
    case RUNTIME_CLEAR:
    case RUNTIME_ASSERT:
    case RUNTIME_ITERATE:
    case RUNTIME_DEFER:
      return true;

    default:
      return row->arguments[i] & (ARG_WRITTEN | ARG_FRAME);
    }
}

/* Return whether CALL, of a function built into GCC, only reads the bytes that
   its argument number I points to.  */

static bool
builtin_reads_p (gcall *call, unsigned i)
{
  switch (DECL_FUNCTION_CODE (gimple_call_fndecl (call)))
    {
    case BUILT_IN_MEMCPY:
    case BUILT_IN_MEMMOVE:
      return i == 1;

    case BUILT_IN_MEMCMP:
    case BUILT_IN_MEMCMP_EQ:
    case BUILT_IN_BCMP:
    case BUILT_IN_PREFETCH:
      return true;

    default:
      return false;
    }
}

/* Return whether CALL, of a function of the program, only reads the bytes that
   its argument number I points to, and compares no addresses.  */

static bool
callee_reads_p (gcall *call, unsigned i)
{
  tree arg = gimple_call_arg (call, i);
  tree decl = gimple_call_fndecl (call);
  cgraph_node *node = decl ? cgraph_node::get (decl) : NULL;

  return (node && blind_p (decl) && !gimple_call_chain (call)
	  && TREE_CODE (arg) == SSA_NAME && POINTER_TYPE_P (TREE_TYPE (arg))
	  && (!gimple_vdef (call)
	      || (callee_flags (node, i)
		  & (EAF_NO_DIRECT_CLOBBER | EAF_UNUSED))));
}

/* Return whether LHS, which is set, may be part of OBJECT.  */

static bool
stored_to_p (struct function_flow *flow, tree lhs, location_id object)
{
  struct search search;
  location_id base;

  if (TREE_CODE (lhs) == SSA_NAME)
    return false;
  base = base_of (flow, lhs);
  search.flow = flow;
  search.object = object;
  return (base != GRAPH_HEAP
	  && access_from (&search, base) == ACCESS_DIRECT);
}

/* Return whether CALL only reads OBJECT.  */

static bool
call_reads_p (struct function_flow *flow, gcall *call, location_id object)
{
  const struct runtime_function *row = runtime_lookup (call);
  tree chain = gimple_call_chain (call);

  if (chain && operand_access (flow, chain, object) != ACCESS_NONE)
    return false;
  if (gimple_call_lhs (call) && stored_to_p (flow, gimple_call_lhs (call),
					     object))
    return false;
  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    switch (operand_access (flow, gimple_call_arg (call, i), object))
      {
      case ACCESS_NONE:
	break;

      case ACCESS_INDIRECT:
	if (!row || runtime_writes_p (row, i) || runtime_compares_p (row))
	  return false;
	break;

      case ACCESS_DIRECT:
	if (row ? runtime_writes_p (row, i) || runtime_compares_p (row)
	    : gimple_call_builtin_p (call, BUILT_IN_NORMAL)
	    ? !builtin_reads_p (call, i) : !callee_reads_p (call, i))
	  return false;
	break;
      }
  return true;
}

/* Return whether A and B are compared where one of them may be an address in
   OBJECT and the other is not null.  */

static bool
compared_p (struct function_flow *flow, tree a, tree b, location_id object)
{
  return (!integer_zerop (a) && !integer_zerop (b)
	  && (operand_access (flow, a, object) == ACCESS_DIRECT
	      || operand_access (flow, b, object) == ACCESS_DIRECT));
}

/* Return whether STMT, an assignment, only reads OBJECT, and no address of
   it is compared or taken for a number.  */

static bool
assignment_reads_p (struct function_flow *flow, gassign *stmt,
		    location_id object)
{
  enum tree_code code = gimple_assign_rhs_code (stmt);
  tree lhs = gimple_assign_lhs (stmt);
  tree rhs = gimple_assign_rhs1 (stmt);

  if (TREE_CODE (lhs) != SSA_NAME)
    return !stored_to_p (flow, lhs, object);
  if (TREE_CODE_CLASS (code) == tcc_comparison)
    return !compared_p (flow, rhs, gimple_assign_rhs2 (stmt), object);
  if (code == COND_EXPR && COMPARISON_CLASS_P (rhs))
    return !compared_p (flow, TREE_OPERAND (rhs, 0), TREE_OPERAND (rhs, 1),
			object);
  if (code == POINTER_DIFF_EXPR
      || (CONVERT_EXPR_CODE_P (code) && INTEGRAL_TYPE_P (TREE_TYPE (lhs))))
    return operand_access (flow, rhs, object) != ACCESS_DIRECT;
  return true;
}

/* Return whether STMT only reads OBJECT, likewise.  */

static bool
statement_reads_p (struct function_flow *flow, gimple *stmt,
		   location_id object)
{
  switch (gimple_code (stmt))
    {
    case GIMPLE_ASSIGN:
      return assignment_reads_p (flow, as_a <gassign *> (stmt), object);

    case GIMPLE_CALL:
      return call_reads_p (flow, as_a <gcall *> (stmt), object);

    case GIMPLE_COND:
      return !compared_p (flow, gimple_cond_lhs (stmt),
			  gimple_cond_rhs (stmt), object);

    case GIMPLE_SWITCH:
      return operand_access (flow, gimple_switch_index
				     (as_a <gswitch *> (stmt)), object)
	     != ACCESS_DIRECT;

    default:
      /* What else is understood does not write through a pointer.  */
      return true;
    }
}

bool
only_read_p (struct function_flow *flow, const struct allocation *allocation)
{
  struct search search;
  basic_block bb;

  search.flow = flow;
  search.object = allocation->object;
  if (access_from (&search, flow->frame) != ACCESS_NONE)
    return false;
  FOR_EACH_BB_FN (bb, flow->fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      if (gsi_stmt (gsi) != allocation->call
	  && !statement_reads_p (flow, gsi_stmt (gsi), allocation->object))
	return false;
  return true;
}

/* Return whether OBJECT is memory of FLOW's function other than text that a
   function of the runtime makes on the heap.  */

static bool
own_memory_p (struct function_flow *flow, location_id object)
{
  for (tree variable : flow->variables)
    {
      size_t count;
      const struct target *target
	= points_targets (flow->points, *flow->addresses->get (variable),
			  &count);

      if (target->object == object)
	return true;
    }
  for (struct allocation &allocation : flow->allocations)
    if (allocation.object == object)
      return allocation.form != FORM_BUFFER;
  return false;
}

bool
lasting_operand_p (struct function_flow *flow, gcall *call)
{
  location_id base = base_of (flow, gimple_call_arg (call, 1));
  location_id fields[POINTS_FIELDS_MAX + 1];
  size_t count, field_count, target_count;
  const struct target *holders, *targets;

  if (base == GRAPH_HEAP)
    return true;
  holders = points_targets (flow->points, base, &count);
  for (size_t i = 0; i < count; i++)
    {
      field_count = points_fields (flow->points, holders[i].object, OFFSET_ANY,
				   OFFSET_ANY, false, fields);
      for (size_t k = 0; k < field_count; k++)
	{
	  targets = points_targets (flow->points, fields[k], &target_count);
	  for (size_t t = 0; t < target_count; t++)
	    if (own_memory_p (flow, targets[t].object))
	      return false;
	}
    }
  return true;
}
