/* Constant closures and tables of methods.
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
#include "constants.h"
#include "flow.h"
#include "plain.h"

tree
constant_function (tree value)
{
  STRIP_NOPS (value);
  if (TREE_CODE (value) == ADDR_EXPR
      && TREE_CODE (TREE_OPERAND (value, 0)) == FUNCTION_DECL)
    return TREE_OPERAND (value, 0);
  return NULL_TREE;
}

tree
constant_functions (tree decl)
{
  varpool_node *node;
  tree initial = DECL_INITIAL (decl);
  unsigned i;
  tree value;

  if (!TREE_READONLY (decl) || TREE_CODE (TREE_TYPE (decl)) != RECORD_TYPE
      || !initial || TREE_CODE (initial) != CONSTRUCTOR
      || CONSTRUCTOR_NELTS (initial) == 0)
    return NULL_TREE;
  node = varpool_node::get (decl);
  if (!node || !node->ctor_useable_for_folding_p ())
    return NULL_TREE;
  FOR_EACH_CONSTRUCTOR_VALUE (CONSTRUCTOR_ELTS (initial), i, value)
    if (!constant_function (value) && (i > 0 || CONSTRUCTOR_NELTS (initial) == 1))
      return NULL_TREE;
  return initial;
}

/* Return the object of FLOW for DECL, whose value is INITIAL.  */

static location_id
make_constant (struct function_flow *flow, tree decl, tree initial)
{
  tree size = DECL_SIZE_UNIT (decl);
  location_id object
    = points_constant (flow->points, size && tree_fits_shwi_p (size)
				     ? tree_to_shwi (size) : OFFSET_ANY);
  unsigned i;
  tree field, element;

  FOR_EACH_CONSTRUCTOR_ELT (CONSTRUCTOR_ELTS (initial), i, field, element)
    {
      tree function = constant_function (element);
      location_id value = points_value (flow->points);

      if (function)
	flow_code (flow, value, function, 0);
      else
	points_nonlocal (flow->points, value);
      points_hold (flow->points, object, int_byte_position (field), value);
    }
  return object;
}

/* Return a new object of FLOW for the descriptor of a plain type.  What that
   holds is nobody's business here.  */

static location_id
make_descriptor (struct function_flow *flow)
{
  location_id object = points_constant (flow->points, OFFSET_ANY);

  points_fill (flow->points, object, flow->anything);
  flow->plain->add (object);
  return object;
}

bool
flow_constant (struct function_flow *flow, location_id value, tree decl)
{
  location_id *known = flow->code->get (decl);
  tree initial;

  if (!known)
    {
      initial = constant_functions (decl);
      if (initial)
	flow->code->put (decl, make_constant (flow, decl, initial));
      else if (plain_descriptor_p (decl))
	flow->code->put (decl, make_descriptor (flow));
      else
	return false;
      known = flow->code->get (decl);
    }
  points_address (flow->points, value, *known, 0, 0);
  return true;
}
