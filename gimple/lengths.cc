/* Whether the elements of a slice beyond its length count.
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

/* A slice is three words that the frontend keeps in a variable and GCC, mostly, in
   SSA names.  The names are followed back in pairs, of the address and the length:

     v_1 = PHI <0, v_4>		n_1 = PHI <0, n_4>
     n_2 = n_1 + 1					one more, in place
     v_3 = s.__values		n_3 = s.__count		what growslice returned
     v_4 = PHI <v_1, v_3>	n_4 = PHI <n_2, n_3>

   Whatever else a pair can come from, a slice expression above all, is not known
   to have grown only.  */

#include "compat.h"
#include "lengths.h"
#include "mention.h"
#include "runtime-table.h"

/* A slice that is stored in a variable: the two first of its words, in a block
   that stores both, or null.  */
struct stored_slice
{
  basic_block bb;
  tree values;
  tree count;
};

/* A variable that is to hold at OFFSET what growslice returned.  */
struct grown_slice
{
  tree variable;
  HOST_WIDE_INT offset;
};

/* What is known so far.  */
struct lengths
{
  function *fn;
  tree value;			/* The variable ...  */
  HOST_WIDE_INT offset;		/* ... and where it has the slice.  */
  auto_vec<struct stored_slice> stored;
  /* Pairs of SSA versions that have been looked at.  */
  hash_set<int_hash<uint64_t, 0, UINT64_MAX> > pairs;
  auto_vec<struct grown_slice> grown;
};

/* Return whether STMT is a call of growslice.  */

static bool
growth_p (gimple *stmt)
{
  const struct runtime_function *row
    = is_gimple_call (stmt) ? runtime_lookup (stmt) : NULL;

  return row && row->kind == RUNTIME_GROW;
}

/* Add to LENGTHS what STMT stores in the slice.  Return false if that is anything
   but one of its words, or all of it and zero.  */

static bool
note_store (struct lengths *lengths, gimple *stmt, tree ref)
{
  HOST_WIDE_INT offset;
  struct stored_slice *last;
  basic_block bb = gimple_bb (stmt);

  if (gimple_clobber_p (stmt))
    return true;
  if (!gimple_assign_single_p (stmt))
    return false;
  if (TREE_CODE (gimple_assign_rhs1 (stmt)) == CONSTRUCTOR)
    return CONSTRUCTOR_NELTS (gimple_assign_rhs1 (stmt)) == 0;
  if (variable_part (ref, &offset) != lengths->value)
    return false;
  if (offset != lengths->offset
      && offset != lengths->offset + POINTER_SIZE_UNITS)
    return offset >= lengths->offset + 2 * POINTER_SIZE_UNITS
	   || offset < lengths->offset;
  if (lengths->stored.is_empty () || lengths->stored.last ().bb != bb)
    lengths->stored.safe_push ({ bb, NULL_TREE, NULL_TREE });
  last = &lengths->stored.last ();
  if (offset == lengths->offset ? last->values != NULL_TREE
				: last->count != NULL_TREE)
    return false;
  (offset == lengths->offset ? last->values : last->count)
    = gimple_assign_rhs1 (stmt);
  return true;
}

/* Find what is stored in the slice of LENGTHS.  Return false if that is not
   known.  */

static bool
find_stores (struct lengths *lengths)
{
  basic_block bb;

  FOR_EACH_BB_FN (bb, lengths->fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	struct mention mention = mention_of (gsi_stmt (gsi), lengths->value);

	if (mention.address
	    || (mention.store
		&& !note_store (lengths, gsi_stmt (gsi), mention.store)))
	  return false;
      }
  return true;
}

/* Add to LENGTHS that VARIABLE is to hold at OFFSET what growslice returned.  */

static void
expect_grown (struct lengths *lengths, tree variable, HOST_WIDE_INT offset)
{
  for (const struct grown_slice &grown : lengths->grown)
    if (grown.variable == variable && grown.offset == offset)
      return;
  lengths->grown.safe_push ({ variable, offset });
}

/* Return whether VALUES and COUNT have been loaded together from a variable that
   holds what growslice returned, and add that to those of LENGTHS.  */

static bool
grown_together_p (struct lengths *lengths, tree values, tree count)
{
  gimple *first = SSA_NAME_DEF_STMT (values);
  gimple *second = SSA_NAME_DEF_STMT (count);
  HOST_WIDE_INT offset, count_offset;
  tree variable;

  if (!gimple_assign_load_p (first) || !gimple_assign_load_p (second)
      || gimple_vuse (first) != gimple_vuse (second))
    return false;
  variable = variable_part (gimple_assign_rhs1 (first), &offset);
  if (!variable || is_global_var (variable)
      || variable_part (gimple_assign_rhs1 (second), &count_offset) != variable
      || count_offset != offset + POINTER_SIZE_UNITS)
    return false;
  expect_grown (lengths, variable, offset);
  return true;
}

/* Return the length that COUNT is more than for sure: that by which append gets
   it, or from which it is a constant away; or null.  */

static tree
grown_from (tree count)
{
  gimple *def = SSA_NAME_DEF_STMT (count);
  imm_use_iterator iter;
  use_operand_p use;
  tree old;

  if (!is_gimple_assign (def) || gimple_assign_rhs_code (def) != PLUS_EXPR)
    return NULL_TREE;
  old = gimple_assign_rhs1 (def);
  if (TREE_CODE (gimple_assign_rhs2 (def)) == INTEGER_CST)
    return tree_int_cst_sgn (gimple_assign_rhs2 (def)) > 0 ? old : NULL_TREE;
  FOR_EACH_IMM_USE_FAST (use, iter, count)
    if (growth_p (USE_STMT (use))
	&& gimple_call_arg (USE_STMT (use), 4) == count
	&& gimple_call_arg (USE_STMT (use), 2) == old)
      return old;
  return NULL_TREE;
}

/* Return whether a slice with the array at VALUES and of the length COUNT has only
   grown since it began with nothing.  */

static bool
grew_only_p (struct lengths *lengths, tree values, tree count)
{
  gphi *values_phi, *count_phi;
  tree old;

  if (integer_zerop (values))
    return true;
  if (TREE_CODE (values) != SSA_NAME || TREE_CODE (count) != SSA_NAME)
    return false;
  if (lengths->pairs.add ((uint64_t) SSA_NAME_VERSION (values) << 32
			  | SSA_NAME_VERSION (count)))
    return true;
  old = grown_from (count);
  if (old)
    return grew_only_p (lengths, values, old);
  values_phi = dyn_cast <gphi *> (SSA_NAME_DEF_STMT (values));
  count_phi = dyn_cast <gphi *> (SSA_NAME_DEF_STMT (count));
  if (!values_phi || !count_phi)
    return !values_phi && !count_phi
	   && grown_together_p (lengths, values, count);
  if (gimple_bb (values_phi) != gimple_bb (count_phi))
    return false;
  for (unsigned i = 0; i < gimple_phi_num_args (values_phi); i++)
    if (!grew_only_p (lengths, gimple_phi_arg_def (values_phi, i),
		      gimple_phi_arg_def (count_phi, i)))
      return false;
  return true;
}

/* Return whether COND is the question of append whether CAPACITY, as an unsigned
   number UNSIGNED_CAPACITY, suffices.  */

static bool
append_asks_p (gimple *stmt, tree unsigned_capacity, tree capacity)
{
  gcond *cond = dyn_cast <gcond *> (stmt);
  edge if_true, if_false;

  if (!cond || gimple_cond_code (cond) != GT_EXPR
      || gimple_cond_rhs (cond) != unsigned_capacity)
    return false;
  extract_true_false_edges_from_block (gimple_bb (cond), &if_true, &if_false);
  for (gimple_stmt_iterator gsi = gsi_start_bb (if_true->dest);
       !gsi_end_p (gsi); gsi_next (&gsi))
    if (growth_p (gsi_stmt (gsi)))
      return gimple_call_arg (gsi_stmt (gsi), 3) == capacity;
  return false;
}

/* Return whether nothing but append looks at NAME, which is CAPACITY as an
   unsigned number.  */

static bool
only_append_asks_p (tree name, tree capacity)
{
  imm_use_iterator iter;
  use_operand_p use;

  FOR_EACH_IMM_USE_FAST (use, iter, name)
    if (!is_gimple_debug (USE_STMT (use))
	&& !append_asks_p (USE_STMT (use), name, capacity))
      return false;
  return true;
}

/* Return whether STMT does nothing with CAPACITY that shows it to the program.
   What becomes of it as the result of a PHI is added to *MORE.  */

static bool
keeps_secret_p (struct lengths *lengths, gimple *stmt, tree capacity,
		vec<tree> *more)
{
  HOST_WIDE_INT offset;

  if (is_gimple_debug (stmt))
    return true;
  if (gimple_code (stmt) == GIMPLE_PHI)
    {
      more->safe_push (gimple_phi_result (stmt));
      return true;
    }
  if (growth_p (stmt))
    return (gimple_call_arg (stmt, 3) == capacity
	    && gimple_call_arg (stmt, 1) != capacity
	    && gimple_call_arg (stmt, 2) != capacity
	    && gimple_call_arg (stmt, 4) != capacity);
  if (!is_gimple_assign (stmt))
    return false;
  if (gimple_store_p (stmt))
    return (variable_part (gimple_assign_lhs (stmt), &offset) == lengths->value
	    && offset == lengths->offset + 2 * POINTER_SIZE_UNITS);
  return (CONVERT_EXPR_CODE_P (gimple_assign_rhs_code (stmt))
	  && only_append_asks_p (gimple_assign_lhs (stmt), capacity));
}

/* Return whether CAPACITY, a name, is never shown to the program.  */

static bool
secret_p (struct lengths *lengths, tree capacity)
{
  auto_vec<tree> names;
  hash_set<tree> seen;
  imm_use_iterator iter;
  use_operand_p use;

  names.safe_push (capacity);
  while (!names.is_empty ())
    {
      tree name = names.pop ();

      if (seen.add (name))
	continue;
      FOR_EACH_IMM_USE_FAST (use, iter, name)
	if (!keeps_secret_p (lengths, USE_STMT (use), name, &names))
	  return false;
    }
  return true;
}

/* Return whether STMT stores to REF, where GROWN is, what growslice returned, or
   nothing.  A variable that this is copied from is added to LENGTHS.  */

static bool
stores_grown_p (struct lengths *lengths, gimple *stmt, tree ref,
		const struct grown_slice *grown)
{
  HOST_WIDE_INT offset, size;
  bool reverse;
  tree from;

  if (gimple_clobber_p (stmt))
    return true;
  if (!get_ref_base_and_extent_hwi (ref, &offset, &size, &reverse)
      || offset != grown->offset * BITS_PER_UNIT
      || size != 3 * POINTER_SIZE)
    return false;
  if (growth_p (stmt))
    return true;
  if (!gimple_assign_single_p (stmt))
    return false;
  if (TREE_CODE (gimple_assign_rhs1 (stmt)) == CONSTRUCTOR)
    return true;
  from = copied_variable (gimple_assign_rhs1 (stmt));
  if (from)
    expect_grown (lengths, from, 0);
  return from != NULL_TREE;
}

/* Return whether STMT, which loads from REF, where GROWN is, does not show the
   capacity to the program.  */

static bool
loads_secretly_p (struct lengths *lengths, gimple *stmt, tree ref,
		  const struct grown_slice *grown)
{
  HOST_WIDE_INT offset, size, to;
  bool reverse;
  tree lhs = gimple_get_lhs (stmt);

  if (!gimple_assign_load_p (stmt))
    return false;
  if (!is_gimple_reg (lhs))
    {
      /* To another that holds it; what is stored there is looked at, too.  */
      tree base = get_ref_base_and_extent_hwi (lhs, &to, &size, &reverse);

      for (const struct grown_slice &other : lengths->grown)
	if (base == other.variable && to == other.offset * BITS_PER_UNIT
	    && size == 3 * POINTER_SIZE && grown->offset == 0
	    && copied_variable (gimple_assign_rhs1 (stmt)))
	  return true;
      return false;
    }
  if (variable_part (ref, &offset) != grown->variable)
    return false;
  return (offset == grown->offset
	  || offset == grown->offset + POINTER_SIZE_UNITS
	  || secret_p (lengths, lhs));
}

/* Return whether REF, a part of a variable, is not in the slice GROWN.  */

static bool
elsewhere_p (tree ref, const struct grown_slice *grown)
{
  HOST_WIDE_INT offset, size;
  bool reverse;

  return (get_ref_base_and_extent_hwi (ref, &offset, &size, &reverse)
	  && (offset + size <= grown->offset * BITS_PER_UNIT
	      || offset >= grown->offset * BITS_PER_UNIT + 3 * POINTER_SIZE));
}

/* Return whether GROWN holds only what growslice returned, of which the program
   is not shown the capacity.  */

static bool
grown_secretly_p (struct lengths *lengths, struct grown_slice grown)
{
  basic_block bb;

  FOR_EACH_BB_FN (bb, lengths->fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	gimple *stmt = gsi_stmt (gsi);
	struct mention mention = mention_of (stmt, grown.variable);

	if (mention.address
	    || (mention.store && !elsewhere_p (mention.store, &grown)
		&& !stores_grown_p (lengths, stmt, mention.store, &grown))
	    || (mention.load && !elsewhere_p (mention.load, &grown)
		&& !loads_secretly_p (lengths, stmt, mention.load, &grown)))
	  return false;
      }
  return true;
}

bool
only_length_counts_p (function *fn, tree value, HOST_WIDE_INT offset)
{
  struct lengths lengths;

  lengths.fn = fn;
  lengths.value = value;
  lengths.offset = offset;
  if (!find_stores (&lengths) || lengths.stored.is_empty ())
    return false;
  for (const struct stored_slice &stored : lengths.stored)
    if (!stored.values || !stored.count
	|| !grew_only_p (&lengths, stored.values, stored.count))
      return false;
  /* More are added on the way.  */
  for (unsigned i = 0; i < lengths.grown.length (); i++)
    if (!grown_secretly_p (&lengths, lengths.grown[i]))
      return false;
  return true;
}
