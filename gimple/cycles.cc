/* Blocks that may run more than once.
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

/* A block lies on a cycle if its strongly connected component has another
   block, or if it is its own successor.  GCC's loops would not do: an
   irreducible region is not one of them.  (This is a file of its own because
   GCC's graphs and ours have the same name.)  */

#include "compat.h"
#include "graphds.h"
#include "cycles.h"

void
find_cyclic_blocks (function *fn, bitmap cyclic)
{
  struct graph *cfg = new_graph (last_basic_block_for_fn (fn));
  auto_vec<int> members;
  basic_block bb;
  edge e;
  edge_iterator ei;

  FOR_EACH_BB_FN (bb, fn)
    FOR_EACH_EDGE (e, ei, bb->succs)
      if (e->dest == bb)
	bitmap_set_bit (cyclic, bb->index);
      else
	add_edge (cfg, bb->index, e->dest->index);
  members.safe_grow_cleared (graphds_scc (cfg, NULL), true);
  FOR_EACH_BB_FN (bb, fn)
    members[cfg->vertices[bb->index].component]++;
  FOR_EACH_BB_FN (bb, fn)
    if (members[cfg->vertices[bb->index].component] > 1)
      bitmap_set_bit (cyclic, bb->index);
  free_graph (cfg);
}
