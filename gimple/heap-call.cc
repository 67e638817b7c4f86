/* Calls that allocate memory on the heap.
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

/* The declaration of runtime.mallocgc, once there is one.  It is marked for the
   collector in heap_call_mark.  */
static tree mallocgc;

/* Return the declaration of runtime.mallocgc, which is called instead of
   NEWOBJECT.  */

static tree
mallocgc_decl (tree newobject)
{
  if (!mallocgc)
    {
      mallocgc = build_fn_decl ("runtime.mallocgc",
				build_function_type_list
				  (ptr_type_node, pointer_sized_int_node,
				   ptr_type_node, boolean_type_node,
				   NULL_TREE));
      TREE_NOTHROW (mallocgc) = TREE_NOTHROW (newobject);
    }
  return mallocgc;
}

gcall *
heap_call_build (gcall *call, unsigned HOST_WIDE_INT size, tree descriptor,
		 bool clear)
{
  gcall *replacement
    = gimple_build_call (mallocgc_decl (gimple_call_fndecl (call)), 3,
			 build_int_cstu (pointer_sized_int_node, size),
			 descriptor ? descriptor : null_pointer_node,
			 clear ? boolean_true_node : boolean_false_node);

  gimple_set_location (replacement, gimple_location (call));
  gimple_set_block (replacement, gimple_block (call));
  gimple_call_set_nothrow (replacement, gimple_call_nothrow_p (call));
  return replacement;
}

void
heap_call_replace (gcall *call, gcall *replacement, tree name)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (call);

  gimple_call_set_lhs (call, NULL_TREE);
  gimple_call_set_lhs (replacement, name);
  gimple_move_vops (replacement, call);
  gsi_replace (&gsi, replacement, true);
}

void
heap_call_insert_behind (gcall *call, gimple *stmt)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (call);

  if (stmt_ends_bb_p (call))
    gsi_insert_on_edge_immediate (find_fallthru_edge (gimple_bb (call)->succs),
				  stmt);
  else
    gsi_insert_after (&gsi, stmt, GSI_SAME_STMT);
}

void
heap_call_mark (void)
{
  if (mallocgc)
    gt_ggc_mx_tree_node (mallocgc);
}
