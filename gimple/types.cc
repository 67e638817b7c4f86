/* Go types of allocations, and where allocations come from.
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
#include "types.h"
#include "runtime-table.h"

/* The types seen, by descriptor.  The descriptors and types are marked for
   the collector in types_mark.  */
static hash_map<tree, tree> *seen_types;

/* Where an allocation comes from, by position and descriptor: inlining and
   cloning keep both.  */
struct origin
{
  location_t locus;
  tree descriptor;
  enum site_kind kind;
  tree name;			/* An identifier, or null.  */
  /* The user's variable that the address is assigned to, and that which is the
     value of a box: identifiers, or null.  Several allocations can have the
     same position, so there is a value only if all have the same.  */
  tree holder;
  tree value;
  bool valued;
};

struct origin_hasher : nofree_ptr_hash<struct origin>
{
  static hashval_t
  hash (const struct origin *origin)
  {
    return origin->locus * 31 + DECL_UID (origin->descriptor);
  }
  static bool
  equal (const struct origin *a, const struct origin *b)
  {
    return a->locus == b->locus && a->descriptor == b->descriptor;
  }
};

static hash_table<origin_hasher> *origins;

/* Return whether the last part of NAME, LENGTH bytes long, is that of ID:
   what follows the last period.  */

static bool
same_last_part_p (const char *name, size_t length, tree id)
{
  const char *other = IDENTIFIER_POINTER (id);
  const char *last = strrchr (other, '.');

  if (last)
    other = last + 1;
  while (length > 0 && name[length - 1] != '.' && name[length - 1] != '/')
    length--;
  return strcmp (name + length, other) == 0;
}

/* Return whether TYPE is by its name the type that DESCRIPTOR describes.

   The type that the result of an allocation is assigned to need not be it:

     p := (*int)(unsafe.Pointer(new(strings.Reader)))

   is one conversion for GCC.  The frontend gives the declaration of a
   descriptor that another package defines the position that the named type
   has too, which is that of the import.  */

static bool
described_by_p (tree type, tree descriptor)
{
  const char *symbol = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (descriptor));
  size_t length = strlen (symbol);
  tree name = TYPE_NAME (type);
  bool same;

  if (length > 3 && strcmp (symbol + length - 3, "..p") == 0)
    return POINTER_TYPE_P (type);
  if (length <= 3 || strcmp (symbol + length - 3, "..d") != 0
      || !name || TREE_CODE (name) != TYPE_DECL || !DECL_NAME (name)
      || DECL_SOURCE_LOCATION (name) != DECL_SOURCE_LOCATION (descriptor))
    return false;
  char *plain = xstrndup (symbol, length - 3);
  same = same_last_part_p (plain, length - 3, DECL_NAME (name));
  free (plain);
  return same;
}

bool
some_part_p (tree type, bool (*leaf_p) (tree type))
{
  if (TREE_CODE (type) == ARRAY_TYPE)
    return some_part_p (TREE_TYPE (type), leaf_p);
  if (TREE_CODE (type) != RECORD_TYPE)
    return leaf_p (type);
  if (!COMPLETE_TYPE_P (type))
    return true;
  for (tree field = TYPE_FIELDS (type); field; field = DECL_CHAIN (field))
    if (TREE_CODE (field) == FIELD_DECL
	&& some_part_p (TREE_TYPE (field), leaf_p))
      return true;
  return false;
}

/* Return whether a value of TYPE, which has no parts, may be a pointer.  */

static bool
pointer_leaf_p (tree type)
{
  return !INTEGRAL_TYPE_P (type) && !FLOAT_TYPE_P (type);
}

bool
has_pointers_p (tree type)
{
  return some_part_p (type, pointer_leaf_p);
}

bool
descriptor_type (tree address, struct go_type *type)
{
  tree descriptor = descriptor_at (address);
  tree *seen = descriptor && seen_types ? seen_types->get (descriptor) : NULL;
  unsigned HOST_WIDE_INT seen_size = 0;

  if (!descriptor)
    return false;
  type->type = NULL_TREE;
  if (seen && COMPLETE_TYPE_P (*seen)
      && tree_fits_uhwi_p (TYPE_SIZE_UNIT (*seen)))
    {
      type->type = *seen;
      seen_size = tree_to_uhwi (TYPE_SIZE_UNIT (*seen));
    }
  if (descriptor_read (descriptor, type))
    {
      /* A pointer that was cast at once does not tell the type.  */
      if (type->type && seen_size != type->size)
	type->type = NULL_TREE;
      return true;
    }
  if (!type->type || !described_by_p (type->type, descriptor))
    return false;
  type->size = seen_size;
  type->align = TYPE_ALIGN_UNIT (type->type);
  type->direct = true;
  type->string = type->slice = false;
  type->pointer_free = !has_pointers_p (type->type);
  return true;
}

/* Return the origin of CALL, an allocation, or null if none is known.  */

static struct origin *
find_origin (gimple *call)
{
  struct origin key;

  if (gimple_call_num_args (call) == 0)
    return NULL;
  key.locus = LOCATION_LOCUS (gimple_location (call));
  key.descriptor = descriptor_at (gimple_call_arg (call, 0));
  return key.descriptor && origins ? origins->find (&key) : NULL;
}

void
call_origin (gimple *call, enum site_kind *kind, const char **name)
{
  struct origin *origin = find_origin (call);

  *kind = SITE_NEW;
  *name = NULL;
  if (!origin)
    return;
  *kind = origin->kind;
  if (origin->name)
    *name = IDENTIFIER_POINTER (origin->name);
}

void
call_names (gimple *call, const char **holder, const char **value)
{
  struct origin *origin = find_origin (call);

  *holder = *value = NULL;
  if (origin && origin->holder)
    *holder = IDENTIFIER_POINTER (origin->holder);
  if (origin && origin->value)
    *value = IDENTIFIER_POINTER (origin->value);
}

/* Return whether REF is the data word of an interface.  */

static bool
interface_word_p (tree ref)
{
  tree name;

  if (TREE_CODE (ref) != COMPONENT_REF)
    return false;
  name = DECL_NAME (TREE_OPERAND (ref, 1));
  return name && strcmp (IDENTIFIER_POINTER (name), "__object") == 0;
}

/* Return whether an interface whose first word is TABLE, the declaration of a
   type descriptor or of a method table or null, holds the pointer to what
   ORIGIN allocates, and not the value.  */

static bool
holds_pointer_p (tree table, struct origin *origin)
{
  const char *symbol;

  if (!table)
    return false;
  symbol = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (table));
  if (strncmp (symbol, "imt..", 5) == 0)
    return false;
  return table != origin->descriptor;
}

/* Return the name of DECL if it is a variable of the user's, or null.  */

static tree
users_name (tree decl)
{
  const char *name;

  if (!(VAR_P (decl) || TREE_CODE (decl) == PARM_DECL) || !DECL_NAME (decl)
      || DECL_ARTIFICIAL (decl))
    return NULL_TREE;
  name = IDENTIFIER_POINTER (DECL_NAME (decl));
  return name[0] != '$' && strncmp (name, "GOTMP", 5) != 0 ? DECL_NAME (decl)
							   : NULL_TREE;
}

/* Note that the result of an allocation, that of ORIGIN, is assigned to
   LHS.  TABLES has the first words of the interfaces that are variables.  */

static void
note_assignment (struct origin *origin, tree lhs,
		 hash_map<tree, tree> *tables)
{
  tree type = TREE_TYPE (lhs);

  if (interface_word_p (lhs))
    {
      tree *table = tables->get (TREE_OPERAND (lhs, 0));

      if (!holds_pointer_p (table ? *table : NULL_TREE, origin))
	origin->kind = SITE_BOX;
    }
  else if (VAR_P (lhs) && DECL_NAME (lhs) && !DECL_ARTIFICIAL (lhs)
	   && DECL_SOURCE_LOCATION (lhs) == origin->locus
	   && strncmp (IDENTIFIER_POINTER (DECL_NAME (lhs)), "GOTMP", 5) != 0)
    {
      /* The frontend makes a variable that lives on the heap into a pointer
	 of the same name, at the position of the variable.  */
      origin->kind = SITE_VARIABLE;
      origin->name = DECL_NAME (lhs);
    }
  else if (!origin->holder && !(VAR_P (lhs) && is_global_var (lhs)))
    origin->holder = users_name (lhs);
  if (POINTER_TYPE_P (type) && !VOID_TYPE_P (TREE_TYPE (type))
      && (!seen_types->get (origin->descriptor)
	  || described_by_p (TREE_TYPE (type), origin->descriptor)))
    seen_types->put (origin->descriptor, TREE_TYPE (type));
}

/* Return the origin of CALL, an allocation, making it if need be, or null if
   the call is not understood.  */

static struct origin *
make_origin (gimple *call)
{
  struct origin key;
  struct origin **slot;

  key.locus = LOCATION_LOCUS (gimple_location (call));
  key.descriptor = descriptor_at (gimple_call_arg (call, 0));
  key.kind = SITE_NEW;
  key.name = key.holder = key.value = NULL_TREE;
  key.valued = false;
  if (!key.descriptor)
    return NULL;
  slot = origins->find_slot (&key, INSERT);
  if (!*slot)
    {
      *slot = XNEW (struct origin);
      **slot = key;
    }
  return *slot;
}

/* Note that RHS is assigned to LHS: to what an allocation has made, whose
   address is in one of HOLDERS, or elsewhere.  */

static void
note_value (tree lhs, tree rhs, hash_map<tree, struct origin *> *holders)
{
  struct origin **origin;

  if (TREE_CODE (lhs) != MEM_REF)
    return;
  origin = holders->get (TREE_OPERAND (lhs, 0));
  if (!origin)
    return;
  if (!(*origin)->valued)
    (*origin)->value = users_name (rhs);
  else if ((*origin)->value != users_name (rhs))
    (*origin)->value = NULL_TREE;
  (*origin)->valued = true;
}

void
types_note_function (function *fn)
{
  /* What holds the result of an allocation: temporaries that are assigned
     once.  */
  hash_map<tree, struct origin *> holders;
  hash_map<tree, tree> tables;
  basic_block bb;

  if (!seen_types)
    {
      seen_types = new hash_map<tree, tree>;
      origins = new hash_table<origin_hasher> (31);
    }
  FOR_EACH_BB_FN (bb, fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	gimple *stmt = gsi_stmt (gsi);
	struct origin *origin = NULL;
	tree lhs = gimple_get_lhs (stmt);

	if (!lhs)
	  continue;
	if (is_gimple_call (stmt))
	  {
	    const struct runtime_function *callee = runtime_lookup (stmt);

	    if (callee && callee->kind == RUNTIME_NEW)
	      origin = make_origin (stmt);
	  }
	else if (gimple_assign_single_p (stmt))
	  {
	    tree rhs = gimple_assign_rhs1 (stmt);
	    struct origin **from = holders.get (rhs);

	    origin = from ? *from : NULL;
	    note_value (lhs, rhs, &holders);
	    if (TREE_CODE (lhs) == COMPONENT_REF && descriptor_at (rhs))
	      tables.put (TREE_OPERAND (lhs, 0), descriptor_at (rhs));
	  }
	if (!origin)
	  continue;
	note_assignment (origin, lhs, &tables);
	if (SSA_VAR_P (lhs) && (TREE_CODE (lhs) == SSA_NAME
				|| (VAR_P (lhs) && !is_global_var (lhs))))
	  holders.put (lhs, origin);
      }
}

/* Mark the DESCRIPTOR and its type.  */

static bool
mark_type (const tree &descriptor, tree *type, void *)
{
  gt_ggc_mx_tree_node (descriptor);
  gt_ggc_mx_tree_node (*type);
  return true;
}

void
types_mark (void)
{
  if (!seen_types)
    return;
  seen_types->traverse<void *, mark_type> (NULL);
  for (struct origin *origin : *origins)
    {
      gt_ggc_mx_tree_node (origin->descriptor);
      for (tree name : { origin->name, origin->holder, origin->value })
	if (name)
	  gt_ggc_mx_tree_node (name);
    }
}
