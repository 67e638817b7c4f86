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
   Here each location gets a name that means something to the user, if there is
   one, and each edge the reason of the statement that made it:

     flow: q = &{storage for new(main.T)}: assigned at x.go:5:4
     flow: {heap} = q: passed to main.use at x.go:6:6

   Where the root is an object that escapes by itself, its flow follows.  What
   the user reads is made of these steps by plugin/way.c.  */

#include "compat.h"
#include "excerpt.h"
#include "explain.h"
#include "runtime-table.h"
#include "text.h"

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

char *
place_text (location_t locus)
{
  expanded_location where = expand_location (locus);

  if (LOCATION_LOCUS (locus) <= BUILTINS_LOCATION || !where.file)
    return NULL;
  return xasprintf ("%s:%d:%d", where.file, where.line, where.column);
}

/* Return the line of source at LOCUS in short, or null.  The caller frees
   it.  */

static char *
source_text (location_t locus)
{
  expanded_location where = expand_location (locus);

  if (LOCATION_LOCUS (locus) <= BUILTINS_LOCATION || !where.file)
    return NULL;
  char_span line = location_get_source_line (where.file, where.line);
  return line ? excerpt_line (line.get_buffer (), line.length ()) : NULL;
}

/* What a location is called.  */
struct naming
{
  char *text;			/* Owned.  */
  bool named;			/* Whether that means something.  */
};

/* Return the name of the user's that DECL, which may be null, has, or null.  */

static const char *
users_name (tree decl)
{
  const char *name
    = decl && DECL_NAME (decl) ? IDENTIFIER_POINTER (DECL_NAME (decl)) : NULL;

  if (!name || strncmp (name, "GOTMP", 5) == 0)
    return NULL;
  return strncmp (name, "$ret", 4) == 0 ? "{result}" : name;
}

/* Return what to call NAME, an SSA name.  A temporary that holds a new object
   is called like the variable that it is assigned to.  */

static struct naming
name_of_value (tree name)
{
  const char *known = users_name (SSA_NAME_VAR (name));
  gimple *def = SSA_NAME_DEF_STMT (name);
  const struct runtime_function *callee
    = is_gimple_call (def) ? runtime_lookup (def) : NULL;
  const char *value;

  if (!known && callee && callee->kind == RUNTIME_NEW)
    call_names (def, &known, &value);
  return { xstrdup (known ? known : "{temp}"), known != NULL };
}

/* Return what to call VARIABLE, one of the frame.  */

static struct naming
name_of_variable (tree variable)
{
  const char *known = users_name (variable);

  if (known)
    return { xstrdup (known), true };
  if (TREE_CODE (TREE_TYPE (variable)) == ARRAY_TYPE)
    return { xstrdup ("{storage for array}"), true };
  return { xstrdup ("{temp}"), false };
}

/* Return what to call the object of ALLOCATION at SITE.  */

static struct naming
name_of_object (const struct allocation *allocation, const struct site *site)
{
  char *expression = site_expression (site);
  const char *holder, *value;
  char *text;

  if (site->name)
    return { expression, true };
  call_names (allocation->call, &holder, &value);
  text = xasprintf ("{storage for %s}",
		    site->kind == SITE_BOX && value ? value : expression);
  free (expression);
  return { text, true };
}

/* Fill in what ALL has by location, if that is not done.  */

static void
index_locations (struct explanations *all)
{
  const struct function_flow *flow = all->flow;

  if (!all->names.is_empty ())
    return;
  all->names.safe_grow_cleared (flow->graph->location_count, true);
  all->allocations.safe_grow_cleared (flow->graph->location_count, true);
  for (unsigned i = 0; i < flow->allocations.length (); i++)
    all->allocations[flow->allocations[i].object] = i + 1;
  for (tree variable : flow->variables)
    {
      size_t count;
      const struct target *target
	= points_targets (flow->points, *flow->addresses->get (variable),
			  &count);

      all->names[target->object] = variable;
    }
  for (unsigned version = 1; version < flow->names.length (); version++)
    if (!all->names[flow->names[version]])
      all->names[flow->names[version]] = ssa_name (version);
}

/* Return what to call LOCATION of what ALL is about.  */

static struct naming
name_of_location (struct explanations *all, location_id location)
{
  const struct function_flow *flow = all->flow;
  unsigned allocation;
  tree name;

  if (location == GRAPH_HEAP)
    return { xstrdup ("{heap}"), true };
  for (location_id result : flow->results)
    if (location == result)
      return { xstrdup ("{result}"), true };
  if (flow_is_result (flow, location))
    return { xstrdup ("{caller}"), true };
  if (location == flow->frame)
    return { xstrdup ("{deferred call}"), true };
  index_locations (all);
  name = all->names[location];
  allocation = all->allocations[location];
  if (name)
    return TREE_CODE (name) == SSA_NAME ? name_of_value (name)
					: name_of_variable (name);
  if (allocation)
    return name_of_object
      (&flow->allocations[allocation - 1],
       &all->unit->sites.sites[all->decisions->sites[allocation - 1]]);
  return { xstrdup ("{part}"), false };
}

/* Add the flow of COUNT edges at PATH, of what ALL is about, to SITE.  */

static void
add_steps (struct explanations *all, const struct flow_edge *path,
	   size_t count, struct site *site)
{
  for (size_t i = 0; i < count; i++)
    {
      const struct flow_note *note = &all->flow->notes[path[i].note];
      struct naming dst = name_of_location (all, path[i].dst);
      struct naming src = name_of_location (all, path[i].src);
      char *why = note_text (note);
      char *where = place_text (note->locus);
      char *source = source_text (note->locus);
      struct site_step *step = site_add_step (site, dst.text, src.text,
					      path[i].derefs, why, where);

      step->named = dst.named;
      step->source = source ? text_copy (source) : NULL;
      free (dst.text);
      free (src.text);
      free (why);
      free (where);
      free (source);
    }
}

/* Return whether ROOT of FLOW is a value that is carried around a loop.  */

static bool
carried_p (const struct function_flow *flow, location_id root)
{
  return (root != flow->frame && root != GRAPH_HEAP
	  && !flow_is_result (flow, root)
	  && flow->graph->locations[root].kind != LOCATION_OBJECT);
}

/* Add to SITE the step from its last one around the innermost loop of
   ALLOCATION, as far as GCC knows the loop.  */

static void
add_loop_step (const struct allocation *allocation, struct site *site)
{
  class loop *loop = gimple_bb (allocation->call)->loop_father;
  struct site_step *last = &site->steps[site->step_count - 1];
  struct site_step *step;
  gimple *head = loop && loop_outer (loop) ? last_statement (loop->header)
					   : NULL;
  location_t locus = head ? gimple_location (head) : UNKNOWN_LOCATION;
  char *where = place_text (locus);
  char *source = source_text (locus);
  char *before = text_copy (last->dst);

  step = site_add_step (site, "{next iteration}", before, 0,
			"carried around the loop", where);
  step->source = source ? text_copy (source) : NULL;
  free (before);
  free (where);
  free (source);
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
  if (carried_p (flow, root))
    return xstrdup ("carried around the loop");
  /* The edges behind the last that has something to say are only those
     between an object and its fields.  */
  while (count > 1 && path[count - 1].note == 0)
    count--;
  return note_text (&flow->notes[path[count - 1].note]);
}

void
explain (struct explanations *all, const struct allocation *allocation,
	 struct site *site)
{
  const struct function_flow *flow = all->flow;
  const struct options *options = &all->unit->options;
  bool steps = (options->notes >= 2 || options->stats || options->json
		|| options->assert_noheap || dump_file);
  location_id object = allocation->object;
  char *reason = NULL;

  /* Each turn ends at an object that the next begins with, one that was found
     to escape before.  */
  for (;;)
    {
      size_t count;
      struct flow_edge *path = solution_path (all->decisions->solution, object,
					      &count);
      location_id root = path[count - 1].dst;

      if (steps)
	{
	  add_steps (all, path, count, site);
	  if (carried_p (flow, root))
	    add_loop_step (allocation, site);
	}
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
