/* Why an object stays on the heap.
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

/* The flow that forces an object to the heap comes from the solver as edges.
   Here each location gets a name that means something to the user, and each
   edge the reason of the statement that made it:

     flow: q = &{storage for new(main.T)}: assigned at x.go:5:4
     flow: {heap} = q: passed to main.use at x.go:6:6

   Where the root is an object that escapes by itself, its flow follows.  */

#include "compat.h"
#include "explain.h"

/* Return a new string made by FORMAT, a printf format with one %s, and ARG;
   or a copy of FORMAT where ARG is null.  */

static char *
format_one (const char *format, const char *arg)
{
  return arg ? xasprintf (format, arg) : xstrdup (format);
}

/* Return what NOTE says in words.  The caller frees it.  */

static char *
note_text (const struct flow_note *note)
{
  return format_one (note->why, note->what);
}

/* Return where NOTE is from, or null.  The caller frees it.  */

static char *
note_place (const struct flow_note *note)
{
  expanded_location where = expand_location (note->locus);

  if (LOCATION_LOCUS (note->locus) <= BUILTINS_LOCATION || !where.file)
    return NULL;
  return xasprintf ("%s:%d:%d", where.file, where.line, where.column);
}

/* Return the name of NAME, of the function of an SSA name or a variable: the
   user's if it has one.  */

static char *
tree_text (tree name)
{
  tree decl = TREE_CODE (name) == SSA_NAME ? SSA_NAME_VAR (name) : name;

  if (decl && DECL_NAME (decl)
      && strncmp (IDENTIFIER_POINTER (DECL_NAME (decl)), "GOTMP", 5) != 0)
    return xstrdup (IDENTIFIER_POINTER (DECL_NAME (decl)));
  return xstrdup ("{temp}");
}

/* Return what to call the object of the allocation at SITE.  */

static char *
object_text (const struct site *site)
{
  char *expression = site_expression (site);
  char *text;

  if (site->name)
    return expression;
  text = xasprintf ("{storage for %s}", expression);
  free (expression);
  return text;
}

/* Return what to call OBJECT, an object of FLOW, or null if LOCATION is
   none.  */

static char *
find_object (const struct function_flow *flow,
	     const struct decisions *decisions, const struct unit *unit,
	     location_id location)
{
  for (unsigned i = 0; i < flow->allocations.length (); i++)
    if (flow->allocations[i].object == location)
      return object_text (&unit->sites.sites[decisions->sites[i]]);
  for (tree variable : flow->variables)
    {
      size_t count;
      const struct target *target
	= points_targets (flow->points, *flow->addresses->get (variable),
			  &count);

      if (target->object == location)
	return tree_text (variable);
    }
  return NULL;
}

/* Return what to call LOCATION of FLOW.  The caller frees it.  */

static char *
location_text (const struct function_flow *flow,
	       const struct decisions *decisions, const struct unit *unit,
	       location_id location)
{
  char *text;

  if (location == GRAPH_HEAP)
    return xstrdup ("{heap}");
  for (location_id result : flow->results)
    if (location == result)
      return xstrdup ("{result}");
  if (flow_is_result (flow, location))
    return xstrdup ("{caller}");
  if (location == flow->frame)
    return xstrdup ("{deferred call}");
  for (unsigned version = 1; version < flow->names.length (); version++)
    if (flow->names[version] == location)
      return tree_text (ssa_name (version));
  text = find_object (flow, decisions, unit, location);
  return text ? text : xstrdup ("{part}");
}

/* Add the flow of COUNT edges at PATH to SITE.  The names of locations take a
   search each, so they are made only where somebody asked for them.  */

static void
add_steps (const struct function_flow *flow,
	   const struct decisions *decisions, const struct unit *unit,
	   const struct flow_edge *path, size_t count, struct site *site)
{
  for (size_t i = 0; i < count; i++)
    {
      const struct flow_note *note = &flow->notes[path[i].note];
      char *dst = location_text (flow, decisions, unit, path[i].dst);
      char *src = location_text (flow, decisions, unit, path[i].src);
      char *why = note_text (note);
      char *where = note_place (note);

      site_add_step (site, dst, src, path[i].derefs, why, where);
      free (dst);
      free (src);
      free (why);
      free (where);
    }
}

/* Return why the last of the COUNT edges at PATH ends where it does.  The
   caller frees it.  */

static char *
root_reason (const struct function_flow *flow, const struct flow_edge *path,
	     size_t count)
{
  location_id root = path[count - 1].dst;

  if (root == flow->frame)
    return xstrdup ("kept by a deferred call in a loop");
  if (root != GRAPH_HEAP && !flow_is_result (flow, root))
    return xstrdup ("carried around the loop");
  /* The edges behind the last that has something to say are only those
     between an object and its fields.  */
  while (count > 1 && path[count - 1].note == 0)
    count--;
  return note_text (&flow->notes[path[count - 1].note]);
}

void
explain (const struct function_flow *flow, const struct decisions *decisions,
	 const struct unit *unit, const struct allocation *allocation,
	 struct site *site)
{
  bool steps = unit->options.notes >= 2 || dump_file;
  location_id object = allocation->object;
  char *reason = NULL;

  /* Each turn ends at an object that the next begins with, one that was found
     to escape before.  */
  for (;;)
    {
      size_t count;
      struct flow_edge *path = solution_path (decisions->solution, object,
					      &count);
      location_id root = path[count - 1].dst;

      if (steps)
	add_steps (flow, decisions, unit, path, count, site);
      free (reason);
      reason = root_reason (flow, path, count);
      free (path);
      if (flow->graph->locations[root].kind != LOCATION_OBJECT)
	break;
      object = root;
    }
  site_set_reason (site, reason);
  free (reason);
}
