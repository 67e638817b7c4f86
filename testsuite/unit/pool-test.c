/* Tests of pools: what is in a list stays when others grow.
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

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "pool.h"

/* How many lists grow by turns, and to how many elements.  */
#define LISTS 50
#define ELEMENTS 300

struct list
{
  uint64_t *elements;
  size_t count, room;
};

/* Many lists grow by turns, over many blocks; one becomes larger than a block.
   Each has what was added to it, aligned.  */

static void
test_lists (void **state)
{
  static struct list lists[LISTS], large;
  struct pool pool = { 0 };
  size_t i, j;

  (void) state;
  for (j = 0; j < ELEMENTS; j++)
    for (i = 0; i < LISTS; i++)
      *POOL_PUSH (&pool, lists[i].elements, lists[i].count, lists[i].room)
	= i << 32 | j;
  for (j = 0; j < 100000; j++)
    *POOL_PUSH (&pool, large.elements, large.count, large.room) = j;
  for (i = 0; i < LISTS; i++)
    {
      assert_int_equal (lists[i].count, ELEMENTS);
      assert_int_equal ((uintptr_t) lists[i].elements
			% _Alignof (max_align_t), 0);
      for (j = 0; j < ELEMENTS; j++)
	assert_int_equal (lists[i].elements[j], i << 32 | j);
    }
  for (j = 0; j < 100000; j++)
    assert_int_equal (large.elements[j], j);
  pool_free (&pool);
}

/* A pool that was freed is an empty one.  */

static void
test_again (void **state)
{
  struct pool pool = { 0 };
  struct list list = { 0 };

  (void) state;
  pool_free (&pool);
  *POOL_PUSH (&pool, list.elements, list.count, list.room) = 7;
  pool_free (&pool);
  assert_null (pool.blocks);
  assert_int_equal (pool.left, 0);
  memset (&list, 0, sizeof list);
  *POOL_PUSH (&pool, list.elements, list.count, list.room) = 8;
  assert_int_equal (list.elements[0], 8);
  pool_free (&pool);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lists),
    cmocka_unit_test (test_again),
  };

  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
