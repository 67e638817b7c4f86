/* The way of an object to the heap, in the words of gc.
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

/* The steps of a site are edges of the graph, most of them between things that
   the user has no name for: a temporary of the frontend, a field of an object.
   Steps are put together until something with a name is reached, and below it
   stands where that happened:

     {temp} = &{storage for new(T)}	allocated at x.go:7:8
     {part} = {temp}			assigned at x.go:8:6
     {storage for new(U)} = {part}
     ...

     flow: {storage for new(U)} = &{storage for new(T)}:
       from t := new(T) (allocated) at x.go:7:8
       from u := &U{t} (assigned) at x.go:8:6

   The dereferences add up.  Of several reasons on one line of source the last
   one is told.  */

#include "way.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "text.h"
#include "vector.h"

/* Add TEXT, which WAY takes over, at WHERE to WAY.  */

static void
add_line (struct way *way, char *text, const char *where)
{
  struct way_line *line = VECTOR_PUSH (way->lines, way->count, way->room);

  line->text = text;
  line->where = where;
}

/* Return how many bytes of PLACE, FILE:LINE:COLUMN, are file and line.  */

static size_t
line_length (const char *place)
{
  const char *colon = strrchr (place, ':');

  return colon ? (size_t) (colon - place) : strlen (place);
}

/* Return whether A and B are on the same line of source.  */

static bool
same_line_p (const struct site_step *a, const struct site_step *b)
{
  size_t length;

  if (!a->where || !b->where)
    return false;
  length = line_length (a->where);
  return (length == line_length (b->where)
	  && strncmp (a->where, b->where, length) == 0);
}

/* Return the steps of SITE from number FIRST on that come together to one
   flow, by the number of the last one, with their dereferences in *DEREFS.  */

static size_t
last_of_flow (const struct site *site, size_t first, int *derefs)
{
  size_t last = first;

  *derefs = site->steps[first].derefs;
  while (!site->steps[last].named && last + 1 < site->step_count
	 && *derefs + site->steps[last + 1].derefs >= -1)
    *derefs += site->steps[++last].derefs;
  return last;
}

/* Return the operators for DEREFS: "&", "", "*", "**" ...  The caller frees
   them.  */

static char *
operators (int derefs)
{
  size_t stars = derefs > 0 ? (size_t) derefs : 0;
  char *ops = memory_array (stars + 2, 1);

  memset (ops, '*', stars);
  strcpy (ops + stars, derefs < 0 ? "&" : "");
  return ops;
}

/* Add to WAY the reasons of the steps number FIRST to LAST of SITE.  */

static void
add_reasons (const struct site *site, size_t first, size_t last,
	     struct way *way)
{
  for (size_t i = first; i <= last; i++)
    {
      const struct site_step *step = &site->steps[i];
      size_t next = i + 1;

      if (!step->where)
	continue;
      while (next <= last && !site->steps[next].where)
	next++;
      if (next <= last && same_line_p (step, &site->steps[next]))
	continue;
      add_line (way, step->source
		     ? text_format ("    from %s (%s)", step->source, step->why)
		     : text_format ("    %s", step->why), step->where);
    }
}

void
way_make (const struct site *site, struct way *way)
{
  size_t first, last;

  memset (way, 0, sizeof *way);
  for (first = 0; first < site->step_count; first = last + 1)
    {
      int derefs;
      char *ops;

      last = last_of_flow (site, first, &derefs);
      const char *dst = site->steps[last].dst;
      const char *src = site->steps[first].src;
      if (derefs == 0 && strcmp (dst, src) == 0)
	continue;
      ops = operators (derefs);
      add_line (way, text_format ("  flow: %s = %s%s:", dst, ops, src), NULL);
      free (ops);
      add_reasons (site, first, last, way);
    }
}

void
way_clear (struct way *way)
{
  for (size_t i = 0; i < way->count; i++)
    free (way->lines[i].text);
  free (way->lines);
  memset (way, 0, sizeof *way);
}

char *
way_line_text (const struct way *way, size_t index)
{
  const struct way_line *line = &way->lines[index];

  return text_format ("%s%s%s", line->text, line->where ? " at " : "",
		      line->where ? line->where : "");
}
