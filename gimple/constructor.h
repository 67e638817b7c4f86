/* Functions that put what they make where the caller says.
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

/* A function that is not inlined and returns an object that it makes is a
   constructor.  Its object outlives its frame, but perhaps not the caller's.
   So there is a variant of it, with one parameter more: where to put the
   object.

     func newPoint (x int) *point { return &point{x} }
     p := newPoint (1); return p.x

     newPoint.slot (x int, slot *point) *point { *slot = point{x}; return slot }
     var slot point; p := newPoint.slot (1, &slot); return p.x

   The variant is made when the unit is summarised, and the parameter is one
   like any other there: what becomes of it is what becomes of the object.  To
   the caller, the call of a constructor is an allocation: of an object that the
   variant is given.  Whether that can be a slot is decided when the caller is
   compiled, as for any other object; if not, the call stays as it is.

   One slot may hold several objects, those that the first one leads to and
   those of constructors that are called in turn:

     func newPair () *pair { return &pair{newPoint (1), newPoint (2)} }  */

#ifndef GOESCAPE_CONSTRUCTOR_H
#define GOESCAPE_CONSTRUCTOR_H

#include "flow.h"
#include "solve.h"

/* The largest slot that a variant is given, in bytes.  */
#define CONSTRUCTOR_SLOT_MAX 1024

/* In a function with more allocations only what is returned itself is looked
   at.  */
#define CONSTRUCTOR_ALLOCATIONS_MAX 64

/* A function may have slots for what a constructor makes.  */
struct wish
{
  unsigned function;		/* Its DECL_UID.  */
  unsigned worth;		/* Of its calls; see payoff.h.  */
};

/* A function that has a variant.  */
struct constructor
{
  cgraph_node *node;
  cgraph_node *variant;		/* What to call with a slot.  */
  uint64_t size;		/* Of the slot, in bytes ...  */
  unsigned align;		/* ... and its alignment.  */
  unsigned cost;		/* Of the variant; see payoff.h.  */
  auto_vec<struct wish> wishes;
};

/* One object in the slot of a variant.  */
struct member
{
  unsigned allocation;		/* Its number in the flow.  */
  uint64_t offset;		/* In the slot, in bytes.  */
};

/* What the slot of a variant is to hold.  */
struct members
{
  auto_vec<struct member> list;
  uint64_t size;		/* Of the slot, in bytes ...  */
  unsigned align;		/* ... and its alignment.  */
  /* So many of them are returned themselves, and end here.  */
  unsigned direct;
  uint64_t direct_size;
};

/* Return the constructor that CALL calls, of which NODE is the function, or
   null if that has no variant.  It is good until constructors_sweep.  */
struct constructor *constructor_find (gcall *call, cgraph_node *node);

/* Choose what a slot of a variant of FLOW's function would hold according to
   SOLUTION: the objects that nothing but the results of the function keep, and
   behind these the ones that they seem to lead to.  Store it in *MEMBERS,
   nothing if there is to be no variant.  */
void constructor_members (const struct function_flow *flow,
			  const struct solution *solution,
			  struct members *members);

/* NODE has VARIANT, with a slot for MEMBERS.  */
void constructor_add (cgraph_node *node, cgraph_node *variant,
		      const struct members *members);

/* Note which of the constructors that FLOW's function calls it can have slots
   for, according to SOLUTION.  What was noted of the function before does not
   count any more.  The depths in FLOW's graph may change.  */
void constructors_want (struct function_flow *flow,
			const struct solution *solution);

/* Remove the variants that are not worth what they cost.  */
void constructors_sweep (void);

#endif /* GOESCAPE_CONSTRUCTOR_H */
