/* Where slices that have grown may be given away.
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
#include "slice-web.h"
#include "transition-place.h"

/* How many transitions a function can have; more are left alone.  */
#define TRANSITIONS_MAX 32

/* Return the outermost loop around BB at the header of which a slice of WEB
   comes together, or null.  */

static class loop *
loop_of_web (const struct slice_web *web, basic_block bb)
{
  class loop *found = NULL;

  for (class loop *loop = bb->loop_father; loop && loop_outer (loop);
       loop = loop_outer (loop))
    for (const struct slice_names &slice : web->slices)
      if (gimple_bb (SSA_NAME_DEF_STMT (slice.values)) == loop->header
	  && gimple_code (SSA_NAME_DEF_STMT (slice.values)) == GIMPLE_PHI)
	found = loop;
  return found;
}

/* Return whether VALUES is used, but for debugging, where BLOCK dominates.  */

static bool
used_below_p (tree values, basic_block block)
{
  imm_use_iterator iter;
  use_operand_p use;

  FOR_EACH_IMM_USE_FAST (use, iter, values)
    if (!is_gimple_debug (USE_STMT (use))
	&& dominated_by_p (CDI_DOMINATORS, block_of_use (use), block))
      return true;
  return false;
}

/* Return the block at the beginning of which a slice can end its life that is
   left by E, out of a loop, or null.  A loop that begins there gets a block of
   its own before it.  */

static basic_block
block_behind (edge e)
{
  edge other;
  edge_iterator ei;

  if (e->dest == EXIT_BLOCK_PTR_FOR_FN (cfun))
    return NULL;
  FOR_EACH_EDGE (other, ei, e->dest->preds)
    if (other->flags & EDGE_COMPLEX)
      return NULL;
  return e->dest->loop_father->header == e->dest ? split_edge (e) : e->dest;
}

/* Add to ENDS where LOOP is left and SLICE, a number, of the name VALUES, which
   is of LOOP, is used further on.  */

static void
find_exits (class loop *loop, unsigned slice, tree values,
	    vec<struct slice_end> *ends)
{
  basic_block definition = gimple_bb (SSA_NAME_DEF_STMT (values));

  for (edge e : get_loop_exit_edges (loop))
    {
      basic_block bb;
      bool known = false;

      if (!dominated_by_p (CDI_DOMINATORS, e->dest, definition)
	  || !used_below_p (values, e->dest))
	continue;
      bb = block_behind (e);
      for (const struct slice_end &end : *ends)
	known |= end.slice == slice && end.bb == bb;
      if (bb && !known)
	ends->safe_push ({ slice, bb });
    }
}

/* Return whether the slice of VALUES, of WEB, grows, or is merged with others
   that may.  */

static bool
goes_on_p (const struct slice_web *web, tree values)
{
  imm_use_iterator iter;
  use_operand_p use;

  FOR_EACH_IMM_USE_FAST (use, iter, values)
    if (growth_call (USE_STMT (use)))
      return true;
    else if (gimple_code (USE_STMT (use)) == GIMPLE_PHI)
      for (const struct slice_names &slice : web->slices)
	if (slice.values == gimple_phi_result (USE_STMT (use)))
	  return true;
  return false;
}

/* Add to ENDS where slices of WEB have stopped growing.  */

static void
find_ends (const struct slice_web *web, vec<struct slice_end> *ends)
{
  for (unsigned i = 0; i < web->slices.length (); i++)
    {
      tree values = web->slices[i].values;
      basic_block definition = gimple_bb (SSA_NAME_DEF_STMT (values));
      class loop *loop = loop_of_web (web, definition);

      if (loop)
	find_exits (loop, i, values, ends);
      else if (web->calls.length () > 1 && !goes_on_p (web, values)
	       && gimple_code (SSA_NAME_DEF_STMT (values)) == GIMPLE_PHI
	       && used_below_p (values, definition))
	ends->safe_push ({ i, definition });
    }
}

/* Let OTHER take the place of NAME in each use that BB dominates or, if BB is
   null, in all.  */

static void
replace_below (tree name, tree other, basic_block bb)
{
  imm_use_iterator iter;
  gimple *user;
  use_operand_p use;

  FOR_EACH_IMM_USE_STMT (user, iter, name)
    {
      bool any = false;

      FOR_EACH_IMM_USE_ON_STMT (use, iter)
	if (!bb || (!is_gimple_debug (user)
		    && dominated_by_p (CDI_DOMINATORS, block_of_use (use),
				       bb)))
	  {
	    SET_USE (use, other);
	    any = true;
	  }
      if (any)
	update_stmt (user);
    }
}

/* Make a copy of NAME at the beginning of BB, and let it take the place of NAME
   where BB dominates.  */

static gassign *
rename_below (tree name, basic_block bb)
{
  tree copy = copy_ssa_name (name);
  gassign *assign = gimple_build_assign (copy, name);
  gimple_stmt_iterator gsi = gsi_after_labels (bb);

  replace_below (name, copy, bb);
  gsi_insert_before (&gsi, assign, GSI_SAME_STMT);
  return assign;
}

/* Return whether the names of WEB are known at ENDS, each of its slice.  */

static bool
names_known_p (const struct slice_web *web,
	       const vec<struct slice_end> &ends)
{
  for (const struct slice_end &end : ends)
    for (tree name : { web->slices[end.slice].count,
		       web->slices[end.slice].capacity })
      if (name && !dominated_by_p (CDI_DOMINATORS, end.bb,
				   gimple_bb (SSA_NAME_DEF_STMT (name))))
	return false;
  return true;
}

/* Find the web of VALUES and its ENDS, where there may be transitions.  CUT as
   in insert_for.  Return whether there are any.  */

static bool
find_web (tree values, bool cut, struct slice_web *web,
	  vec<struct slice_end> *ends)
{
  ends->truncate (0);
  if (!(cut ? slice_web_find_cut (values, web) : slice_web_find (values, web)))
    return false;
  find_ends (web, ends);
  return (!ends->is_empty () && (cut || slice_web_strict_p (web, *ends))
	  && names_known_p (web, *ends));
}

/* Insert the transitions of the web of VALUES, if that is a slice, and add them
   to TRANSITIONS and the names of the web to DONE.  If CUT, the web need not be
   strict, and its slices keep their capacities.  */

static void
insert_for (tree values, bool cut, hash_set<tree> *done,
	    vec<struct transition> *transitions)
{
  struct slice_web web;
  auto_vec<struct slice_end> ends;
  unsigned number = transitions->length ();

  if (!find_web (values, cut, &web, &ends)
      || number + ends.length () > TRANSITIONS_MAX)
    return;
  for (const struct slice_names &slice : web.slices)
    done->add (slice.values);
  for (const struct slice_end &end : ends)
    {
      const struct slice_names *slice = &web.slices[end.slice];
      struct transition transition = {};

      transition.web = number;
      transition.count = slice->count;
      transition.room = slice->capacity;
      /* The address is to stand before the capacity.  */
      if (!cut)
	transition.capacity = rename_below (slice->capacity, end.bb);
      transition.values = rename_below (slice->values, end.bb);
      transitions->safe_push (transition);
    }
}

void
transitions_insert (function *fn, vec<struct transition> *transitions)
{
  auto_vec<tree> names;
  hash_set<tree> done;
  basic_block bb;

  FOR_EACH_BB_FN (bb, fn)
    for (gphi_iterator gsi = gsi_start_phis (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	tree name = gimple_phi_result (gsi.phi ());

	if (POINTER_TYPE_P (TREE_TYPE (name))
	    && !SSA_NAME_OCCURS_IN_ABNORMAL_PHI (name))
	  names.safe_push (name);
      }
  for (bool cut : { false, true })
    for (tree name : names)
      if (!done.contains (name))
	insert_for (name, cut, &done, transitions);
}

/* Let the source of COPY take the place of its result again.  */

static void
undo_copy (gassign *copy)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (copy);

  replace_below (gimple_assign_lhs (copy), gimple_assign_rhs1 (copy), NULL);
  gsi_remove (&gsi, true);
  release_defs (copy);
}

void
transition_undo (const struct transition *transition)
{
  undo_copy (transition->values);
  if (transition->capacity)
    undo_copy (transition->capacity);
}
