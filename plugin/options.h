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

/* An option is given as -fplugin-arg-goescape-KEY[=VALUE].  There is one
   table of keys, in options.c; the parser, the list for the manual and the
   check against misspelt keys all read it.  */

#ifndef GOESCAPE_OPTIONS_H
#define GOESCAPE_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum dump_level
{
  DUMP_NONE,
  DUMP_SUMMARY,		/* dump */
  DUMP_DETAILS		/* dump=details */
};

struct options
{
  /* m or m=1: notes on each allocation; m=2: with the flow.  0: silent.  */
  int notes;
  enum dump_level dump;
  /* stats=FILE: where to append a line of JSON for the unit, or null.  The
     string belongs to the caller of options_parse.  */
  const char *stats;
  /* json=DIR: the directory below which to log what escapes, as logopt.h says,
     or null.  The string belongs to the caller of options_parse.  */
  const char *json;
  /* frame-report: a note for each function whose frame grows.  */
  bool frame_report;
  /* assert-noheap=REGEX: an error for each allocation that is left in a
     function whose symbol matches this POSIX extended regular expression, or
     null.  Checked for syntax by options_parse.  The string belongs to the
     caller.  */
  const char *assert_noheap;
  /* limit=N: the greatest number of promotions in the unit; UINT64_MAX when
     there is no limit.  */
  uint64_t limit;
  /* only=REGEX: promote only in functions whose symbol matches this POSIX
     extended regular expression, or null.  Checked for syntax by
     options_parse.  The string belongs to the caller.  */
  const char *only;
  /* hash=BITS: promote only the sites for which the low bits of the
     identifier's hash equal these binary digits, or null for all.  At most
     63 digits.  */
  const char *hash;
  /* slot-limit=BYTES: the largest object that may be a slot.  */
  uint64_t slot_limit;
  /* frame-budget=BYTES: how much the slots may add to the frame of one
     function.  */
  uint64_t frame_budget;
  /* no-stack: leave all allocations alone.  no-barrier: leave write barriers
     on slots alone.  no-calls: believe nothing about calls but what the
     table of runtime functions says.  no-constructor: let no function put
     what it makes into a slot of its caller.  */
  bool no_stack;
  bool no_barrier;
  bool no_calls;
  bool no_constructor;
  /* no-group: allocate each object of its own.  no-box: allocate each value
     that an interface holds.  no-uncleared: clear all memory.  */
  bool no_group;
  bool no_box;
  bool no_uncleared;
  /* group-limit=BYTES: the largest block that objects share.  */
  uint64_t group_limit;
  /* no-slice: leave slices that grow alone.  */
  bool no_slice;
  /* no-transition: of these, those that are given away.  */
  bool no_transition;
  /* no-share: a slot for each place where a slice grows.  */
  bool no_share;
  /* no-bound: slots for slices that grow are as large as a guess.  */
  bool no_bound;
  /* no-make: leave slices that are made alone.  */
  bool no_make;
  /* no-map: leave maps alone.  */
  bool no_map;
  /* no-string: give no buffers to conversions and concatenations of text.  */
  bool no_string;
  /* no-copyless: let each conversion of a string to bytes or back copy.  */
  bool no_copyless;
  /* no-curated: do not use the table of libgo's functions.  */
  bool no_curated;
  /* no-tags: do not use what the files of other packages say.  */
  bool no_tags;
  /* no-libgo-tags: do not use the table that was made of libgo's source.  */
  bool no_libgo_tags;
  /* poison: fill slots with a pattern when their time is over.  */
  bool poison;
  /* verify: get a second opinion about each slot.  */
  bool verify;
};

/* The defaults, in bytes.  */
#define OPTIONS_SLOT_LIMIT (UINT64_C (64) * 1024)
#define OPTIONS_FRAME_BUDGET (UINT64_C (128) * 1024)
#define OPTIONS_GROUP_LIMIT UINT64_C (16)

/* Room for an error message of options_parse.  */
#define OPTIONS_ERROR_MAX 400

/* Set *OPTIONS to the defaults.  */
void options_init (struct options *options);

/* Set in *OPTIONS what KEY with VALUE says; VALUE is null where the option
   has none.  Return true if that went well.  Otherwise write to ERROR, which
   has room for OPTIONS_ERROR_MAX bytes, one line that names the key and says
   what to do, and leave *OPTIONS as it was.  An unknown key, a missing,
   superfluous or bad value, and a regular expression that does not compile
   are such errors; for an unknown key that resembles a known one the line
   proposes that one.  Sizes are decimal bytes with an optional suffix k or m
   (1024, 1024 * 1024); they are checked for overflow and end at 1 GiB.  */
bool options_parse (struct options *options, const char *key,
		    const char *value, char *error);

/* Return the help line of the option number INDEX, as "KEY=VALUE  what it
   does", or null behind the last one.  */
const char *options_help (size_t index);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_OPTIONS_H */
