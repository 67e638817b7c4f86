/* What editors read: gc's log of optimizations, as JSON.
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

/* A site on the heap is the diagnostic "escape".  Its related information is
   first where it was inlined, then its way to the heap:

     "escflow:    flow: {heap} = &x:"
     "escflow:      from g = &x (assigned to a global variable)"  */

#include "logopt.h"

#include <stdlib.h>
#include <string.h>

#include "json-text.h"
#include "memory.h"
#include "text.h"
#include "vector.h"
#include "way.h"

/* A position in a file, whose name is not terminated.  */
struct place
{
  const char *file;
  size_t file_length;
  unsigned long line;
  unsigned long column;
};

/* A diagnostic to be: a site, and where it stands in its function's own
   source.  */
struct entry
{
  const struct site *site;
  struct place place;
  size_t number;		/* Among all, to keep their order.  */
};

/* Return the place that WHERE, FILE:LINE:COLUMN, says.  */

static struct place
read_place (const char *where)
{
  struct place place = { where, strlen (where), 0, 0 };
  unsigned long *numbers[] = { &place.column, &place.line };

  for (unsigned i = 0; i < 2; i++)
    {
      size_t at = place.file_length;

      while (at > 0 && where[at - 1] != ':')
	at--;
      if (at == 0)
	break;
      *numbers[i] = strtoul (where + at, NULL, 10);
      place.file_length = at - 1;
    }
  return place;
}

/* Return where SITE itself is.  */

static struct place
own_place (const struct site *site)
{
  struct place place = { site->file, strlen (site->file), site->line,
			 site->column };

  return place;
}

/* Return where SITE is in the function that it was inlined into.  */

static struct place
outermost_place (const struct site *site)
{
  if (site->inlined_count == 0)
    return own_place (site);
  return read_place (site->inlined[site->inlined_count - 1]);
}

/* Order the files of the places A and B.  */

static int
compare_files (const struct place *a, const struct place *b)
{
  size_t length
    = a->file_length < b->file_length ? a->file_length : b->file_length;
  int order = memcmp (a->file, b->file, length);

  if (order != 0)
    return order;
  return (a->file_length > b->file_length) - (a->file_length < b->file_length);
}

/* Order the entries at A and B by position.  */

static int
compare_entries (const void *a, const void *b)
{
  const struct entry *x = a, *y = b;
  int order = compare_files (&x->place, &y->place);

  if (order != 0)
    return order;
  if (x->place.line != y->place.line)
    return x->place.line < y->place.line ? -1 : 1;
  if (x->place.column != y->place.column)
    return x->place.column < y->place.column ? -1 : 1;
  return x->number < y->number ? -1 : x->number > y->number;
}

char *
logopt_escape (const char *text, bool segment)
{
  static const char hex[] = "0123456789ABCDEF";
  const char *plain = segment ? "-_.~$&+=:@" : "-_.~$&+=:@,/;";
  char *escaped = memory_array (strlen (text) * 3 + 1, 1);
  char *to = escaped;

  for (; *text; text++)
    {
      unsigned char c = (unsigned char) *text;
      bool alnum = ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
		    || (c >= 'a' && c <= 'z'));

      if (alnum || strchr (plain, c))
	*to++ = (char) c;
      else
	{
	  *to++ = '%';
	  *to++ = hex[c >> 4];
	  *to++ = hex[c & 15];
	}
    }
  *to = 0;
  return escaped;
}

/* Return the name of PLACE's file, with that of UNIT's directory in front where
   it is looked up there.  The caller frees it.  */

static char *
file_name (const struct place *place, const struct logopt_unit *unit)
{
  int length = (int) place->file_length;
  const char *name = place->file;

  if (name[0] == '/' || name[0] == '<' || !unit->directory)
    return text_format ("%.*s", length, name);
  if (length > 2 && name[0] == '.' && name[1] == '/')
    {
      name += 2;
      length -= 2;
    }
  return text_format ("%s/%.*s", unit->directory, length, name);
}

/* Return PLACE as a JSON range: from there to there.  */

static json_t *
range_json (const struct place *place)
{
  json_t *range = json_object ();
  static const char *const ends[] = { "start", "end" };

  for (unsigned i = 0; i < 2; i++)
    {
      json_t *position = json_object ();

      json_set_number (position, "line", place->line);
      json_set_number (position, "character", place->column);
      json_set (range, ends[i], position);
    }
  return range;
}

/* Append to LIST that MESSAGE belongs to PLACE, in a file of UNIT.  */

static void
add_related (json_t *list, const struct place *place, const char *message,
	     const struct logopt_unit *unit)
{
  json_t *related = json_object ();
  json_t *location = json_object ();
  char *name = file_name (place, unit);
  char *path = logopt_escape (name, false);
  char *uri = text_format ("file://%s", path);

  json_set_text (location, "uri", uri);
  json_set (location, "range", range_json (place));
  json_set (related, "location", location);
  json_set_text (related, "message", message);
  json_append (list, related);
  free (name);
  free (path);
  free (uri);
}

/* Return the related information on SITE of UNIT.  */

static json_t *
related_json (const struct site *site, const struct logopt_unit *unit)
{
  json_t *list = json_array ();
  struct place place;
  struct way way;

  for (size_t i = site->inlined_count; i > 0; i--)
    {
      place = i > 1 ? read_place (site->inlined[i - 2]) : own_place (site);
      add_related (list, &place, "inlineLoc", unit);
    }
  way_make (site, &way);
  for (size_t i = 0; i < way.count; i++)
    {
      char *message = text_format ("escflow:  %s", way.lines[i].text);

      /* What has no place has that of what follows.  */
      place = own_place (site);
      for (size_t j = i; j < way.count; j++)
	if (way.lines[j].where)
	  {
	    place = read_place (way.lines[j].where);
	    break;
	  }
      add_related (list, &place, message, unit);
      free (message);
    }
  way_clear (&way);
  return list;
}

/* Return the line of JSON for ENTRY of UNIT.  The caller frees it.  */

static char *
diagnostic_line (const struct entry *entry, const struct logopt_unit *unit)
{
  json_t *object = json_object ();
  json_t *related = related_json (entry->site, unit);
  char *what = site_expression (entry->site);
  char *message = text_format ("%s escapes to heap", what);

  json_set (object, "range", range_json (&entry->place));
  json_set_number (object, "severity", 3);
  json_set_text (object, "code", "escape");
  json_set_text (object, "source", "go compiler");
  json_set_text (object, "message", message);
  if (json_array_size (related))
    json_set (object, "relatedInformation", related);
  else
    json_decref (related);
  free (what);
  free (message);
  return json_line (object);
}

char *
logopt_goarch (const char *target, unsigned bits)
{
  static const char *const names[][3] =
    {
      { "x86_64", "amd64", "386" },
      { "i386", "386", "386" },
      { "i486", "386", "386" },
      { "i586", "386", "386" },
      { "i686", "386", "386" },
      { "aarch64", "arm64", "arm64" },
      { "powerpc64le", "ppc64le", "ppc" },
      { "powerpc64", "ppc64", "ppc" },
      { "s390x", "s390x", "s390" },
      { "mips64el", "mips64le", "mips64p32le" },
      { "mipsel", "mipsle", "mipsle" },
      { "sparc64", "sparc64", "sparc" }
    };
  char *part = text_format ("%.*s", (int) strcspn (target, "-"), target);

  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    if (strcmp (part, names[i][0]) == 0)
      {
	free (part);
	return text_copy (names[i][bits < 64 ? 2 : 1]);
      }
  return part;
}

char *
logopt_goos (const char *target)
{
  static const char *const names[]
    = { "linux", "freebsd", "netbsd", "openbsd", "dragonfly", "solaris", "aix",
	"darwin" };
  const char *last = strrchr (target, '-');

  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    if (strstr (target, names[i]))
      return text_copy (names[i]);
  return text_copy (last ? last + 1 : target);
}

/* Return the line of JSON that begins the file about what is in the file of
   PLACE, in UNIT.  The caller frees it.  */

static char *
header_line (const struct place *place, const struct logopt_unit *unit)
{
  json_t *object = json_object ();
  char *goos = logopt_goos (unit->target);
  char *goarch = logopt_goarch (unit->target, unit->pointer_bits);
  char *name = file_name (place, unit);

  json_set_number (object, "version", 0);
  if (unit->package)
    json_set_text (object, "package", unit->package);
  else
    json_set (object, "package", json_stringn ("", 1));
  json_set_text (object, "goos", goos);
  json_set_text (object, "goarch", goarch);
  json_set_text (object, "gc_version", unit->version);
  json_set_text (object, "file", name);
  free (goos);
  free (goarch);
  free (name);
  return json_line (object);
}

/* Return the name of the file about what is in the file of PLACE, in UNIT:
   without directories, and without ".go" and what follows the last one.  The
   caller frees it.  */

static char *
log_name (const struct place *place, const struct logopt_unit *unit)
{
  char *base = text_format ("%.*s", (int) place->file_length, place->file);
  char *slash = strrchr (base, '/');
  char *package = unit->package ? logopt_escape (unit->package, true)
				: text_copy ("%00");
  char *end = NULL, *escaped, *name;

  for (char *at = base; (at = strstr (at, ".go")); at++)
    end = at;
  if (end && (!slash || end > slash))
    *end = 0;
  escaped = logopt_escape (slash ? slash + 1 : base, true);
  name = text_format ("%s/%s.json", package, escaped);
  free (base);
  free (package);
  free (escaped);
  return name;
}

/* Append ADDED, which is freed, to *TEXT, of *LENGTH bytes, with room for
   *ROOM.  */

static void
append (char **text, size_t *length, size_t *room, char *added)
{
  size_t more = strlen (added);

  *text = memory_grow (*text, room, *length + more + 1, 1);
  memcpy (*text + *length, added, more + 1);
  *length += more;
  free (added);
}

void
logopt_make (const struct sites *sites, const struct logopt_unit *unit,
	     struct logopt_files *files)
{
  struct entry *entries = memory_array (sites->count, sizeof *entries);
  size_t count = 0, i, length = 0, room = 0;
  struct logopt_file *file = NULL;

  memset (files, 0, sizeof *files);
  for (i = 0; i < sites->count; i++)
    if (sites->sites[i].decision == SITE_HEAP)
      {
	struct entry entry = { &sites->sites[i],
			       outermost_place (&sites->sites[i]), count };

	entries[count++] = entry;
      }
  qsort (entries, count, sizeof *entries, compare_entries);
  for (i = 0; i < count; i++)
    {
      if (i == 0
	  || compare_files (&entries[i - 1].place, &entries[i].place) != 0)
	{
	  file = VECTOR_PUSH (files->files, files->count, files->room);
	  file->name = log_name (&entries[i].place, unit);
	  file->text = NULL;
	  length = room = 0;
	  append (&file->text, &length, &room,
		  header_line (&entries[i].place, unit));
	}
      append (&file->text, &length, &room, diagnostic_line (&entries[i], unit));
    }
  free (entries);
}

void
logopt_clear (struct logopt_files *files)
{
  for (size_t i = 0; i < files->count; i++)
    {
      free (files->files[i].name);
      free (files->files[i].text);
    }
  free (files->files);
  memset (files, 0, sizeof *files);
}
