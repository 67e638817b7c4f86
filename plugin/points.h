/* What pointers may point to, field by field.
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

/* A store through a pointer is an edge of the location graph only when it is
   known where the pointer points.  This module finds that out, for the
   objects of one function, and draws the edges:

     p = &a; *(p + 8) = &b; q = *(p + 8)

     address (p, a, 0)      p -> { a + 0 }
     store (p, 8, t)        field a.8 <- t
     load (q, p, 8)         q <- field a.8

   Each object has a field location for each pointer-sized word that an
   access at a constant offset names, and one more, ANY, for accesses at
   offsets that are not known.  All of them flow into the object, and ANY
   into each field:

     a <- a.8 <- a.ANY

   so a load of unknown place takes the value of the object, and a load at
   offset 8 takes a.8.

   A pointer may also point to memory that is not an object of the function: it
   is then nonlocal.  What is stored through it goes to the heap; what is loaded
   through it is nonlocal again.  Where it matters which such memory it is, a
   foreign object stands for it: what is stored there is as good as a result of
   the function, and what it holds the caller says.  An object that the heap may
   hold is exposed: anybody may store to it, so its fields are nonlocal too.

   The method is the inclusion-based one of L. O. Andersen's thesis (1994,
   chapter 4), with offsets as in D. J. Pearce, P. H. J. Kelly and C. Hankin,
   Efficient Field-Sensitive Pointer Analysis of C (2007).  Sets are bounded:
   a location that may point to more than POINTS_TARGETS_MAX places flows to
   the heap.  */

#ifndef GOESCAPE_POINTS_H
#define GOESCAPE_POINTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "graph.h"

#ifdef __cplusplus
extern "C" {
#endif

/* An offset, in bytes, or a size that is not known.  */
#define OFFSET_ANY INT64_MIN

#define POINTS_TARGETS_MAX 64
/* The most offsets into one object that one location tells apart, and the
   most fields of an object.  */
#define POINTS_OFFSETS_MAX 8
#define POINTS_FIELDS_MAX 64

/* A place that a location may point to.  */
struct target
{
  location_id object;
  int64_t offset;	/* Or OFFSET_ANY.  */
};

/* The value of SRC is stored in OBJECT, which is foreign, or through a nonlocal
   pointer if that is the heap.  NOTE goes with the edge.  */
struct stored
{
  location_id object;
  location_id src;
  uint32_t note;
};

struct points;

/* Return a new, empty problem over GRAPH, whose pointers have POINTER_SIZE
   bytes.  GRAPH must not lose locations and outlives the problem.  The caller
   frees it with points_free.  */
struct points *points_new (struct graph *graph, unsigned pointer_size);

/* Free POINTS, which may be null.  */
void points_free (struct points *points);

/* Add an object of SIZE bytes, or OFFSET_ANY, with loop depth DEPTH, and
   return its location.  */
location_id points_object (struct points *points, int64_t size,
			   int32_t depth);

/* Add an object that stands for memory which is not the function's, but which
   is told from other such memory, and return its location.  What is stored
   there is as good as a result: it outlives the function.  */
location_id points_foreign (struct points *points);

/* The same, of SIZE bytes: a load of a word takes what points_hold says of that
   word, which must be said of each of them.  */
location_id points_foreign_record (struct points *points, int64_t size);

/* Return whether OBJECT was made by points_foreign or points_foreign_record.  */
bool points_is_foreign (const struct points *points, location_id object);

/* Return the result (LOCATION_RESULT) that stands for what is stored in OBJECT,
   which is foreign; the heap if nothing is, or if there are too many
   results.  */
location_id points_into (const struct points *points, location_id object);

/* Add an object of SIZE bytes that holds what points_hold says, and nothing
   else: no store changes it.  */
location_id points_constant (struct points *points, int64_t size);

/* Return whether OBJECT was made by points_constant.  */
bool points_is_constant (const struct points *points, location_id object);

/* The word at OFFSET of OBJECT holds the value of SRC.  */
void points_hold (struct points *points, location_id object, int64_t offset,
		  location_id src);

/* Add a location for a name that holds a value.  */
location_id points_value (struct points *points);

/* DST may point to memory that is not an object of the function.  */
void points_nonlocal (struct points *points, location_id dst);

/* DST = &OBJECT + OFFSET.  NOTE goes with the edges, here and below.  */
void points_address (struct points *points, location_id dst,
		     location_id object, int64_t offset, uint32_t note);

/* All of OBJECT holds the value of SRC to begin with.  */
void points_fill (struct points *points, location_id object,
		  location_id src);

/* DST = SRC + OFFSET.  DST may be the heap or a result.  */
void points_copy (struct points *points, location_id dst, location_id src,
		  int64_t offset, uint32_t note);

/* DST = SIZE bytes at PTR + OFFSET.  OFFSET and SIZE may be OFFSET_ANY.  */
void points_load (struct points *points, location_id dst, location_id ptr,
		  int64_t offset, int64_t size, uint32_t note);

/* SIZE bytes at PTR + OFFSET = SRC.  OFFSET and SIZE may be OFFSET_ANY.  */
void points_store (struct points *points, location_id ptr, int64_t offset,
		   int64_t size, location_id src, uint32_t note);

/* SIZE bytes at DST + DST_OFFSET = SIZE bytes at SRC + SRC_OFFSET, word by
   word where that is known and the size is small.  */
void points_move (struct points *points, location_id dst, int64_t dst_offset,
		  location_id src, int64_t src_offset, int64_t size,
		  uint32_t note);

/* Return a location that points to all that can be reached from SRC by any
   number of loads: what a callee that gets SRC can read.  Store in *CONTENTS,
   if that is not null, one that points to what takes at least one load.  If
   DIRECT, the callee may also store to what SRC points to, and if INDIRECT to
   what that holds: their contents become nonlocal.  */
location_id points_reach (struct points *points, location_id src,
			  bool direct, bool indirect, uint32_t note,
			  location_id *contents);

/* Somebody else may store to all that can be reached from SRC, but not on
   behalf of the function: foreign objects do not count as stored to.  */
void points_clobber (struct points *points, location_id src, uint32_t note);

/* After DEREFS loads, SRC reaches the heap.  */
void points_leak (struct points *points, location_id src, int derefs,
		  uint32_t note);

/* Find the least solution.  More may be added afterwards, and the problem
   solved again.  */
void points_solve (struct points *points);

/* Draw the edges for what is stored in foreign objects, now that the problem is
   solved: to a result for each of them, as long as results are told apart
   (leaks.h), and then to the heap.  */
void points_draw_stores (struct points *points);

/* If something is stored in foreign objects, return which object and what for
   number INDEX of these stores; the object is the heap for a store through a
   nonlocal pointer.  If INDEX is too great, return null.  */
const struct stored *points_stored (const struct points *points,
				    size_t index);

/* Return the places that LOCATION may point to, and their number in *COUNT.
   The array belongs to POINTS and is good until something is added.  */
const struct target *points_targets (const struct points *points,
				     location_id location, size_t *count);

/* Return whether a value that may be a pointer is stored in OBJECT, which is
   foreign, other than what foreign objects hold and points_into tells of; if
   OBJECT is the heap, through a nonlocal pointer.  */
bool points_stores_to (const struct points *points, location_id object);

/* Return the size of OBJECT in bytes, or OFFSET_ANY.  */
int64_t points_size (const struct points *points, location_id object);

/* Return whether LOCATION may be nonlocal.  */
bool points_is_nonlocal (const struct points *points, location_id location);

/* Store in FIELDS, which has room for POINTS_FIELDS_MAX + 1 locations, the
   fields of OBJECT that an access of SIZE bytes at OFFSET touches, ANY
   included, and return their number.  If WHOLE, only those that the access
   covers from end to end; ANY is one of them if all of OBJECT is.  */
size_t points_fields (const struct points *points, location_id object,
		      int64_t offset, int64_t size, bool whole,
		      location_id *fields);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_POINTS_H */
