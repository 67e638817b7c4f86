/* What is said about sites: notes, dump lines, statistics.
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

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "site.h"
#include "text.h"

/* Return the expression that SITE stands for.  The caller frees it.  */

static char *
expression (const struct site *site)
{
  switch (site->kind)
    {
    case SITE_VARIABLE:
      return text_copy (site->name ? site->name : "variable");
    case SITE_BOX:
      return site->type ? text_format ("%s value", site->type)
			: text_copy ("value");
    case SITE_NEW:
      break;
    }
  return site->type ? text_format ("new(%s)", site->type)
		    : text_copy ("new object");
}

char *
site_note (const struct site *site)
{
  char *what = expression (site);
  char *note;

  if (site->decision != SITE_HEAP)
    note = text_format ("%s does not escape", what);
  else if (site->kind == SITE_VARIABLE)
    note = text_format ("moved to heap: %s", what);
  else
    note = text_format ("%s escapes to heap", what);
  free (what);
  return note;
}

char *
site_step_note (const struct site *site, size_t index)
{
  const struct site_step *step = &site->steps[index];
  size_t stars = step->derefs > 0 ? (size_t) step->derefs : 0;
  char *ops = memory_array (stars + 2, 1);
  char *note;

  if (step->derefs < 0)
    strcpy (ops, "&");
  else
    {
      memset (ops, '*', stars);
      ops[stars] = 0;
    }
  note = text_format ("  flow: %s = %s%s: %s%s%s", step->dst, ops, step->src,
		      step->why, step->where ? " at " : "",
		      step->where ? step->where : "");
  free (ops);
  return note;
}

/* The names of decisions and kinds.  */
static const char *const decision_names[] = { "heap", "stack", "removed" };
static const char *const kind_names[] = { "new", "variable", "box" };

char *
site_dump_line (const struct site *site)
{
  char *identifier = site_identifier (site);
  bool heap = site->decision == SITE_HEAP && site->reason;
  char *line = text_format ("%s %s%s%s %s, %llu bytes: %s%s%s", identifier,
			    kind_names[site->kind], site->name ? " " : "",
			    site->name ? site->name : "",
			    site->type ? site->type : "?",
			    (unsigned long long) site->size,
			    decision_names[site->decision],
			    heap ? ", " : "", heap ? site->reason : "");

  free (identifier);
  return line;
}

/* Set KEY in OBJECT to TEXT.  What is not UTF-8 becomes '?'.  */

static void
set_text (json_t *object, const char *key, const char *text)
{
  json_t *string = json_string (text);

  if (!string)
    {
      char *plain = text_copy (text);
      char *at;

      for (at = plain; *at; at++)
	if ((unsigned char) *at >= 0x80)
	  *at = '?';
      string = json_string (plain);
      free (plain);
    }
  json_object_set_new (object, key, string);
}

/* Set KEY in OBJECT to NUMBER.  */

static void
set_number (json_t *object, const char *key, uint64_t number)
{
  json_object_set_new (object, key, json_integer ((json_int_t) number));
}

/* Return SITE as a JSON object.  */

static json_t *
site_json (const struct site *site)
{
  json_t *object = json_object ();
  char *identifier = site_identifier (site);

  set_text (object, "id", identifier);
  set_text (object, "function", site->function);
  set_text (object, "kind", kind_names[site->kind]);
  if (site->name)
    set_text (object, "name", site->name);
  if (site->type)
    set_text (object, "type", site->type);
  set_number (object, "size", site->size);
  set_text (object, "decision", decision_names[site->decision]);
  if (site->decision == SITE_HEAP && site->reason)
    set_text (object, "reason", site->reason);
  free (identifier);
  return object;
}

/* Order the strings at A and B.  */

static int
compare_texts (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Return a JSON object with the number of heap sites of SITES for each
   reason, in order of the reasons.  */

static json_t *
reasons_json (const struct sites *sites)
{
  const char **reasons = memory_array (sites->count, sizeof *reasons);
  json_t *object = json_object ();
  size_t count = 0, i, same;

  for (i = 0; i < sites->count; i++)
    if (sites->sites[i].decision == SITE_HEAP && sites->sites[i].reason)
      reasons[count++] = sites->sites[i].reason;
  qsort (reasons, count, sizeof *reasons, compare_texts);
  for (i = 0; i < count; i += same)
    {
      for (same = 1; i + same < count
		     && strcmp (reasons[i], reasons[i + same]) == 0; same++)
	;
      set_number (object, reasons[i], same);
    }
  free (reasons);
  return object;
}

char *
sites_json (const struct sites *sites, const struct unit_totals *totals,
	    const char *unit, const char *compiler)
{
  json_t *object = json_object ();
  json_t *list = json_array ();
  char *text, *line;
  size_t i;

  for (i = 0; i < sites->count; i++)
    json_array_append_new (list, site_json (&sites->sites[i]));
  set_text (object, "unit", unit);
  set_text (object, "compiler", compiler);
  set_number (object, "functions", totals->functions);
  set_number (object, "sites", sites->count);
  set_number (object, "stack", totals->sites[SITE_STACK]);
  set_number (object, "removed", totals->sites[SITE_REMOVED]);
  set_number (object, "heap", totals->sites[SITE_HEAP]);
  set_number (object, "stack_bytes", totals->stack_bytes);
  set_number (object, "frame_bytes", totals->frame_bytes);
  set_number (object, "barriers", totals->barriers);
  json_object_set_new (object, "reasons", reasons_json (sites));
  json_object_set_new (object, "list", list);
  text = json_dumps (object, JSON_COMPACT);
  json_decref (object);
  if (!text)
    internal_failure ("statistics that are no JSON");
  line = text_format ("%s\n", text);
  free (text);
  return line;
}
