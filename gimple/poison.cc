/* Filling slots whose time is over.
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
#include "heap-call.h"
#include "poison.h"

/* The byte to fill with: eight of them are no address.  */
#define POISON_BYTE 0xa5

/* Return an asm statement that takes ADDRESS and may do anything to
   memory.  */

static gimple *
build_barrier (tree address)
{
  vec<tree, va_gc> *inputs = NULL, *clobbers = NULL;
  gasm *barrier;

  vec_safe_push (inputs,
		 build_tree_list (build_tree_list (NULL_TREE,
						   build_string (2, "r")),
				  address));
  vec_safe_push (clobbers,
		 build_tree_list (NULL_TREE, build_string (7, "memory")));
  barrier = gimple_build_asm_vec ("", inputs, NULL, clobbers, NULL);
  gimple_asm_set_volatile (barrier, true);
  return barrier;
}

/* Return a call that fills SIZE bytes at ADDRESS.  */

static gcall *
build_fill (tree address, tree size)
{
  gcall *fill
    = gimple_build_call (builtin_decl_explicit (BUILT_IN_MEMSET), 3, address,
			 build_int_cst (integer_type_node, POISON_BYTE), size);

  gimple_call_set_nothrow (fill, true);
  return fill;
}

void
poison_before (gimple_stmt_iterator *gsi, tree slot)
{
  tree address = build_fold_addr_expr (slot);
  gcall *fill = build_fill (address, TYPE_SIZE_UNIT (TREE_TYPE (slot)));

  gsi_insert_before (gsi, fill, GSI_SAME_STMT);
  gsi_insert_before (gsi, build_barrier (address), GSI_SAME_STMT);
}

void
poison_behind (gcall *call, unsigned HOST_WIDE_INT size)
{
  tree address = gimple_call_lhs (call);

  /* Each goes right behind the call.  */
  heap_call_insert_behind (call, build_barrier (address));
  heap_call_insert_behind (call, build_fill (address, size_int (size)));
}

/* Fill the slots of PROMOTIONS at the returns of FN.  */

static void
fill_at_returns (function *fn, const vec<struct promotion> &promotions)
{
  edge e;
  edge_iterator ei;

  FOR_EACH_EDGE (e, ei, EXIT_BLOCK_PTR_FOR_FN (fn)->preds)
    {
      gimple *last = last_statement (e->src);
      gimple_stmt_iterator gsi;

      if (!last || gimple_code (last) != GIMPLE_RETURN)
	continue;
      for (const struct promotion &promotion : promotions)
	{
	  gsi = gsi_for_stmt (last);
	  poison_before (&gsi, promotion.slot);
	}
    }
}

/* Return a new block of FN where a panic that unwinds the stack stops by, to
   go on at its end, and store its landing pad in *PAD.  */

static basic_block
make_landing (function *fn, eh_landing_pad *pad)
{
  basic_block bb = create_empty_bb (EXIT_BLOCK_PTR_FOR_FN (fn)->prev_bb);
  eh_region region = gen_eh_region_cleanup (NULL);
  gimple_stmt_iterator gsi = gsi_start_bb (bb);

  *pad = gen_eh_landing_pad (region);
  (*pad)->post_landing_pad = gimple_block_label (bb);
  EH_LANDING_PAD_NR ((*pad)->post_landing_pad) = (*pad)->index;
  gsi = gsi_last_bb (bb);
  gsi_insert_after (&gsi, gimple_build_resx (region->index),
		    GSI_CONTINUE_LINKING);
  bb->count = profile_count::zero ();
  add_bb_to_loop (bb, loops_for_fn (fn)->tree_root);
  return bb;
}

/* Let a panic that leaves FN by way of STMT go to PAD.  */

static void
land (function *fn, gimple *stmt, eh_landing_pad pad)
{
  basic_block bb = gimple_bb (stmt);

  add_stmt_to_eh_lp (stmt, pad->index);
  if (!stmt_ends_bb_p (stmt) || last_statement (bb) != stmt)
    split_block (bb, stmt);
  make_eh_edges (stmt);
}

/* Add to LEAVING the statements of FN, calls and accesses that may fault, by
   which a panic can leave it.  */

static void
find_leaving (function *fn, vec<gimple *> *leaving)
{
  basic_block bb;

  FOR_EACH_BB_FN (bb, fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	gimple *stmt = gsi_stmt (gsi);

	if ((is_gimple_call (stmt) || is_gimple_assign (stmt)
	     || gimple_code (stmt) == GIMPLE_RESX)
	    && lookup_stmt_eh_lp (stmt) == 0
	    && stmt_can_throw_external (fn, stmt)
	    && !stmt_can_make_abnormal_goto (stmt))
	  leaving->safe_push (stmt);
      }
}

/* Fill the slots of PROMOTIONS when a panic leaves FN.  */

static void
fill_at_unwinding (function *fn, const vec<struct promotion> &promotions)
{
  auto_vec<gimple *> leaving;
  eh_landing_pad pad;
  basic_block landing;

  find_leaving (fn, &leaving);
  if (leaving.is_empty ())
    return;
  landing = make_landing (fn, &pad);
  for (gimple *stmt : leaving)
    land (fn, stmt, pad);
  for (const struct promotion &promotion : promotions)
    {
      gimple_stmt_iterator gsi = gsi_last_bb (landing);

      poison_before (&gsi, promotion.slot);
    }
  free_dominance_info (fn, CDI_DOMINATORS);
  loops_state_set (fn, LOOPS_NEED_FIXUP);
  mark_virtual_operands_for_renaming (fn);
}

void
poison_exits (function *fn, const vec<struct promotion> &promotions)
{
  fill_at_returns (fn, promotions);
  fill_at_unwinding (fn, promotions);
}
