/* The door into GCC: what happens when the compiler loads the plugin.
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

/* goescape finds the heap objects of a Go program that can live in the frame
   of the function that makes them, and puts them there.  From here the way of
   the data is

     gimple/types.cc		what the allocations allocate
     gimple/flow.cc, calls.cc	statements become a graph ...
     plugin/points.c, graph.c	... of what may hold what
     plugin/solve.c		which objects are outlived by a holder
     gimple/lifetime.cc		and which by a holder around a loop
     gimple/decide.cc		which of the others become slots
     gimple/savings.cc		what the rest can do without
     gimple/barrier.cc, rewrite.cc	the code for slots
     gimple/emit.cc		what to say about it

   and gimple/pass.cc calls them in this order.  */

#include "compat.h"
#include "libgo-table.h"
#include "pass.h"

/* GCC loads only plugins that have this symbol, by which they assert that
   they have a licence compatible with the GPL.  */
int plugin_is_GPL_compatible;

static struct plugin_info goescape_info =
{
  GOESCAPE_VERSION,
  NULL
};

/* Return the text that --help prints for the plugin: a line for each option.  */

static char *
help_text (void)
{
  char *text = xstrdup ("Allocates Go objects that do not outlive their frame "
			"on the stack.  Options:");

  for (size_t i = 0; options_help (i); i++)
    text = reconcat (text, text, "\n  -fplugin-arg-goescape-",
		     options_help (i), NULL);
  return text;
}

/* Return the target that ARGUMENTS, with which a compiler was configured, name,
   and its length in *LENGTH.  It is empty where they name none.  */

static const char *
configured_target (const char *arguments, size_t *length)
{
  static const char key[] = "--target=";
  const char *target = "";

  for (const char *at = arguments; (at = strstr (at, key)); )
    target = at += strlen (key);
  *length = strcspn (target, " '");
  return target;
}

/* Return whether VERSION is that of a compiler for the machine that the plugin
   was built for; if not, say so.  What the plugin knows about the machine, such
   as alignments, was compiled into it.  */

static bool
target_fits (const struct plugin_gcc_version *version)
{
  size_t ours, theirs;
  const char *our_target
    = configured_target (gcc_version.configuration_arguments, &ours);
  const char *their_target
    = configured_target (version->configuration_arguments, &theirs);

  if (ours == theirs && strncmp (our_target, their_target, ours) == 0)
    return true;
  error ("goescape was built for a compiler for %.*s, but this is one for "
	 "%.*s; rebuild it with %<make clean all GCCGO=%> followed by the name "
	 "of this compiler%'s driver", (int) ours, our_target, (int) theirs,
	 their_target);
  return false;
}

/* Return whether VERSION is that of the compiler that the plugin was built
   for; if not, say so.  Distributions patch compilers without a new version
   number, but not in what matters to plugins, so their configuration is not
   compared: a plugin built against one revision of a package works with the
   next.  */

static bool
version_fits (const struct plugin_gcc_version *version)
{
  if (strcmp (version->basever, gcc_version.basever) == 0
      && strcmp (version->datestamp, gcc_version.datestamp) == 0
      && strcmp (version->devphase, gcc_version.devphase) == 0
      && strcmp (version->revision, gcc_version.revision) == 0)
    return true;
  error ("goescape was built for GCC %s %s, but this is GCC %s %s; rebuild it "
	 "with %<make clean all GCCGO=%> followed by the name of this "
	 "compiler%'s driver", gcc_version.basever,
	 gcc_version.datestamp, version->basever, version->datestamp);
  return false;
}

/* Called by GCC with what INFO the plugin is loaded with and the compiler's
   VERSION.  Return 0 if all went well.  */

int
plugin_init (struct plugin_name_args *info,
	     struct plugin_gcc_version *version)
{
  struct options options;
  char message[OPTIONS_ERROR_MAX];
  bool good = true;

  if (!version_fits (version) || !target_fits (version))
    return 1;
  options_init (&options);
  for (int i = 0; i < info->argc; i++)
    if (!options_parse (&options, info->argv[i].key, info->argv[i].value,
			message))
      {
	error ("%s", message);
	good = false;
      }
  if (!good)
    return 1;
  goescape_info.help = help_text ();
  register_callback (info->base_name, PLUGIN_INFO, NULL, &goescape_info);
  libgo_table_init (info->full_name);
  register_passes (info->base_name, &options);
  return 0;
}
