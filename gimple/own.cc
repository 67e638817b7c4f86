/* Summaries for other packages.
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

/* The numbers of a function are

     its fingerprint; how many parameters, and for each its effect; which results
     may be anything, a bit for each; how many values it hands over, and for each
     the result; how many callbacks, and for each the parameter, word and level,
     the field plus one or 0 for any, the offset, whether it is a closure, the
     first value and how many, and the effect on what it returns.

   An effect is the heap's count of leaks.h; a bit for each level that is
   written, and two for whether it is printed or given to a function with tags;
   how many results have levels, and for each the result and the levels; how
   many levels have something stored, and for each the level and the results.

   For func (b *Box) Set (p *T), which stores p in what b points to as result
   number 4:

     2 parameters; b: heap 0, flags 0, no levels, on level 0 the results 1 << 4;
     p: heap 0, flags 0, for result 4 level 0 (1 << 0), nothing stored; ...

   What these numbers cannot tell is not written, and then nothing but the tags
   is known.  What the function does with a closure that it is called with is
   left out: it has none.  */

#include "compat.h"
#include "output.h"
#include "own.h"
#include "symbol.h"

/* Where in the flags of an effect its other bits are.  */
enum
{
  FLAG_PRINTED = 1 << LEVELS,
  FLAG_TAGGED = 1 << (LEVELS + 1),
  FLAGS_END = 1 << (LEVELS + 2)
};

/* No function has so many parameters.  */
#define PARAMETERS_END 1000

/* The numbers mean something else when these change.  */
static_assert (LEVELS == 6 && WORDS_MAX == 4 && LEAKS_RESULTS == 16,
	       "the section needs another OWN_HEADER");

/* The lines of the section.  */
static auto_vec<char *> *lines;

/* Return a number that is the same for functions of the type of DECL.  */

static long
fingerprint (tree decl)
{
  tree type = TREE_TYPE (decl);
  function_args_iterator iterator;
  tree argument;
  uint64_t hash = int_size_in_bytes (TREE_TYPE (type)) + 1;

  FOREACH_FUNCTION_ARGS (type, argument, iterator)
    hash = (hash * 131 + TREE_CODE (argument) * 17
	    + (VOID_TYPE_P (argument) ? 0 : int_size_in_bytes (argument) + 1))
	   % SECTION_NUMBER_END;
  return hash;
}

/* Return how many parameters the type of DECL has, or -1 if it does not say.  */

static int
parameter_count (tree decl)
{
  tree type = TREE_TYPE (decl);

  return prototype_p (type) && !stdarg_p (type) ? type_num_arguments (type)
						: -1;
}

/* Add EFFECT to NUMBERS.  */

static void
put_effect (vec<long> *numbers, const struct effect *effect)
{
  long flags = (effect->printed ? FLAG_PRINTED : 0)
	       | (effect->tagged ? FLAG_TAGGED : 0);
  unsigned count = 0;

  for (unsigned level = 0; level < LEVELS; level++)
    flags |= effect->writes[level] << level;
  numbers->safe_push (effect->leaks.counts[0]);
  numbers->safe_push (flags);
  for (uint8_t levels : effect->levels)
    count += levels != 0;
  numbers->safe_push (count);
  for (unsigned result = 0; result < LEAKS_RESULTS; result++)
    if (effect->levels[result])
      {
	numbers->safe_push (result);
	numbers->safe_push (effect->levels[result]);
      }
  count = 0;
  for (uint32_t into : effect->into)
    count += into != 0;
  numbers->safe_push (count);
  for (unsigned level = 0; level < LEVELS; level++)
    if (effect->into[level])
      {
	numbers->safe_push (level);
	numbers->safe_push (effect->into[level]);
      }
}

/* Add CALLBACK, for which RETURNED is the effect, to NUMBERS.  Return whether
   it can be told.  */

static bool
put_callback (vec<long> *numbers, const struct callback *callback,
	      const struct effect *returned)
{
  int64_t field = callback->field == OFFSET_ANY ? 0 : callback->field + 1;

  /* The numbers of a section are not as wide as offsets.  */
  if (callback->table.index < 0 || field < 0 || field >= SECTION_NUMBER_END
      || callback->offset < 0 || callback->offset >= SECTION_NUMBER_END)
    return false;
  numbers->safe_push (callback->table.index);
  numbers->safe_push (callback->table.word);
  numbers->safe_push (callback->table.level);
  numbers->safe_push (field);
  numbers->safe_push (callback->offset);
  numbers->safe_push (callback->closure);
  numbers->safe_push (callback->first);
  numbers->safe_push (callback->count);
  put_effect (numbers, returned);
  return true;
}

/* Add SUMMARY, of DECL, to NUMBERS.  Return whether it can be told.  */

static bool
put_summary (vec<long> *numbers, tree decl, const struct summary *summary)
{
  if ((int) summary->parameters.length () != parameter_count (decl)
      || summary->callbacks.length () > LEAKS_RESULTS
      || !summary->word_flows.is_empty ()
      || DECL_STATIC_CHAIN (decl))
    return false;
  numbers->safe_push (fingerprint (decl));
  numbers->safe_push (summary->parameters.length ());
  for (const struct effect &effect : summary->parameters)
    put_effect (numbers, &effect);
  numbers->safe_push (summary->unknown);
  numbers->safe_push (summary->handed.length ());
  for (unsigned handed : summary->handed)
    numbers->safe_push (handed);
  numbers->safe_push (summary->callbacks.length ());
  for (unsigned i = 0; i < summary->callbacks.length (); i++)
    if (!put_callback (numbers, &summary->callbacks[i],
		       &summary->returned[i]))
      return false;
  return true;
}

/* Return whether SYMBOL is that of a function that another package can call, be
   it because a function is inlined there that calls it.  Nobody imports package
   main.  */

static bool
callable_p (const char *symbol)
{
  char *path, *name;
  bool callable;

  if (!symbol_function (symbol, &path, &name))
    return false;
  callable = strcmp (path, "main") != 0;
  free (path);
  free (name);
  return callable;
}

void
own_keep (cgraph_node *node)
{
  const char *symbol = node->asm_name ();
  const struct summary *summary = summary_find (node);
  auto_vec<long> numbers;
  char *line;

  if (!TREE_PUBLIC (node->decl) || DECL_EXTERNAL (node->decl)
      || !callable_p (symbol) || !summary
      || !put_summary (&numbers, node->decl, summary))
    return;
  line = section_line (symbol, numbers.address (), numbers.length ());
  if (!line)
    return;
  if (!lines)
    lines = new auto_vec<char *>;
  lines->safe_push (line);
}

/* Print TEXT, a line of plain characters, as data.  */

static void
print_line (const char *text)
{
  fprintf (asm_out_file, "\t.ascii\t\"%.*s\\n\"\n",
	   (int) strlen (text) - 1, text);
}

void
own_write (void)
{
  if (!lines || !asm_out_file || seen_error ())
    return;
  /* The linker leaves it out of programs.  */
  fprintf (asm_out_file, "\t.section\t%s,\"e\",%%progbits\n", OWN_SECTION);
  print_line (OWN_HEADER);
  for (const char *line : *lines)
    print_line (line);
  /* GCC looks up which section it is in.  */
  in_section = NULL;
}

/* Numbers that are read.  */
struct reader
{
  const long *at;
  const long *end;
  bool bad;
};

/* Return the next number of READER, which has to be less than END, or 0 if it
   is not.  */

static long
take (struct reader *reader, long end)
{
  if (reader->bad || reader->at == reader->end || *reader->at >= end)
    {
      reader->bad = true;
      return 0;
    }
  return *reader->at++;
}

/* Return the next effect of READER.  */

static struct effect
take_effect (struct reader *reader)
{
  struct effect effect = effect_none ();
  long flags, count;

  effect.leaks.counts[0] = take (reader, LEAKS_DEREFS_MAX + 2);
  flags = take (reader, FLAGS_END);
  effect.printed = flags & FLAG_PRINTED;
  effect.tagged = flags & FLAG_TAGGED;
  for (unsigned level = 0; level < LEVELS; level++)
    effect.writes[level] = flags >> level & 1;
  for (count = take (reader, LEAKS_RESULTS + 1); count > 0; count--)
    {
      unsigned result = take (reader, LEAKS_RESULTS);

      effect.levels[result] = take (reader, 1 << LEVELS);
      if (result < WORDS_MAX && effect.levels[result])
	leaks_add_result (&effect.leaks, result,
			  ctz_hwi (effect.levels[result]));
    }
  for (count = take (reader, LEVELS + 1); count > 0; count--)
    {
      unsigned level = take (reader, LEVELS);

      effect.into[level] = take (reader, 1L << LEAKS_RESULTS);
    }
  leaks_simplify (&effect.leaks);
  return effect;
}

/* Add the next callback of READER to SUMMARY.  */

static void
take_callback (struct reader *reader, struct summary *summary)
{
  struct callback callback = {};

  callback.table.index = take (reader, summary->parameters.length ());
  callback.table.word = take (reader, WORDS_MAX);
  callback.table.level = take (reader, LEVELS - 1);
  callback.field = take (reader, SECTION_NUMBER_END) - 1;
  if (callback.field < 0)
    callback.field = OFFSET_ANY;
  callback.offset = take (reader, SECTION_NUMBER_END);
  callback.closure = take (reader, 2);
  callback.first = take (reader, summary->handed.length () + 1);
  callback.count = take (reader, summary->handed.length () - callback.first
				 + 1);
  summary->callbacks.safe_push (callback);
  summary->returned.safe_push (take_effect (reader));
}

/* Fill in SUMMARY with the numbers of READER, for a function with COUNT
   parameters.  */

static void
take_summary (struct reader *reader, struct summary *summary, long count)
{
  summary->closure = effect_none ();
  if (take (reader, PARAMETERS_END) != count)
    reader->bad = true;
  for (long i = 0; i < count && !reader->bad; i++)
    summary->parameters.safe_push (take_effect (reader));
  summary->unknown = take (reader, 1L << LEAKS_RESULTS);
  for (long i = take (reader, LEAKS_RESULTS + 1); i > 0; i--)
    {
      summary->handed.safe_push (take (reader, LEAKS_RESULTS));
      if (summary->handed.last () < WORDS_MAX)
	reader->bad = true;
    }
  for (long i = take (reader, LEAKS_RESULTS + 1); i > 0; i--)
    take_callback (reader, summary);
}

struct summary *
own_summary (tree decl, const struct section_function *function)
{
  struct reader reader
    = { function->numbers, function->numbers + function->count, false };
  struct summary *summary = new struct summary;
  long count = parameter_count (decl);

  if (count < 0 || take (&reader, SECTION_NUMBER_END) != fingerprint (decl))
    reader.bad = true;
  take_summary (&reader, summary, count);
  if (!reader.bad && reader.at == reader.end)
    return summary;
  delete summary;
  return NULL;
}
