/* The table of libgo's functions, for this compiler.
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

/* The driver gives the compiler the directories with -L where the linker will
   look for libgo.  Only a shared one has a build ID; a static one in the same
   place is taken to be of the same build, and in a place of its own to be
   another.  */

#include "libgo.h"
#include "read-file.h"
#include "compat.h"
#include "libgo-table.h"

/* The plugin's file.  */
static const char *plugin_file = "";

/* The table for the compiler's libgo, which is read when it is first asked for;
   null if there is none that is to be used.  */
static const char *table;
static size_t table_length;
static bool table_read;

void
libgo_table_init (const char *plugin)
{
  plugin_file = xstrdup (plugin);
}

/* Return the build ID of the libgo that the linker finds first, or null.  The
   caller frees it.  */

static char *
this_build_id (void)
{
  for (unsigned i = 0; i < save_decoded_options_count; i++)
    if (save_decoded_options[i].opt_index == OPT_L)
      {
	const char *folder = save_decoded_options[i].arg;
	char *shared = concat (folder, "/libgo.so", NULL);
	char *archive = concat (folder, "/libgo.a", NULL);
	bool here = access (shared, F_OK) == 0 || access (archive, F_OK) == 0;
	char *id = here ? libgo_build_id (shared) : NULL;

	free (shared);
	free (archive);
	if (here)
	  return id;
      }
  return NULL;
}

/* Read the table, if it is to be used.  */

static void
read_table (void)
{
  char *id = this_build_id ();
  const char *base = lbasename (plugin_file);
  char *folder = xstrndup (plugin_file, base - plugin_file);
  char *name = concat (folder, LIBGO_TABLE, NULL);
  char *text;
  size_t length;

  table_read = true;
  text = id ? file_read (name, &length) : NULL;
  table = text ? libgo_part (text, length, id, &table_length) : NULL;
  if (!table)
    free (text);
  free (name);
  free (folder);
  free (id);
}

struct own_section *
libgo_table_section (const char *path, const char *data, size_t length)
{
  const char *group;
  size_t size;

  if (!table_read)
    read_table ();
  if (!table)
    return NULL;
  group = libgo_find (table, table_length, path, libgo_check (data, length),
		      &size);
  return group ? section_parse (group, size) : NULL;
}
