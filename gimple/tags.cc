/* Summaries from the frontend's tags.
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

#include "compat.h"
#include "tags.h"
#include "types.h"

/* Return whether memory that a value of TYPE, which has no parts, points to may
   hold a pointer, or code.  */

static bool
leads_on_leaf_p (tree type)
{
  return has_pointers_p (POINTER_TYPE_P (type) ? TREE_TYPE (type) : type);
}

/* Return whether memory that a value of TYPE points to may hold a pointer, or
   code.  */

static bool
leads_on_p (tree type)
{
  return some_part_p (type, leads_on_leaf_p);
}

/* Return whether TYPE is that of a function value, and store in *COUNT, if that
   is not null, how many parameters the function has.  */

static bool
function_value_p (tree type, unsigned *count)
{
  tree closure = POINTER_TYPE_P (type) ? TREE_TYPE (type) : NULL_TREE;
  tree code = closure && TREE_CODE (closure) == RECORD_TYPE
	      ? TYPE_FIELDS (closure) : NULL_TREE;

  if (!code || DECL_CHAIN (code) || !POINTER_TYPE_P (TREE_TYPE (code))
      || TREE_CODE (TREE_TYPE (TREE_TYPE (code))) != FUNCTION_TYPE
      || !prototype_p (TREE_TYPE (TREE_TYPE (code))))
    return false;
  if (count)
    *count = type_num_arguments (TREE_TYPE (TREE_TYPE (code)));
  return true;
}

/* Return the words of RESULT, one of COUNT that a function of TYPE returns, a
   bit for each.  */

static unsigned
words_of_result (tree type, unsigned result, unsigned count)
{
  struct word_range ranges[WORDS_MAX];
  unsigned words = words_of_type (TREE_TYPE (type), ranges);
  unsigned found = 0;
  int64_t from = 0, to = INT64_MAX;

  if (count > 1)
    {
      tree field = TYPE_FIELDS (TREE_TYPE (type));

      for (; result > 0; result--)
	field = DECL_CHAIN (field);
      from = int_byte_position (field);
      if (int_size_in_bytes (TREE_TYPE (field)) >= 0)
	to = from + int_size_in_bytes (TREE_TYPE (field));
    }
  for (unsigned word = 0; word < words; word++)
    if (ranges[word].offset < to
	&& (ranges[word].size == OFFSET_ANY
	    || ranges[word].offset + ranges[word].size > from))
      found |= 1U << word;
  return found;
}

/* Let EFFECT say that what is found after DEREFS loads and more reaches the
   WORDS of the result.  */

static void
add_result (struct effect *effect, unsigned words, int derefs)
{
  for (unsigned word = 0; word < WORDS_MAX; word++)
    if (words & 1U << word)
      {
	leaks_add_result (&effect->leaks, word, derefs);
	for (int level = MIN (derefs, LEVELS - 1); level < LEVELS; level++)
	  effect->levels[word] |= 1 << level;
      }
}

/* A function being described.  */
struct description
{
  tree type;
  const struct export_function *function;
  struct summary *summary;
  unsigned used;		/* How many numbers of results.  */
};

/* Return whether parameter number I of DESCRIPTION is an address at which a
   value is that the function copies.  */

static bool
by_address_p (const struct description *description, size_t i)
{
  return (i == 0 && description->function->method
	  && !description->function->pointer_receiver);
}

/* Return the effect on parameter number I of DESCRIPTION, of TYPE.  */

static struct effect
tag_effect (struct description *description, size_t i, tree type)
{
  const struct export_function *function = description->function;
  uint32_t tag = function->tags[i];
  int shift = by_address_p (description, i) ? 1 : 0;
  struct effect effect = effect_none ();

  if (export_tag_leaks (tag) && !shift)
    return effect_unknown ();
  if (export_tag_leaks (tag))
    leaks_add_heap (&effect.leaks, 1);
  else if (export_tag_content_leaks (tag))
    leaks_add_heap (&effect.leaks, shift + 1);
  for (size_t result = 0; result < function->result_count; result++)
    if (export_tag_result (tag, result) >= 0)
      add_result (&effect, words_of_result (description->type, result,
					    function->result_count),
		  export_tag_result (tag, result) + shift);
  if (!leads_on_p (type) || function_value_p (type, NULL))
    return effect;
  for (unsigned level = shift; level < LEVELS; level++)
    effect.writes[level] = true;
  effect.tagged = true;
  return effect;
}

/* Add to DESCRIPTION that parameter number I, a function with COUNT parameters,
   is called with anything.  Return whether there is room for that.  */

static bool
add_callback (struct description *description, unsigned i, unsigned count)
{
  struct summary *summary = description->summary;
  struct callback callback = {};

  if (description->used == LEAKS_RESULTS)
    return false;
  callback.table = { (int) i, 0, 0 };
  callback.field = OFFSET_ANY;
  callback.closure = true;
  callback.first = summary->handed.length ();
  callback.count = count;
  for (unsigned argument = 0; argument < count; argument++)
    summary->handed.safe_push (description->used);
  summary->unknown |= 1U << description->used++;
  summary->callbacks.safe_push (callback);
  /* What it returns is reached from it, or nothing that matters.  */
  summary->returned.safe_push (effect_none ());
  return true;
}

/* Add parameter number I, of TYPE, to DESCRIPTION.  */

static void
add_parameter (struct description *description, unsigned i, tree type)
{
  struct effect effect = tag_effect (description, i, type);
  unsigned count;

  /* Nothing is stored in a closure but by its own code.  */
  if (leaks_heap (effect.leaks) != 0 && function_value_p (type, &count)
      && !add_callback (description, i, count))
    effect = effect_unknown ();
  description->summary->parameters.safe_push (effect);
}

/* Return whether a function of TYPE can be FUNCTION, and its tags tell what it
   does.  */

static bool
agree_p (tree type, const struct export_function *function)
{
  unsigned fields = 0;

  if (!prototype_p (type) || stdarg_p (type)
      || (size_t) type_num_arguments (type) != function->parameter_count
      || function->result_count > EXPORT_RESULTS_MAX)
    return false;
  if (function->result_count < 2)
    return true;
  if (TREE_CODE (TREE_TYPE (type)) != RECORD_TYPE)
    return false;
  for (tree field = TYPE_FIELDS (TREE_TYPE (type)); field;
       field = DECL_CHAIN (field))
    fields++;
  return fields == function->result_count;
}

struct summary *
tags_summary (tree decl, const struct export_function *function)
{
  tree type = TREE_TYPE (decl);
  struct description description = { type, function, NULL, WORDS_MAX };
  function_args_iterator iterator;
  tree argument;
  unsigned i = 0;

  if (!agree_p (type, function))
    return NULL;
  description.summary = new struct summary;
  description.summary->closure = effect_none ();
  description.summary->unknown = 0;
  FOREACH_FUNCTION_ARGS (type, argument, iterator)
    if (i < function->parameter_count)
      add_parameter (&description, i++, argument);
  return description.summary;
}
