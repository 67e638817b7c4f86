/* What pointers may point to: constraints and their least solution.
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

/* The constraints are recorded with the location that they read (points-draw.h)
   and take effect on all targets that it has, or gets.  */

#include "points.h"

#include <stdlib.h>
#include <string.h>

#include "leaks.h"
#include "memory.h"
#include "points-draw.h"
#include "vector.h"

struct points *
points_new (struct graph *graph, unsigned pointer_size)
{
  struct points *points = memory_array (1, sizeof *points);
  struct constraint access = { CONSTRAINT_LOAD, GRAPH_HEAP, OFFSET_ANY,
			       OFFSET_ANY, 0, false };

  memset (points, 0, sizeof *points);
  points->graph = graph;
  points->word = pointer_size;
  points->anything = GRAPH_HEAP;
  set_nonlocal (points, GRAPH_HEAP);
  add_access (points, GRAPH_HEAP, access);
  access.kind = CONSTRAINT_STORE;
  access.other = points->anything = points_value (points);
  points_nonlocal (points, points->anything);
  add_access (points, GRAPH_HEAP, access);
  return points;
}

void
points_free (struct points *points)
{
  if (!points)
    return;
  pool_free (&points->pool);
  free (points->nodes);
  free (points->queue);
  free (points->copies);
  free (points->stored);
  free (points);
}

location_id
points_object (struct points *points, int64_t size, int32_t depth)
{
  location_id object = graph_add (points->graph, LOCATION_OBJECT, depth);
  location_id any = points_value (points);
  struct node *node = node_of (points, object);

  node->size = size;
  node->any = any;
  draw_copy (points, object, any, 0, 0, true);
  return object;
}

location_id
points_foreign_record (struct points *points, int64_t size)
{
  location_id object = points_object (points, size, DEPTH_ALWAYS);

  points->nodes[object].foreign = true;
  return object;
}

location_id
points_foreign (struct points *points)
{
  return points_foreign_record (points, OFFSET_ANY);
}

bool
points_is_foreign (const struct points *points, location_id object)
{
  return points->nodes[object].foreign;
}

location_id
points_into (const struct points *points, location_id object)
{
  return points->nodes[object].into;
}

location_id
points_constant (struct points *points, int64_t size)
{
  location_id object = points_object (points, size, 0);

  points->nodes[object].constant = true;
  return object;
}

bool
points_is_constant (const struct points *points, location_id object)
{
  return points->nodes[object].constant;
}

void
points_hold (struct points *points, location_id object, int64_t offset,
	     location_id src)
{
  draw_copy (points, field_at (points, object, offset), src, 0, 0, true);
}

location_id
points_value (struct points *points)
{
  return graph_add (points->graph, LOCATION_VALUE, DEPTH_NEVER);
}

void
points_nonlocal (struct points *points, location_id dst)
{
  set_nonlocal (points, dst);
}

void
points_address (struct points *points, location_id dst, location_id object,
		int64_t offset, uint32_t note)
{
  graph_flow (points->graph, dst, object, -1, note);
  add_target (points, dst, object, offset);
}

void
points_fill (struct points *points, location_id object, location_id src)
{
  draw_copy (points, node_of (points, object)->any, src, OFFSET_ANY, 0, true);
}

void
points_copy (struct points *points, location_id dst, location_id src,
	     int64_t offset, uint32_t note)
{
  draw_copy (points, dst, src, offset, note, true);
}

void
points_load (struct points *points, location_id dst, location_id ptr,
	     int64_t offset, int64_t size, uint32_t note)
{
  struct constraint load = { CONSTRAINT_LOAD, dst, offset, size, note, true };

  node_of (points, dst);
  add_access (points, ptr, load);
}

void
points_store (struct points *points, location_id ptr, int64_t offset,
	      int64_t size, location_id src, uint32_t note)
{
  struct constraint store = { CONSTRAINT_STORE, src, offset, size, note,
			      true };

  node_of (points, src);
  add_access (points, ptr, store);
}

void
points_move (struct points *points, location_id dst, int64_t dst_offset,
	     location_id src, int64_t src_offset, int64_t size, uint32_t note)
{
  int64_t word = points->word;
  int64_t at;

  if (dst_offset == OFFSET_ANY || src_offset == OFFSET_ANY
      || size == OFFSET_ANY || size > word * POINTS_OFFSETS_MAX * 2
      || size % word != 0)
    {
      location_id all = points_value (points);

      points_load (points, all, src, src_offset, size, note);
      points_store (points, dst, dst_offset, size, all, note);
      return;
    }
  for (at = 0; at < size; at += word)
    {
      location_id one = points_value (points);

      points_load (points, one, src, add_offsets (src_offset, at), word,
		   note);
      points_store (points, dst, add_offsets (dst_offset, at), word, one,
		    note);
    }
}

void
points_clobber (struct points *points, location_id src, uint32_t note)
{
  struct constraint store = { CONSTRAINT_STORE, points->anything, OFFSET_ANY,
			      OFFSET_ANY, note, false };

  add_access (points, points_reach (points, src, false, false, note, NULL),
	      store);
}

location_id
points_reach (struct points *points, location_id src, bool direct,
	      bool indirect, uint32_t note, location_id *contents)
{
  location_id reach = points_value (points);
  location_id next = points_value (points);

  /* The offsets are of no interest: one target for each object.  */
  points_copy (points, reach, src, OFFSET_ANY, note);
  points_load (points, next, reach, OFFSET_ANY, OFFSET_ANY, note);
  points_copy (points, reach, next, OFFSET_ANY, note);
  if (direct)
    points_store (points, src, OFFSET_ANY, OFFSET_ANY, points->anything,
		  note);
  if (indirect)
    points_store (points, next, OFFSET_ANY, OFFSET_ANY, points->anything,
		  note);
  if (contents)
    *contents = next;
  return reach;
}

void
points_leak (struct points *points, location_id src, int derefs,
	     uint32_t note)
{
  location_id value = src;

  graph_flow (points->graph, GRAPH_HEAP, src, derefs, note);
  for (; derefs > 0; derefs--)
    {
      struct constraint load = { CONSTRAINT_LOAD, points_value (points),
				 OFFSET_ANY, OFFSET_ANY, note, false };

      add_access (points, value, load);
      value = load.other;
    }
  draw_copy (points, GRAPH_HEAP, value, 0, note, false);
}

void
points_solve (struct points *points)
{
  while (points->queue_count)
    {
      location_id location = points->queue[--points->queue_count];
      size_t first = points->nodes[location].done;
      size_t last = points->nodes[location].target_count;
      bool nonlocal = (points->nodes[location].nonlocal
		       && !points->nodes[location].nonlocal_done);
      size_t constraint_count = points->nodes[location].constraint_count;
      size_t i, j;

      /* What is added from here on is passed on where it is added, or the
	 location is queued again.  */
      points->nodes[location].queued = false;
      points->nodes[location].done = last;
      points->nodes[location].nonlocal_done |= nonlocal;
      for (i = 0; i < constraint_count; i++)
	{
	  struct constraint constraint
	    = points->nodes[location].constraints[i];

	  if (nonlocal && constraint.kind == CONSTRAINT_COPY)
	    set_nonlocal (points, constraint.other);
	  else if (nonlocal)
	    access_nonlocal (points, constraint);
	  for (j = first; j < last; j++)
	    {
	      struct target target = points->nodes[location].targets[j];

	      if (constraint.kind == CONSTRAINT_COPY)
		add_target (points, constraint.other, target.object,
			    add_offsets (target.offset, constraint.offset));
	      else
		access_target (points, constraint, target);
	    }
	}
    }
}

const struct stored *
points_stored (const struct points *points, size_t index)
{
  return index < points->stored_count ? &points->stored[index] : NULL;
}

const struct target *
points_targets (const struct points *points, location_id location,
		size_t *count)
{
  *count = 0;
  if (location >= points->node_count)
    return NULL;
  *count = points->nodes[location].target_count;
  return points->nodes[location].targets;
}

/* Return whether all that LOCATION of POINTS may be is the address of a foreign
   object, or nothing.  */

static bool
foreign_p (const struct points *points, location_id location)
{
  const struct node *node = &points->nodes[location];
  size_t i;

  for (i = 0; i < node->target_count; i++)
    if (!points->nodes[node->targets[i].object].foreign)
      return false;
  return !node->nonlocal;
}

void
points_draw_stores (struct points *points)
{
  struct graph *graph = points->graph;

  for (; points->stored_drawn < points->stored_count; points->stored_drawn++)
    {
      const struct stored *stored = &points->stored[points->stored_drawn];
      const struct node *src = &points->nodes[stored->src];
      location_id *into = &points->nodes[stored->object].into;

      if (stored->object == GRAPH_HEAP
	  || (!src->nonlocal && src->target_count == 0))
	continue;
      if (*into == GRAPH_HEAP && graph->result_count < LEAKS_RESULTS)
	*into = graph_add (graph, LOCATION_RESULT, 0);
      graph_flow (graph, *into, stored->src, 0, stored->note);
    }
}

bool
points_stores_to (const struct points *points, location_id object)
{
  bool told = object != GRAPH_HEAP && points->nodes[object].into != GRAPH_HEAP;
  size_t i;

  for (i = 0; i < points->stored_count; i++)
    {
      const struct stored *stored = &points->stored[i];
      const struct node *node = &points->nodes[stored->src];

      if (stored->object == object && (node->nonlocal || node->target_count)
	  && !(told && foreign_p (points, stored->src)))
	return true;
    }
  return false;
}

int64_t
points_size (const struct points *points, location_id object)
{
  return points->nodes[object].size;
}

bool
points_is_nonlocal (const struct points *points, location_id location)
{
  return (location < points->node_count
	  && points->nodes[location].nonlocal);
}

size_t
points_fields (const struct points *points, location_id object,
	       int64_t offset, int64_t size, bool whole, location_id *fields)
{
  const struct node *node = &points->nodes[object];
  /* The same accesses are of any place as in access_target.  */
  bool known = (offset != OFFSET_ANY && size != OFFSET_ANY
		&& node->size != OFFSET_ANY && offset >= 0
		&& size <= node->size && offset <= node->size - size);
  size_t count = 0, i;

  if (!whole || (known && size == node->size))
    fields[count++] = node->any;
  for (i = 0; i < node->field_count; i++)
    {
      int64_t first = node->fields[i].offset;
      int64_t end = first + points->word;

      if (!known ? !whole
	  : whole ? offset <= first && end <= offset + size
	  : first < offset + size && offset < end)
	fields[count++] = node->fields[i].location;
    }
  return count;
}
