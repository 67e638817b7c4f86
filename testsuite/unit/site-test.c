/* Tests of the site records.
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

/* The records, and each text that is made of them.  */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "site-helpers.h"

/* A slice that moves.  */
static void
test_moves (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct site *site = add (&sites, 4, SITE_GROW, NULL, "int");
  site->size = 256;
  site->decision = SITE_STACK;
  site->moves = 2;
  check_text (site_note (site),
	      "append([]int) does not escape until it is given away");
  check_text (site_dump_line (site), "a.go:3:4#1 append int, 256 bytes: stack,"
	      " moves to the heap at 2 places");
  sites_clear (&sites);
}

/* A new record holds what it was given and nothing else, and holds copies.  */
static void
test_add (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  char file[] = "dir/x.go", function[] = "main.f";
  sites_add (&sites, file, 7, 9, function);
  file[0] = function[0] = '!';
  const struct site *site = &sites.sites[0];
  assert_int_equal (sites.count, 1);
  assert_string_equal (site->file, "dir/x.go");
  assert_int_equal (site->line, 7);
  assert_int_equal (site->column, 9);
  assert_int_equal (site->ordinal, 1);
  assert_string_equal (site->function, "main.f");
  assert_int_equal (site->decision, SITE_HEAP);
  assert_int_equal (site->kind, SITE_NEW);
  assert_null (site->name);
  assert_null (site->type);
  assert_null (site->reason);
  assert_true (site->size == 0);
  assert_int_equal (site->step_count, 0);
  sites_clear (&sites);
  assert_int_equal (sites.count, 0);
  assert_null (sites.sites);
  /* What is empty can be cleared, and used again.  */
  sites_clear (&sites);
  sites_add (&sites, "b.go", 1, 1, "main.g");
  assert_int_equal (sites.count, 1);
  sites_clear (&sites);
}

/* Sites at one position are counted, in whatever order positions come.  */
static void
test_ordinals (void **state)
{
  (void) state;
  static const struct
  {
    const char *file;
    unsigned line, column, ordinal;
  } rows[] =
    {
      { "a.go", 1, 2, 1 }, { "a.go", 1, 2, 2 }, { "b.go", 1, 2, 1 },
      { "a.go", 2, 2, 1 }, { "a.go", 1, 3, 1 }, { "a.go", 1, 2, 3 },
      { NULL, 0, 0, 1 }, { NULL, 0, 0, 2 }, { "b.go", 1, 2, 2 },
      { "a.go", 1, 2, 4 }, { NULL, 0, 0, 3 }, { "a.go", 2, 1, 1 }
    };
  struct sites sites = { 0 };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
    {
      /* The function does not matter: copies of a site by inlining stand in
	 different ones.  */
      struct site *site = sites_add (&sites, rows[i].file, rows[i].line,
				     rows[i].column, i % 2 ? "f" : "g");
      assert_int_equal (site->ordinal, rows[i].ordinal);
    }
  check_text (site_identifier (&sites.sites[5]), "a.go:1:2#3");
  check_text (site_identifier (&sites.sites[7]), ":0:0#2");
  sites_clear (&sites);
}

/* Many records, with many steps each, keep what they hold.  */
static void
test_many (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  for (unsigned i = 0; i < 1000; i++)
    {
      struct site *site = sites_add (&sites, "a.go", i / 3, 1, "f");
      char *number = text_format ("%u", i);
      site_set_reason (site, number);
      for (unsigned j = 0; j < i % 40; j++)
	site_add_step (site, number, "s", (int) j, "w", j % 2 ? "p" : NULL);
      free (number);
    }
  assert_int_equal (sites.count, 1000);
  for (unsigned i = 0; i < 1000; i++)
    {
      const struct site *site = &sites.sites[i];
      assert_int_equal (site->line, i / 3);
      assert_int_equal (site->ordinal, i % 3 + 1);
      assert_int_equal (atoi (site->reason), i);
      assert_int_equal (site->step_count, i % 40);
      for (unsigned j = 0; j < i % 40; j++)
	{
	  assert_string_equal (site->steps[j].dst, site->reason);
	  assert_int_equal (site->steps[j].derefs, j);
	  assert_int_equal (site->steps[j].where != NULL, j % 2);
	}
    }
  sites_clear (&sites);
}

/* The last reason set stands, even one made of the one before.  */
static void
test_reason (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct site *site = add (&sites, 1, SITE_NEW, NULL, NULL);
  char reason[] = "is returned";
  site_set_reason (site, reason);
  reason[0] = '!';
  assert_string_equal (site->reason, "is returned");
  site_set_reason (site, site->reason + 3);
  assert_string_equal (site->reason, "returned");
  sites_clear (&sites);
}

/* The hash is FNV-1a of the identifier, as another program computes it.  */
static void
test_hash (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  sites_add (&sites, "a.go", 3, 7, "main.f");
  sites_add (&sites, "a.go", 3, 7, "main.g");
  sites_add (&sites, "d\xc3\xa9.go", 10, 2, "main.g");
  assert_true (site_hash (&sites.sites[0]) == UINT64_C (0x6e128e20d04f62a4));
  assert_true (site_hash (&sites.sites[1]) == UINT64_C (0x6e129120d04f67bd));
  assert_true (site_hash (&sites.sites[2]) == UINT64_C (0x35a8ec033669d4f8));
  sites_clear (&sites);
}

/* The digits are those of the lowest bits, the last one the lowest.  */
static void
test_hash_matches (void **state)
{
  (void) state;
  uint64_t hash = UINT64_C (0xfedcba9876543216);
  assert_true (site_hash_matches (hash, ""));
  assert_true (site_hash_matches (hash, "0"));
  assert_false (site_hash_matches (hash, "1"));
  assert_true (site_hash_matches (hash, "10"));
  assert_false (site_hash_matches (hash, "01"));
  assert_true (site_hash_matches (hash, "00010110"));
  assert_false (site_hash_matches (hash, "10010110"));
  /* Each of 63 digits counts.  */
  char digits[64] = "";
  for (int i = 0; i < 63; i++)
    digits[62 - i] = hash >> i & 1 ? '1' : '0';
  assert_true (site_hash_matches (hash, digits));
  assert_true (site_hash_matches (hash ^ UINT64_C (1) << 63, digits));
  for (int i = 0; i < 63; i++)
    assert_false (site_hash_matches (hash ^ UINT64_C (1) << i, digits));
}

/* Every kind with every decision, with and without what can be missing.  */
static void
test_notes (void **state)
{
  (void) state;
  static const struct
  {
    enum site_kind kind;
    const char *name, *type, *heap, *other;
  } rows[] =
    {
      { SITE_VARIABLE, "x", "int", "moved to heap: x", "x does not escape" },
      { SITE_VARIABLE, "x", NULL, "moved to heap: x", "x does not escape" },
      { SITE_NEW, NULL, "main.T", "new(main.T) escapes to heap",
	"new(main.T) does not escape" },
      { SITE_NEW, "t", "[]%s", "new([]%s) escapes to heap",
	"new([]%s) does not escape" },
      { SITE_NEW, NULL, NULL, "new object escapes to heap",
	"new object does not escape" },
      { SITE_BOX, NULL, "int", "int value escapes to heap",
	"int value does not escape" },
      { SITE_CLOSURE, NULL, "struct{}", "func literal escapes to heap",
	"func literal does not escape" },
      { SITE_CALL, NULL, "struct{}", "call record escapes to heap",
	"call record does not escape" },
      { SITE_MAKE, NULL, "int", "make([]int) escapes to heap",
	"make([]int) does not escape" },
      { SITE_GROW, NULL, "int", "append([]int) escapes to heap",
	"append([]int) does not escape" },
      { SITE_MAP, NULL, "map[int]int", "map[int]int escapes to heap",
	"map[int]int does not escape" },
      { SITE_STRING, "string([]byte)", NULL, "string([]byte) escapes to heap",
	"string([]byte) does not escape" },
      { SITE_BOX, NULL, NULL, "value escapes to heap",
	"value does not escape" }
    };
  struct sites sites = { 0 };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
    {
      struct site *site = add (&sites, 1, rows[i].kind, rows[i].name,
			       rows[i].type);
      check_text (site_note (site), rows[i].heap);
      site->decision = SITE_STACK;
      check_text (site_note (site), rows[i].other);
      site->decision = SITE_REMOVED;
      check_text (site_note (site), rows[i].other);
    }
  sites_clear (&sites);
}

/* Steps: the address, the value, and what lies behind pointers.  */
static void
test_step_notes (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct site *site = add (&sites, 1, SITE_NEW, NULL, NULL);
  char why[] = "passed to f";
  site_add_step (site, "{heap}", "x", -1, why, "x.go:3:4");
  why[0] = '!';
  site_add_step (site, "p", "q", 0, "stored", NULL);
  site_add_step (site, "p", "q", 1, "stored", "x.go:5:6");
  site_add_step (site, "p", "q", 3, "returned", NULL);
  assert_int_equal (site->step_count, 4);
  check_text (site_step_note (site, 0),
	      "  flow: {heap} = &x: passed to f at x.go:3:4");
  check_text (site_step_note (site, 1), "  flow: p = q: stored");
  check_text (site_step_note (site, 2), "  flow: p = *q: stored at x.go:5:6");
  check_text (site_step_note (site, 3), "  flow: p = ***q: returned");
  sites_clear (&sites);
}

/* The line of the dump file says all of a record but its steps.  */
static void
test_dump_line (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct site *site = add (&sites, 5, SITE_VARIABLE, "x", "main.T");
  site->size = UINT64_MAX;
  site_set_reason (site, "is returned");
  check_text (site_dump_line (site), "a.go:3:5#1 variable x main.T,"
	      " 18446744073709551615 bytes: heap, is returned");
  /* Only what stays on the heap has a reason for that.  */
  site->decision = SITE_STACK;
  check_text (site_dump_line (site), "a.go:3:5#1 variable x main.T,"
	      " 18446744073709551615 bytes: stack");

  site = add (&sites, 5, SITE_BOX, NULL, NULL);
  check_text (site_dump_line (site), "a.go:3:5#2 box ?, 0 bytes: heap");
  site->kind = SITE_NEW;
  site->decision = SITE_REMOVED;
  check_text (site_dump_line (site), "a.go:3:5#2 new ?, 0 bytes: removed");
  site->kind = SITE_STRING;
  site->decision = SITE_SHARED;
  check_text (site_dump_line (site), "a.go:3:5#2 string ?, 0 bytes: shared");
  check_text (site_note (site), "string is not copied");
  sites_clear (&sites);
}

/* What is saved on a site of the heap: a note, and the end of the line of the
   dump file.  */
static void
test_savings (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct site *site;
  add (&sites, 5, SITE_BOX, NULL, "int");
  site = add (&sites, 6, SITE_VARIABLE, "x", "int");
  site->size = 8;
  assert_null (site_saving_note (site));
  site->saving = SAVING_UNCLEARED;
  site->uncleared = true;
  check_text (site_saving_note (site), "x is not cleared");
  check_text (site_dump_line (site),
	      "a.go:3:6#1 variable x int, 8 bytes: heap; uncleared");
  site->saving = SAVING_GROUP;
  site_set_group (site, &sites.sites[0], 4);
  assert_false (site->first);
  check_text (site_saving_note (site), "x shares the allocation of a.go:3:5#1");
  check_text (site_dump_line (site), "a.go:3:6#1 variable x int, 8 bytes: heap;"
	      " in the block of a.go:3:5#1 at 4, uncleared");
  site->uncleared = false;
  site_set_group (site, site, 0);
  assert_true (site->first);
  check_text (site_saving_note (site), "x shares its allocation");
  check_text (site_dump_line (site), "a.go:3:6#1 variable x int, 8 bytes: heap;"
	      " in the block of a.go:3:6#1 at 0");
  site = &sites.sites[0];
  site->saving = SAVING_BOX;
  check_text (site_saving_note (site), "int value is not allocated");
  site_set_reason (site, "returned");
  check_text (site_dump_line (site),
	      "a.go:3:5#1 box int, 0 bytes: heap, returned; box");
  site->saving = SAVING_TEST;
  check_text (site_saving_note (site),
	      "int value is not allocated if it is small or zero");
  check_text (site_dump_line (site),
	      "a.go:3:5#1 box int, 0 bytes: heap, returned; test");
  /* What became a slot has no saving.  */
  site->decision = SITE_STACK;
  check_text (site_dump_line (site), "a.go:3:5#1 box int, 0 bytes: stack");
  sites_clear (&sites);
}

/* Savings are counted by kind; the first of a group saves no call.  */
static void
test_saving_totals (void **state)
{
  (void) state;
  struct unit_totals totals = { 0 };
  struct site site = { .size = 24 };
  static const enum site_saving savings[]
    = { SAVING_NONE, SAVING_GROUP, SAVING_GROUP, SAVING_GROUP, SAVING_BOX,
	SAVING_TEST, SAVING_UNCLEARED, SAVING_UNCLEARED };
  for (unsigned i = 0; i < sizeof savings / sizeof savings[0]; i++)
    {
      site.saving = savings[i];
      site.first = i == 1;
      site.uncleared = i == 2 || savings[i] == SAVING_UNCLEARED;
      totals_add_saving (&totals, &site);
    }
  assert_int_equal (totals.savings[SAVING_NONE], 1);
  assert_int_equal (totals.savings[SAVING_UNCLEARED], 2);
  assert_int_equal (totals.savings[SAVING_GROUP], 3);
  assert_int_equal (totals.savings[SAVING_BOX], 1);
  assert_int_equal (totals.savings[SAVING_TEST], 1);
  assert_int_equal (totals.calls_saved, 3);
  assert_int_equal (totals.uncleared_bytes, 72);
}

/* Sites are counted by decision; bytes are those of slots alone.  */
static void
test_totals (void **state)
{
  (void) state;
  struct unit_totals totals = { 0 };
  struct site site = { 0 };
  static const enum site_decision decisions[]
    = { SITE_STACK, SITE_HEAP, SITE_REMOVED, SITE_STACK, SITE_HEAP,
	SITE_STACK, SITE_SHARED };
  for (unsigned i = 0; i < 7; i++)
    {
      site.decision = decisions[i];
      site.size = UINT64_C (1) << (10 * i);
      totals_add (&totals, &site);
    }
  assert_int_equal (totals.sites[SITE_HEAP], 2);
  assert_int_equal (totals.sites[SITE_STACK], 3);
  assert_int_equal (totals.sites[SITE_REMOVED], 1);
  assert_int_equal (totals.sites[SITE_SHARED], 1);
  assert_true (totals.stack_bytes
	       == 1 + (UINT64_C (1) << 30) + (UINT64_C (1) << 50));
  /* The rest is for others to count.  */
  assert_true (totals.functions + totals.frame_bytes + totals.barriers == 0);
}

/* A second opinion is a line, and can be taken back.  */
static void
test_opinion (void **state)
{
  (void) state;
  struct sites sites = { 0 };
  struct site *site = add (&sites, 9, SITE_NEW, NULL, NULL);
  check_text (site_opinion_line (site), "a.go:3:9#1 confirmed");
  site_set_doubt (site, "stored");
  check_text (site_opinion_line (site), "a.go:3:9#1 unconfirmed: stored");
  site_set_doubt (site, NULL);
  check_text (site_opinion_line (site), "a.go:3:9#1 confirmed");
  sites_clear (&sites);
}

/* Many sites, most of them at positions of their own: each finds the one
   before it at its position.  */
static void
test_many_positions (void **state)
{
  enum { LINES = 20000, TIMES = 3 };
  struct sites sites = { 0 };

  (void) state;
  for (unsigned time = 1; time <= TIMES; time++)
    for (unsigned line = 1; line <= LINES; line++)
      {
	const struct site *site
	  = sites_add (&sites, line % 2 ? "a.go" : "b.go", line / 2, 7,
		       "main.f");

	assert_int_equal (site->ordinal, time);
      }
  assert_int_equal (sites.count, LINES * TIMES);
  sites_clear (&sites);
}

int
main (void)
{
  const struct CMUnitTest tests[] =
    {
      cmocka_unit_test (test_add),
      cmocka_unit_test (test_moves),
      cmocka_unit_test (test_many_positions),
      cmocka_unit_test (test_ordinals),
      cmocka_unit_test (test_many),
      cmocka_unit_test (test_reason),
      cmocka_unit_test (test_hash),
      cmocka_unit_test (test_hash_matches),
      cmocka_unit_test (test_notes),
      cmocka_unit_test (test_step_notes),
      cmocka_unit_test (test_dump_line),
      cmocka_unit_test (test_savings),
      cmocka_unit_test (test_saving_totals),
      cmocka_unit_test (test_totals),
      cmocka_unit_test (test_opinion),
    };
  cmocka_set_message_output (CM_OUTPUT_TAP);
  return cmocka_run_group_tests (tests, NULL, NULL);
}
