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

#include "points.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "vector.h"

enum constraint_kind { CONSTRAINT_COPY, CONSTRAINT_LOAD, CONSTRAINT_STORE };

struct constraint
{
  enum constraint_kind kind;
  location_id other;
  int64_t offset;
  int64_t size;
  uint32_t note;
  bool drawn;			/* Whether the edges go into the graph.  */
};

struct field
{
  int64_t offset;
  location_id location;
};

/* What is known of a location, and of the object that it may be.  */
struct node
{
  struct target *targets;
  size_t target_count, target_room;
  size_t done;			/* Targets passed on already.  */
  struct constraint *constraints;
  size_t constraint_count, constraint_room;
  bool nonlocal;
  bool nonlocal_done;
  bool full;			/* Flows to the heap: too many targets.  */
  bool queued;

  /* For an object: */
  bool exposed;			/* The heap may hold it.  */
  int64_t size;
  struct field *fields;
  size_t field_count, field_room;
  location_id any;
};

struct copy_key
{
  location_id dst, src;
  int64_t offset;
};

struct points
{
  struct graph *graph;
  unsigned word;
  struct node *nodes;
  size_t node_count, node_room;
  location_id *queue;
  size_t queue_count, queue_room;
  /* The copies there are: a hash table of copy_room elements, a power of
     two, in which an element whose dst equals src is free.  */
  struct copy_key *copies;
  size_t copy_count, copy_room;
  /* What is stored through nonlocal pointers.  */
  location_id *stored;
  size_t stored_count, stored_room;
  /* A nonlocal value, made when first needed; or the heap.  */
  location_id anything;
};

/* Return the node of LOCATION in POINTS, making it if need be.  */

static struct node *
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
	   || copies[i].offset != key->offset);
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

/* Make LOCATION of POINTS nonlocal.  */

static void
set_nonlocal (struct points *points, location_id location)
{
  struct node *node = node_of (points, location);

  if (node->nonlocal)
    return;
  node->nonlocal = true;
  enqueue (points, location);
}

static void connect (struct points *points, location_id dst, location_id src,
		     int64_t offset, uint32_t note, bool drawn);

/* Add to LOCATION of POINTS the target OBJECT + OFFSET.  */

static void
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
	  connect (points, GRAPH_HEAP, location, 0, 0, true);
	}
      add_target (points, GRAPH_HEAP, object, OFFSET_ANY);
      return;
    }
  target = VECTOR_PUSH (node->targets, node->target_count, node->target_room);
  target->object = object;
  target->offset = offset;
  enqueue (points, location);
}

/* Return A + B, either of which may be OFFSET_ANY.  */

static int64_t
add_offsets (int64_t a, int64_t b)
{
  int64_t sum;

  if (a == OFFSET_ANY || b == OFFSET_ANY || __builtin_add_overflow (a, b, &sum))
    return OFFSET_ANY;
  return sum;
}

/* Draw the copy DST = SRC + OFFSET with NOTE in POINTS, and if DRAWN in its
   graph, and pass on what SRC has.  */

static void
connect (struct points *points, location_id dst, location_id src,
	 int64_t offset, uint32_t note, bool drawn)
{
  struct copy_key key = { dst, src, offset };
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
  copy = VECTOR_PUSH (node->constraints, node->constraint_count,
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

/* Return the field of OBJECT, in POINTS, for the word at OFFSET, a multiple
   of the word size: its own if it has one or can have one, or ANY.  */

static location_id
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
  field = VECTOR_PUSH (node->fields, node->field_count, node->field_room);
  field->offset = offset;
  field->location = location;
  connect (points, location, points->nodes[object].any, 0, 0, true);
  connect (points, object, location, 0, 0, true);
  return location;
}

/* Draw the edges of CONSTRAINT, a load or a store in POINTS, for TARGET.  An
   access that is not of a few whole words at a known offset inside of the
   object is one of any place.  */

static void
access_target (struct points *points, struct constraint constraint,
	       struct target target)
{
  bool load = constraint.kind == CONSTRAINT_LOAD;
  int64_t offset = add_offsets (target.offset, constraint.offset);
  int64_t size = points->nodes[target.object].size;
  int64_t word = points->word;
  int64_t at;

  if (offset == OFFSET_ANY || size == OFFSET_ANY || offset < 0
      || constraint.size == OFFSET_ANY || constraint.size > size
      || offset > size - constraint.size
      || constraint.size > word * POINTS_FIELDS_MAX
      || (constraint.size >= word && offset % word != 0))
    {
      if (load)
	connect (points, constraint.other, target.object, 0, constraint.note,
		 constraint.drawn);
      else
	connect (points, points->nodes[target.object].any, constraint.other,
		 0, constraint.note, constraint.drawn);
      return;
    }
  for (at = offset - offset % word; at < offset + constraint.size; at += word)
    {
      location_id field = field_at (points, target.object, at);

      if (load)
	connect (points, constraint.other, field, 0, constraint.note,
		 constraint.drawn);
      else
	connect (points, field, constraint.other, 0, constraint.note,
		 constraint.drawn);
    }
}

/* Do for CONSTRAINT, of a location of POINTS that is nonlocal, what that
   means.  */

static void
access_nonlocal (struct points *points, struct constraint constraint)
{
  if (constraint.kind == CONSTRAINT_STORE)
    {
      connect (points, GRAPH_HEAP, constraint.other, 0, constraint.note,
	       constraint.drawn);
      if (constraint.drawn)
	*VECTOR_PUSH (points->stored, points->stored_count,
		      points->stored_room) = constraint.other;
    }
  else
    set_nonlocal (points, constraint.other);
}

/* Add to POINTS a CONSTRAINT, a load or a store, on PTR.  */

static void
add_access (struct points *points, location_id ptr,
	    struct constraint constraint)
{
  struct node *node = node_of (points, ptr);
  size_t i;

  *VECTOR_PUSH (node->constraints, node->constraint_count,
		node->constraint_room) = constraint;
  if (node->nonlocal)
    access_nonlocal (points, constraint);
  for (i = 0; i < points->nodes[ptr].done; i++)
    access_target (points, constraint, points->nodes[ptr].targets[i]);
}

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
  size_t i;

  if (!points)
    return;
  for (i = 0; i < points->node_count; i++)
    {
      free (points->nodes[i].targets);
      free (points->nodes[i].constraints);
      free (points->nodes[i].fields);
    }
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
  connect (points, object, any, 0, 0, true);
  return object;
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
  connect (points, node_of (points, object)->any, src, OFFSET_ANY, 0, true);
}

void
points_copy (struct points *points, location_id dst, location_id src,
	     int64_t offset, uint32_t note)
{
  connect (points, dst, src, offset, note, true);
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
  connect (points, GRAPH_HEAP, value, 0, note, false);
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

bool
points_stores_outside (const struct points *points)
{
  size_t i;

  for (i = 0; i < points->stored_count; i++)
    {
      const struct node *node = &points->nodes[points->stored[i]];

      if (node->nonlocal || node->target_count)
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
