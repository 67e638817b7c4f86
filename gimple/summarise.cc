/* The summary of one function, from its body.
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
#include "summarise.h"
#include "summary.h"

void
summarise_nothing (cgraph_node *node)
{
  summary_assume_nothing (node->decl);
}

void
summarise_unknown (cgraph_node *node)
{
  summary_forget (node->decl);
}

bool
summarise (cgraph_node *node)
{
  function *fn = DECL_STRUCT_FUNCTION (node->decl);
  struct function_flow flow;
  struct solution *solution;
  bool changed;

  push_cfun (fn);
  flow_build (&flow, fn, true);
  flow_solve (&flow);
  solution = solve (flow.graph);
  changed = summary_record (&flow, solution);
  solution_free (solution);
  flow_free (&flow);
  pop_cfun ();
  return changed;
}
