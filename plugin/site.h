/* Site records: what became of each allocation, and why.
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

/* Every allocation that the plugin looks at is a site.  A site has one
   record, made in one place, and everything that is said about it is made
   from that record by the functions below: the notes, the dump file, the
   remarks and the statistics.  They hold no text that the record does not
   give them.

   The identifier of a site is "FILE:LINE:COLUMN#ORDINAL".  The ordinal tells
   sites at one position apart (copies by inlining and cloning, several
   conversions in one call) and counts from 1 in the order of the unit.  */

#ifndef GOESCAPE_SITE_H
#define GOESCAPE_SITE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

enum site_kind
{
  SITE_NEW,		/* new (T), &T{}, a temporary.  */
  SITE_VARIABLE,	/* A variable or parameter the frontend moved.  */
  SITE_BOX,		/* A value that an interface holds.  */
  SITE_CLOSURE,		/* A function literal with what it captures.  */
  SITE_CALL,		/* The arguments of a deferred or started call.  */
  SITE_CONSTRUCTOR,	/* What a function makes that is called here.  */
  SITE_MAKE,		/* The elements of a slice that is made.  */
  SITE_GROW,		/* The elements of a slice that append grows.  */
  SITE_MAP,		/* A map, with room for some entries.  */
  SITE_STRING		/* Text that a conversion or concatenation makes.  */
};

enum site_decision
{
  SITE_HEAP,		/* Stays on the heap.  */
  SITE_STACK,		/* Is a slot of the frame.  */
  SITE_REMOVED,		/* Was never used: there is no object at all.  */
  SITE_SHARED,		/* Is not made: it shares the bytes of its operand.  */
  /* Is the business of the function that is called, where it has a site of its
     own: nothing to report here.  */
  SITE_CALLEE
};

/* How many of these are reported.  */
#define SITE_DECISIONS SITE_CALLEE

/* How what stays on the heap costs less than the frontend's call.  */
enum site_saving
{
  SAVING_NONE,
  SAVING_UNCLEARED,	/* Its memory is not cleared.  */
  SAVING_GROUP,		/* It shares an allocation with others.  */
  SAVING_BOX,		/* It is in read-only memory, and not allocated.  */
  SAVING_TEST		/* Likewise if that has its value when it is run.  */
};

/* One step of the flow that keeps an object on the heap: DST = OPS SRC,
   where OPS is "&", "", "*", "**" ...  */
struct site_step
{
  char *dst;
  char *src;
  int derefs;
  char *why;		/* "stored", "passed to f", "returned".  */
  char *where;		/* FILE:LINE:COLUMN, or null.  */
  char *source;		/* The line of source there, short, or null.  */
  bool named;		/* Whether DST has a name that means something.  */
};

struct site
{
  char *file;
  unsigned line;
  unsigned column;
  unsigned ordinal;
  char *function;	/* The symbol of the function it stands in.  */
  enum site_kind kind;
  /* The user's variable, the function of a SITE_CONSTRUCTOR or what makes the
     text of a SITE_STRING, or null.  */
  char *name;
  /* The Go type as the user writes it, that of an element for SITE_MAKE and
     SITE_GROW, or null.  */
  char *type;
  uint64_t size;	/* In bytes; 0 where it is not known.  */
  enum site_decision decision;
  char *reason;		/* In words, for SITE_HEAP; otherwise null.  */
  enum site_saving saving;	/* For SITE_HEAP.  */
  bool uncleared;	/* Its memory is not cleared, whatever the saving.  */
  /* For SAVING_GROUP: the identifier of the member where all are allocated,
     whether it is this one, and the offset of this one in the block.  */
  char *group;
  bool first;
  uint64_t offset;
  /* Of a SITE_STACK: the number of places where it moves to the heap.  */
  unsigned moves;
  /* Of a SITE_STACK that has had a second opinion: why it is not shared, or
     null.  */
  char *doubt;
  /* Where the calls stand that were inlined, FILE:LINE:COLUMN each, from the
     one around the site on outwards.  */
  char **inlined;
  size_t inlined_count;
  size_t inlined_room;
  struct site_step *steps;
  size_t step_count;
  size_t step_room;
  size_t previous;	/* In its bucket: the number of a site + 1, or 0.  */
};

/* What slots add to the frame of one function.  */
struct frame_growth
{
  char *function;	/* Its symbol.  */
  char *where;		/* FILE:LINE:COLUMN, or null.  */
  uint64_t bytes;
};

/* The sites of a unit.  All strings in it belong to it.  */
struct sites
{
  /* The path of the package, and the directory in which the names of files are
     looked up; null where they are not known.  The caller's.  */
  const char *package;
  const char *directory;
  struct site *sites;
  size_t count;
  size_t room;
  /* By position: the number of the latest site + 1, or 0.  */
  size_t *buckets;
  size_t bucket_count;	/* 0 or a power of two.  */
  struct frame_growth *frames;
  size_t frame_count;
  size_t frame_room;
};

/* Who has described a function of another package, or of the runtime.  */
enum answer
{
  ANSWER_NOTHING,
  ANSWER_CURATED,		/* The table of libgo's functions.  */
  ANSWER_TAGS,			/* The export data of its package.  */
  ANSWER_OWN,			/* The plugin's own section in its file.  */
  ANSWER_LIBGO,			/* The table made of libgo's source.  */
  ANSWER_RUNTIME,		/* The table of the runtime's functions.  */
  ANSWER_COUNT
};

/* Return the name of ANSWER.  */
const char *answer_name (enum answer answer);

/* What a unit adds up to.  */
struct unit_totals
{
  uint64_t functions;		/* Functions looked at.  */
  uint64_t sites[SITE_DECISIONS]; /* By enum site_decision.  */
  uint64_t stack_bytes;		/* Bytes of the objects that became slots.  */
  uint64_t frame_bytes;		/* What slots added to frames.  */
  uint64_t barriers;		/* Write barriers folded.  */
  uint64_t verified;		/* Slots that had a second opinion ...  */
  uint64_t doubted;		/* ... and those it does not agree with.  */
  uint64_t savings[5];		/* Heap sites by enum site_saving.  */
  uint64_t calls_saved;		/* Allocations that groups and boxes save.  */
  uint64_t uncleared_bytes;	/* Bytes on the heap that are not cleared.  */
  /* By enum answer: calls of other packages, what these get that may hold
     pointers, and how much of that is kept, or may be for all that is known.  */
  uint64_t answers[ANSWER_COUNT];
  uint64_t arguments[ANSWER_COUNT];
  uint64_t kept[ANSWER_COUNT];
};

/* Add to SITES a record for FUNCTION at FILE, LINE, COLUMN and return it;
   its decision is SITE_HEAP and all the rest empty.  The strings are copied;
   FILE may be null.  The ordinal is set.  The record may move when another
   one is added.  */
struct site *sites_add (struct sites *sites, const char *file, unsigned line,
			unsigned column, const char *function);

/* Record in SITES that slots add BYTES to the frame of FUNCTION at WHERE, which
   may be null.  The strings are copied.  */
void sites_add_frame (struct sites *sites, const char *function,
		      const char *where, uint64_t bytes);

/* Free all that SITES holds and make it empty.  */
void sites_clear (struct sites *sites);

/* Set the reason of SITE to the copy of REASON.  */
void site_set_reason (struct site *site, const char *reason);

/* Set the doubt of SITE to the copy of DOUBT, which may be null.  */
void site_set_doubt (struct site *site, const char *doubt);

/* Set the group of SITE to that of FIRST, and its place there to OFFSET.  */
void site_set_group (struct site *site, const struct site *first,
		     uint64_t offset);

/* Add to SITE the step DST = SRC after DEREFS because of WHY at WHERE; the
   strings are copied, WHERE may be null.  DST is named and has no line of
   source; who knows better changes that in the step returned, which may move
   when another one is added.  */
struct site_step *site_add_step (struct site *site, const char *dst,
				 const char *src, int derefs, const char *why,
				 const char *where);

/* Add to SITE that it is in a function inlined at WHERE, which is copied, and
   that there in those added before.  */
void site_add_inlined (struct site *site, const char *where);

/* Return the identifier of SITE.  The caller frees it.  */
char *site_identifier (const struct site *site);

/* Return a hash of the identifier of SITE, the same on all machines (FNV-1a,
   64 bits, over the bytes of the identifier).  */
uint64_t site_hash (const struct site *site);

/* Return whether the low bits of HASH are the binary digits BITS, the last
   digit being the lowest bit.  */
bool site_hash_matches (uint64_t hash, const char *bits);

/* Return what to call what SITE allocates: "x", "new(main.T)", "int value",
   "func literal".  The caller frees it.  */
char *site_expression (const struct site *site);

/* Return what gc's users know, without the position: "moved to heap: x",
   "new(main.T) escapes to heap", "new(main.T) does not escape",
   "x does not escape", "func literal does not escape"; for a box the type
   stands for the expression: "int value escapes to heap".  The caller frees
   it.  */
char *site_note (const struct site *site);

/* Return what makes SITE, of the heap, cost less, without the position:
   "x shares the allocation of x.go:3:4#1", "int value is not allocated",
   "int value is not allocated if it is small", "new(main.T) is not cleared"; or
   null where nothing does.  The caller frees it.  */
char *site_saving_note (const struct site *site);

/* Return step number INDEX of SITE as the dump file has it: "  flow: {heap} =
   &x: passed to f at x.go:3:4".  The caller frees it.  way.h has the words for
   the user.  */
char *site_step_note (const struct site *site, size_t index);

/* Return one line for the dump file, without a newline: the identifier,
   kind, type, size, decision and, for what stays on the heap, the reason.
   The caller frees it.  */
char *site_dump_line (const struct site *site);

/* Return one line for the dump file, without a newline, for the second opinion
   about SITE: "a.go:3:4#1 confirmed" or "a.go:3:4#1 unconfirmed: DOUBT".  The
   caller frees it.  */
char *site_opinion_line (const struct site *site);

/* Add SITE to TOTALS.  */
void totals_add (struct unit_totals *totals, const struct site *site);

/* Add to TOTALS what is saved on SITE, which stays on the heap.  */
void totals_add_saving (struct unit_totals *totals, const struct site *site);

/* Return one line of JSON, with a newline, for UNIT (a file name) compiled
   by COMPILER: the totals, the number of heap sites for each reason, and the
   sites.  The keys are in a fixed order.  The caller frees it.  */
char *sites_json (const struct sites *sites, const struct unit_totals *totals,
		  const char *unit, const char *compiler);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_SITE_H */
