/* Options of the plugin: one parser for all of them.
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

/* The table below is all that is known about options: the parser looks keys
   up in it, the help prints it, and a key that is not in it is compared with
   those that are.  To add an option is to add a member to struct options, a
   row here, and a kind of value where none fits.  */

#include "options.h"

#include <errno.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What an option takes as its value.  Those up to VALUE_DUMP can be given
   without one.  */
enum value_kind
{
  VALUE_NONE,			/* Nothing.  */
  VALUE_NOTES,			/* Nothing, 1 or 2.  */
  VALUE_DUMP,			/* Nothing or "details".  */
  VALUE_PATH,			/* The name of a file.  */
  VALUE_DIRECTORY,
  VALUE_NUMBER,			/* A decimal number.  */
  VALUE_SIZE,			/* A number with suffix k or m, or none.  */
  VALUE_REGEX,
  VALUE_BITS			/* Binary digits.  */
};

/* An option: its key, what it takes, where in struct options that goes, and
   what the help says.  */
struct option
{
  const char *key;
  enum value_kind kind;
  size_t member;
  const char *help;
};

#define MEMBER(NAME) offsetof (struct options, NAME)

static const struct option table[] =
{
  { "m", VALUE_NOTES, MEMBER (notes),
    "m[=1|2]  print notes on each allocation; 2: with the flow" },
  { "dump", VALUE_DUMP, MEMBER (dump),
    "dump[=details]  write dump files" },
  { "stats", VALUE_PATH, MEMBER (stats),
    "stats=FILE  append a line of JSON for the unit to FILE" },
  { "json", VALUE_DIRECTORY, MEMBER (json),
    "json=DIR  log what escapes below DIR, as gc does with -json=0,DIR" },
  { "frame-report", VALUE_NONE, MEMBER (frame_report),
    "frame-report  print for each function what slots add to its frame" },
  { "assert-noheap", VALUE_REGEX, MEMBER (assert_noheap),
    "assert-noheap=REGEX  an error where a function whose symbol matches"
    " allocates" },
  { "limit", VALUE_NUMBER, MEMBER (limit),
    "limit=N  stop after N promotions" },
  { "only", VALUE_REGEX, MEMBER (only),
    "only=REGEX  promote only in functions whose symbol matches" },
  { "hash", VALUE_BITS, MEMBER (hash),
    "hash=BITS  promote only sites whose hash ends in these binary digits" },
  { "poison", VALUE_NONE, MEMBER (poison),
    "poison  fill slots with a pattern when their function returns" },
  { "verify", VALUE_NONE, MEMBER (verify),
    "verify  get a second opinion about each slot" },
  { "slot-limit", VALUE_SIZE, MEMBER (slot_limit),
    "slot-limit=BYTES  the largest object that may be a slot (64k)" },
  { "frame-budget", VALUE_SIZE, MEMBER (frame_budget),
    "frame-budget=BYTES  what slots may add to a frame (128k)" },
  { "no-stack", VALUE_NONE, MEMBER (no_stack),
    "no-stack  leave all allocations alone" },
  { "no-barrier", VALUE_NONE, MEMBER (no_barrier),
    "no-barrier  leave write barriers on slots alone" },
  { "no-calls", VALUE_NONE, MEMBER (no_calls),
    "no-calls  believe only the table of runtime functions about calls" },
  { "no-constructor", VALUE_NONE, MEMBER (no_constructor),
    "no-constructor  let no callee make its object in the caller's frame" },
  { "group-limit", VALUE_SIZE, MEMBER (group_limit),
    "group-limit=BYTES  the largest block that objects share (16)" },
  { "no-group", VALUE_NONE, MEMBER (no_group),
    "no-group  allocate each object of its own" },
  { "no-box", VALUE_NONE, MEMBER (no_box),
    "no-box  allocate each value that an interface holds" },
  { "no-uncleared", VALUE_NONE, MEMBER (no_uncleared),
    "no-uncleared  clear all memory that is allocated" },
  { "no-slice", VALUE_NONE, MEMBER (no_slice),
    "no-slice  leave slices that append grows alone" },
  { "no-transition", VALUE_NONE, MEMBER (no_transition),
    "no-transition  leave slices alone that are given away when they have grown" },
  { "no-share", VALUE_NONE, MEMBER (no_share),
    "no-share  make a slot for each place where a slice grows" },
  { "no-bound", VALUE_NONE, MEMBER (no_bound),
    "no-bound  ignore how many elements are known to be appended to slices" },
  { "no-make", VALUE_NONE, MEMBER (no_make),
    "no-make  leave slices that are made alone" },
  { "no-map", VALUE_NONE, MEMBER (no_map), "no-map  leave maps alone" },
  { "no-string", VALUE_NONE, MEMBER (no_string),
    "no-string  leave strings and conversions of text alone" },
  { "no-copyless", VALUE_NONE, MEMBER (no_copyless),
    "no-copyless  let each conversion of a string to bytes or back copy" },
  { "no-curated", VALUE_NONE, MEMBER (no_curated),
    "no-curated  do not use what is known about functions of libgo" },
  { "no-tags", VALUE_NONE, MEMBER (no_tags),
    "no-tags  do not use what the files of other packages say" },
  { "no-libgo-tags", VALUE_NONE, MEMBER (no_libgo_tags),
    "no-libgo-tags  do not use the table made of libgo's source" }
};

#define OPTION_COUNT (sizeof table / sizeof table[0])

/* The largest size.  */
#define SIZE_LIMIT (UINT64_C (1) << 30)

/* The most bytes of a user's text that a message repeats.  */
#define TEXT_LIMIT 60

/* Room for that with a mark behind it, where text is left out.  */
#define QUOTED_MAX (TEXT_LIMIT + sizeof "...")

/* Set *OPTIONS to the defaults.  */

void
options_init (struct options *options)
{
  memset (options, 0, sizeof *options);
  options->limit = UINT64_MAX;
  options->slot_limit = OPTIONS_SLOT_LIMIT;
  options->frame_budget = OPTIONS_FRAME_BUDGET;
  options->group_limit = OPTIONS_GROUP_LIMIT;
}

/* Return the help line of the option number INDEX, or null behind the last
   one.  */

const char *
options_help (size_t index)
{
  return index < OPTION_COUNT ? table[index].help : NULL;
}

/* Write TEXT to QUOTED, which has room for QUOTED_MAX bytes, in a form that
   can stand in a message: on one line, and not too long, but with no
   character cut in two.  Return QUOTED.  */

static const char *
quote (const char *text, char *quoted)
{
  size_t length = strlen (text), i;
  bool all = length <= TEXT_LIMIT;

  if (!all)
    for (length = TEXT_LIMIT;
	 length > TEXT_LIMIT - 3 && ((unsigned char) text[length] >> 6) == 2;)
      length--;
  for (i = 0; i < length; i++)
    {
      unsigned char c = (unsigned char) text[i];

      quoted[i] = c < ' ' || c == 0x7f ? '?' : text[i];
    }
  strcpy (quoted + length, all ? "" : "...");
  return quoted;
}

/* Return the least number of characters to insert, delete or replace in A to
   make it B, or TEXT_LIMIT, more than the length of any key, where A or B is
   longer than that.  */

static size_t
edit_distance (const char *a, const char *b)
{
  size_t row[TEXT_LIMIT + 1];
  size_t length = strlen (b), i, j;

  if (length > TEXT_LIMIT || strlen (a) > TEXT_LIMIT)
    return TEXT_LIMIT;
  for (j = 0; j <= length; j++)
    row[j] = j;
  for (i = 0; a[i]; i++)
    {
      size_t corner = row[0];

      row[0] = i + 1;
      for (j = 0; j < length; j++)
	{
	  size_t best = corner + (a[i] != b[j]);

	  corner = row[j + 1];
	  if (row[j] + 1 < best)
	    best = row[j] + 1;
	  if (corner + 1 < best)
	    best = corner + 1;
	  row[j + 1] = best;
	}
    }
  return row[length];
}

/* Return the key nearest to KEY if it is near enough to be meant, or null.  */

static const char *
nearest_key (const char *key)
{
  size_t length = strlen (key);
  size_t best = length / 3 > 2 ? length / 3 : 2;
  const char *nearest = NULL;
  size_t i;

  for (i = 0; i < OPTION_COUNT; i++)
    {
      size_t distance = edit_distance (key, table[i].key);

      /* A key of which nothing is left is not meant.  */
      if (distance < strlen (table[i].key)
	  && (distance < best || (distance == best && !nearest)))
	{
	  best = distance;
	  nearest = table[i].key;
	}
    }
  return nearest;
}

/* Write to ERROR that KEY is unknown.  */

static void
say_unknown (const char *key, char *error)
{
  const char *nearest = nearest_key (key);
  char quoted[QUOTED_MAX];

  quote (key, quoted);
  if (nearest)
    snprintf (error, OPTIONS_ERROR_MAX,
	      "goescape: unknown option '%s'; did you mean '%s'?", quoted,
	      nearest);
  else
    snprintf (error, OPTIONS_ERROR_MAX,
	      "goescape: unknown option '%s'; the manual lists the options",
	      quoted);
}

/* Return what KIND takes, for a message.  */

static const char *
kind_name (enum value_kind kind)
{
  switch (kind)
    {
    case VALUE_NONE:
      return "no value";
    case VALUE_NOTES:
      return "1 or 2";
    case VALUE_DUMP:
      return "'details'";
    case VALUE_PATH:
      return "the name of a file";
    case VALUE_DIRECTORY:
      return "the name of a directory";
    case VALUE_NUMBER:
      return "a decimal number";
    case VALUE_SIZE:
      return "bytes, or a number with suffix k or m, at most 1024m";
    case VALUE_REGEX:
      return "a POSIX extended regular expression";
    case VALUE_BITS:
      return "1 to 63 binary digits";
    }
  return "a value";
}

/* Read the decimal digits that TEXT begins with into *NUMBER, and set *REST to
   what follows them.  Return whether there are any and the number fits.  */

static bool
read_number (const char *text, uint64_t *number, char **rest)
{
  if (*text < '0' || *text > '9')
    return false;
  errno = 0;
  *number = strtoull (text, rest, 10);
  return errno == 0;
}

/* Read TEXT as a size into *SIZE.  Return whether it is one.  */

static bool
read_size (const char *text, uint64_t *size)
{
  uint64_t unit = 1;
  char *rest;

  if (!read_number (text, size, &rest))
    return false;
  if (*rest == 'k' || *rest == 'm')
    unit = *rest++ == 'k' ? 1024 : 1024 * 1024;
  if (*rest || *size > SIZE_LIMIT / unit)
    return false;
  *size *= unit;
  return true;
}

/* Return whether TEXT is a regular expression.  */

static bool
regex_p (const char *text)
{
  regex_t regex;

  if (regcomp (&regex, text, REG_EXTENDED | REG_NOSUB) != 0)
    return false;
  regfree (&regex);
  return true;
}

/* Store VALUE, which may be null where KIND allows that, at MEMBER as KIND
   says.  Return whether it is one of that kind.  */

static bool
store_value (void *member, enum value_kind kind, const char *value)
{
  char *rest;
  size_t length = value ? strlen (value) : 0;

  switch (kind)
    {
    case VALUE_NONE:
      *(bool *) member = true;
      return !value;

    case VALUE_NOTES:
      if (value && strcmp (value, "1") != 0 && strcmp (value, "2") != 0)
	return false;
      *(int *) member = value ? value[0] - '0' : 1;
      return true;

    case VALUE_DUMP:
      if (value && strcmp (value, "details") != 0)
	return false;
      *(enum dump_level *) member = value ? DUMP_DETAILS : DUMP_SUMMARY;
      return true;

    case VALUE_PATH:
    case VALUE_DIRECTORY:
      *(const char **) member = value;
      return true;

    case VALUE_NUMBER:
      return read_number (value, member, &rest) && !*rest;

    case VALUE_SIZE:
      return read_size (value, member);

    case VALUE_REGEX:
      *(const char **) member = value;
      return regex_p (value);

    case VALUE_BITS:
      *(const char **) member = value;
      return length <= 63 && strspn (value, "01") == length;
    }
  return false;
}

/* Set in *OPTIONS what KEY with VALUE says.  Return true if that went well;
   otherwise write to ERROR why not, and leave *OPTIONS as it was.  */

bool
options_parse (struct options *options, const char *key, const char *value,
	       char *error)
{
  struct options changed = *options;
  const struct option *option = table;

  while (option < table + OPTION_COUNT && strcmp (option->key, key) != 0)
    option++;
  if (option == table + OPTION_COUNT)
    {
      say_unknown (key, error);
      return false;
    }
  if (option->kind > VALUE_DUMP && (!value || !*value))
    {
      snprintf (error, OPTIONS_ERROR_MAX,
		"goescape: option '%s' needs a value: %s", key,
		kind_name (option->kind));
      return false;
    }
  if (!store_value ((char *) &changed + option->member, option->kind, value))
    {
      char quoted[QUOTED_MAX];

      snprintf (error, OPTIONS_ERROR_MAX,
		"goescape: option '%s': bad value '%s'; it takes %s", key,
		quote (value, quoted), kind_name (option->kind));
      return false;
    }
  *options = changed;
  return true;
}
