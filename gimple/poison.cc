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

void
poison_before (gimple_stmt_iterator *gsi, tree slot)
{
  tree address = build_fold_addr_expr (slot);
  gimple *fill
    = gimple_build_call (builtin_decl_explicit (BUILT_IN_MEMSET), 3, address,
			 build_int_cst (integer_type_node, POISON_BYTE),
			 TYPE_SIZE_UNIT (TREE_TYPE (slot)));

  gsi_insert_before (gsi, fill, GSI_SAME_STMT);
  gsi_insert_before (gsi, build_barrier (address), GSI_SAME_STMT);
}

void
poison_returns (function *fn, const vec<struct promotion> &promotions)
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
