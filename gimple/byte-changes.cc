/* Which statements may change some bytes.
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

/* GCC's alias oracle answers for all statements but calls of the runtime, of
   which it knows nothing, and of functions that call it.  Those that are listed
   here write no bytes of the program but where their arguments point, as the
   table of runtime functions has it, and let no other goroutine go first: neither
   do they start one nor wait for one, and no deferred function runs in them that
   the frame would be returned to without a call of its own (runtime.checkdefer).
   Nor do they drop a pointer, as runtime.KeepAlive does and write barriers do:
   from there on a finalizer may run that gives the bytes to somebody else.

   A function of the unit that calls no others than these, or such functions of
   the unit, and stores only to its own variables, is quiet: it changes nothing
   either.  This is found out when all functions are looked at, callees first;
   later there is no body of a callee to look at.  */

#include "compat.h"
#include "byte-changes.h"
#include "runtime-table.h"

void
bytes_at (struct bytes *bytes, tree address)
{
  bytes->name = NULL_TREE;
  if (TREE_CODE (address) == SSA_NAME)
    {
      /* What is known of the place of a name relative to another access is true
	 in one iteration only.  A name of its own has no such place.  */
      bytes->name = make_ssa_name (TREE_TYPE (address), gimple_build_nop ());
      if (SSA_NAME_PTR_INFO (address))
	duplicate_ssa_name_ptr_info (bytes->name, SSA_NAME_PTR_INFO (address));
      address = bytes->name;
    }
  ao_ref_init_from_ptr_and_size (&bytes->ref, address, NULL_TREE);
}

void
bytes_clear (struct bytes *bytes)
{
  if (bytes->name)
    release_ssa_name (bytes->name);
  bytes->name = NULL_TREE;
}

/* What the symbols of harmless functions begin with.  Those that run a deferred
   function, start or wait for a goroutine, or end one, are not here.  */
static const char *const harmless[] =
{
  "runtime.assertitab", "runtime.checkMakeSlice", "runtime.cmpstring",
  "runtime.concatstrings", "runtime.decoderune", "runtime.efaceeq",
  "runtime.efacevaleq", "runtime.eqtype", "runtime.goPanic",
  "runtime.growslice", "runtime.iface", "runtime.intstring",
  "runtime.makechan", "runtime.makemap", "runtime.makeslice",
  "runtime.mapaccess", "runtime.mapassign", "runtime.mapiter",
  "runtime.newobject", "runtime.panic", "runtime.print",
  "runtime.requireitab", "runtime.slicebytetostring",
  "runtime.slicerunetostring", "runtime.stringtoslice", "runtime.unsafeslice"
};

/* Return whether the function of ROW is one of these.  */

static bool
harmless_p (const struct runtime_function *row)
{
  for (const char *prefix : harmless)
    if (startswith (row->name, prefix))
      return true;
  return false;
}

/* Return whether the function of ROW writes where its argument number I
   points.  */

static bool
writes_argument_p (const struct runtime_function *row, unsigned i)
{
  switch (row->kind)
    {
    case RUNTIME_ASSERT:
    case RUNTIME_ITERATE:
      return i == 2;

    default:
      return row->arguments[i] & ARG_WRITTEN;
    }
}

/* Return whether what POINTER, an argument, points to may be some of BYTES.  */

static bool
may_point_to_p (tree pointer, struct bytes *bytes)
{
  ao_ref ref;

  if (integer_zerop (pointer))
    return false;
  if (!POINTER_TYPE_P (TREE_TYPE (pointer))
      || (TREE_CODE (pointer) != SSA_NAME && TREE_CODE (pointer) != ADDR_EXPR))
    return true;
  ao_ref_init_from_ptr_and_size (&ref, pointer, NULL_TREE);
  return refs_may_alias_p_1 (&ref, &bytes->ref, false);
}

/* The quiet functions of the unit, by the number of the declaration.  */
static hash_set<int_hash<int, -1, -2> > *quiet;

/* Return whether CALL calls a quiet function.  */

static bool
quiet_call_p (gcall *call)
{
  tree decl = gimple_call_fndecl (call);
  cgraph_node *node = decl ? cgraph_node::get (decl) : NULL;

  return (quiet && node && quiet->contains (DECL_UID (decl))
	  && node->binds_to_current_def_p ());
}

/* Return whether REF, a reference to memory, is to a variable of the
   frame.  */

static bool
own_variable_p (tree ref)
{
  tree base = get_base_address (ref);

  return (base && (VAR_P (base) || TREE_CODE (base) == PARM_DECL
		   || TREE_CODE (base) == RESULT_DECL)
	  && !is_global_var (base) && !TREE_THIS_VOLATILE (base));
}

/* Return whether a function with the statement CALL can be quiet.  */

static bool
quiet_with_call_p (gcall *call)
{
  const struct runtime_function *row = runtime_lookup (call);
  tree lhs = gimple_call_lhs (call);

  if (lhs && TREE_CODE (lhs) != SSA_NAME && !own_variable_p (lhs))
    return false;
  if (!row)
    return !gimple_vdef (call) || quiet_call_p (call);
  if (!harmless_p (row))
    return false;
  for (unsigned i = 0; i < row->argument_count; i++)
    {
      tree arg = gimple_call_arg (call, i);

      if (writes_argument_p (row, i) && !integer_zerop (arg)
	  && !(TREE_CODE (arg) == ADDR_EXPR
	       && own_variable_p (TREE_OPERAND (arg, 0))))
	return false;
    }
  return true;
}

/* Return whether a function with STMT can be quiet.  */

static bool
quiet_with_p (gimple *stmt)
{
  if (gcall *call = dyn_cast <gcall *> (stmt))
    return quiet_with_call_p (call);
  if (!gimple_vdef (stmt))
    return true;
  return is_gimple_assign (stmt) && own_variable_p (gimple_assign_lhs (stmt));
}

void
note_quiet (function *fn)
{
  basic_block bb;

  if (!quiet)
    quiet = new hash_set<int_hash<int, -1, -2> >;
  quiet->remove (DECL_UID (fn->decl));
  FOR_EACH_BB_FN (bb, fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      if (!quiet_with_p (gsi_stmt (gsi)))
	return;
  quiet->add (DECL_UID (fn->decl));
}

/* Return whether CALL, of a quiet function, may change BYTES.  */

static bool
result_may_change_p (gcall *call, struct bytes *bytes)
{
  tree lhs = gimple_call_lhs (call);
  ao_ref ref;

  if (!lhs || TREE_CODE (lhs) == SSA_NAME)
    return false;
  ao_ref_init (&ref, lhs);
  return refs_may_alias_p_1 (&ref, &bytes->ref, false);
}

/* Return whether CALL, of the function of ROW, which is harmless, may change
   BYTES.  */

static bool
call_may_change_p (gcall *call, const struct runtime_function *row,
		   struct bytes *bytes)
{
  if (result_may_change_p (call, bytes))
    return true;
  for (unsigned i = 0; i < row->argument_count; i++)
    if (writes_argument_p (row, i)
	&& may_point_to_p (gimple_call_arg (call, i), bytes))
      return true;
  return false;
}

bool
may_change_p (gimple *stmt, struct bytes *bytes)
{
  gcall *call = dyn_cast <gcall *> (stmt);
  const struct runtime_function *row = call ? runtime_lookup (call) : NULL;

  if (!gimple_vdef (stmt))
    return false;
  if (row && harmless_p (row))
    return call_may_change_p (call, row, bytes);
  if (call && quiet_call_p (call))
    return result_may_change_p (call, bytes);
  return stmt_may_clobber_ref_p_1 (stmt, &bytes->ref);
}
