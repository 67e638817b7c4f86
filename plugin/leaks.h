/* Leak summaries: where the value of a parameter goes.
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

/* A summary says, for one parameter, after how many dereferences at the
   least its value reaches the heap, and after how many each result:

     func f (p **T) (*T, **T)  { G = **p; return *p, p }
     heap 2, result 0 after 1, result 1 after 0

   A count is from 0 to LEAKS_DEREFS_MAX (a longer flow counts as that
   many, which is the cautious side) or LEAKS_NONE where there is no flow.
   Only the first LEAKS_RESULTS results are told apart; a flow to a later
   one counts as a flow to the heap.  What the function hands to a function
   that it was given can be a result as well.

   The scheme is that of Go's escape analysis (its leak tags); the encoding
   is our own.  */

#ifndef GOESCAPE_LEAKS_H
#define GOESCAPE_LEAKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define LEAKS_RESULTS 16
#define LEAKS_NONE (-1)
#define LEAKS_DEREFS_MAX 254

/* A summary is a small value: copy it as you like.  All zero bytes mean that
   nothing leaks.  */
struct leaks
{
  /* Element 0 is the heap, element 1 + I result I; each is the count plus
     one, 0 where there is no flow.  */
  uint8_t counts[1 + LEAKS_RESULTS];
};

/* The number of bytes that leaks_encode may need, the final zero included.  */
#define LEAKS_ENCODED_MAX (8 + 3 * (1 + LEAKS_RESULTS))

/* Return the summary of a parameter whose value goes nowhere.  */
struct leaks leaks_nothing (void);

/* Return the summary of a parameter that is not understood: it reaches the
   heap without a dereference.  */
struct leaks leaks_everything (void);

/* Return whether LEAKS has no flow at all.  */
bool leaks_empty (struct leaks leaks);

/* Return after how many dereferences LEAKS reaches the heap, or
   LEAKS_NONE.  */
int leaks_heap (struct leaks leaks);

/* Return after how many dereferences LEAKS reaches RESULT, or LEAKS_NONE.  */
int leaks_result (struct leaks leaks, unsigned result);

/* Add to LEAKS a flow to the heap after DEREFS dereferences, at least 0.  */
void leaks_add_heap (struct leaks *leaks, int derefs);

/* Add to LEAKS a flow to RESULT after DEREFS dereferences, at least 0.  */
void leaks_add_result (struct leaks *leaks, unsigned result, int derefs);

/* Drop from LEAKS each flow to a result that is not shorter than the one to
   the heap: what reaches the heap may be anywhere.  */
void leaks_simplify (struct leaks *leaks);

/* Write LEAKS to TEXT, which has room for LEAKS_ENCODED_MAX bytes, as a
   string of letters and digits: "" leaks everything, "esc:" nothing, and
   otherwise "esc:" and the elements in two lower-case hexadecimal digits
   each, without trailing zero elements.  */
void leaks_encode (struct leaks leaks, char *text);

/* Read TEXT into *LEAKS.  Return whether TEXT was a summary; if not, *LEAKS
   leaks everything.  The empty text is one.  */
bool leaks_decode (const char *text, struct leaks *leaks);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_LEAKS_H */
