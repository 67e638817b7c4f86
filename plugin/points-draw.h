/* Constraints on what pointers may point to, and the edges they draw.
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

/* This is shared by points.c, which is told the constraints and solves them,
   and points-draw.c, which passes targets on.  */

#ifndef GOESCAPE_POINTS_DRAW_H
#define GOESCAPE_POINTS_DRAW_H

#include "points.h"
#include "pool.h"

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
  bool foreign;			/* Memory that is not the function's.  */
  location_id into;		/* Then, what is stored there; or the heap.  */
  bool constant;		/* Memory that nobody stores to.  */
  int64_t size;
  struct field *fields;
  size_t field_count, field_room;
  location_id any;
};

/* A copy that is in the graph and one that is not are two.  */
struct copy_key
{
  location_id dst, src;
  int64_t offset;
  bool drawn;
};

struct points
{
  struct graph *graph;
  unsigned word;
  struct node *nodes;
  size_t node_count, node_room;
  struct pool pool;		/* Of the lists of the nodes.  */
  location_id *queue;
  size_t queue_count, queue_room;
  /* The copies there are: a hash table of copy_room elements, a power of
     two, in which an element whose dst equals src is free.  */
  struct copy_key *copies;
  size_t copy_count, copy_room;
  /* What is stored in memory that is not the function's.  */
  struct stored *stored;
  size_t stored_count, stored_room;
  size_t stored_drawn;		/* Those in the graph already.  */
  /* A nonlocal value, made when first needed; or the heap.  */
  location_id anything;
};

/* Return the node of LOCATION in POINTS, making it if need be.  */
struct node *node_of (struct points *points, location_id location);

/* Make LOCATION of POINTS nonlocal.  */
void set_nonlocal (struct points *points, location_id location);

/* Add to LOCATION of POINTS the target OBJECT + OFFSET.  */
void add_target (struct points *points, location_id location,
		 location_id object, int64_t offset);

/* Return A + B, either of which may be OFFSET_ANY.  */
int64_t add_offsets (int64_t a, int64_t b);

/* Draw the copy DST = SRC + OFFSET with NOTE in POINTS, and if DRAWN in its
   graph, and pass on what SRC has.  */
void draw_copy (struct points *points, location_id dst, location_id src,
		int64_t offset, uint32_t note, bool drawn);

/* Return the field of OBJECT, in POINTS, for the word at OFFSET, a multiple
   of the word size: its own if it has one or can have one, or ANY.  */
location_id field_at (struct points *points, location_id object,
		      int64_t offset);

/* Draw the edges of CONSTRAINT, a load or a store in POINTS, for TARGET.  An
   access that is not of a few whole words at a known offset inside of the
   object is one of any place.  */
void access_target (struct points *points, struct constraint constraint,
		    struct target target);

/* Do for CONSTRAINT, of a location of POINTS that is nonlocal, what that
   means.  */
void access_nonlocal (struct points *points, struct constraint constraint);

/* Add to POINTS a CONSTRAINT, a load or a store, on PTR.  */
void add_access (struct points *points, location_id ptr,
		 struct constraint constraint);

#endif /* GOESCAPE_POINTS_DRAW_H */
