/* Tests of the helper that moves slices.
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
#include "../../runtime/move-slice.c"

/* Move COUNT elements of TYPE at VALUES out of SLOT of SIZE bytes.  */
static void *
move (const struct go_type_size *type, void *values, size_t count,
      const void *slot, size_t size)
{
  return __goescape_move_slice ((const struct go_type_descriptor *) type,
				values, count, slot, size);
}

/* What is not in the slot stays where it is, up to its very edges.  */
static void
test_elsewhere (void **state)
{
  (void) state;
  static const struct go_type_size type = { 8, 8 };
  uint64_t memory[12] = { 0 };
  assert_null (move (&type, NULL, 0, memory + 4, 32));
  assert_ptr_equal (move (&type, memory + 3, 1, memory + 4, 32), memory + 3);
  assert_ptr_equal (move (&type, memory + 8, 1, memory + 4, 32), memory + 8);
  assert_int_equal (allocations, 0);
}

/* Elements with pointers are copied with barriers to memory that the collector
   knows the type of, and nothing else is copied.  */
static void
test_pointers (void **state)
{
  (void) state;
  static const struct go_type_size type = { 16, 8 };
  uint64_t slot[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  uint64_t *moved = move (&type, slot + 2, 2, slot, sizeof slot);
  assert_ptr_not_equal (moved, slot + 2);
  assert_memory_equal (moved, slot + 2, 32);
  assert_int_equal (copies, 1);
  assert_int_equal (allocations, 1);
  assert_int_equal (allocated_size, 32);
  assert_ptr_equal (allocated_type, &type);
  assert_true (allocated_zero);
  free (moved);
}

/* Elements without pointers need neither.  */
static void
test_plain (void **state)
{
  (void) state;
  static const struct go_type_size type = { 4, 0 };
  uint32_t slot[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  uint32_t *moved = move (&type, slot + 7, 1, slot, sizeof slot);
  assert_int_equal (moved[0], 8);
  assert_int_equal (copies, 0);
  assert_int_equal (allocated_size, 4);
  assert_null (allocated_type);
  assert_false (allocated_zero);
  free (moved);

  /* None of them is still an array of its own.  */
  moved = move (&type, slot, 0, slot, sizeof slot);
  assert_ptr_not_equal (moved, slot);
  assert_int_equal (allocated_size, 0);
  free (moved);
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test_setup (test_elsewhere, reset),
      cmocka_unit_test_setup (test_pointers, reset),
      cmocka_unit_test_setup (test_plain, reset)
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests_name ("tests", tests, NULL, NULL);
}
