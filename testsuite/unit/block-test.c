/* Tests of how small objects lie in a block that they share.
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

/* Which objects can lie in a block, and where.  */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "block.h"

#define LENGTH(ARRAY) (sizeof (ARRAY) / sizeof (ARRAY)[0])

/* Return how the runtime aligns SIZE bytes without pointers: where it is
   smaller than 16, by what it is a multiple of; by 8 at least otherwise, for it
   is rounded up to a size of a class, and these are multiples of 8.  */
static uint64_t
runtime_alignment (uint64_t size)
{
  return size >= 16 || size % 8 == 0 ? 8 : size % 4 == 0 ? 4
	 : size % 2 == 0 ? 2 : 1;
}

/* Check that the COUNT elements of MEMBERS can lie in SIZE bytes, not in fewer,
   at the offsets that they have.  */
static void
check (const struct block_member *members, size_t count, uint64_t size)
{
  struct block_member got[BLOCK_MEMBERS_MAX];
  uint64_t found = 0;
  memcpy (got, members, count * sizeof *got);
  for (size_t i = 0; i < count; i++)
    got[i].offset = 77;
  assert_false (block_layout (got, count, size - 1, &found));
  assert_true (block_layout (got, count, size, &found));
  assert_int_equal (found, size);
  for (size_t i = 0; i < count; i++)
    assert_int_equal (got[i].offset, members[i].offset);
}

/* The example of the header, and four scalars in all orders of interest.  */
static void
test_examples (void **state)
{
  (void) state;
  static const struct block_member header[]
    = { { 1, 1, 10 }, { 8, 8, 0 }, { 2, 2, 8 } };
  check (header, LENGTH (header), 16);
  static const struct block_member falling[]
    = { { 8, 8, 0 }, { 4, 4, 8 }, { 2, 2, 12 }, { 1, 1, 14 } };
  check (falling, LENGTH (falling), 16);
  static const struct block_member rising[]
    = { { 1, 1, 14 }, { 2, 2, 12 }, { 4, 4, 8 }, { 8, 8, 0 } };
  check (rising, LENGTH (rising), 16);
  static const struct block_member bytes[]
    = { { 1, 1, 0 }, { 1, 1, 1 }, { 1, 1, 2 } };
  check (bytes, LENGTH (bytes), 3);
}

/* An int64 that its type aligns by 4 is aligned by 8, and the block with it;
   12 bytes of three int32 are not.  */
static void
test_small_alignment (void **state)
{
  (void) state;
  static const struct block_member words[]
    = { { 4, 4, 8 }, { 8, 4, 0 } };
  check (words, LENGTH (words), 16);
  static const struct block_member triple[]
    = { { 2, 2, 12 }, { 12, 4, 0 } };
  check (triple, LENGTH (triple), 16);
  /* What its type aligns by more than its size would be.  */
  static const struct block_member strange[]
    = { { 4, 8, 0 }, { 4, 4, 4 } };
  check (strange, LENGTH (strange), 8);
}

/* Nothing is accepted that is empty, large or strangely aligned.  */
static void
test_accepts (void **state)
{
  (void) state;
  assert_true (block_accepts (1, 1));
  assert_true (block_accepts (15, 1));
  assert_true (block_accepts (8, 8));
  assert_false (block_accepts (0, 1));
  assert_false (block_accepts (16, 8));
  assert_false (block_accepts (UINT64_MAX, 8));
  assert_false (block_accepts (8, 16));
  assert_false (block_accepts (8, 0));
  assert_false (block_accepts (8, 3));
}

/* A block of no more than 0 bytes has room for nothing; one without members is
   empty.  */
static void
test_limits (void **state)
{
  (void) state;
  struct block_member member = { 1, 1, 0 };
  uint64_t size = 5;
  assert_false (block_layout (&member, 1, 0, &size));
  assert_true (block_layout (&member, 0, 0, &size));
  assert_int_equal (size, 0);
  assert_true (block_layout (&member, 1, UINT64_MAX, &size));
  assert_int_equal (size, 1);
}

/* Random members: none overlaps another, all are aligned as they must be in a
   block that the runtime aligns, and no layout is refused that is as large as
   one that was found.  */
static void
test_random (void **state)
{
  (void) state;
  uint64_t random = 12345;
  for (int run = 0; run < 20000; run++)
    {
      struct block_member members[BLOCK_MEMBERS_MAX];
      unsigned char taken[1024] = { 0 };
      size_t count = 1 + run % BLOCK_MEMBERS_MAX;
      uint64_t size;
      for (size_t i = 0; i < count; i++)
	{
	  random = random * UINT64_C (6364136223846793005) + 1442695040888963407;
	  members[i].size = 1 + (random >> 33) % 15;
	  members[i].align = UINT64_C (1) << ((random >> 50) % 4);
	}
      assert_true (block_layout (members, count, sizeof taken, &size));
      assert_true (size <= sizeof taken);
      for (size_t i = 0; i < count; i++)
	{
	  uint64_t needed = runtime_alignment (members[i].size);
	  if (needed < members[i].align)
	    needed = members[i].align;
	  assert_int_equal (members[i].offset % needed, 0);
	  assert_true (runtime_alignment (size) >= needed);
	  assert_true (members[i].offset + members[i].size <= size);
	  for (uint64_t k = 0; k < members[i].size; k++)
	    assert_int_equal (taken[members[i].offset + k]++, 0);
	}
      assert_true (block_layout (members, count, size, &size));
      assert_false (block_layout (members, count, size - 1, &size));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test (test_examples),
      cmocka_unit_test (test_small_alignment),
      cmocka_unit_test (test_accepts),
      cmocka_unit_test (test_limits),
      cmocka_unit_test (test_random),
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
