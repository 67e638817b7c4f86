/* Whom to believe about a function that is called.
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

/* What is known of a function of the unit has two sources: its summary
   (summary.h), and what GCC's ipa-modref found, in flags for each parameter.
   Both are true, so for each argument the better of them counts.  What the
   summary has on the heap may come back from there, so if the flags know
   better, what the summary says of results is of no use.

   The flags of the closure speak of the closure, and of all that is behind it;
   the latter is what they say of each word in it.  */

#include "compat.h"
#include "answer.h"
#include "summary.h"

int
callee_flags (cgraph_node *node, int i)
{
  modref_summary *summary = get_modref_function_summary (node);
  int ecf = flags_from_decl_or_type (node->decl);
  int flags = 0;

  if (!summary || !node->binds_to_current_def_p ())
    return 0;
  /* The summary leaves out what these imply.  */
  if (ecf & ECF_CONST)
    flags |= implicit_const_eaf_flags;
  if (ecf & ECF_PURE)
    flags |= implicit_pure_eaf_flags;
  if (i < 0)
    flags |= summary->static_chain_flags;
  else if ((unsigned) i < summary->arg_flags.length ())
    flags |= summary->arg_flags[i];
  return flags;
}

/* Return what FLAGS, EAF_ flags, promise in terms of leaks.  */

static struct leaks
flag_leaks (int flags)
{
  struct leaks leaks = leaks_nothing ();

  if (flags & EAF_UNUSED)
    return leaks;
  if (!(flags & EAF_NO_DIRECT_ESCAPE))
    leaks_add_heap (&leaks, 0);
  if (!(flags & EAF_NO_INDIRECT_ESCAPE))
    leaks_add_heap (&leaks, 1);
  for (unsigned word = 0; word < WORDS_MAX; word++)
    {
      if (!(flags & EAF_NOT_RETURNED_DIRECTLY))
	leaks_add_result (&leaks, word, 0);
      if (!(flags & EAF_NOT_RETURNED_INDIRECTLY))
	leaks_add_result (&leaks, word, 1);
    }
  return leaks;
}

/* Return what FLAGS, EAF_ flags for a pointer, promise for what is loaded
   through it.  */

static int
flags_behind (int flags)
{
  static const struct { int indirect, direct; } bits[]
    = { { EAF_NO_INDIRECT_CLOBBER, EAF_NO_DIRECT_CLOBBER },
	{ EAF_NO_INDIRECT_ESCAPE, EAF_NO_DIRECT_ESCAPE },
	{ EAF_NOT_RETURNED_INDIRECTLY, EAF_NOT_RETURNED_DIRECTLY } };
  int behind = flags & EAF_UNUSED;

  for (auto bit : bits)
    if (flags & bit.indirect)
      behind |= bit.indirect | bit.direct;
  return behind;
}

/* Return after how many loads LEAKS reach the heap, or a greater number.  */

static int
heap_distance (struct leaks leaks)
{
  return leaks_heap (leaks) == LEAKS_NONE ? INT_MAX : leaks_heap (leaks);
}

/* Return the levels, a bit for each, on which what is found may come back as
   RESULT according to LEAKS: if on one, then on those beyond.  */

static unsigned
levels_from (struct leaks leaks, unsigned result)
{
  int derefs = leaks_result (leaks, result);

  return derefs == LEAKS_NONE ? 0 : ((1 << LEVELS) - 1) & ~((1 << derefs) - 1);
}

struct effect
believed_effect (cgraph_node *node, int i, bool flagged)
{
  int flags = !flagged ? 0
	      : i >= CAPTURED ? flags_behind (callee_flags (node, -1))
	      : callee_flags (node, i);
  struct effect effect = summary_of (node, i);
  struct leaks theirs = flag_leaks (flags);
  bool use_ours = heap_distance (effect.leaks) >= heap_distance (theirs);

  for (unsigned level = 0; level < LEVELS; level++)
    if (flags & (level == 0 ? EAF_NO_DIRECT_CLOBBER
			    : EAF_NO_INDIRECT_CLOBBER))
      effect.writes[level] = false;
  for (unsigned result = 0; result < WORDS_MAX; result++)
    if (use_ours)
      effect.levels[result] &= levels_from (theirs, result);
    else
      effect.levels[result] = levels_from (theirs, result);
  if (!use_ours)
    effect.leaks = theirs;
  return effect;
}
