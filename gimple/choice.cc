/* Another way to do what a call does.
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

#include "choice.h"

/* Split the block behind CALL, which may end it, and return the block that is
   reached from there if CALL returns.  */

static basic_block
block_behind (gcall *call)
{
  basic_block bb = gimple_bb (call);

  if (stmt_ends_bb_p (call))
    return split_edge (find_fallthru_edge (bb->succs));
  return split_block (bb, call)->dest;
}

/* Make a block that is entered from JUMP, at the end of its block, if that is
   taken, and go on from there to JOIN.  Return it.  */

static basic_block
block_for_jump (gimple *jump, basic_block join)
{
  basic_block from = gimple_bb (jump);
  edge otherwise = single_succ_edge (from);
  basic_block bb = create_empty_bb (from);
  edge taken = make_edge (from, bb, EDGE_TRUE_VALUE);

  otherwise->flags = (otherwise->flags & ~EDGE_FALLTHRU) | EDGE_FALSE_VALUE;
  taken->probability = profile_probability::even ();
  otherwise->probability = taken->probability.invert ();
  bb->count = taken->count ();
  make_single_succ_edge (bb, join, EDGE_FALLTHRU);
  add_bb_to_loop (bb, join->loop_father);
  loops_state_set (LOOPS_NEED_FIXUP);
  return bb;
}

basic_block
insert_choice (gcall *call, gimple_seq seq, tree condition, basic_block *join)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (call);
  gimple *jump = gimple_build_cond (NE_EXPR, condition, boolean_false_node,
				    NULL_TREE, NULL_TREE);

  gimple_set_location (jump, gimple_location (call));
  gimple_seq_add_stmt (&seq, jump);
  gsi_insert_seq_before (&gsi, seq, GSI_SAME_STMT);
  split_block (gimple_bb (call), jump);
  *join = block_behind (call);
  return block_for_jump (jump, *join);
}
