/* Summaries from the table of libgo's functions.
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

/* A row of the table and the summary that it stands for:

     sort.Sort (data)		argument 0: nothing
				calls: method 1 with the object of data,
				  2 and 3 with that and two numbers

   A call through an argument is a callback (values.cc), and what it gets are
   results of the function, so to speak.  */

#include "compat.h"
#include "curated.h"

/* Return a new number for a result of SUMMARY, of which USED are taken, apart
   from those that it returns.  */

static unsigned
new_result (unsigned *used)
{
  gcc_assert (*used < LEAKS_RESULTS);
  return (*used)++;
}

/* The value on LEVEL of an argument with EFFECT may be any of its function's
   result.  */

static void
add_returned (struct effect *effect, unsigned level)
{
  for (unsigned word = 0; word < WORDS_MAX; word++)
    {
      leaks_add_result (&effect->leaks, word, level);
      effect->levels[word] |= 1 << level;
    }
}

/* The value on level FROM of an argument with EFFECT is stored on level TO, as
   RESULT.  */

static void
add_stored (struct effect *effect, unsigned from, unsigned to,
	    unsigned result)
{
  effect->levels[result] |= 1 << from;
  effect->into[to] |= 1U << result;
}

/* Return the effect that WHAT stands for, the entry of a row.  *USED as in
   new_result.  */

static struct effect
row_effect (unsigned what, unsigned *used)
{
  struct effect effect = effect_none ();

  if (what & ARG_LEAKS)
    leaks_add_heap (&effect.leaks, 0);
  if (what & ARG_LEAKS_DEREF)
    leaks_add_heap (&effect.leaks, 1);
  if (what & ARG_LEAKS_DEREF2)
    leaks_add_heap (&effect.leaks, 2);
  if (what & ARG_RESULT)
    add_returned (&effect, 0);
  if (what & ARG_RESULT_DEREF)
    for (unsigned level = 1; level < LEVELS; level++)
      add_returned (&effect, level);
  if (what & ARG_WRITTEN)
    for (bool &writes : effect.writes)
      writes = true;
  if (what & ARG_PERMUTED)
    add_stored (&effect, 1, 0, new_result (used));
  if (what & ARG_PERMUTED_DEREF)
    add_stored (&effect, 2, 1, new_result (used));
  effect.printed = what & ARG_PRINTED;
  effect.object = what & ARG_OBJECT;
  return effect;
}

/* Add to SUMMARY that the value that LETTER stands for in a row is handed over
   as RESULT.  */

static void
hand_value (struct summary *summary, char letter, unsigned result)
{
  summary->handed.safe_push (result);
  if (letter == 'a')
    summary->unknown |= 1U << result;
  else if (letter != 'n')
    summary->parameters[letter - '0'].levels[result] |= 1 << 0;
}

/* Add CALL, of a row, to SUMMARY.  *USED as in new_result.  */

static void
add_call (struct summary *summary, const struct curated_call *call,
	  unsigned *used)
{
  struct callback callback = {};
  struct effect returned = effect_none ();

  callback.table = { call->argument, 0, 0 };
  callback.field = OFFSET_ANY;
  callback.offset = call->method * POINTER_SIZE_UNITS;
  callback.closure = call->method == 0;
  callback.first = summary->handed.length ();
  callback.count = strlen (call->values);
  for (const char *letter = call->values; *letter; letter++)
    hand_value (summary, *letter, new_result (used));
  if (call->returned)
    add_returned (&returned, 0);
  summary->callbacks.safe_push (callback);
  summary->returned.safe_push (returned);
}

/* Add to SUMMARY the flows of the words of what argument number I points to,
   as WHAT, its entry in the row, says.  */

static void
add_word_flows (struct summary *summary, unsigned i, unsigned what)
{
  struct word_flow self = { i, 0, true };
  struct word_flow word1 = { i, POINTER_SIZE_UNITS, false };

  if (what & ARG_SELF)
    summary->word_flows.safe_push (self);
  if (what & ARG_RESULT_WORD1)
    summary->word_flows.safe_push (word1);
}

struct summary *
curated_summary (const struct curated_function *row)
{
  struct summary *summary = new struct summary;
  unsigned used = WORDS_MAX;

  summary->closure = effect_none ();
  summary->unknown = 0;
  for (unsigned i = 0; i < row->argument_count; i++)
    {
      summary->parameters.safe_push (row_effect (row->arguments[i], &used));
      add_word_flows (summary, i, row->arguments[i]);
    }
  for (const struct curated_call *call = row->calls; call && call->values;
       call++)
    add_call (summary, call, &used);
  return summary;
}
