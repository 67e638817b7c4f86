/* What pointers may point to: passing targets on.
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

/* Each location has a set of targets that only grows, a list of copies that
   start from it and lists of loads and stores through it.  A work list holds
   the locations with targets that have not been passed on yet.  Passing a
   target on means adding it to what the location is copied to, and drawing
   the edge that a load or a store through the location stands for:

     r -> { a + 8 },  q = *(r + 8)	gives	q <- a.16

   Each edge is drawn once, in the location graph and here.  The heap takes
   part as a location that loads from and stores to all that it can reach;
   those edges are of no interest to the location graph, whose solver finds
   them by itself.  */

#include "points-draw.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "vector.h"

struct node *
node_of (struct points *points, location_id location)
{
  while (points->node_count <= location)
    {
      struct node *node = VECTOR_PUSH (points->nodes, points->node_count,
				       points->node_room);
      memset (node, 0, sizeof *node);
    }
  return &points->nodes[location];
}

/* Put LOCATION on the work list of POINTS.  */

static void
enqueue (struct points *points, location_id location)
{
  struct node *node = node_of (points, location);

  if (node->queued)
    return;
  node->queued = true;
  *VECTOR_PUSH (points->queue, points->queue_count, points->queue_room)
    = location;
}

/* Return the element of the COPIES, of which there are ROOM, that holds KEY
   or where it is to be put.  */

static struct copy_key *
find_copy (struct copy_key *copies, size_t room, const struct copy_key *key)
{
  uint64_t hash = ((uint64_t) key->dst << 32 | key->src)
		  ^ (uint64_t) key->offset * UINT64_C (0x9e3779b97f4a7c15);
  size_t i;

  hash *= UINT64_C (0xff51afd7ed558ccd);
  hash ^= hash >> 32;
  for (i = hash & (room - 1);
       copies[i].dst != copies[i].src
       && (copies[i].dst != key->dst || copies[i].src != key->src
	   || copies[i].offset != key->offset
	   || copies[i].drawn != key->drawn);
       i = (i + 1) & (room - 1))
    ;
  return &copies[i];
}

/* Note in POINTS that there is the copy KEY.  Return whether it is new.  */

static bool
add_copy (struct points *points, const struct copy_key *key)
{
  struct copy_key *place;

  if (points->copy_count * 2 >= points->copy_room)
    {
      size_t room = points->copy_room ? points->copy_room * 2 : 64;
      struct copy_key *copies = memory_array (room, sizeof *copies);
      size_t i;

      memset (copies, 0, room * sizeof *copies);
      for (i = 0; i < points->copy_room; i++)
	if (points->copies[i].dst != points->copies[i].src)
	  *find_copy (copies, room, &points->copies[i]) = points->copies[i];
      free (points->copies);
      points->copies = copies;
      points->copy_room = room;
    }
  place = find_copy (points->copies, points->copy_room, key);
  if (place->dst != place->src)
    return false;
  *place = *key;
  points->copy_count++;
  return true;
}

void
set_nonlocal (struct points *points, location_id location)
{
  struct node *node = node_of (points, location);

  if (node->nonlocal)
    return;
  node->nonlocal = true;
  enqueue (points, location);
}

void
add_target (struct points *points, location_id location, location_id object,
	    int64_t offset)
{
  struct node *node = node_of (points, location);
  int64_t size = node_of (points, object)->size;
  size_t same = 0, i;
  struct target *target;

  /* The heap does not tell places in an object apart.  A place outside of
     the object is not understood.  */
  if (location == GRAPH_HEAP || size == OFFSET_ANY || offset < 0
      || offset >= size)
    offset = OFFSET_ANY;
  node = node_of (points, location);
  if (location == GRAPH_HEAP)
    {
      if (points->nodes[object].exposed)
	return;
      points->nodes[object].exposed = true;
    }
  else
    for (i = 0; i < node->target_count; i++)
      if (node->targets[i].object == object)
	{
	  if (node->targets[i].offset == offset
	      || node->targets[i].offset == OFFSET_ANY)
	    return;
	  same++;
	}
  if (same >= POINTS_OFFSETS_MAX)
    offset = OFFSET_ANY;
  if (location != GRAPH_HEAP && node->target_count >= POINTS_TARGETS_MAX)
    {
      if (!node->full)
	{
	  node->full = true;
	  set_nonlocal (points, location);
	  draw_copy (points, GRAPH_HEAP, location, 0, 0, true);
	}
      add_target (points, GRAPH_HEAP, object, OFFSET_ANY);
      return;
    }
  target = POOL_PUSH (&points->pool, node->targets, node->target_count,
		      node->target_room);
  target->object = object;
  target->offset = offset;
  enqueue (points, location);
}

int64_t
add_offsets (int64_t a, int64_t b)
{
  int64_t sum;

  if (a == OFFSET_ANY || b == OFFSET_ANY || __builtin_add_overflow (a, b, &sum))
    return OFFSET_ANY;
  return sum;
}

void
draw_copy (struct points *points, location_id dst, location_id src,
	 int64_t offset, uint32_t note, bool drawn)
{
  struct copy_key key = { dst, src, offset, drawn };
  struct constraint *copy;
  struct node *node;
  size_t i;

  if (dst == src && offset == 0)
    return;
  if (dst != src && !add_copy (points, &key))
    return;
  if (drawn)
    graph_flow (points->graph, dst, src, 0, note);
  node_of (points, dst);
  node = node_of (points, src);
  copy = POOL_PUSH (&points->pool, node->constraints, node->constraint_count,
		    node->constraint_room);
  *copy = (struct constraint) { CONSTRAINT_COPY, dst, offset, 0, note, drawn };
  if (node->nonlocal)
    set_nonlocal (points, dst);
  /* Those not done are passed on in their turn.  */
  for (i = 0; i < points->nodes[src].done; i++)
    {
      struct target target = points->nodes[src].targets[i];

      add_target (points, dst, target.object,
		  add_offsets (target.offset, offset));
    }
}

location_id
field_at (struct points *points, location_id object, int64_t offset)
{
  struct node *node = node_of (points, object);
  struct field *field;
  location_id location;
  size_t i;

  for (i = 0; i < node->field_count; i++)
    if (node->fields[i].offset == offset)
      return node->fields[i].location;
  if (node->field_count >= POINTS_FIELDS_MAX)
    return node->any;
  location = points_value (points);
  node = node_of (points, object);
  field = POOL_PUSH (&points->pool, node->fields, node->field_count,
		     node->field_room);
  field->offset = offset;
  field->location = location;
  draw_copy (points, location, points->nodes[object].any, 0, 0, true);
  draw_copy (points, object, location, 0, 0, true);
  return location;
}

/* Do for CONSTRAINT, a store in POINTS, what a store to OBJECT means, memory
   that is not the function's.  What is stored in a foreign object becomes part
   of the graph only when it is known to matter (points_draw_stores).  */

static void
store_outside (struct points *points, struct constraint constraint,
	       location_id object)
{
  draw_copy (points, GRAPH_HEAP, constraint.other, 0, constraint.note,
	     constraint.drawn && object == GRAPH_HEAP);
  if (constraint.drawn)
    *VECTOR_PUSH (points->stored, points->stored_count, points->stored_room)
      = (struct stored) { object, constraint.other, constraint.note };
}

void
access_nonlocal (struct points *points, struct constraint constraint)
{
  if (constraint.kind == CONSTRAINT_STORE)
    store_outside (points, constraint, GRAPH_HEAP);
  else
    set_nonlocal (points, constraint.other);
}

void
access_target (struct points *points, struct constraint constraint,
	       struct target target)
{
  bool load = constraint.kind == CONSTRAINT_LOAD;
  int64_t offset = add_offsets (target.offset, constraint.offset);
  int64_t size = points->nodes[target.object].size;
  int64_t word = points->word;
  int64_t at;

  if (!load && points->nodes[target.object].foreign)
    {
      store_outside (points, constraint, target.object);
      return;
    }
  if (!load && points->nodes[target.object].constant)
    return;
  if (offset == OFFSET_ANY || size == OFFSET_ANY || offset < 0
      || constraint.size == OFFSET_ANY || constraint.size > size
      || offset > size - constraint.size
      || constraint.size > word * POINTS_FIELDS_MAX
      || (constraint.size >= word && offset % word != 0))
    {
      if (load)
	draw_copy (points, constraint.other, target.object, 0, constraint.note,
		 constraint.drawn);
      else
	draw_copy (points, points->nodes[target.object].any, constraint.other,
		 0, constraint.note, constraint.drawn);
      return;
    }
  for (at = offset - offset % word; at < offset + constraint.size; at += word)
    {
      location_id field = field_at (points, target.object, at);

      if (load)
	draw_copy (points, constraint.other, field, 0, constraint.note,
		 constraint.drawn);
      else
	draw_copy (points, field, constraint.other, 0, constraint.note,
		 constraint.drawn);
    }
}

void
add_access (struct points *points, location_id ptr,
	    struct constraint constraint)
{
  struct node *node = node_of (points, ptr);
  size_t i;

  *POOL_PUSH (&points->pool, node->constraints, node->constraint_count,
	      node->constraint_room) = constraint;
  if (node->nonlocal)
    access_nonlocal (points, constraint);
  for (i = 0; i < points->nodes[ptr].done; i++)
    access_target (points, constraint, points->nodes[ptr].targets[i]);
}
