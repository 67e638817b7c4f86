/* Allocations that a conversion to an interface makes.
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

#include "compat.h"
#include "conversion.h"
#include "runtime-table.h"

/* An allocation by its position and type descriptor.  */
struct place
{
  location_t locus;
  tree descriptor;
  bool conversion;		/* Whether all of them are conversions.  */
};

struct place_hasher : nofree_ptr_hash<struct place>
{
  static hashval_t
  hash (const struct place *place)
  {
    return place->locus * 31 + DECL_UID (place->descriptor);
  }
  static bool
  equal (const struct place *a, const struct place *b)
  {
    return a->locus == b->locus && a->descriptor == b->descriptor;
  }
};

/* The descriptors are marked for the collector in conversion_mark.  */
static hash_table<place_hasher> *places;

/* An allocation of the function that is looked at.  */
struct candidate
{
  struct place place;
  bool held;			/* By an interface as a value.  */
  bool other;			/* Used in any other way.  */
};

/* The first word of an interface, and the declaration whose address was stored
   there last.  */
struct first_word
{
  tree interface;
  tree table;
};

struct search
{
  auto_vec<struct candidate> candidates;
  /* What holds the results, by the number of the candidate.  */
  hash_map<tree, unsigned> holders;
  auto_vec<struct first_word> words;
};

/* How many first words are looked at, from the latest back.  */
#define WORDS_SEARCHED 64

/* Set *PLACE to that of CALL, an allocation.  Return false if its type is not
   known.  */

static bool
place_of (gimple *call, struct place *place)
{
  tree address = gimple_call_arg (call, 0);

  STRIP_NOPS (address);
  if (TREE_CODE (address) != ADDR_EXPR || !VAR_P (TREE_OPERAND (address, 0)))
    return false;
  place->locus = LOCATION_LOCUS (gimple_location (call));
  place->descriptor = TREE_OPERAND (address, 0);
  place->conversion = false;
  return true;
}

/* Return the symbol of DECL.  */

static const char *
symbol_of (tree decl)
{
  return IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl));
}

/* Return whether an interface whose first word is the address of TABLE holds a
   value of the type of DESCRIPTOR: TABLE is that, or has the methods of that
   type, as its name says: imt..INTERFACE..TYPE.  */

static bool
value_table_p (tree table, tree descriptor)
{
  const char *name = symbol_of (table);
  const char *type = symbol_of (descriptor);
  size_t length = strlen (name), type_length = strlen (type);

  if (table == descriptor)
    return true;
  if (strncmp (name, "imt..", 5) != 0 || type_length <= 3
      || strcmp (type + type_length - 3, "..d") != 0)
    return false;
  type_length -= 3;
  return (length >= 5 + 2 + type_length
	  && strncmp (name + length - type_length, type, type_length) == 0
	  && strncmp (name + length - type_length - 2, "..", 2) == 0);
}

/* Return the declaration whose address is in the first word of INTERFACE for
   all that SEARCH knows, or null.  */

static tree
first_word_of (const search *search, tree interface)
{
  unsigned searched = 0;

  for (unsigned i = search->words.length ();
       i > 0 && searched < WORDS_SEARCHED; i--, searched++)
    if (operand_equal_p (search->words[i - 1].interface, interface, 0))
      return search->words[i - 1].table;
  return NULL_TREE;
}

/* Return the candidate of SEARCH whose result VALUE is, or null.  */

static struct candidate *
held_by (search *search, tree value)
{
  unsigned *number = value ? search->holders.get (value) : NULL;

  return number ? &search->candidates[*number] : NULL;
}

/* Return whether REF is the member NAME of a struct.  */

static bool
member_p (tree ref, const char *name)
{
  tree id = TREE_CODE (ref) == COMPONENT_REF
	    ? DECL_NAME (TREE_OPERAND (ref, 1)) : NULL_TREE;

  return id && strcmp (IDENTIFIER_POINTER (id), name) == 0;
}

/* Return whether LHS can hold the result of an allocation without anybody else
   getting at it: a name, or a variable whose address is not taken.  The
   frontend marks its own variables as if that were, but takes it, if at all,
   behind the assignment, where it is seen.  */

static bool
holder_p (tree lhs)
{
  if (TREE_CODE (lhs) == SSA_NAME)
    return true;
  return (VAR_P (lhs) && !is_global_var (lhs)
	  && (!TREE_ADDRESSABLE (lhs)
	      || (DECL_NAME (lhs)
		  && strncmp (IDENTIFIER_POINTER (DECL_NAME (lhs)),
			      "GOTMP", 5) == 0)));
}

/* The result of CANDIDATE is assigned to LHS.  */

static void
note_assignment (search *search, struct candidate *candidate, tree lhs)
{
  unsigned number = candidate - search->candidates.address ();

  if (holder_p (lhs))
    search->holders.put (lhs, number);
  else if (member_p (lhs, "__object"))
    {
      tree table = first_word_of (search, TREE_OPERAND (lhs, 0));

      if (table && value_table_p (table, candidate->place.descriptor))
	candidate->held = true;
      else
	candidate->other = true;
    }
  else
    candidate->other = true;
}

/* OPERAND is used in a way that makes its value known: the result of an
   allocation, an address in the object, or that of what holds it.  */

static void
note_use (search *search, tree operand)
{
  struct candidate *used;

  if (operand && TREE_CODE (operand) == ADDR_EXPR)
    {
      operand = get_base_address (TREE_OPERAND (operand, 0));
      if (operand && TREE_CODE (operand) == MEM_REF)
	operand = TREE_OPERAND (operand, 0);
    }
  used = held_by (search, operand);
  if (used)
    used->other = true;
}

/* Look at ASSIGN.  */

static void
note_assign (search *search, gassign *assign)
{
  tree lhs = gimple_assign_lhs (assign);
  tree rhs = gimple_assign_rhs1 (assign);
  struct candidate *candidate = held_by (search, rhs);

  if (candidate && (gimple_assign_single_p (assign)
		    || gimple_assign_cast_p (assign)))
    {
      note_assignment (search, candidate, lhs);
      return;
    }
  for (unsigned i = 1; i < gimple_num_ops (assign); i++)
    note_use (search, gimple_op (assign, i));
  if ((member_p (lhs, "__type_descriptor") || member_p (lhs, "__methods"))
      && TREE_CODE (rhs) == ADDR_EXPR && VAR_P (TREE_OPERAND (rhs, 0)))
    search->words.safe_push ({ TREE_OPERAND (lhs, 0), TREE_OPERAND (rhs, 0) });
}

/* Look at CALL.  */

static void
note_call (search *search, gcall *call)
{
  const struct runtime_function *callee = runtime_lookup (call);
  struct candidate candidate = {};

  for (unsigned i = 0; i < gimple_call_num_args (call); i++)
    {
      tree argument = gimple_call_arg (call, i);

      /* The value is stored.  */
      if (held_by (search, argument) && callee
	  && ((callee->kind == RUNTIME_MOVE && i == 1)
	      || (callee->kind == RUNTIME_BARRIER && i == 0)))
	continue;
      note_use (search, argument);
    }
  if (callee && callee->kind == RUNTIME_NEW && gimple_call_lhs (call)
      && place_of (call, &candidate.place))
    {
      search->candidates.safe_push (candidate);
      note_assignment (search, &search->candidates.last (),
		       gimple_call_lhs (call));
    }
}

/* Look at STMT.  */

static void
note_statement (search *search, gimple *stmt)
{
  if (gassign *assign = dyn_cast <gassign *> (stmt))
    note_assign (search, assign);
  else if (gcall *call = dyn_cast <gcall *> (stmt))
    note_call (search, call);
  else if (!is_gimple_debug (stmt) && !gimple_clobber_p (stmt))
    for (unsigned i = 0; i < gimple_num_ops (stmt); i++)
      note_use (search, gimple_op (stmt, i));
}

/* Enter CANDIDATE into the table.  */

static void
enter (const struct candidate *candidate)
{
  bool conversion = candidate->held && !candidate->other;
  struct place key = candidate->place;
  struct place **slot = places->find_slot (&key, INSERT);

  if (*slot)
    (*slot)->conversion &= conversion;
  else
    {
      *slot = XNEW (struct place);
      **slot = key;
      (*slot)->conversion = conversion;
    }
}

void
conversion_note_function (function *fn)
{
  search search;
  basic_block bb;

  if (!places)
    places = new hash_table<place_hasher> (31);
  FOR_EACH_BB_FN (bb, fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      note_statement (&search, gsi_stmt (gsi));
  for (const struct candidate &candidate : search.candidates)
    enter (&candidate);
}

bool
conversion_p (gimple *call)
{
  struct place key;
  struct place *place;

  if (!places || !place_of (call, &key))
    return false;
  place = places->find (&key);
  return place && place->conversion;
}

void
conversion_mark (void)
{
  if (!places)
    return;
  for (struct place *place : *places)
    gt_ggc_mx_tree_node (place->descriptor);
}
