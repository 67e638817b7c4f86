/* Summaries of all functions, callees first.
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


/* The order comes from the statements: the edges of GCC's call graph know
   nothing of addresses, and what inlining left of them is GCC's business.
   (This file has no graph.h because GCC's graphs and ours have the same name;
   one that holds both is summarise.cc.)  */

#include "compat.h"
#include "graphds.h"
#include "gimple-walk.h"
#include "bottom-up.h"
#include "constants.h"
#include "globals.h"
#include "summarise.h"

/* After so many rounds a circle of functions that still finds something new is
   given up.  */
#define ROUNDS_MAX 20

/* What an edge is added for.  */
struct user
{
  struct graph *uses;
  int vertex;
};

/* Return whether NODE is a function to look at: not what was inlined, which is
   in the body of another.  */

static bool
looked_at_p (cgraph_node *node)
{
  return (node->has_gimple_body_p () && !node->inlined_to
	  && !node->in_other_partition);
}

/* Return the function of the unit with a body that DECL is, or null.  */

static cgraph_node *
function_of (tree decl)
{
  cgraph_node *node = TREE_CODE (decl) == FUNCTION_DECL
		      ? cgraph_node::get (decl) : NULL;

  if (!node)
    return NULL;
  node = node->ultimate_alias_target ();
  return looked_at_p (node) ? node : NULL;
}

/* Add to DATA, a struct user, that DECL is used, or what it holds if it is a
   constant of functions.  */

static void
add_use (void *data, tree decl)
{
  struct user *user = (struct user *) data;
  cgraph_node *node = function_of (decl);
  tree functions = VAR_P (decl) ? constant_functions (decl) : NULL_TREE;
  unsigned i;
  tree value;

  if (node)
    add_edge (user->uses, user->vertex, node->get_uid ());
  if (!functions)
    return;
  FOR_EACH_CONSTRUCTOR_VALUE (CONSTRUCTOR_ELTS (functions), i, value)
    {
      tree function = constant_function (value);

      if (function)
	add_use (data, function);
    }
}

/* The same, for walk_stmt_load_store_addr_ops: the address of DECL is
   taken.  */

static bool
visit_address (gimple *, tree decl, tree, void *data)
{
  add_use (data, decl);
  return false;
}

/* The same: DECL is read.  */

static bool
visit_load (gimple *, tree decl, tree, void *data)
{
  const vec<tree> *values = global_values (decl);

  if (values)
    for (tree value : *values)
      add_use (data, value);
  return false;
}

/* Add to USES what the statements of NODE call, take the address of or read from
   variables.  */

static void
add_uses (struct graph *uses, cgraph_node *node)
{
  struct user user = { uses, node->get_uid () };
  function *fn = DECL_STRUCT_FUNCTION (node->decl);
  basic_block bb;

  FOR_EACH_BB_FN (bb, fn)
    {
      for (gphi_iterator gpi = gsi_start_phis (bb); !gsi_end_p (gpi);
	   gsi_next (&gpi))
	walk_stmt_load_store_addr_ops (gpi.phi (), &user, NULL, NULL,
				       visit_address);
      for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	   gsi_next (&gsi))
	{
	  gcall *call = dyn_cast <gcall *> (gsi_stmt (gsi));

	  if (call && gimple_call_fndecl (call))
	    add_use (&user, gimple_call_fndecl (call));
	  walk_stmt_load_store_addr_ops (gsi_stmt (gsi), &user, visit_load,
					 NULL, visit_address);
	}
    }
}

/* Add to STALE those of the functions of the component of NODE in USES that use
   it.  */

static void
add_users (struct graph *uses, cgraph_node *node, bitmap stale)
{
  struct vertex *vertex = &uses->vertices[node->get_uid ()];

  for (struct graph_edge *use = vertex->pred; use; use = use->pred_next)
    if (uses->vertices[use->src].component == vertex->component)
      bitmap_set_bit (stale, use->src);
}

/* Summarise MEMBERS, which use each other in a circle according to USES.  What
   is found for one depends on nothing but its statements and what is found for
   those that it uses, so it is asked again only when that is new.  */

static void
summarise_circle (struct graph *uses, const vec<cgraph_node *> &members)
{
  auto_bitmap stale;

  for (cgraph_node *node : members)
    {
      summarise_nothing (node);
      bitmap_set_bit (stale, node->get_uid ());
    }
  for (unsigned round = 0; !bitmap_empty_p (stale) && round < ROUNDS_MAX;
       round++)
    for (cgraph_node *node : members)
      if (bitmap_clear_bit (stale, node->get_uid ()) && summarise (node))
	add_users (uses, node, stale);
  if (!bitmap_empty_p (stale))
    for (cgraph_node *node : members)
      summarise_unknown (node);
}

/* Summarise MEMBERS, which use each other in a circle according to USES if
   there is more than one or CYCLIC; otherwise it gets a variant if it is a
   constructor and CONSTRUCTORS.  */

static void
summarise_component (struct graph *uses, const vec<cgraph_node *> &members,
		     bool cyclic, bool constructors)
{
  if (members.length () > 1 || cyclic)
    summarise_circle (uses, members);
  else if (constructors)
    summarise_constructor (members[0]);
  else
    summarise (members[0]);
}

/* Return whether VERTEX of USES is used by itself.  */

static bool
uses_itself_p (struct graph *uses, int vertex)
{
  for (struct graph_edge *use = uses->vertices[vertex].succ; use;
       use = use->succ_next)
    if (use->dest == vertex)
      return true;
  return false;
}

void
summarise_unit (bool constructors)
{
  struct graph *uses = new_graph (symtab->cgraph_max_uid);
  cgraph_node *node;
  int count;

  /* GCC carries out what it has decided to inline only now.  */
  FOR_EACH_DEFINED_FUNCTION (node)
    if (looked_at_p (node))
      node->get_body ();
  globals_collect ();
  FOR_EACH_DEFINED_FUNCTION (node)
    if (looked_at_p (node))
      add_uses (uses, node);
  /* Components are numbered such that those used have the lesser numbers.  */
  count = graphds_scc (uses, NULL);
  auto_vec<auto_vec<cgraph_node *> *> components;
  components.safe_grow_cleared (count, true);
  FOR_EACH_DEFINED_FUNCTION (node)
    if (looked_at_p (node))
      {
	int component = uses->vertices[node->get_uid ()].component;

	if (!components[component])
	  components[component] = new auto_vec<cgraph_node *>;
	components[component]->safe_push (node);
      }
  for (auto_vec<cgraph_node *> *members : components)
    if (members)
      {
	summarise_component (uses, *members,
			     uses_itself_p (uses,
					    (*members)[0]->get_uid ()),
			     constructors);
	delete members;
      }
  free_graph (uses);
}
