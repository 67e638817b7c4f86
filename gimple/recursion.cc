/* Functions that can call themselves.
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
#include "graphds.h"
#include "recursion.h"

/* The recursive functions, by DECL_UID.  */
typedef hash_set<int_hash<unsigned, 0, UINT_MAX> > function_set;
static function_set *recursive_functions;

/* Return the function whose frame NODE runs in.  */

static cgraph_node *
frame_of (cgraph_node *node)
{
  node = node->ultimate_alias_target ();
  return node->inlined_to ? node->inlined_to : node;
}

/* Add to CALLS the calls that NODE, or what was inlined into it, makes.
   VALUE is the vertex of all functions that a value may stand for.  */

static void
add_calls (struct graph *calls, cgraph_node *node, int value)
{
  int caller = frame_of (node)->get_uid ();

  for (cgraph_edge *call = node->callees; call; call = call->next_callee)
    if (!call->callee->inlined_to)
      add_edge (calls, caller, frame_of (call->callee)->get_uid ());
  if (node->indirect_calls)
    add_edge (calls, caller, value);
  if (node->address_taken)
    add_edge (calls, value, caller);
}

void
recursion_find (void)
{
  int value = symtab->cgraph_max_uid;
  struct graph *calls = new_graph (value + 1);
  auto_vec<int> members;
  cgraph_node *node;

  recursive_functions = new function_set;
  FOR_EACH_DEFINED_FUNCTION (node)
    add_calls (calls, node, value);
  members.safe_grow_cleared (graphds_scc (calls, NULL), true);
  for (int i = 0; i <= value; i++)
    members[calls->vertices[i].component]++;
  FOR_EACH_DEFINED_FUNCTION (node)
    {
      int uid = node->get_uid ();
      bool recursive = members[calls->vertices[uid].component] > 1;

      for (struct graph_edge *call = calls->vertices[uid].succ; call;
	   call = call->succ_next)
	recursive |= call->dest == uid;
      if (recursive)
	recursive_functions->add (DECL_UID (node->decl));
    }
  free_graph (calls);
}

bool
recursive_p (tree decl)
{
  return (!recursive_functions
	  || recursive_functions->contains (DECL_UID (decl)));
}

void
recursion_copy (tree copy, tree decl)
{
  if (recursive_functions && recursive_p (decl))
    recursive_functions->add (DECL_UID (copy));
}
