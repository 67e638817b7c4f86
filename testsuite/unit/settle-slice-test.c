/* Tests of the helper that settles slices.
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

#include "fake-runtime.h"
#include "../../runtime/settle-slice.c"

/* Settle COUNT elements of TYPE at VALUES, which are in SLOT of SIZE bytes, or
   not; their *CAPACITY is 1000 until then.  */
static void *
settle (const struct go_type_size *type, void *values, size_t count,
	const void *slot, size_t size, uintptr_t *capacity)
{
  *capacity = 1000;
  return __goescape_settle_slice ((const struct go_type_descriptor *) type,
				  values, count, capacity, slot, size);
}

/* What is not in the slot stays as it is, up to its very edges.  */
static void
test_elsewhere (void **state)
{
  (void) state;
  static const struct go_type_size type = { 8, 8 };
  uint64_t memory[12] = { 0 };
  uintptr_t room;
  assert_null (settle (&type, NULL, 0, memory + 4, 32, &room));
  assert_int_equal (room, 1000);
  assert_ptr_equal (settle (&type, memory + 3, 1, memory + 4, 32, &room),
		    memory + 3);
  assert_ptr_equal (settle (&type, memory + 8, 1, memory + 4, 32, &room),
		    memory + 8);
  assert_int_equal (room, 1000);
  assert_int_equal (allocations, 0);
}

/* Elements with pointers are copied with barriers to memory that the collector
   knows the type of.  */
static void
test_pointers (void **state)
{
  (void) state;
  static const struct go_type_size type = { 24, 8 };
  uint64_t slot[12] = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
  uintptr_t room;
  uint64_t *moved = settle (&type, slot, 3, slot, sizeof slot, &room);
  assert_memory_equal (moved, slot, 72);
  assert_int_equal (room, 3);
  assert_int_equal (copies, 1);
  assert_int_equal (allocated_size, 72);
  assert_ptr_equal (allocated_type, &type);
  assert_true (allocated_zero);
  free (moved);
}

/* Elements without pointers need no barriers, and what is behind them is
   zero.  */
static void
test_plain (void **state)
{
  (void) state;
  static const struct go_type_size type = { 4, 0 };
  uint32_t slot[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  uintptr_t room;
  uint32_t *moved = settle (&type, slot, 3, slot, sizeof slot, &room);
  assert_memory_equal (moved, slot, 12);
  assert_int_equal (room, 4);
  assert_int_equal (moved[3], 0);
  assert_int_equal (copies, 0);
  assert_int_equal (allocated_size, 16);
  assert_null (allocated_type);
  free (moved);
}

/* The room is what a block of the runtime has, in whole elements.  */
static void
test_room (void **state)
{
  (void) state;
  static const struct { uintptr_t size, count, room; } rows[] = {
    { 1, 0, 0 }, { 1, 1, 8 }, { 1, 9, 16 }, { 1, 17, 24 }, { 1, 33, 48 },
    { 1, 256, 256 }, { 1, 257, 288 }, { 1, 512, 512 }, { 12, 2, 2 },
    { 12, 3, 4 }, { 24, 3, 3 }, { 40, 3, 3 }, { 100, 5, 5 }, { 512, 1, 1 }
  };
  char slot[512] = "text";
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
    {
      struct go_type_size type = { rows[i].size, 0 };
      uintptr_t room;
      void *moved = settle (&type, slot, rows[i].count, slot, sizeof slot,
			    &room);
      assert_ptr_not_equal (moved, slot);
      assert_int_equal (room, rows[i].room);
      assert_int_equal (allocated_size, room * rows[i].size);
      assert_memory_equal (moved, slot, rows[i].count * rows[i].size);
      free (moved);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test_setup (test_elsewhere, reset),
      cmocka_unit_test_setup (test_pointers, reset),
      cmocka_unit_test_setup (test_plain, reset),
      cmocka_unit_test_setup (test_room, reset)
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests_name ("tests", tests, NULL, NULL);
}
