/* What a function of the unit does with its parameters.
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

/* When a function is looked at, its callees have been (bottom-up.h), and what
   becomes of their parameters is known: the leaks (leaks.h) of each parameter
   and of the closure that a function value comes with, and whether pointers are
   stored through it.  A function is looked at
   once more when it is compiled, and its summary then is the better one.  */

#ifndef GOESCAPE_SUMMARY_H
#define GOESCAPE_SUMMARY_H

#include "flow.h"
#include "leaks.h"
#include "solve.h"

/* Record what becomes of the parameters of FLOW's function according to
   SOLUTION.  Return whether that is not what was known before.  */
bool summary_record (struct function_flow *flow,
		     const struct solution *solution);

/* Let the summary of the function DECL be that nothing leaks and nothing is
   stored.  */
void summary_assume_nothing (tree decl);

/* What a function does with a parameter.  */
struct effect
{
  struct leaks leaks;
  /* For each result, after how many loads its value gets there: a bit for each
     level.  (The leaks have the least only, and none to a word of the result
     that the heap has as well; here are all.)  */
  uint8_t levels[LEAKS_RESULTS];
  /* The results that it stores in the memory on each level: a bit for each.  */
  uint32_t into[LEVELS];
  /* Whether it may store other pointers there.  */
  bool writes[LEVELS];
  /* Whether it prints the elements of the slice that it is; see printed.h.  */
  bool printed;
  /* Whether a function with tags gets it, or what it leads to; see tagged.h.  */
  bool tagged;
  /* Whether it is an interface, of which only the data word matters; never in
     the unit.  */
  bool object;
};

/* What a function of libgo does with the word at OFFSET of what PARAMETER
   points to: it stores the parameter there if SELF, and returns what is there
   otherwise.  */
struct word_flow
{
  unsigned parameter;
  int64_t offset;
  bool self;
};

/* What is known of a function.  */
struct summary
{
  struct effect closure;
  /* Its words that are told apart; the effect on it is then that on itself and
     on the rest.  */
  auto_vec<struct effect> captured;
  auto_vec<struct effect> parameters;
  /* The calls that it makes through what it is given; see struct callback.  */
  auto_vec<struct callback> callbacks;
  /* What it does with what they return.  */
  auto_vec<struct effect> returned;
  /* The results that may be more than what parameters bring along: a bit for
     each.  */
  uint32_t unknown;
  /* Which results, from number WORDS_MAX on, are the values that these get.  */
  auto_vec<unsigned> handed;
  /* Only for functions of other packages.  */
  auto_vec<struct word_flow> word_flows;
};

/* Return the effect of a function on a parameter that it does nothing with, and
   on one of which nothing is known.  */
struct effect effect_none (void);
struct effect effect_unknown (void);

/* Drop what is known of the function DECL.  */
void summary_forget (tree decl);

/* Return the effect of NODE on its parameter number INDEX, on the closure it is
   called with if INDEX is -1, or on a word of that if INDEX is CAPTURED or more.
   If NODE has not been looked at, or another definition may take its place, that
   is not known.  */
struct effect summary_of (cgraph_node *node, int index);

/* Return the summary of NODE, or null if it has none or another definition may
   take its place.  It belongs to the table and is good until one of NODE is
   recorded.  */
const struct summary *summary_find (cgraph_node *node);

/* Write the summary of NODE to FILE, if it has one.  In summary-dump.cc.  */
void summary_dump (FILE *file, cgraph_node *node);

#endif /* GOESCAPE_SUMMARY_H */
