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

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "json-text.h"
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
    case SITE_GROW:
      return site->type ? text_format ("append([]%s)", site->type)
			: text_copy ("append");
    case SITE_MAP:
      return text_copy (site->type ? site->type : "map");
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

  if (site->decision == SITE_SHARED)
    note = text_format ("%s is not copied", what);
  else if (site->decision != SITE_HEAP)
    note = text_format ("%s does not escape%s", what,
			site->moves ? " until it is given away" : "");
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
					      "shared", "callee" };
static const char *const saving_names[] = { "none", "uncleared", "group",
					    "box", "test" };
static const char *const kind_names[] = { "new", "variable", "box",
					  "closure", "call", "constructor",
					  "make", "append", "map", "string" };

/* Return what the dump line says of the saving on SITE.  The caller frees
   it.  */

static char *
saving_text (const struct site *site)
{
  const char *uncleared
    = site->uncleared && site->saving != SAVING_UNCLEARED ? ", uncleared" : "";

  if (site->decision == SITE_STACK && site->uncleared)
    return text_copy ("; uncleared");
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
  char *moves = site->moves ? text_format (", moves to the heap at %u place%s",
					   site->moves, site->moves > 1 ? "s" : "")
			    : text_copy ("");
  char *line = text_format ("%s %s%s%s %s, %llu bytes: %s%s%s%s%s", identifier,
			    kind_names[site->kind], site->name ? " " : "",
			    site->name ? site->name : "",
			    site->type ? site->type : "?",
			    (unsigned long long) site->size,
			    decision_names[site->decision],
			    heap ? ", " : "", heap ? site->reason : "", saving,
			    moves);

  free (moves);
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

      json_set_text (line, "text", way.lines[i].text);
      if (way.lines[i].where)
	json_set_text (line, "at", way.lines[i].where);
      json_append (lines, line);
    }
  way_clear (&way);
  return lines;
}

/* Return where SITE was inlined as a JSON array of places, from the innermost
   outwards.  */

static json_t *
inlined_json (const struct site *site)
{
  json_t *list = json_array ();
  size_t i;

  for (i = 0; i < site->inlined_count; i++)
    {
      char *where = json_clean_text (site->inlined[i]);

      json_append (list, json_string (where));
      free (where);
    }
  return list;
}

/* Return SITE as a JSON object.  */

static json_t *
site_json (const struct site *site)
{
  json_t *object = json_object ();
  char *identifier = site_identifier (site);

  json_set_text (object, "id", identifier);
  json_set_text (object, "function", site->function);
  if (site->inlined_count)
    json_set (object, "inlined", inlined_json (site));
  json_set_text (object, "kind", kind_names[site->kind]);
  if (site->name)
    json_set_text (object, "name", site->name);
  if (site->type)
    json_set_text (object, "type", site->type);
  json_set_number (object, "size", site->size);
  json_set_text (object, "decision", decision_names[site->decision]);
  if (site->decision == SITE_HEAP && site->reason)
    json_set_text (object, "reason", site->reason);
  if (site->decision == SITE_HEAP && site->saving != SAVING_NONE)
    json_set_text (object, "saving", saving_names[site->saving]);
  if (site->saving != SAVING_NONE || site->uncleared)
    json_set (object, "cleared", json_boolean (!site->uncleared));
  if (site->saving == SAVING_GROUP)
    {
      json_set_text (object, "group", site->group);
      json_set_number (object, "offset", site->offset);
    }
  if (site->decision == SITE_HEAP && site->step_count)
    json_set (object, "flow", way_json (site));
  if (site->moves)
    json_set_number (object, "moves", site->moves);
  if (site->doubt)
    json_set_text (object, "doubt", site->doubt);
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
      reasons[count++] = json_clean_text (sites->sites[i].reason);
  qsort (reasons, count, sizeof *reasons, compare_texts);
  for (i = 0; i < count; i += same)
    {
      for (same = 1; i + same < count
		     && strcmp (reasons[i], reasons[i + same]) == 0; same++)
	;
      json_set_number (object, reasons[i], same);
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

      json_set_text (object, "function", frame->function);
      if (frame->where)
	json_set_text (object, "at", frame->where);
      json_set_number (object, "bytes", frame->bytes);
      json_append (list, object);
    }
  return list;
}

/* Return the name of ANSWER.  */

const char *
answer_name (enum answer answer)
{
  static const char *const names[ANSWER_COUNT] = { "nothing", "curated",
						   "tags", "own",
						   "libgo", "runtime" };

  return names[answer];
}

/* Return an object of JSON with COUNTS, by enum answer.  */

static json_t *
answers_json (const uint64_t *counts)
{
  json_t *object = json_object ();
  int answer;

  for (answer = 0; answer < ANSWER_COUNT; answer++)
    json_set_number (object, answer_name ((enum answer) answer), counts[answer]);
  return object;
}

/* Return the line of JSON for UNIT compiled by COMPILER: its TOTALS and its
   SITES.  The caller frees it.  */

char *
sites_json (const struct sites *sites, const struct unit_totals *totals,
	    const char *unit, const char *compiler)
{
  json_t *object = json_object ();
  json_t *list = json_array ();
  size_t i;

  for (i = 0; i < sites->count; i++)
    if (sites->sites[i].decision != SITE_CALLEE)
      json_append (list, site_json (&sites->sites[i]));
  json_set_text (object, "unit", unit);
  if (sites->package)
    json_set_text (object, "package", sites->package);
  if (sites->directory)
    json_set_text (object, "directory", sites->directory);
  json_set_text (object, "compiler", compiler);
  json_set_number (object, "functions", totals->functions);
  json_set_number (object, "sites", json_array_size (list));
  json_set_number (object, "stack", totals->sites[SITE_STACK]);
  json_set_number (object, "removed", totals->sites[SITE_REMOVED]);
  json_set_number (object, "heap", totals->sites[SITE_HEAP]);
  json_set_number (object, "stack_bytes", totals->stack_bytes);
  json_set_number (object, "frame_bytes", totals->frame_bytes);
  json_set_number (object, "barriers", totals->barriers);
  json_set_number (object, "verified", totals->verified);
  json_set_number (object, "doubted", totals->doubted);
  for (i = SAVING_UNCLEARED; i <= SAVING_TEST; i++)
    json_set_number (object, saving_names[i], totals->savings[i]);
  json_set_number (object, "calls_saved", totals->calls_saved);
  json_set_number (object, "uncleared_bytes", totals->uncleared_bytes);
  json_set_number (object, "shared", totals->sites[SITE_SHARED]);
  json_set (object, "calls", answers_json (totals->answers));
  json_set (object, "arguments", answers_json (totals->arguments));
  json_set (object, "kept", answers_json (totals->kept));
  json_set (object, "reasons", reasons_json (sites));
  if (sites->frame_count)
    json_set (object, "frames", frames_json (sites));
  json_set (object, "list", list);
  return json_line (object);
}
