/* Loops that store into a new object, a piece in each round.
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

/* A loop that counts from 0 to a constant, and whose one way around stores at
   an address that the counter is a factor of, has stored all of a new array
   when it ends:

     p := new ([64]int)			_1 = runtime.newobject (&...);
     for i := range p {			# i_2 = PHI <0, i_4>
       p[i] = f				if (i_2 != 64)
     }					  (*_1)[i_2] = f_3; i_4 = i_2 + 1;

   What else the loop does has no way to the object, and if it is left earlier
   the program panics.  Only loops whose test stands before the stores are
   looked at, as they are before their headers are copied.  */

#include "compat.h"
#include "store-line.h"

/* The greatest number of rounds.  */
#define ROUNDS_MAX 65536

/* A store of each round: into SIZE bytes at OFFSET in the first round, and
   STRIDE bytes further on in each that follows.  */
struct round_store
{
  HOST_WIDE_INT offset;
  HOST_WIDE_INT size;
  HOST_WIDE_INT stride;
  tree type;
};

/* An address that is STRIDE bytes further on in each round.  */
struct moving
{
  tree name;
  HOST_WIDE_INT offset;		/* In the first round.  */
  HOST_WIDE_INT stride;
};

struct fill
{
  struct store_line *line;
  basic_block header;
  edge entry;
  tree counter;			/* Null until the test has been seen.  */
  tree next;			/* Its value in the next round.  */
  HOST_WIDE_INT rounds;
  edge exit;
  auto_vec<struct moving> moving;
  auto_vec<struct round_store> stores;
};

/* Return whether an operand of a PHI node of BB is one of ADDRESSES.  */

static bool
merges_address_p (basic_block bb, address_map *addresses)
{
  for (gphi_iterator gsi = gsi_start_phis (bb); !gsi_end_p (gsi);
       gsi_next (&gsi))
    for (unsigned i = 0; i < gimple_phi_num_args (gsi.phi ()); i++)
      if (addresses->get (gimple_phi_arg_def (gsi.phi (), i)))
	return true;
  return false;
}

/* If NAME is a PHI node in the header of FILL that is zero at first, return
   what it is in the next round, otherwise null.  */

static tree
next_value (const struct fill *fill, tree name)
{
  gphi *phi;

  if (TREE_CODE (name) != SSA_NAME || !INTEGRAL_TYPE_P (TREE_TYPE (name)))
    return NULL_TREE;
  phi = dyn_cast <gphi *> (SSA_NAME_DEF_STMT (name));
  if (!phi || gimple_bb (phi) != fill->header
      || !integer_zerop (PHI_ARG_DEF_FROM_EDGE (phi, fill->entry)))
    return NULL_TREE;
  return gimple_phi_arg_def (phi, 1 - fill->entry->dest_idx);
}

/* If BB ends with the test of a counter of FILL, set what FILL has of it and
   return true.  The way around is taken while the counter is less than the
   number of rounds.  */

static bool
test_p (struct fill *fill, basic_block bb)
{
  gcond *cond = safe_dyn_cast <gcond *> (last_stmt (bb));
  edge if_true, if_false;
  tree next, bound;

  if (!cond || fill->counter)
    return false;
  next = next_value (fill, gimple_cond_lhs (cond));
  bound = gimple_cond_rhs (cond);
  if (!next || !tree_fits_uhwi_p (bound)
      || tree_to_uhwi (bound) >= ROUNDS_MAX)
    return false;
  extract_true_false_edges_from_block (bb, &if_true, &if_false);
  switch (gimple_cond_code (cond))
    {
    case LT_EXPR:
    case LE_EXPR:
    case NE_EXPR:
      fill->exit = if_false;
      break;
    case GE_EXPR:
    case GT_EXPR:
    case EQ_EXPR:
      fill->exit = if_true;
      break;
    default:
      return false;
    }
  fill->counter = gimple_cond_lhs (cond);
  fill->next = next;
  fill->rounds = tree_to_uhwi (bound);
  if (gimple_cond_code (cond) == LE_EXPR || gimple_cond_code (cond) == GT_EXPR)
    fill->rounds++;
  return true;
}

/* Return the constant that the counter of FILL is multiplied with in VALUE, or
   -1.  */

static HOST_WIDE_INT
factor_of (const struct fill *fill, tree value)
{
  enum tree_code code = TREE_CODE (value);
  tree operand, factor;
  HOST_WIDE_INT inner;

  if (value == fill->counter)
    return 1;
  if (code == SSA_NAME)
    {
      gassign *def = dyn_cast <gassign *> (SSA_NAME_DEF_STMT (value));

      if (!def)
	return -1;
      code = gimple_assign_rhs_code (def);
      operand = gimple_assign_rhs1 (def);
      factor = gimple_assign_rhs2 (def);
    }
  else if (CONVERT_EXPR_CODE_P (code) || code == MULT_EXPR)
    {
      operand = TREE_OPERAND (value, 0);
      factor = code == MULT_EXPR ? TREE_OPERAND (value, 1) : NULL_TREE;
    }
  else
    return -1;
  if (CONVERT_EXPR_CODE_P (code))
    /* The counter has few bits.  */
    return (INTEGRAL_TYPE_P (TREE_TYPE (value))
	    && TYPE_PRECISION (TREE_TYPE (value)) >= 32
	    ? factor_of (fill, operand) : -1);
  if ((code != MULT_EXPR && code != LSHIFT_EXPR) || !tree_fits_uhwi_p (factor)
      || TYPE_PRECISION (TREE_TYPE (value)) < POINTER_SIZE)
    return -1;
  inner = factor_of (fill, operand);
  if (inner != 1)
    return -1;
  if (code == LSHIFT_EXPR)
    return tree_to_uhwi (factor) < 16 ? HOST_WIDE_INT_1 << tree_to_uhwi (factor)
				      : -1;
  return tree_to_uhwi (factor) <= ROUNDS_MAX ? tree_to_uhwi (factor) : -1;
}

/* If ASSIGN makes an address of the object that moves with the counter of FILL,
   note that and return true.  */

static bool
moving_address_p (struct fill *fill, gassign *assign)
{
  HOST_WIDE_INT *from, stride;
  tree lhs = gimple_assign_lhs (assign);

  if (gimple_assign_rhs_code (assign) != POINTER_PLUS_EXPR || !fill->counter)
    return false;
  from = fill->line->addresses.get (gimple_assign_rhs1 (assign));
  stride = factor_of (fill, gimple_assign_rhs2 (assign));
  if (!from || *from == SOMEWHERE || stride < 0
      || fill->line->addresses.get (gimple_assign_rhs2 (assign)))
    return false;
  fill->moving.safe_push ({ lhs, *from, stride });
  fill->line->addresses.put (lhs, SOMEWHERE);
  return true;
}

/* Set *OFFSET and *STRIDE to where NAME, an address of the object of FILL, is
   in the first round and how far it moves.  Return false if that is not
   known.  */

static bool
find_address (struct fill *fill, tree name, HOST_WIDE_INT *offset,
	      HOST_WIDE_INT *stride)
{
  HOST_WIDE_INT *start = fill->line->addresses.get (name);

  if (!start)
    return false;
  *offset = *start;
  *stride = 0;
  if (*start != SOMEWHERE)
    return true;
  for (const struct moving &one : fill->moving)
    if (one.name == name)
      {
	*offset = one.offset;
	*stride = one.stride;
	return true;
      }
  return false;
}

/* If STMT stores into the object of FILL, where the counter says, note that and
   return true.  */

static bool
round_store_p (struct fill *fill, gimple *stmt)
{
  tree lhs = stored_place (fill->line, stmt), base, variable;
  poly_int64 size, position;
  machine_mode mode;
  int is_unsigned, reverse, is_volatile;
  struct round_store store;
  HOST_WIDE_INT bit_size, bit_position, factor = 0;

  if (!lhs || !fill->counter)
    return false;
  base = get_inner_reference (lhs, &size, &position, &variable, &mode,
			      &is_unsigned, &reverse, &is_volatile);
  if (TREE_CODE (base) != MEM_REF || !tree_fits_shwi_p (TREE_OPERAND (base, 1))
      || !size.is_constant (&bit_size) || !position.is_constant (&bit_position)
      || bit_size <= 0 || bit_size % BITS_PER_UNIT
      || bit_position % BITS_PER_UNIT
      || !find_address (fill, TREE_OPERAND (base, 0), &store.offset,
			&store.stride))
    return false;
  if (variable)
    factor = factor_of (fill, variable);
  if (factor < 0 || (factor > 0) == (store.stride > 0))
    return false;
  store.offset += tree_to_shwi (TREE_OPERAND (base, 1))
		  + bit_position / BITS_PER_UNIT;
  store.stride += factor;
  store.size = bit_size / BITS_PER_UNIT;
  store.type = TREE_TYPE (lhs);
  if (fill->rounds > 0
      && !inside_p (fill->line, store.offset,
		    (fill->rounds - 1) * store.stride + store.size))
    return false;
  fill->stores.safe_push (store);
  return true;
}

/* Return whether all that BB does with the object of FILL is store into it.  */

static bool
only_stores_p (struct fill *fill, basic_block bb)
{
  for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
       gsi_next (&gsi))
    {
      gimple *stmt = gsi_stmt (gsi);
      gassign *assign = dyn_cast <gassign *> (stmt);

      if (is_gimple_debug (stmt))
	continue;
      if (!uses_address_p (&fill->line->addresses, stmt))
	{
	  if (stmt_can_throw_internal (cfun, stmt))
	    return false;
	}
      else if (!assign
	       || (!another_address_p (fill->line, assign)
		   && !moving_address_p (fill, assign)
		   && !round_store_p (fill, stmt)))
	return false;
    }
  return true;
}

/* Return the edge that FILL's way around takes from BB, or null if there is
   none or another way, but for the exit.  */

static edge
around (struct fill *fill, basic_block bb)
{
  edge e, way = NULL;
  edge_iterator ei;

  test_p (fill, bb);
  FOR_EACH_EDGE (e, ei, bb->succs)
    {
      if (e == fill->exit || !live_edge_p (e, &fill->line->addresses))
	continue;
      if (way || (e->flags & EDGE_ABNORMAL))
	return NULL;
      way = e;
    }
  return way;
}

/* Follow the way around FILL.  Return whether it is one, comes back to the
   header, and counts the rounds.  */

static bool
follow_around (struct fill *fill)
{
  gassign *step;
  edge way;

  for (basic_block bb = fill->header; ; bb = way->dest)
    {
      if (!only_stores_p (fill, bb))
	return false;
      way = around (fill, bb);
      if (!way)
	return false;
      if (way->dest == fill->header)
	break;
      if (!single_pred_p (way->dest) || merges_values_p (way->dest))
	return false;
    }
  if (way == fill->entry || !fill->counter
      || TREE_CODE (fill->next) != SSA_NAME)
    return false;
  step = dyn_cast <gassign *> (SSA_NAME_DEF_STMT (fill->next));
  return (step && gimple_assign_rhs_code (step) == PLUS_EXPR
	  && gimple_assign_rhs1 (step) == fill->counter
	  && integer_onep (gimple_assign_rhs2 (step)));
}

basic_block
fill_loop (struct store_line *line, edge way)
{
  struct fill fill = {};

  fill.line = line;
  fill.header = way->dest;
  fill.entry = way;
  if (EDGE_COUNT (way->dest->preds) != 2 || way->dest == way->src
      || merges_address_p (way->dest, &line->addresses)
      || !follow_around (&fill)
      || !single_pred_p (fill.exit->dest)
      || fill.exit->dest == EXIT_BLOCK_PTR_FOR_FN (cfun)
      || merges_values_p (fill.exit->dest))
    return NULL;
  for (const struct round_store &store : fill.stores)
    {
      for (HOST_WIDE_INT i = 0; i < fill.rounds; i++)
	add_bytes (line, store.offset + i * store.stride, store.size,
		   store.type);
      /* It is not one store.  */
      line->stores += 2;
    }
  return fill.exit->dest;
}
