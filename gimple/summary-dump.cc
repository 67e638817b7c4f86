/* Summaries in dump files.
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

/* A summary is shown with a line for each parameter that matters:

     main.set: parameter 0: stored into by 1
     main.set: parameter 1: to the memory of parameter 0
     main.each: call 0 of parameter 1.0, level 0, at 0 with 1 values

   The number of loads stands behind what is not the value itself.  */

#include "compat.h"
#include "summary.h"

/* Return how to call what INDEX stands for in struct origin, and change *INDEX to
   the number to show.  */

static const char *
name_of_origin (int *index)
{
  if (*index < CAPTURED)
    return "parameter";
  *index -= CAPTURED;
  return "captured";
}

/* Write to FILE where the value goes that becomes RESULT of SUMMARY.  */

static void
dump_result (FILE *file, const struct summary *summary, unsigned result)
{
  if (result < WORDS_MAX)
    {
      fprintf (file, " result.%u", result);
      return;
    }
  for (const struct callback &callback : summary->callbacks)
    for (unsigned i = 0; i < callback.count; i++)
      if (summary->handed[callback.first + i] == result)
	{
	  int index = callback.table.index;
	  const char *name = name_of_origin (&index);

	  fprintf (file, " call(%s%d).%u",
		   strcmp (name, "parameter") == 0 ? "" : "captured ", index,
		   i);
	}
  for (unsigned i = 0; i <= summary->parameters.length (); i++)
    {
      const struct effect *effect = i < summary->parameters.length ()
				    ? &summary->parameters[i]
				    : &summary->closure;

      for (unsigned level = 0; level < LEVELS; level++)
	if (effect->into[level] & 1U << result)
	  fprintf (file, " memory(%d,%u)",
		   i < summary->parameters.length () ? (int) i : -1, level);
    }
  for (unsigned i = 0; i < summary->captured.length (); i++)
    for (unsigned level = 0; level < LEVELS; level++)
      if (summary->captured[i].into[level] & 1U << result)
	fprintf (file, " captured(%u,%u)", i, level);
}

/* Write to FILE the EFFECT of SUMMARY on WHAT number INDEX, a parameter or what
   a call returns, of the function NAME.  */

static void
dump_effect (FILE *file, const struct summary *summary,
	     const struct effect *effect, const char *name, const char *what,
	     int index)
{
  fprintf (file, "%s: %s %d:", name, what, index);
  if (leaks_heap (effect->leaks) != LEAKS_NONE)
    fprintf (file, " heap after %d", leaks_heap (effect->leaks));
  for (unsigned level = 0; level < LEVELS; level++)
    for (unsigned result = 0; result < LEAKS_RESULTS; result++)
      if (effect->levels[result] & 1 << level)
	{
	  dump_result (file, summary, result);
	  if (level > 0)
	    fprintf (file, " after %u", level);
	}
  if (effect->printed)
    fprintf (file, " printed");
  if (effect->tagged)
    fprintf (file, " tagged");
  for (unsigned level = 0; level < LEVELS; level++)
    if (effect->writes[level])
      fprintf (file, " written on level %u", level);
  fprintf (file, "\n");
}

void
summary_dump (FILE *file, cgraph_node *node)
{
  const struct summary *summary = summary_find (node);
  const char *name = node->asm_name ();

  if (!summary)
    return;
  for (unsigned i = 0; i < summary->parameters.length (); i++)
    dump_effect (file, summary, &summary->parameters[i], name, "parameter",
		 i);
  dump_effect (file, summary, &summary->closure, name, "parameter", -1);
  for (unsigned i = 0; i < summary->captured.length (); i++)
    dump_effect (file, summary, &summary->captured[i], name, "captured", i);
  for (unsigned i = 0; i < summary->callbacks.length (); i++)
    {
      const struct callback *callback = &summary->callbacks[i];
      int index = callback->table.index;
      const char *what = name_of_origin (&index);

      fprintf (file, "%s: call %u of %s %d.%u, level %u, at %ld with "
	       "%u values\n", name, i, what, index,
	       callback->table.word, callback->table.level,
	       (long) callback->offset, callback->count);
      dump_effect (file, summary, &summary->returned[i], name, "call", i);
    }
  fprintf (file, "\n");
}
