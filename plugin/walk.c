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

/* The queues are lists of steps.  A location whose number becomes less while
   it waits is not taken out of its queue, but comes into another one with
   another step; the old step is known by no longer being the location's, and
   is passed over when its turn comes.  Within a queue the first to come is
   the first to go, which keeps the flows that are shown to the user short.

   An edge takes at most one from a number, so what is found from the lowest
   queue comes at most one queue lower: looking for the lowest queue adds up
   to no more than the steps of the walk and the number of queues.  */

#include <stdlib.h>

#include "memory.h"
#include "walk.h"

/* Add to TRAIL the step of LOCATION by EDGE from BEFORE.  */
uint32_t
trail_add (struct trail *trail, uint32_t edge, uint32_t before,
	   location_id location)
{
  if (trail->count >= TRAIL_NONE)
    internal_failure ("a trail with too many steps");
  trail->steps = memory_grow (trail->steps, &trail->room, trail->count + 1,
			      sizeof *trail->steps);
  trail->steps[trail->count]
    = (struct step) { edge, before, location, TRAIL_NONE };
  return (uint32_t) trail->count++;
}

/* Make WALK one over COUNT locations with its steps in TRAIL.  */
void
walk_begin (struct walk *walk, size_t count, struct trail *trail)
{
  walk->trail = trail;
  walk->reached = memory_array (count, sizeof *walk->reached);
  for (size_t i = 0; i < count; i++)
    walk->reached[i] = (struct reached) { WALK_FAR, TRAIL_NONE };
  for (unsigned i = 0; i < WALK_QUEUES; i++)
    walk->queues[i] = (struct queue) { TRAIL_NONE, TRAIL_NONE };
  walk->lowest = WALK_QUEUES;
  walk->depth = WALK_OUTLIVES_ALL;
}

/* Free what WALK holds.  */
void
walk_end (struct walk *walk)
{
  free (walk->reached);
}

/* Let the location of STEP have NUMBER in WALK.  */
void
walk_reach (struct walk *walk, uint32_t step, int32_t number)
{
  struct step *steps = walk->trail->steps;

  if (number > WALK_FARTHEST)
    number = WALK_FARTHEST;
  walk->reached[steps[step].location] = (struct reached) { number, step };

  unsigned i = number < WALK_QUEUES ? (unsigned) number : WALK_QUEUES - 1;
  struct queue *queue = &walk->queues[i];
  if (queue->first == TRAIL_NONE)
    queue->first = step;
  else
    steps[queue->last].next = step;
  queue->last = step;
  if (i < walk->lowest)
    walk->lowest = i;
}

/* Take a waiting location with the least number in WALK from its queue and
   store it in *LOCATION.  Return whether there was one.  */
bool
walk_next (struct walk *walk, location_id *location)
{
  for (; walk->lowest < WALK_QUEUES; walk->lowest++)
    {
      struct queue *queue = &walk->queues[walk->lowest];
      while (queue->first != TRAIL_NONE)
	{
	  uint32_t first = queue->first;
	  const struct step *step = &walk->trail->steps[first];
	  queue->first = step->next;
	  *location = step->location;
	  if (walk->reached[*location].step == first)
	    return true;
	}
    }
  return false;
}

/* Make LOCATION one that WALK has not reached.  */
void
walk_forget (struct walk *walk, location_id location)
{
  walk->reached[location] = (struct reached) { WALK_FAR, TRAIL_NONE };
}
