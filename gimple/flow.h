/* From the statements of a function to its location graph.
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

/* The graph of a function is built from its SSA form, statement by statement:

     _1 = runtime.newobject (&main.T..d);	object T, _1 = &T
     _1->f = p_2;				store (_1, 0, p_2)
     _3 = _1->f;				load (_3, _1, 0)
     GOTMP.4 = *_1;				move (&GOTMP.4, _1)
     return _3;					result = _3

   Each SSA name that can hold a pointer is a location.  Each variable that
   lives in memory is an object, like what an allocation makes; only nobody
   asks where it is to be.

   The list of statements that are understood is closed.  Any other makes its
   operands flow to the heap, with a reason that names it.

   For the question what lives across a second run of an allocation
   (lifetime.h) each access to memory is recorded as well.  */

#ifndef GOESCAPE_FLOW_H
#define GOESCAPE_FLOW_H

#include "graph.h"
#include "points.h"
#include "types.h"
#include "words.h"

/* Where an edge of the graph comes from.  */
struct flow_note
{
  location_t locus;
  const char *why;		/* What happens there; may have one %s.  */
  char *what;			/* What %s is, or null; owned.  */
};

/* What an allocation becomes when what it makes need not be on the heap.  */
enum allocation_form
{
  FORM_OBJECT,			/* The address of a slot.  */
  FORM_CONSTRUCTOR,		/* A call of the variant (constructor.h).  */
  FORM_ARRAY,			/* That, if it is large enough; or the call.  */
  FORM_GROWTH,			/* A slot, the first time that a slice grows.  */
  FORM_MAP,			/* A slot for the head of a map.  */
  FORM_BUFFER			/* The same call, with a slot to use.  */
};

/* A call that allocates.  */
struct allocation
{
  gcall *call;
  enum allocation_form form;
  struct constructor *constructor; /* For FORM_CONSTRUCTOR.  */
  location_id object;
  /* Its address, like that of the memory of a parameter: what becomes of it is
     asked where the function is a constructor.  */
  location_id address;
  struct go_type type;
  /* Why it cannot be a slot whatever the flow is, or null.  */
  const char *obstacle;
  /* Whether it may run more than once in a call of the function.  */
  bool repeated;
  /* The number of the first allocation with which it has a slot in common; its
     own, if there is none.  See share.h.  */
  unsigned first;
};

/* An access to memory.  */
struct memory_access
{
  gimple *stmt;
  location_id pointer;
  int64_t offset;
  int64_t size;
  bool write;			/* Nothing but a write of all these bytes.  */
};

typedef hash_map<int_hash<location_id, 0, UINT_MAX>, tree> function_map;

/* How many levels of memory are told apart, by the loads that lead there; the
   last stands for all beyond as well.  */
#define LEVELS 6

/* What a parameter brings along; see parameters.h.  Locations that hold the
   address of the memory that each of its words points to, and of the memory on
   the other levels; none if WORDS is 0, and then it leaks only if it is
   LOST.  */
struct parameter_memory
{
  bool lost;
  bool printed;			/* See printed.h.  */
  bool tagged;			/* See tagged.h.  */
  unsigned words;
  location_id near_addresses[WORDS_MAX];
  location_id addresses[LEVELS];	/* Number 0 is not used.  */
};

/* The words of a closure that are told apart (parameters.h) have the numbers
   CAPTURED, CAPTURED + 1...  Word 0 of these is behind the address of the
   code.  */
#define CAPTURED 0x10000
#define CAPTURED_MAX 8

/* Which memory of a parameter an object stands for: what LEVEL loads lead to
   from WORD of parameter INDEX, or from the closure if that is -1; from what
   callback number I returns if it is -2 - I; from word number I of the closure
   if it is CAPTURED + I.  The word is told on level 0 only.  */
struct origin
{
  int index;
  unsigned word;
  unsigned level;
};

typedef hash_map<int_hash<location_id, 0, UINT_MAX>, struct origin> origin_map;

/* A call that the function makes of a function value that a parameter brings
   along, or of a method of such an interface.  Who calls the function may know
   which functions these are.  The address of the code is at OFFSET in what
   TABLE is: the memory of a parameter, not of the last level; on level 1, it is
   found through the word at FIELD of that of level 0, or OFFSET_ANY.  The
   arguments are results of the function, so to speak; FIRST is the number of
   the first of them in struct function_flow.  */
struct callback
{
  struct origin table;
  int64_t field;
  int64_t offset;
  bool closure;			/* Whether the table is a closure.  */
  unsigned first;
  unsigned count;
};

/* Whether the call in question is a statement itself, with its arguments and
   its result, or one that is made below: with a result that nobody takes, or
   one that is taken there.  */
enum call_kind { CALL_ITSELF, CALL_WITHOUT_RESULT, CALL_BELOW };

/* A call of a function value: which functions it may call shows only when it
   is known what the value may point to.  */
struct pending_call
{
  gcall *call;
  location_id callee;		/* The address of the code.  */
  /* What that was loaded from, at OFFSET, or GRAPH_HEAP if it was not; and
     where that was loaded from in the memory of a parameter.  */
  location_id table;
  int64_t offset;
  int64_t field;
  location_id chain;		/* The closure, or GRAPH_HEAP for none.  */
  /* For a deferred call, the record of its arguments; else GRAPH_HEAP.  */
  location_id record;
  /* And the function that makes it, which gets the record, or null.  */
  tree thunk;
  /* The arguments are this part of the values in struct function_flow.  */
  unsigned first;
  unsigned count;
  enum call_kind kind;
  location_id result;		/* For CALL_BELOW, what it returns.  */
  /* And the function that makes it, as which of its callbacks.  */
  tree below;
  unsigned number;
  unsigned depth;		/* How many calls lie between.  */
  uint32_t note;
  bool given_up;
};

/* The elements of a slice are printed; see printed.h.  */
struct printed
{
  gcall *call;
  location_id values;		/* The slice.  */
  uint32_t note;
  unsigned leaked;		/* Which elements leak, a bit for each.  */
  bool given_up;		/* All of them do.  */
};

/* A function with tags gets VALUE; see tagged.h.  */
struct tagged
{
  location_id value;
  location_id reach;		/* All that takes at least one load.  */
  uint32_t note;
};

typedef hash_set<int_hash<location_id, 0, UINT_MAX> > location_set;

/* The value of SRC is WORD of what STMT returns.  */
struct returned_word
{
  greturn *stmt;
  unsigned word;
  location_id src;
  uint32_t note;
};

/* What the allocation number ALLOCATION makes is moved to the heap before STMT
   returns it, as the array of the slice at OFFSET, in bytes, of the result.  */
struct slice_move
{
  greturn *stmt;
  unsigned allocation;
  int64_t offset;
};

struct function_flow
{
  function *fn;
  struct graph *graph;
  struct points *points;
  auto_vec<location_id> names;	/* By SSA version; 0: none.  */
  hash_map<tree, location_id> *addresses; /* Of variables, by declaration.  */
  auto_vec<tree> variables;	/* The variables in addresses, in order.  */
  hash_map<tree, location_id> *code; /* Of functions, by declaration.  */
  function_map *functions;	/* The functions, by the object of code.  */
  location_set *plain;		/* Descriptors of plain types; see plain.h.  */
  auto_vec<struct printed> printed;
  auto_vec<struct tagged> tagged;
  location_set *mixed;		/* The objects that they reach, */
  location_set *kept;		/* and those that leak for that.  */
  auto_vec<struct pending_call> pending;
  auto_vec<location_id> values;	/* The arguments of these.  */
  hash_set<int_hash<uint64_t, 0, UINT64_MAX> > *answered; /* See values.cc.  */
  auto_vec<struct callback> callbacks;
  auto_vec<location_id> handed;	/* What they get, kind LOCATION_RESULT.  */
  /* And what they return, which brings memory along like a parameter.  */
  auto_vec<location_id> returned;
  auto_vec<struct parameter_memory> returned_memory;
  auto_vec<struct allocation> allocations;
  auto_vec<struct memory_access> accesses;
  auto_vec<struct returned_word> returned_words;
  auto_vec<struct slice_move> moves;
  auto_vec<unsigned> transitions; /* By number; see transition.h.  */
  auto_vec<struct parameter_memory> parameters;
  struct parameter_memory closure;
  auto_vec<struct parameter_memory> captured; /* Its words.  */
  origin_map *origins;		/* Of the memory of parameters.  */
  auto_vec<struct flow_note> notes;
  location_id anything;		/* A nonlocal value.  */
  location_id parts;		/* What parts of are used; on the heap.  */
  location_id results[WORDS_MAX]; /* The words that the function returns.  */
  location_id frame;		/* What is kept until the frame is left.  */
  bool believe_calls;		/* See callees.cc.  */
  bool no_moves;		/* Nothing is moved when it is returned.  */
  /* Conversions between strings and slices of bytes are followed as if they
     made nothing new; see copyless.h.  Set before the graph is built.  */
  bool sharing = false;
};

/* Build the graph of FN, the current function, into *FLOW.  If BELIEVE_CALLS,
   use what GCC knows about callees.  */
void flow_build (struct function_flow *flow, function *fn,
		 bool believe_calls);

/* Return whether LOCATION of FLOW is one of its results, what it hands to a
   function that it is given, or what it stores in memory of its caller.  */
bool flow_is_result (const struct function_flow *flow, location_id location);

/* Free what FLOW holds.  */
void flow_free (struct function_flow *flow);

/* Record where edges come from that STMT makes because of WHY, in which WHAT
   (copied, or null) takes the place of a %s, and return the number to give
   to the graph.  */
uint32_t flow_add_note (struct function_flow *flow, gimple *stmt,
			const char *why, const char *what = NULL);

/* Let VALUE of FLOW have the address of DECL, a variable that is constant, if
   that is a closure, a table of methods or the descriptor of a plain type
   (plain.h).  Return whether it is.  In constants.cc.  */
bool flow_constant (struct function_flow *flow, location_id value, tree decl);

/* Let VALUE of FLOW have the address of the code of DECL, a function.  */
void flow_code (struct function_flow *flow, location_id value, tree decl,
		uint32_t note);

/* Return whether a value of TYPE can hold a pointer.  */
bool holds_pointer_p (tree type);

/* Return whether a value of TYPE that comes out of memory or out of a call can
   hold a pointer.  An integer does not keep an object alive in Go, so whoever
   makes a pointer of one must hold the object by other means as well; but GCC
   copies memory as unsigned integers, and write barriers pass pointers as
   such.  A signed integer is only ever the user's.  */
bool may_carry_pointer_p (tree type);

/* Return the location of the value of OP, an operand that is not in memory,
   or GRAPH_HEAP if it cannot hold a pointer to an object.  */
location_id flow_value (struct function_flow *flow, tree op, uint32_t note);

/* Return the location that holds the address of DECL, a variable of FLOW's
   function that lives in memory.  */
location_id flow_address (struct function_flow *flow, tree decl);

/* Return the location of OP, a pointer that is followed: like flow_value, but
   what cannot point to an object may be anything.  */
location_id flow_pointer (struct function_flow *flow, tree op,
			  uint32_t note);

/* Return the location of the value that OP has in STMT, like flow_value, but
   OP may be in memory, where it is loaded from.  */
location_id flow_operand (struct function_flow *flow, gimple *stmt, tree op,
			  uint32_t note);

/* The same, of the part RANGE of OP, which is one of its type's words.  */
location_id flow_part (struct function_flow *flow, gimple *stmt, tree op,
		       struct word_range range, uint32_t note);

/* Return the alignment in bytes of a slot for ALLOCATION.  */
unsigned slot_align (const struct allocation *allocation);

/* Add ALLOCATION, of which call, form, type and obstacle are set, to FLOW: it
   makes an object of SIZE bytes, or OFFSET_ANY.  Return a location that has the
   address of the object.  */
location_id flow_allocate (struct function_flow *flow,
			   struct allocation *allocation, int64_t size);

/* STMT stores SIZE bytes, or a number not known (OFFSET_ANY), of the value of
   SRC, which may be GRAPH_HEAP for none, at OFFSET from PTR.  */
void flow_store (struct function_flow *flow, gimple *stmt, location_id ptr,
		 int64_t offset, int64_t size, location_id src,
		 uint32_t note);

/* STMT copies SIZE bytes, as above, from SRC to DST, both values.  */
void flow_move (struct function_flow *flow, gimple *stmt, location_id dst,
		location_id src, int64_t size, uint32_t note);

/* STMT sets LHS, which may be null or in memory, to SRC, which may be
   GRAPH_HEAP for no value that is known.  */
void flow_set (struct function_flow *flow, gimple *stmt, tree lhs,
	       location_id src, uint32_t note);

/* STMT may read all that can be reached from SRC, may write what SRC points to
   if DIRECT, and what that holds if INDIRECT.  Return a location that points
   to all that takes at least one load to reach.  */
location_id flow_reach (struct function_flow *flow, gimple *stmt,
			location_id src, bool direct, bool indirect,
			uint32_t note);

/* STMT may read all that can be reached from SRC, which may be GRAPH_HEAP for
   none.  */
void flow_read (struct function_flow *flow, gimple *stmt, location_id src,
		uint32_t note);

/* The value of SRC, which may be GRAPH_HEAP for none, reaches the heap after
   DEREFS loads.  */
void flow_leak (struct function_flow *flow, location_id src, int derefs,
		uint32_t note);

/* Build the flow of CALL.  In calls.cc.  */
void flow_call (struct function_flow *flow, gcall *call);

/* Solve the points-to problem of FLOW, with the calls of function values.  In
   values.cc.  */
void flow_solve (struct function_flow *flow);

#endif /* GOESCAPE_FLOW_H */
