/* The ways to answer what a call does.
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

#ifndef GOESCAPE_ANSWER_H
#define GOESCAPE_ANSWER_H

#include "flow.h"

/* What a function is called with.  */
struct actuals
{
  gcall *call;			/* Where, and what the notes are about.  */
  enum call_kind kind;
  /* The values of the arguments, GRAPH_HEAP for none.  */
  const location_id *values;
  unsigned count;
  location_id chain;		/* The closure, or GRAPH_HEAP for none.  */
  location_id result;		/* For CALL_BELOW, what it returns.  */
  unsigned depth;		/* How many calls lie between.  */
  uint32_t note;
  /* Whether the last value is the address of an object that the callee makes
     (constructor.h): there is nothing in it to read as yet.  */
  bool slot;
};

/* Add the note that something is passed in CALL to FLOW and return it.  In
   passed.cc.  */
uint32_t passed_note (struct function_flow *flow, gcall *call);

/* Return the statement that defines OP, behind copies and conversions, or null.
   In values.cc.  */
gimple *definition_of (tree op);

/* Build the flow of CALL, of which nothing is known; NOTE goes with its edges,
   here and below.  */
void unknown_call (struct function_flow *flow, gcall *call, uint32_t note);

/* CALL may return what is in VALUE as WORD, a number of words.h, of its
   result, or as any if that is WORDS_MAX.  */
void set_result (struct function_flow *flow, gcall *call, unsigned word,
		 location_id value, uint32_t note);

/* Return the value of WORD of parameter INDEX that ACTUALS give, of the closure
   if that is -1, or of a word in it if that is CAPTURED or more.  If WORD is
   WORDS_MAX, that of all words.  In callbacks.cc.  */
location_id actual_word (struct function_flow *flow,
			 const struct actuals *actuals, int index,
			 unsigned word);

/* Return the EAF_ flags that ipa-modref found for argument number I of NODE,
   or for its static chain if I is -1; 0 promises nothing.  In believed.cc.  */
int callee_flags (cgraph_node *node, int i);

/* Return whether there is anything to believe about NODE, a function.  */
bool believable_p (cgraph_node *node);

/* Return the effect of NODE on what I stands for, as for summary_of, as far as
   its summary knows, or GCC if FLAGGED, which is for pointers.  In
   believed.cc.  */
struct effect believed_effect (cgraph_node *node, int i, bool flagged);

/* Build the flow of a call of NODE, of which something is known, with
   ACTUALS.  */
void believed_call (struct function_flow *flow, cgraph_node *node,
		    const struct actuals *actuals);

/* CALL, to which NOTE belongs, calls NODE, of which something is known.  If
   SLOT is not GRAPH_HEAP, it is one more argument.  */
void function_call (struct function_flow *flow, gcall *call,
		    cgraph_node *node, location_id slot, uint32_t note);

/* Add CALL, of a function value, to those of FLOW that wait.  */
void value_call (struct function_flow *flow, gcall *call, uint32_t note);

/* Add CALL, which has THUNK make a call with the record at RECORD later, to
   those of FLOW that wait.  In deferred.cc.  */
void defer_call (struct function_flow *flow, gcall *call, tree thunk,
		 tree record, uint32_t note);

/* Return whether PENDING, a deferred call of FLOW, is one of the function value
   that its record holds, and nothing else.  */
bool deferred_value_p (struct function_flow *flow,
		       const struct pending_call *pending);

/* All that PENDING of FLOW gets leaks.  */
void leak_pending (struct function_flow *flow,
		   const struct pending_call *pending);

/* Return the number of the callback of FLOW that PENDING is the call of, when
   the code is in the memory of a parameter that ORIGIN names, adding it if need
   be; or -1 if there can be no more.  In callbacks.cc, as the next two.  */
int callback_number (struct function_flow *flow,
		     const struct pending_call *pending, struct origin origin);

/* Hand the arguments of PENDING, which is the callback number INDEX of FLOW, to
   whoever is called, and take what that returns.  */
void hand_over (struct function_flow *flow,
		const struct pending_call *pending, unsigned index);

/* Add to the calls of FLOW that wait one that NODE, which has a summary, makes
   through its callback NUMBER when it is called with ACTUALS; HANDED is what it
   gets, and RETURNED what it returns.  */
void callback_call (struct function_flow *flow,
		    const struct actuals *actuals, cgraph_node *node,
		    unsigned number, const vec<location_id> &handed,
		    location_id returned);

#endif /* GOESCAPE_ANSWER_H */
