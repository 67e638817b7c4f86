/* What tests of the points-to problem share.
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


#ifndef GOESCAPE_POINTS_HELPERS_H
#define GOESCAPE_POINTS_HELPERS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "points.h"
#include "solve.h"

#define WORD 8

/* The problem of the test that runs, and its solution once asked for.  */
static struct graph *graph;
static struct points *points;
static struct solution *solution;

/* Begin a test with an empty problem.  */
static inline int
begin (void **state)
{
  (void) state;
  graph = graph_new ();
  points = points_new (graph, WORD);
  solution = NULL;
  return 0;
}

/* End a test: free what it made.  */
static inline int
end (void **state)
{
  (void) state;
  solution_free (solution);
  points_free (points);
  graph_free (graph);
  return 0;
}

/* Short names for what most tests do.  */
static inline location_id
object (int64_t size)
{
  return points_object (points, size, 0);
}

static inline location_id
value (void)
{
  return points_value (points);
}

/* Return a new value that points to OBJECT + OFFSET.  */
static inline location_id
address (location_id object, int64_t offset)
{
  location_id at = value ();

  points_address (points, at, object, offset, 0);
  return at;
}

/* Return a new value that is the word at PTR + OFFSET.  */
static inline location_id
load (location_id ptr, int64_t offset)
{
  location_id loaded = value ();

  points_load (points, loaded, ptr, offset, WORD, 0);
  return loaded;
}

static inline void
store (location_id ptr, int64_t offset, location_id src)
{
  points_store (points, ptr, offset, WORD, src, 0);
}

/* Let LOCATION flow to the heap.  */
static inline void
keep (location_id location)
{
  points_copy (points, GRAPH_HEAP, location, 0, 0);
}

/* Return whether OBJECT must be on the heap.  */
static inline bool
escapes (location_id object)
{
  if (solution == NULL)
    {
      points_solve (points);
      solution = solve (graph);
    }
  return solution_escapes (solution, object);
}

/* Return whether LOCATION may point to OBJECT + OFFSET.  */
static inline bool
points_to (location_id location, location_id object, int64_t offset)
{
  size_t count;
  const struct target *targets;

  points_solve (points);
  targets = points_targets (points, location, &count);
  for (size_t i = 0; i < count; i++)
    if (targets[i].object == object && targets[i].offset == offset)
      return true;
  return false;
}

/* Return the number of places that LOCATION may point to.  */
static inline size_t
target_count (location_id location)
{
  size_t count;

  points_solve (points);
  points_targets (points, location, &count);
  return count;
}

#define TEST(NAME) cmocka_unit_test_setup_teardown (NAME, begin, end)

#endif /* GOESCAPE_POINTS_HELPERS_H */
