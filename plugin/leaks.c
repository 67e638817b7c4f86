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

/* A summary is eight small numbers, each a count of dereferences plus one, so
   that no flow is 0 and the shortest flow is the least number that is not 0.
   As text it is what a human can read and an assembler can hold:

     heap after 2, result 1 after 0	esc:030001  */

#include <string.h>

#include "leaks.h"
#include "memory.h"

#define PREFIX "esc:"
#define PREFIX_LENGTH (sizeof PREFIX - 1)

/* Where the heap and the first result stand in a summary.  */
#define HEAP 0
#define FIRST_RESULT 1
#define ELEMENTS (FIRST_RESULT + LEAKS_RESULTS)

_Static_assert (LEAKS_DEREFS_MAX + 1 == UINT8_MAX,
		"the greatest count plus one is the greatest element");
_Static_assert (PREFIX_LENGTH + 2 * ELEMENTS + 1 <= LEAKS_ENCODED_MAX,
		"a summary fits the room that callers make for it");

/* Return the summary of a parameter whose value goes nowhere.  */
struct leaks
leaks_nothing (void)
{
  return (struct leaks) { { 0 } };
}

/* Return the summary of a parameter that is not understood.  */
struct leaks
leaks_everything (void)
{
  struct leaks leaks = leaks_nothing ();
  leaks_add_heap (&leaks, 0);
  return leaks;
}

/* Return whether LEAKS has no flow at all.  */
bool
leaks_empty (struct leaks leaks)
{
  for (unsigned i = 0; i < ELEMENTS; i++)
    if (leaks.counts[i] != 0)
      return false;
  return true;
}

/* Return which element of a summary stands for RESULT.  */
static unsigned
element (unsigned result)
{
  return result < LEAKS_RESULTS ? FIRST_RESULT + result : HEAP;
}

/* Return after how many dereferences LEAKS reaches the heap.  */
int
leaks_heap (struct leaks leaks)
{
  return leaks.counts[HEAP] - 1;
}

/* Return after how many dereferences LEAKS reaches RESULT.  */
int
leaks_result (struct leaks leaks, unsigned result)
{
  return leaks.counts[element (result)] - 1;
}

/* Add to element I of LEAKS a flow after DEREFS dereferences.  */
static void
add (struct leaks *leaks, unsigned i, int derefs)
{
  if (derefs < 0)
    internal_failure ("a leak of the address of a parameter");
  if (derefs > LEAKS_DEREFS_MAX)
    derefs = LEAKS_DEREFS_MAX;
  if (leaks->counts[i] == 0 || derefs + 1 < leaks->counts[i])
    leaks->counts[i] = (uint8_t) (derefs + 1);
}

/* Add to LEAKS a flow to the heap after DEREFS dereferences.  */
void
leaks_add_heap (struct leaks *leaks, int derefs)
{
  add (leaks, HEAP, derefs);
}

/* Add to LEAKS a flow to RESULT after DEREFS dereferences.  */
void
leaks_add_result (struct leaks *leaks, unsigned result, int derefs)
{
  add (leaks, element (result), derefs);
}

/* Drop from LEAKS each flow to a result that is not shorter than the one to
   the heap.  */
void
leaks_simplify (struct leaks *leaks)
{
  unsigned heap = leaks->counts[HEAP];
  if (heap == 0)
    return;
  for (unsigned i = FIRST_RESULT; i < ELEMENTS; i++)
    if (leaks->counts[i] >= heap)
      leaks->counts[i] = 0;
}

/* Write LEAKS to TEXT.  */
void
leaks_encode (struct leaks leaks, char *text)
{
  static const char digits[] = "0123456789abcdef";

  if (leaks_heap (leaks) == 0)
    {
      *text = '\0';
      return;
    }
  memcpy (text, PREFIX, PREFIX_LENGTH);
  text += PREFIX_LENGTH;
  unsigned count = ELEMENTS;
  while (count > 0 && leaks.counts[count - 1] == 0)
    count--;
  for (unsigned i = 0; i < count; i++)
    {
      *text++ = digits[leaks.counts[i] / 16];
      *text++ = digits[leaks.counts[i] % 16];
    }
  *text = '\0';
}

/* Return the value of the hexadecimal DIGIT, or -1 if it is none.  */
static int
digit_value (char digit)
{
  if (digit >= '0' && digit <= '9')
    return digit - '0';
  if (digit >= 'a' && digit <= 'f')
    return digit - 'a' + 10;
  return -1;
}

/* Read the elements in TEXT, which follow the prefix, into *LEAKS.  Return
   whether they are pairs of digits and not too many.  */
static bool
read_elements (const char *text, struct leaks *leaks)
{
  *leaks = leaks_nothing ();
  for (unsigned i = 0; *text != '\0'; i++, text += 2)
    {
      int high = digit_value (text[0]);
      int low = high < 0 ? -1 : digit_value (text[1]);
      if (low < 0 || i == ELEMENTS)
	return false;
      leaks->counts[i] = (uint8_t) (high * 16 + low);
    }
  return true;
}

/* Read TEXT into *LEAKS and return whether it was a summary.  */
bool
leaks_decode (const char *text, struct leaks *leaks)
{
  if (*text == '\0')
    {
      *leaks = leaks_everything ();
      return true;
    }
  /* A summary has one text; any other that could be read as it was not
     written by leaks_encode and is not to be trusted.  */
  char again[LEAKS_ENCODED_MAX];
  if (strncmp (text, PREFIX, PREFIX_LENGTH) == 0
      && read_elements (text + PREFIX_LENGTH, leaks))
    {
      leaks_encode (*leaks, again);
      if (strcmp (text, again) == 0)
	return true;
    }
  *leaks = leaks_everything ();
  return false;
}
