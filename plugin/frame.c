/* The frame budget: which of the objects that may be slots become slots.
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

/* The wishes are sorted by size and laid out one behind the other.  The sizes
   are those of the program being compiled and the bounds those of its user;
   both may be as large as 64 bits allow, so all comparisons are made with
   sums that cannot overflow.  */

#include "frame.h"

#include <gmp.h>
#include <stdlib.h>

#include "memory.h"

/* A wish and where it stands in the order given.  */
struct ranked_wish
{
  struct slot_wish *wish;
  size_t rank;
};

/* Order the wishes at A and B by size, those of one size as given.  */

static int
compare_wishes (const void *a, const void *b)
{
  const struct ranked_wish *x = a;
  const struct ranked_wish *y = b;

  if (x->wish->size != y->wish->size)
    return x->wish->size < y->wish->size ? -1 : 1;
  return x->rank < y->rank ? -1 : x->rank > y->rank;
}

/* Set RESULT to VALUE, which may be wider than a long.  */

static void
set_uint64 (mpz_t result, uint64_t value)
{
  mpz_import (result, 1, 1, sizeof value, 0, 0, &value);
}

/* Round SUM up to a multiple of ALIGN and add SIZE, all in bytes.  */

static void
add_slot (mpz_t sum, uint64_t align, uint64_t size)
{
  mpz_t term;

  mpz_init (term);
  set_uint64 (term, align);
  mpz_cdiv_q (sum, sum, term);
  mpz_mul (sum, sum, term);
  set_uint64 (term, size);
  mpz_add (sum, sum, term);
  mpz_clear (term);
}

/* Set the member fits of each of the COUNT elements of WISHES, none of which
   is larger than SLOT_LIMIT where it fits, and return how many bytes, at most
   BUDGET, they add to the frame.  */

uint64_t
frame_fit (struct slot_wish *wishes, size_t count, uint64_t slot_limit,
	   uint64_t budget)
{
  struct ranked_wish *order = memory_array (count, sizeof *order);
  mpz_t sum, next, most;
  uint64_t used = 0;
  size_t i;

  mpz_inits (sum, next, most, NULL);
  set_uint64 (most, budget);
  for (i = 0; i < count; i++)
    {
      order[i].wish = &wishes[i];
      order[i].rank = i;
    }
  qsort (order, count, sizeof *order, compare_wishes);
  for (i = 0; i < count; i++)
    {
      struct slot_wish *wish = order[i].wish;

      mpz_set (next, sum);
      add_slot (next, wish->align, wish->size);
      wish->fits = wish->size <= slot_limit && mpz_cmp (next, most) <= 0;
      if (wish->fits)
	mpz_set (sum, next);
    }
  /* At most the budget, so it fits.  */
  mpz_export (&used, NULL, 1, sizeof used, 0, 0, sum);
  mpz_clears (sum, next, most, NULL);
  free (order);
  return used;
}

/* Return the part of FRAME_BUDGET that a function gets which is or is not
   RECURSIVE.  */

uint64_t
frame_budget_of (uint64_t frame_budget, bool recursive)
{
  return recursive ? frame_budget / FRAME_RECURSIVE_PART : frame_budget;
}
