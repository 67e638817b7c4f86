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

/* The texts are made of the records alone, so that all of them tell the same
   of a site.  The line of JSON is never left out and never incomplete: names
   that JSON cannot hold are altered, and where there is no memory for it the
   process ends.  */

#include <jansson.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "site.h"
#include "text.h"
#include "way.h"

/* Return the expression that SITE stands for.  The caller frees it.  */

char *
site_expression (const struct site *site)
{
  switch (site->kind)
    {
    case SITE_VARIABLE:
      return text_copy (site->name ? site->name : "variable");
    case SITE_BOX:
      return site->type ? text_format ("%s value", site->type)
			: text_copy ("value");
    case SITE_CLOSURE:
      return text_copy ("func literal");
    case SITE_CALL:
      return text_copy ("call record");
    case SITE_CONSTRUCTOR:
      return text_format ("%s(...)", site->name ? site->name : "call");
    case SITE_MAKE:
      return site->type ? text_format ("make([]%s)", site->type)
			: text_copy ("make");
    case SITE_STRING:
      return text_copy (site->name ? site->name : "string");
    case SITE_NEW:
      break;
    }
  return site->type ? text_format ("new(%s)", site->type)
		    : text_copy ("new object");
}

/* Return the note on SITE, without the position.  The caller frees it.  */

char *
site_note (const struct site *site)
{
  char *what = site_expression (site);
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

/* Return what makes SITE cost less, without the position, or null.  The caller
   frees it.  */

char *
site_saving_note (const struct site *site)
{
  static const char *const what[]
    = { NULL, "is not cleared", "shares the allocation of", "is not allocated",
	"is not allocated if it is small or zero" };
  char *expression, *note;

  if (site->saving == SAVING_NONE)
    return NULL;
  expression = site_expression (site);
  if (site->saving == SAVING_GROUP && site->first)
    note = text_format ("%s shares its allocation", expression);
  else
    note = text_format ("%s %s%s%s", expression, what[site->saving],
			site->saving == SAVING_GROUP ? " " : "",
			site->saving == SAVING_GROUP ? site->group : "");
  free (expression);
  return note;
}

/* Return step number INDEX of the flow of SITE, without the position.  The
   caller frees it.  */

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

/* The names of decisions, savings and kinds.  */
static const char *const decision_names[] = { "heap", "stack", "removed",
					      "callee" };
static const char *const saving_names[] = { "none", "uncleared", "group",
					    "box", "test" };
static const char *const kind_names[] = { "new", "variable", "box",
					  "closure", "call", "constructor",
					  "make", "string" };

/* Return what the dump line says of the saving on SITE.  The caller frees
   it.  */

static char *
saving_text (const struct site *site)
{
  const char *uncleared
    = site->uncleared && site->saving != SAVING_UNCLEARED ? ", uncleared" : "";

  if (site->decision != SITE_HEAP || site->saving == SAVING_NONE)
    return text_copy ("");
  if (site->saving == SAVING_GROUP)
    return text_format ("; in the block of %s at %llu%s", site->group,
			(unsigned long long) site->offset, uncleared);
  return text_format ("; %s%s", saving_names[site->saving], uncleared);
}

/* Return the line of the dump file for SITE.  The caller frees it.  */

char *
site_dump_line (const struct site *site)
{
  char *identifier = site_identifier (site);
  bool heap = site->decision == SITE_HEAP && site->reason;
  char *saving = saving_text (site);
  char *line = text_format ("%s %s%s%s %s, %llu bytes: %s%s%s%s", identifier,
			    kind_names[site->kind], site->name ? " " : "",
			    site->name ? site->name : "",
			    site->type ? site->type : "?",
			    (unsigned long long) site->size,
			    decision_names[site->decision],
			    heap ? ", " : "", heap ? site->reason : "", saving);

  free (saving);
  free (identifier);
  return line;
}

/* Return the line of the dump file for the second opinion about SITE.  The
   caller frees it.  */

char *
site_opinion_line (const struct site *site)
{
  char *identifier = site_identifier (site);
  char *line = text_format ("%s %s%s", identifier,
			    site->doubt ? "unconfirmed: " : "confirmed",
			    site->doubt ? site->doubt : "");

  free (identifier);
  return line;
}

/* Return a copy of TEXT that JSON can hold: in a text that is not UTF-8, each
   byte beyond ASCII becomes '?'.  The caller frees it.  */

static char *
clean_text (const char *text)
{
  char *clean = text_copy (text);
  json_t *string = json_string (text);
  char *at;

  if (!string)
    for (at = clean; *at; at++)
      if ((unsigned char) *at >= 0x80)
	*at = '?';
  json_decref (string);
  return clean;
}

/* Set KEY in OBJECT to VALUE, which OBJECT takes over; either is null where
   there was no memory for it.  KEY must be UTF-8.  */

static void
set_member (json_t *object, const char *key, json_t *value)
{
  if (json_object_set_new (object, key, value) != 0)
    internal_failure ("out of memory");
}

/* Set KEY in OBJECT to TEXT.  */

static void
set_text (json_t *object, const char *key, const char *text)
{
  char *clean = clean_text (text);

  set_member (object, key, json_string (clean));
  free (clean);
}

/* Set KEY in OBJECT to NUMBER, or to the largest number of jansson where that
   is less.  */

static void
set_number (json_t *object, const char *key, uint64_t number)
{
  if (number > INT64_MAX)
    number = INT64_MAX;
  set_member (object, key, json_integer ((json_int_t) number));
}

/* Return the way of SITE to the heap as a JSON array: for each line an object
   with its text and, where it has one, its place.  */

static json_t *
way_json (const struct site *site)
{
  json_t *lines = json_array ();
  struct way way;

  way_make (site, &way);
  for (size_t i = 0; i < way.count; i++)
    {
      json_t *line = json_object ();

      set_text (line, "text", way.lines[i].text);
      if (way.lines[i].where)
	set_text (line, "at", way.lines[i].where);
      if (json_array_append_new (lines, line) != 0)
	internal_failure ("out of memory");
    }
  way_clear (&way);
  return lines;
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
  if (site->decision == SITE_HEAP && site->saving != SAVING_NONE)
    {
      set_text (object, "saving", saving_names[site->saving]);
      set_member (object, "cleared", json_boolean (!site->uncleared));
    }
  if (site->saving == SAVING_GROUP)
    {
      set_text (object, "group", site->group);
      set_number (object, "offset", site->offset);
    }
  if (site->decision == SITE_HEAP && site->step_count)
    set_member (object, "flow", way_json (site));
  if (site->doubt)
    set_text (object, "doubt", site->doubt);
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
   reason, in order of the reasons.  Reasons that are the same when cleaned
   are counted together.  */

static json_t *
reasons_json (const struct sites *sites)
{
  char **reasons = memory_array (sites->count, sizeof *reasons);
  json_t *object = json_object ();
  size_t count = 0, i, same;

  for (i = 0; i < sites->count; i++)
    if (sites->sites[i].decision == SITE_HEAP && sites->sites[i].reason)
      reasons[count++] = clean_text (sites->sites[i].reason);
  qsort (reasons, count, sizeof *reasons, compare_texts);
  for (i = 0; i < count; i += same)
    {
      for (same = 1; i + same < count
		     && strcmp (reasons[i], reasons[i + same]) == 0; same++)
	;
      set_number (object, reasons[i], same);
    }
  for (i = 0; i < count; i++)
    free (reasons[i]);
  free (reasons);
  return object;
}

/* Return the frames of SITES that grow as a JSON array.  */

static json_t *
frames_json (const struct sites *sites)
{
  json_t *list = json_array ();
  size_t i;

  for (i = 0; i < sites->frame_count; i++)
    {
      const struct frame_growth *frame = &sites->frames[i];
      json_t *object = json_object ();

      set_text (object, "function", frame->function);
      if (frame->where)
	set_text (object, "at", frame->where);
      set_number (object, "bytes", frame->bytes);
      if (json_array_append_new (list, object) != 0)
	internal_failure ("out of memory");
    }
  return list;
}

/* Return the line of JSON for UNIT compiled by COMPILER: its TOTALS and its
   SITES.  The caller frees it.  */

char *
sites_json (const struct sites *sites, const struct unit_totals *totals,
	    const char *unit, const char *compiler)
{
  json_t *object = json_object ();
  json_t *list = json_array ();
  char *text, *line;
  size_t i;

  for (i = 0; i < sites->count; i++)
    if (sites->sites[i].decision != SITE_CALLEE
	&& json_array_append_new (list, site_json (&sites->sites[i])) != 0)
      internal_failure ("out of memory");
  set_text (object, "unit", unit);
  set_text (object, "compiler", compiler);
  set_number (object, "functions", totals->functions);
  set_number (object, "sites", json_array_size (list));
  set_number (object, "stack", totals->sites[SITE_STACK]);
  set_number (object, "removed", totals->sites[SITE_REMOVED]);
  set_number (object, "heap", totals->sites[SITE_HEAP]);
  set_number (object, "stack_bytes", totals->stack_bytes);
  set_number (object, "frame_bytes", totals->frame_bytes);
  set_number (object, "barriers", totals->barriers);
  set_number (object, "verified", totals->verified);
  set_number (object, "doubted", totals->doubted);
  for (i = SAVING_UNCLEARED; i <= SAVING_TEST; i++)
    set_number (object, saving_names[i], totals->savings[i]);
  set_number (object, "calls_saved", totals->calls_saved);
  set_number (object, "uncleared_bytes", totals->uncleared_bytes);
  set_member (object, "reasons", reasons_json (sites));
  if (sites->frame_count)
    set_member (object, "frames", frames_json (sites));
  set_member (object, "list", list);
  text = json_dumps (object, JSON_COMPACT);
  json_decref (object);
  if (!text)
    internal_failure ("out of memory");
  line = text_format ("%s\n", text);
  free (text);
  return line;
}
