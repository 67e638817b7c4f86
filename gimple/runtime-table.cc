/* The runtime functions that the plugin understands.
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

/* What each function does with its arguments was read in libgo's runtime.
   The rules for a row:

   - an argument by value (a string, an interface, a slice) is its words, so
     ARG_LEAKS of a string leaks the bytes it points to;
   - an element that a map, a channel or a slice gets is passed by address:
     ARG_LEAKS_DEREF;
   - a panic in the middle is like a return: deferred functions of this frame
     reach only what ARG_FRAME gave them;
   - a function that blocks lets other goroutines run, which do not see this
     frame.  */

#include "compat.h"
#include "runtime-table.h"

#define R ARG_READ
#define W ARG_WRITTEN
#define L ARG_LEAKS
#define D ARG_LEAKS_DEREF
#define F ARG_FRAME

static const struct runtime_function runtime_functions[] =
{
  { "runtime.newobject", RUNTIME_NEW, 1, { R } },
  { "runtime.gcWriteBarrier", RUNTIME_BARRIER, 2, { R, R } },
  { "runtime.typedmemmove", RUNTIME_MOVE, 3, { R, R, R } },
  { "runtime.typedslicecopy", RUNTIME_SLICE_COPY, 5, { R, R, R, R, R } },
  { "runtime.memclrHasPointers", RUNTIME_CLEAR, 2, { R, R } },
  { "runtime.ifaceE2T2", RUNTIME_ASSERT, 3, { R, R, R } },
  { "runtime.ifaceI2T2", RUNTIME_ASSERT, 3, { R, R, R } },

  /* Interfaces.  The result holds the data word of the argument.  */
  { "runtime.ifaceE2E2", RUNTIME_CALL, 1, { ARG_RESULT } },
  { "runtime.ifaceI2E2", RUNTIME_CALL, 1, { ARG_RESULT } },
  { "runtime.ifaceE2I2", RUNTIME_CALL, 2, { R, ARG_RESULT } },
  { "runtime.ifaceI2I2", RUNTIME_CALL, 2, { R, ARG_RESULT } },
  { "runtime.ifaceE2T2P", RUNTIME_CALL, 2, { R, ARG_RESULT } },
  { "runtime.ifaceI2T2P", RUNTIME_CALL, 2, { R, ARG_RESULT } },
  { "runtime.efaceeq", RUNTIME_CALL, 2, { R, R } },
  { "runtime.efacevaleq", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.ifaceeq", RUNTIME_CALL, 2, { R, R } },
  { "runtime.ifacevaleq", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.ifaceefaceeq", RUNTIME_CALL, 2, { R, R } },

  /* Maps.  The key of a look-up is hashed and compared, an assignment copies
     it into the map.  */
  { "runtime.mapaccess1", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapaccess1__fast32", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapaccess1__fast64", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapaccess1__faststr", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapaccess1__fat", RUNTIME_CALL, 4, { R, R, R, ARG_RESULT } },
  { "runtime.mapaccess2", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapaccess2__fast32", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapaccess2__fast64", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapaccess2__faststr", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapaccess2__fat", RUNTIME_CALL, 4, { R, R, R, ARG_RESULT } },
  { "runtime.mapassign", RUNTIME_CALL, 3, { R, R, D } },
  { "runtime.mapassign__fast32", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapassign__fast64", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapassign__fast32ptr", RUNTIME_CALL, 3, { R, R, L } },
  { "runtime.mapassign__fast64ptr", RUNTIME_CALL, 3, { R, R, L } },
  { "runtime.mapassign__faststr", RUNTIME_CALL, 3, { R, R, L } },
  { "runtime.mapdelete", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapdelete__fast32", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapdelete__fast64", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapdelete__faststr", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapiterinit", RUNTIME_CALL, 3, { R, L, W } },
  { "runtime.mapiternext", RUNTIME_CALL, 1, { W } },
  { "runtime.mapclear", RUNTIME_CALL, 2, { R, R } },
  { "__go_construct_map", RUNTIME_CALL, 5, { R, R, R, R, D } },

  /* Channels.  */
  { "runtime.chansend1", RUNTIME_CALL, 2, { R, D } },
  { "runtime.chanrecv1", RUNTIME_CALL, 2, { R, W } },
  { "runtime.chanrecv2", RUNTIME_CALL, 2, { R, W } },
  { "runtime.selectnbsend", RUNTIME_CALL, 2, { R, D } },
  { "runtime.selectnbrecv", RUNTIME_CALL, 2, { W, R } },
  { "runtime.selectgo", RUNTIME_CALL, 5, { W | ARG_LEAKS_DEREF2, W, R, R, R } },
  { "runtime.closechan", RUNTIME_CALL, 1, { R } },

  /* Slices and strings.  growslice copies the elements to the heap.  */
  { "runtime.growslice", RUNTIME_CALL, 5, { R, D | ARG_RESULT, R, R, R } },
  { "runtime.makeslice", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.makeslice64", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.checkMakeSlice", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.concatstrings", RUNTIME_CALL, 3,
    { W | ARG_RESULT, ARG_RESULT_DEREF, R } },
  { "runtime.intstring", RUNTIME_CALL, 2, { W | ARG_RESULT, R } },
  { "runtime.slicebytetostring", RUNTIME_CALL, 3,
    { W | ARG_RESULT, R, R } },
  { "runtime.slicerunetostring", RUNTIME_CALL, 2, { W | ARG_RESULT, R } },
  { "runtime.stringtoslicebyte", RUNTIME_CALL, 2, { W | ARG_RESULT, R } },
  { "runtime.stringtoslicerune", RUNTIME_CALL, 2, { W | ARG_RESULT, R } },
  { "runtime.cmpstring", RUNTIME_CALL, 2, { R, R } },
  { "runtime.decoderune", RUNTIME_CALL, 2, { R, R } },

  /* Deferred functions run while the frame is alive, and the record goes
     when it does.  */
  { "runtime.deferproc", RUNTIME_DEFER, 3, { F | W, R, F } },
  { "runtime.deferprocStack", RUNTIME_DEFER, 4, { F | W, F | W, R, F } },
  { "runtime.deferreturn", RUNTIME_CALL, 1, { W } },
  { "runtime.checkdefer", RUNTIME_CALL, 1, { W } },
  { "runtime.setdeferretaddr", RUNTIME_CALL, 1, { R } },
  { "runtime.canrecover", RUNTIME_CALL, 1, { R } },
  { "runtime.gorecover", RUNTIME_CALL, 0, { R } },
  { "runtime.deferredrecover", RUNTIME_CALL, 0, { R } },

  /* print.  */
  { "runtime.printstring", RUNTIME_CALL, 1, { R } },
  { "runtime.printpointer", RUNTIME_CALL, 1, { R } },
  { "runtime.printeface", RUNTIME_CALL, 1, { R } },
  { "runtime.printiface", RUNTIME_CALL, 1, { R } },
  { "runtime.printslice", RUNTIME_CALL, 1, { R } }
};

#undef R
#undef W
#undef L
#undef D
#undef F

/* The rows by name, filled when first asked for.  */
static hash_map<nofree_string_hash, const struct runtime_function *> *rows;

const struct runtime_function *
runtime_lookup (gimple *call)
{
  tree decl = gimple_call_fndecl (call);
  const struct runtime_function **row;

  if (!decl || !DECL_EXTERNAL (decl) || fndecl_built_in_p (decl))
    return NULL;
  if (!rows)
    {
      rows = new hash_map<nofree_string_hash, const struct runtime_function *>;
      for (size_t i = 0; i < ARRAY_SIZE (runtime_functions); i++)
	rows->put (runtime_functions[i].name, &runtime_functions[i]);
    }
  row = rows->get (IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl)));
  if (!row || (*row)->argument_count != gimple_call_num_args (call))
    return NULL;
  return *row;
}

bool
write_barrier_flag_p (tree decl)
{
  return (VAR_P (decl) && DECL_EXTERNAL (decl)
	  && strcmp (IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl)),
		     "runtime.writeBarrier") == 0);
}
