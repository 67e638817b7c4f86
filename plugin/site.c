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

/* The records themselves; what is said about them is in report.c.  A record
   owns its strings, for it outlives the GCC tree that they were taken from.  */

#include "site.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "text.h"
#include "vector.h"

/* Return the bucket of SITES for the position FILE, LINE and COLUMN.  */

static size_t *
bucket_at (const struct sites *sites, const char *file, unsigned line,
	   unsigned column)
{
  size_t hash = line * (size_t) 8191 + column;

  for (; *file; file++)
    hash = hash * 31 + (unsigned char) *file;
  hash *= (size_t) 0x9e3779b97f4a7c15u;
  return &sites->buckets[(hash >> 16) & (sites->bucket_count - 1)];
}

/* Put site number INDEX of SITES at the head of its bucket.  */

static void
enter_bucket (struct sites *sites, size_t index)
{
  struct site *site = &sites->sites[index];
  size_t *bucket = bucket_at (sites, site->file, site->line, site->column);

  site->previous = *bucket;
  *bucket = index + 1;
}

/* See to it that SITES has as many buckets as sites at least, and one.  */

static void
grow_buckets (struct sites *sites)
{
  size_t i;

  if (sites->bucket_count > sites->count)
    return;
  free (sites->buckets);
  sites->bucket_count = sites->bucket_count ? sites->bucket_count * 2 : 16;
  sites->buckets = memory_array (sites->bucket_count, sizeof *sites->buckets);
  memset (sites->buckets, 0, sites->bucket_count * sizeof *sites->buckets);
  for (i = 0; i < sites->count; i++)
    enter_bucket (sites, i);
}

/* Return the ordinal of a new site of SITES at FILE, LINE and COLUMN.  */

static unsigned
next_ordinal (const struct sites *sites, const char *file, unsigned line,
	      unsigned column)
{
  size_t at = *bucket_at (sites, file, line, column);

  for (; at; at = sites->sites[at - 1].previous)
    {
      const struct site *other = &sites->sites[at - 1];

      /* The latest site at a position has the greatest ordinal there.  */
      if (other->line == line && other->column == column
	  && strcmp (other->file, file) == 0)
	return other->ordinal + 1;
    }
  return 1;
}

/* Add to SITES a record for FUNCTION at FILE, which may be null, LINE and
   COLUMN and return it.  */

struct site *
sites_add (struct sites *sites, const char *file, unsigned line,
	   unsigned column, const char *function)
{
  struct site *site;
  unsigned ordinal;

  if (!file)
    file = "";
  grow_buckets (sites);
  ordinal = next_ordinal (sites, file, line, column);
  site = VECTOR_PUSH (sites->sites, sites->count, sites->room);
  memset (site, 0, sizeof *site);
  site->file = text_copy (file);
  site->line = line;
  site->column = column;
  site->ordinal = ordinal;
  site->function = text_copy (function);
  enter_bucket (sites, sites->count - 1);
  return site;
}

void
sites_add_frame (struct sites *sites, const char *function, const char *where,
		 uint64_t bytes)
{
  struct frame_growth *frame
    = VECTOR_PUSH (sites->frames, sites->frame_count, sites->frame_room);

  frame->function = text_copy (function);
  frame->where = where ? text_copy (where) : NULL;
  frame->bytes = bytes;
}

/* Free what SITE holds.  */

static void
clear_site (struct site *site)
{
  size_t i;

  for (i = 0; i < site->step_count; i++)
    {
      free (site->steps[i].dst);
      free (site->steps[i].src);
      free (site->steps[i].why);
      free (site->steps[i].where);
      free (site->steps[i].source);
    }
  free (site->steps);
  for (i = 0; i < site->inlined_count; i++)
    free (site->inlined[i]);
  free (site->inlined);
  free (site->file);
  free (site->function);
  free (site->name);
  free (site->type);
  free (site->reason);
  free (site->doubt);
  free (site->group);
}

/* Free all that SITES holds and make it empty.  */

void
sites_clear (struct sites *sites)
{
  size_t i;

  for (i = 0; i < sites->count; i++)
    clear_site (&sites->sites[i]);
  for (i = 0; i < sites->frame_count; i++)
    {
      free (sites->frames[i].function);
      free (sites->frames[i].where);
    }
  free (sites->frames);
  free (sites->sites);
  free (sites->buckets);
  memset (sites, 0, sizeof *sites);
}

/* Set the reason of SITE to a copy of REASON, which may be its old one.  */

void
site_set_reason (struct site *site, const char *reason)
{
  char *copy = text_copy (reason);

  free (site->reason);
  site->reason = copy;
}

/* Set the doubt of SITE to a copy of DOUBT, which may be null.  */

void
site_set_doubt (struct site *site, const char *doubt)
{
  free (site->doubt);
  site->doubt = doubt ? text_copy (doubt) : NULL;
}

/* Set the group of SITE to that of FIRST, and its place there to OFFSET.  */

void
site_set_group (struct site *site, const struct site *first, uint64_t offset)
{
  free (site->group);
  site->group = site_identifier (first);
  site->first = site == first;
  site->offset = offset;
}

/* Add to SITE the step DST = SRC after DEREFS because of WHY at WHERE, which
   may be null, and return it.  */

struct site_step *
site_add_step (struct site *site, const char *dst, const char *src,
	       int derefs, const char *why, const char *where)
{
  struct site_step *step = VECTOR_PUSH (site->steps, site->step_count,
					site->step_room);

  step->dst = text_copy (dst);
  step->src = text_copy (src);
  step->derefs = derefs;
  step->why = text_copy (why);
  step->where = where ? text_copy (where) : NULL;
  step->source = NULL;
  step->named = true;
  return step;
}

void
site_add_inlined (struct site *site, const char *where)
{
  *VECTOR_PUSH (site->inlined, site->inlined_count, site->inlined_room)
    = text_copy (where);
}

/* Return the identifier of SITE.  The caller frees it.  */

char *
site_identifier (const struct site *site)
{
  return text_format ("%s:%u:%u#%u", site->file, site->line, site->column,
		      site->ordinal);
}

/* Return the 64-bit FNV-1a hash of the identifier of SITE.  */

uint64_t
site_hash (const struct site *site)
{
  char *identifier = site_identifier (site);
  uint64_t hash = UINT64_C (0xcbf29ce484222325);
  const char *at;

  for (at = identifier; *at; at++)
    hash = (hash ^ (unsigned char) *at) * UINT64_C (0x100000001b3);
  free (identifier);
  return hash;
}

/* Return whether the low bits of HASH are the binary digits BITS.  */

bool
site_hash_matches (uint64_t hash, const char *bits)
{
  size_t i = strlen (bits);

  for (; i > 0; i--, hash >>= 1)
    if ((hash & 1) != (uint64_t) (bits[i - 1] - '0'))
      return false;
  return true;
}

/* Add SITE to TOTALS.  */

void
totals_add (struct unit_totals *totals, const struct site *site)
{
  if (site->decision == SITE_CALLEE)
    return;
  totals->sites[site->decision]++;
  if (site->decision == SITE_STACK)
    totals->stack_bytes += site->size;
}

/* Add to TOTALS what is saved on SITE, of the heap.  */

void
totals_add_saving (struct unit_totals *totals, const struct site *site)
{
  totals->savings[site->saving]++;
  if (site->saving == SAVING_BOX
      || (site->saving == SAVING_GROUP && !site->first))
    totals->calls_saved++;
  if (site->uncleared)
    totals->uncleared_bytes += site->size;
}
