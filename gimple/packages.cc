/* The export data of packages.
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

/* The order of directories is that of GCC's go-lang.cc: those of -I, and those
   for Go below those of -L, as they come; then those of -L.  The driver gives
   the compiler its own directories with -L.  */

#include "compat.h"
#include "export-file.h"
#include "read-file.h"
#include "imports.h"
#include "libgo-table.h"
#include "packages.h"
#include <sys/stat.h>

/* Whether to say what cannot be read.  */
static bool notes;

/* The directories; strings that stay.  */
static auto_vec<const char *> *directories;

/* Those of them that have libgo's packages.  */
static auto_vec<const char *> *libgo_directories;

/* The packages known, or null for those of which nothing is, by the path of
   their symbols.  */
static hash_map<nofree_string_hash, struct package *> *packages;

void
packages_init (bool say)
{
  notes = say;
}

/* Add NAME, which stays, to the directories of libgo if it is one.  */

static void
add_directory (const char *name)
{
  struct stat status;

  if (stat (name, &status) == 0 && S_ISDIR (status.st_mode))
    {
      directories->safe_push (name);
      libgo_directories->safe_push (name);
    }
}

/* Fill in the directories from the command line.  */

static void
find_directories (void)
{
  directories = new auto_vec<const char *>;
  libgo_directories = new auto_vec<const char *>;
  for (unsigned i = 0; i < save_decoded_options_count; i++)
    {
      const struct cl_decoded_option *option = &save_decoded_options[i];

      if (option->opt_index == OPT_I)
	directories->safe_push (option->arg);
      else if (option->opt_index == OPT_L)
	{
	  add_directory (concat (option->arg, "/go/", GOESCAPE_GCC_VERSION,
				 NULL));
	  add_directory (concat (option->arg, "/go/", GOESCAPE_GCC_VERSION,
				 "/", GOESCAPE_GCC_MACHINE, NULL));
	}
    }
  for (unsigned i = 0; i < save_decoded_options_count; i++)
    if (save_decoded_options[i].opt_index == OPT_L)
      directories->safe_push (save_decoded_options[i].arg);
}

/* Return what -fgo-relative-import-path= says, or null.  */

static const char *
relative_import_path (void)
{
  const char *path = NULL;

  for (unsigned i = 0; i < save_decoded_options_count; i++)
    if (save_decoded_options[i].opt_index == OPT_fgo_relative_import_path_)
      path = save_decoded_options[i].arg;
  return path;
}

/* Return the name of the file for what is imported as PATH, or null.  The
   caller frees it.  */

static char *
find_file (const char *path)
{
  const char *relative = *path == '.' ? relative_import_path () : NULL;
  bool local = *path == '.' || *path == '/';
  char *joined, *file;

  if (!relative)
    return export_file_find (directories->address (),
			     local ? 0 : directories->length (), path);
  if (strncmp (path, "./", 2) != 0)
    return NULL;
  joined = concat (relative, "/", path, NULL);
  file = export_file_find (directories->address (), directories->length (),
			   joined);
  free (joined);
  return file;
}

/* Return whether FILE, which has the package PATH, is libgo's, or has the same
   export data.  */

static bool
libgo_file_p (const char *path, const char *file)
{
  char *ours = export_file_find (libgo_directories->address (),
				 libgo_directories->length (), path);
  bool same = ours && strcmp (ours, file) == 0;

  if (ours && !same)
    {
      size_t length = 0, our_length = 0;
      char *text = export_file_read (file, EXPORT_SECTION, &length);
      char *our_text = export_file_read (ours, EXPORT_SECTION, &our_length);

      same = text && our_text && length == our_length
	     && memcmp (text, our_text, length) == 0;
      free (text);
      free (our_text);
    }
  free (ours);
  return same;
}

/* Return what FILE has in a section of the plugin's own, or null.  */

static struct own_section *
read_section (const char *file)
{
  size_t length;
  char *text = export_file_read (file, OWN_SECTION, &length);
  struct own_section *section = text ? section_parse (text, length) : NULL;

  free (text);
  return section;
}

/* Return what is understood of the data for what is imported as PATH, or
   null.  */

static struct package *
read_import (const char *path)
{
  char *file = find_file (path);
  size_t length;
  char *text = file ? export_file_read (file, EXPORT_SECTION, &length) : NULL;
  struct package_data *data = text ? export_parse (text, length) : NULL;
  struct package *package = NULL;

  if (!data && notes)
    inform (UNKNOWN_LOCATION, "goescape: there is no export data of package %qs "
	    "that is understood: what is passed to it escapes", path);
  if (data)
    {
      package = new struct package;
      package->data = data;
      package->section = read_section (file);
      package->replaces = !libgo_file_p (data->path, file);
      package->libgo = !package->section;
      if (package->libgo)
	package->section = libgo_table_section (data->path, text, length);
    }
  free (text);
  free (file);
  return package;
}

/* Add PACKAGE, unless there is one whose symbols begin the same way: then it
   cannot be told whose functions are called.  */

static void
add_package (struct package *package)
{
  bool existed;
  struct package **known = &packages->get_or_insert (package->data->path,
						     &existed);

  *known = existed ? NULL : package;
}

/* Add the packages that the files of the unit import.  */

static void
add_imports (void)
{
  struct imports imports = {};
  hash_set<nofree_string_hash> seen;

  for (unsigned i = 0; i < num_in_fnames; i++)
    {
      size_t length;
      char *text = file_read (in_fnames[i], &length);

      if (text)
	imports_read (&imports, text, length);
      free (text);
    }
  for (size_t i = 0; i < imports.count; i++)
    if (strcmp (imports.paths[i], "unsafe") != 0
	&& strcmp (imports.paths[i], "C") != 0
	&& !seen.add (imports.paths[i]))
      if (struct package *package = read_import (imports.paths[i]))
	add_package (package);
  imports_free (&imports);
}

/* Return the package with PATH, which no file of the unit imports, or null.
   Without -fgo-pkgpath, a path says nothing about files.  */

static struct package *
find_indirect (const char *path)
{
  struct package *package;

  if (strncmp (path, "go.", 3) == 0 || *path == '.' || *path == '/'
      || strstr (path, "..") || strcmp (path, "main") == 0)
    return NULL;
  package = read_import (path);
  if (!package || strcmp (package->data->path, path) == 0)
    return package;
  export_free (package->data);
  section_free (package->section);
  delete package;
  return NULL;
}

/* Find the directories and the packages that are imported, once.  */

static void
find_imports (void)
{
  if (packages)
    return;
  packages = new hash_map<nofree_string_hash, struct package *>;
  find_directories ();
  add_imports ();
}

bool
package_replaced_p (const char *path)
{
  struct package **known;
  char *file;
  bool replaced;

  find_imports ();
  known = packages->get (path);
  if (known && *known)
    return (*known)->replaces;
  file = find_file (path);
  replaced = file && !libgo_file_p (path, file);
  free (file);
  return replaced;
}

const struct package *
package_find (const char *path)
{
  struct package **known;
  struct package *package;

  find_imports ();
  known = packages->get (path);
  if (known)
    return *known;
  package = find_indirect (path);
  packages->put (package ? package->data->path : xstrdup (path), package);
  return package;
}
