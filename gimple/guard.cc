/* A guard against allocations.
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

/* With assert-noheap=REGEX the user says that functions do not allocate:

     x.go:7:9: error: 'main.hot' allocates: append may grow a slice

   What counts are the calls of the runtime's functions that are left when the
   unit is optimised: those that allocate, and those that do if there is no room
   otherwise.  A call belongs to the function that it stands in and to all that
   were inlined around it, under the names that they have in the source: a
   version of a function, such as main.hot.constprop.0, goes by main.hot.
   What functions do that are called and not inlined is theirs.  */

#include "compat.h"
#include "guard.h"
#include "emit.h"
#include <regex.h>

struct allocator
{
  const char *name;		/* The symbol.  */
  const char *what;		/* What the user did, or null for a site.  */
};

static const struct allocator allocators[] =
{
  { "runtime.newobject", NULL },
  { "runtime.mallocgc", NULL },
  { "runtime.makeslice", "a slice is made" },
  { "runtime.makeslice64", "a slice is made" },
  { "runtime.growslice", "append may grow a slice" },
  { "runtime.makemap", "a map is made" },
  { "runtime.makemap64", "a map is made" },
  { "runtime.makemap__small", "a map is made" },
  { "__go_construct_map", "a map is made" },
  { "runtime.mapassign", "a map may grow" },
  { "runtime.mapassign__fast32", "a map may grow" },
  { "runtime.mapassign__fast32ptr", "a map may grow" },
  { "runtime.mapassign__fast64", "a map may grow" },
  { "runtime.mapassign__fast64ptr", "a map may grow" },
  { "runtime.mapassign__faststr", "a map may grow" },
  { "runtime.makechan", "a channel is made" },
  { "runtime.makechan64", "a channel is made" },
  { "runtime.concatstrings", "strings are put together" },
  { "runtime.intstring", "a string is made of a number" },
  { "runtime.slicebytetostring", "a string is made of bytes" },
  { "runtime.slicerunetostring", "a string is made of runes" },
  { "runtime.stringtoslicebyte", "bytes are made of a string" },
  { "runtime.stringtoslicerune", "runes are made of a string" }
};

/* Return the row for CALL, or null if it does not allocate.  */

static const struct allocator *
find_allocator (gcall *call)
{
  tree decl = gimple_call_fndecl (call);

  if (decl && DECL_EXTERNAL (decl))
    for (const struct allocator &row : allocators)
      if (strcmp (row.name,
		  IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl))) == 0)
	return &row;
  return NULL;
}

/* Return the symbol that DECL, a function, has in the source if it matches
   REGEX, or null.  */

static const char *
matching_symbol (tree decl, const regex_t *regex)
{
  const char *symbol
    = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (DECL_ORIGIN (decl)));

  return regexec (regex, symbol, 0, NULL, 0) == 0 ? symbol : NULL;
}

/* Return the symbol of the innermost function around CALL in FN that matches
   REGEX, or null.  */

static const char *
guarded_function (function *fn, gcall *call, const regex_t *regex)
{
  const char *symbol;

  for (tree block = gimple_block (call); block && TREE_CODE (block) == BLOCK;
       block = BLOCK_SUPERCONTEXT (block))
    if (inlined_function_outer_scope_p (block))
      {
	tree decl = block_ultimate_origin (block);

	if (decl && TREE_CODE (decl) == FUNCTION_DECL
	    && (symbol = matching_symbol (decl, regex)))
	  return symbol;
      }
  return matching_symbol (fn->decl, regex);
}

/* Return the record of CALL in FN, an allocation that is left, or null if it
   has none.  Those in USED have been found before; it is added to them.  */

static const struct site *
find_site (function *fn, gcall *call, const struct unit *unit, bitmap used)
{
  expanded_location where = expand_location (gimple_location (call));
  const char *symbol = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (fn->decl));

  for (unsigned i = 0; i < unit->sites.count; i++)
    {
      const struct site *site = &unit->sites.sites[i];

      if (site->decision == SITE_HEAP && site->line == (unsigned) where.line
	  && site->column == (unsigned) where.column
	  && strcmp (site->function, symbol) == 0
	  && strcmp (site->file, where.file ? where.file : "") == 0
	  && bitmap_set_bit (used, i))
	return site;
    }
  return NULL;
}

void
guard_function (function *fn, const struct unit *unit)
{
  auto_bitmap used;
  regex_t regex;
  basic_block bb;

  if (regcomp (&regex, unit->options.assert_noheap, REG_EXTENDED | REG_NOSUB)
      != 0)
    return;
  FOR_EACH_BB_FN (bb, fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	gcall *call = dyn_cast <gcall *> (gsi_stmt (gsi));
	const struct allocator *row = call ? find_allocator (call) : NULL;
	const char *symbol
	  = row ? guarded_function (fn, call, &regex) : NULL;

	if (symbol)
	  emit_allocation (symbol, gimple_location (call), row->what,
			   row->what ? NULL
				     : find_site (fn, call, unit, used));
      }
  regfree (&regex);
}
