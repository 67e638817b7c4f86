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
#include "address-blind.h"
#include "byte-changes.h"
#include "constructor.h"
#include "summarise.h"
#include "summary.h"
#include "variant.h"

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

/* The same as summarise, and if MEMBERS is not null choose what a slot of a
   variant of NODE would hold.  */

static bool
summarise_with_members (cgraph_node *node, struct members *members)
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
  note_quiet (fn);
  note_blind (fn);
  if (members)
    constructor_members (&flow, solution, members);
  constructors_want (&flow, solution);
  solution_free (solution);
  flow_free (&flow);
  pop_cfun ();
  return changed;
}

bool
summarise (cgraph_node *node)
{
  return summarise_with_members (node, NULL);
}

/* Make a variant of NODE with a slot for MEMBERS.  The slot is the last
   parameter; what is said of that is said of the objects.  Return whether none
   of them reaches the heap.  */

static bool
try_variant (cgraph_node *node, const struct members *members)
{
  cgraph_node *variant = variant_make (node, members);
  struct effect effect;

  if (!variant)
    return false;
  summarise (variant);
  effect = summary_of (variant, list_length (DECL_ARGUMENTS (node->decl)));
  if (leaks_heap (effect.leaks) == 0)
    {
      variant->remove ();
      return false;
    }
  constructor_add (node, variant, members);
  return true;
}

void
summarise_constructor (cgraph_node *node)
{
  struct members members;

  summarise_with_members (node, &members);
  if (try_variant (node, &members)
      || members.direct == members.list.length ())
    return;
  members.list.truncate (members.direct);
  members.size = members.direct_size;
  try_variant (node, &members);
}
