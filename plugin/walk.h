/* Walks: which location is how far from a root.
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

/* A walk gives locations numbers, the least number of dereferences after
   which their values reach a root, and keeps those that still have to be
   walked on from in the order of their numbers.  Numbers only ever become
   less, and more roots can be added when the rest is done: what is known
   stays, only what becomes less is walked again.

   A number here is never -1.  Whether the address of a location reaches the
   root is known once, where the edge is followed; from then on the number
   is 0, which is what the walk goes on with.

   The trail is a record of how each number came about.  A step in it never
   changes and comes after the one it was made from, so a flow that is
   followed back ends, cycles or not, and says what was true at its time.  */

#ifndef GOESCAPE_WALK_H
#define GOESCAPE_WALK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The number of what is not reached.  */
#define WALK_FAR INT32_MAX

/* The greatest number.  It takes millions of edges of the greatest weight in
   a row to get here; the numbers then say less than what is true, which is
   the cautious side.  */
#define WALK_FARTHEST (WALK_FAR - DEREFS_MAX - 1)

/* No step of a trail.  */
#define TRAIL_NONE UINT32_MAX

/* LOCATION got its number by way of EDGE, whose source it is, because the
   destination of EDGE had the one that step BEFORE tells of.  A root has
   the edge TRAIL_ROOT and no step before.  */
#define TRAIL_ROOT UINT32_MAX

struct step
{
  uint32_t edge;
  uint32_t before;
  location_id location;
  /* While the location waits: the next step in the queue.  */
  uint32_t next;
};

struct trail
{
  struct step *steps;
  size_t count;
  size_t room;
};

/* What a walk knows of a location: its number and the step that gave it.  */
struct reached
{
  int32_t number;
  uint32_t step;
};

/* A step whose location waits is in one of these queues, the one for the
   number.  The last queue is for all greater numbers too: they are rare, and
   the order is for speed only.  */
#define WALK_QUEUES 256

struct queue
{
  uint32_t first;
  uint32_t last;
};

struct walk
{
  struct trail *trail;
  /* By location.  */
  struct reached *reached;
  struct queue queues[WALK_QUEUES];
  /* All queues below this one are empty.  */
  unsigned lowest;
  /* The objects of greater depth are those that the roots outlive.  It is
     wider than a depth, to be less than any of them.  */
  int64_t depth;
};

/* Outlives each object.  */
#define WALK_OUTLIVES_ALL INT64_MIN

/* Add to TRAIL the step of LOCATION by EDGE from BEFORE and return its
   number.  */
uint32_t trail_add (struct trail *trail, uint32_t edge, uint32_t before,
		    location_id location);

/* Make WALK one over COUNT locations, none of them reached, whose roots
   outlive each object.  Its steps are in TRAIL.  */
void walk_begin (struct walk *walk, size_t count, struct trail *trail);

/* Free what WALK holds.  */
void walk_end (struct walk *walk);

/* Let the location of STEP have NUMBER in WALK and wait to be walked on from.
   NUMBER is less than what it has, and at least 0.  */
void walk_reach (struct walk *walk, uint32_t step, int32_t number);

/* Take a waiting location with the least number in WALK from its queue and
   store it in *LOCATION.  Return whether there was one.  */
bool walk_next (struct walk *walk, location_id *location);

/* Make LOCATION, which does not wait, one that WALK has not reached.  */
void walk_forget (struct walk *walk, location_id location);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_WALK_H */
