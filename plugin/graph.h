/* The location graph: what may hold what.
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

/* A location is anything that can hold a pointer or be pointed to: an SSA
   name, an object that a call allocates, a variable of the frame, one field
   of either, a result of the function, and the heap.

   An edge says that the value of one location may reach another.  Its
   weight, DEREFS, is the number of loads on the way less the number of
   times the address is taken:

     p = &q	flow (p, q, -1)
     p = q	flow (p, q, 0)
     p = *q	flow (p, q, 1)
     p = **q	flow (p, q, 2)

   Only a variable has an address, not an address, so -1 is the least.

   Take

     t = new (T); u = new (U); t->f = u; return t->f

   With an object location for each new and a field location F for t->f:

     t <-(-1) T,  u <-(-1) U,  T <-(0) F,  F <-(0) u,  result <-(0) F

   From the result the walk reaches F at 0, u at 0 and U at -1: the address
   of U is in the result, so U must be on the heap.  T is not reached and
   may stay in the frame.  The edge T <-(0) F says that whoever gets the
   value of T gets that of its fields.

   The model is that of Go's escape analysis; the fields are our own.  */

#ifndef GOESCAPE_GRAPH_H
#define GOESCAPE_GRAPH_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A location's number.  Numbers are given out in order from 0.  */
typedef uint32_t location_id;

enum location_kind
{
  LOCATION_HEAP,	/* The heap, and all that outlives the call.  */
  LOCATION_RESULT,	/* A result of the function.  */
  LOCATION_PARAM,	/* A parameter: its leaks are wanted.  */
  LOCATION_VALUE,	/* A name that holds a value, without an address.  */
  LOCATION_OBJECT	/* Something with an address.  */
};

/* The heap is the first location of every graph.  */
#define GRAPH_HEAP ((location_id) 0)

/* The depth of a location that no loop can make outlive another: its value
   never lives across a second run of an allocation.  */
#define DEPTH_NEVER INT32_MAX

/* The depth of an object that is there before the function is called and after
   it returns: nothing outlives it.  */
#define DEPTH_ALWAYS INT32_MIN

/* The least and the greatest number of dereferences of an edge.  */
#define DEREFS_MIN (-1)
#define DEREFS_MAX 255

struct location
{
  enum location_kind kind;
  /* For an object, the number of loops around its allocation; for a value or
     a parameter, the number of the loops that it survives, and it outlives
     each object of greater depth.  A variable of Go's analysis, which has one
     depth for both, is an object with a field of the same depth here.  */
  int32_t depth;
  /* For a result, its number, from 0.  */
  uint32_t result;
};

struct flow_edge
{
  location_id dst;
  location_id src;
  int32_t derefs;
  /* What the caller of graph_flow said; the graph does not look at it.  */
  uint32_t note;
};

struct graph
{
  struct location *locations;
  size_t location_count;
  size_t location_room;
  struct flow_edge *edges;
  size_t edge_count;
  size_t edge_room;
  /* The number of result locations.  */
  uint32_t result_count;
};

/* Return a new graph that has the heap as its only location.  The caller
   owns it and frees it with graph_free.  Memory is never short: these
   functions abort the process when it is, as GCC does.  */
struct graph *graph_new (void);

/* Free GRAPH.  GRAPH may be null.  */
void graph_free (struct graph *graph);

/* Add to GRAPH a location of KIND with loop depth DEPTH and return its
   number.  A result gets the next result number.  KIND is not
   LOCATION_HEAP.  */
location_id graph_add (struct graph *graph, enum location_kind kind,
		       int32_t depth);

/* Add to GRAPH the flow DST = SRC with DEREFS, which is from DEREFS_MIN to
   DEREFS_MAX; -1 only where SRC is an object.  NOTE comes back in
   explanations.  A flow of a location to itself without taking its address
   says nothing and is left out.  */
void graph_flow (struct graph *graph, location_id dst, location_id src,
		 int derefs, uint32_t note);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_GRAPH_H */
