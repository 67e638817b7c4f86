/* Functions of other packages.
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
#include "curated.h"
#include "outside.h"
#include "own.h"
#include "packages.h"
#include "runtime-table.h"
#include "symbol.h"
#include "tags.h"

/* What has been found about a function.  */
struct description
{
  enum answer answer;
  struct summary *summary;	/* Null if nothing.  */
};

/* The functions that were asked for, by DECL_UID.  */
static hash_map<int_hash<unsigned, 0, UINT_MAX>, struct description>
  *descriptions;

/* The sources not to be used.  */
static bool no_curated, no_tags, no_libgo_tags;

void
outside_init (const struct options *options)
{
  no_curated = options->no_curated;
  no_tags = options->no_tags;
  no_libgo_tags = options->no_libgo_tags;
  packages_init (options->notes > 0);
}

/* Return whether DECL has COUNT parameters, and no others.  */

static bool
parameters_p (tree decl, unsigned count)
{
  tree type = TREE_TYPE (decl);

  return (prototype_p (type) && !stdarg_p (type)
	  && type_num_arguments (type) == (int) count);
}

/* Return whether anything that the package PATH says is to be believed.  Some
   work on memory of any type.  */

static bool
package_believed_p (const char *path)
{
  static const char *const others[] = { "runtime", "reflect", "unsafe",
					"sync/atomic",
					"internal/reflectlite" };

  for (const char *other : others)
    if (strcmp (path, other) == 0)
      return false;
  return strncmp (path, "runtime/", 8) != 0;
}

/* Return whether the tags of the function NAME are to be believed.  What begins
   with a small letter may be a function without a body of which the package
   says more than is true for others (go:noescape).  */

static bool
tags_believed_p (const char *name)
{
  const char *last = strchr (name, '.');

  return ISUPPER (last ? last[1] : *name);
}

/* Return what PACKAGE says of DECL, its function NAME with SYMBOL.  */

static struct description
describe_in (tree decl, const struct package *package, const char *name,
	     const char *symbol)
{
  bool use_section = package->section
		     && !(package->libgo ? no_libgo_tags : no_tags);
  const struct section_function *own
    = use_section ? section_find (package->section, symbol) : NULL;
  const struct export_function *function
    = !no_tags && tags_believed_p (name) ? export_find (package->data, name)
					 : NULL;
  struct summary *summary = own ? own_summary (decl, own) : NULL;

  if (summary)
    return { package->libgo ? ANSWER_LIBGO : ANSWER_OWN, summary };
  summary = function ? tags_summary (decl, function) : NULL;
  return { summary ? ANSWER_TAGS : ANSWER_NOTHING, summary };
}

/* Return what the package that DECL, whose symbol is SYMBOL, belongs to says of
   it.  */

static struct description
describe_by_package (tree decl, const char *symbol)
{
  struct description description = { ANSWER_NOTHING, NULL };
  const struct package *package;
  char *path, *name;

  if (!symbol_function (symbol, &path, &name))
    return description;
  package = package_believed_p (path) ? package_find (path) : NULL;
  if (package)
    description = describe_in (decl, package, name, symbol);
  free (path);
  free (name);
  return description;
}

/* Return whether the package that SYMBOL belongs to is libgo's, as far as its
   path says.  */

static bool
libgo_symbol_p (const char *symbol)
{
  char *path, *name;
  bool libgo;

  if (!symbol_function (symbol, &path, &name))
    return false;
  libgo = !package_replaced_p (path);
  free (path);
  free (name);
  return libgo;
}

/* Find out about DECL.  */

static struct description
describe (tree decl)
{
  const char *name = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl));
  struct description none = { ANSWER_NOTHING, NULL };
  const struct curated_function *row = no_curated ? NULL
						  : curated_lookup (name);

  if (row && parameters_p (decl, row->argument_count) && libgo_symbol_p (name))
    return { ANSWER_CURATED, curated_summary (row) };
  return no_tags && no_libgo_tags ? none : describe_by_package (decl, name);
}

const struct summary *
outside_summary (tree decl)
{
  bool existed;
  struct description *description;

  if (!descriptions)
    descriptions = new hash_map<int_hash<unsigned, 0, UINT_MAX>,
				struct description>;
  description = &descriptions->get_or_insert (DECL_UID (decl), &existed);
  if (!existed)
    *description = describe (decl);
  return description->summary;
}

enum answer
outside_answer (tree decl)
{
  struct description *description
    = descriptions ? descriptions->get (DECL_UID (decl)) : NULL;

  return description ? description->answer : ANSWER_NOTHING;
}

bool
outside_call_p (gcall *call)
{
  tree decl = gimple_call_fndecl (call);
  cgraph_node *node = decl ? cgraph_node::get (decl) : NULL;

  return (node && DECL_EXTERNAL (decl) && !fndecl_built_in_p (decl)
	  && !node->has_gimple_body_p () && !runtime_lookup (call)
	  && strncmp (IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl)),
		      "runtime.", 8) != 0);
}
