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
   - a function that blocks lets other goroutines run, which see no more of
     this frame than what an address that waits in a queue of a channel points
     to, and that only as long as it waits;
   - a type descriptor is never an object that may live in a frame, so it does
     not matter that tables of methods and the errors of failed assertions
     keep one;
   - a number keeps nothing alive, not even one that was made of an address.

   Memory that is compared or hashed for a type descriptor has no rows: the
   functions that do so are called by the runtime alone.  */

#include "compat.h"
#include "runtime-table.h"

#define R ARG_READ
#define W ARG_WRITTEN
#define L ARG_LEAKS
#define D ARG_LEAKS_DEREF
#define F ARG_FRAME
#define P ARG_RESULT_PART

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
  { "runtime.eqtype", RUNTIME_CALL, 2, { R, R } },
  { "runtime.ifaceT2Ip", RUNTIME_CALL, 2, { R, R } },
  { "runtime.assertitab", RUNTIME_CALL, 2, { R, ARG_RESULT } },
  { "runtime.requireitab", RUNTIME_CALL, 2, { R, R } },
  { "runtime.panicdottype", RUNTIME_CALL, 3, { R, R, R } },

  /* Maps.  The key of a look-up is hashed and compared, an assignment copies
     it into the map.  makemap may be given the map to fill in.  What is found
     is a place in the map, unless that has grown.  */
  { "runtime.makemap__small", RUNTIME_MAP, 0, { R } },
  { "runtime.makemap", RUNTIME_MAP, 3, { R, R, W | ARG_RESULT } },
  { "runtime.makemap64", RUNTIME_MAP, 3, { R, R, W | ARG_RESULT } },
  { "runtime.mapaccess1", RUNTIME_CALL, 3, { R, P, R } },
  { "runtime.mapaccess1__fast32", RUNTIME_CALL, 3, { R, P, R } },
  { "runtime.mapaccess1__fast64", RUNTIME_CALL, 3, { R, P, R } },
  { "runtime.mapaccess1__faststr", RUNTIME_CALL, 3, { R, P, R } },
  { "runtime.mapaccess1__fat", RUNTIME_CALL, 4, { R, P, R, ARG_RESULT } },
  { "runtime.mapaccess2", RUNTIME_CALL, 3, { R, P, R } },
  { "runtime.mapaccess2__fast32", RUNTIME_CALL, 3, { R, P, R } },
  { "runtime.mapaccess2__fast64", RUNTIME_CALL, 3, { R, P, R } },
  { "runtime.mapaccess2__faststr", RUNTIME_CALL, 3, { R, P, R } },
  { "runtime.mapaccess2__fat", RUNTIME_CALL, 4, { R, P, R, ARG_RESULT } },
  { "runtime.mapassign", RUNTIME_CALL, 3, { R, P, D } },
  { "runtime.mapassign__fast32", RUNTIME_CALL, 3, { R, P, R } },
  { "runtime.mapassign__fast64", RUNTIME_CALL, 3, { R, P, R } },
  { "runtime.mapassign__fast32ptr", RUNTIME_CALL, 3, { R, P, L } },
  { "runtime.mapassign__fast64ptr", RUNTIME_CALL, 3, { R, P, L } },
  { "runtime.mapassign__faststr", RUNTIME_CALL, 3, { R, P, L } },
  { "runtime.mapdelete", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapdelete__fast32", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapdelete__fast64", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapdelete__faststr", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.mapiterinit", RUNTIME_ITERATE, 3, { R, R, R } },
  { "runtime.mapiternext", RUNTIME_CALL, 1, { W } },
  { "runtime.mapclear", RUNTIME_CALL, 2, { R, R } },
  { "__go_construct_map", RUNTIME_MAP, 5, { R, R, R, R, D } },
  { "__goescape_construct_map", RUNTIME_CALL, 6,
    { R, R, R, R, D, W | ARG_RESULT } },

  /* Channels.  */
  { "runtime.chansend1", RUNTIME_CALL, 2, { R, D } },
  { "runtime.chanrecv1", RUNTIME_CALL, 2, { R, W } },
  { "runtime.chanrecv2", RUNTIME_CALL, 2, { R, W } },
  { "runtime.selectnbsend", RUNTIME_CALL, 2, { R, D } },
  { "runtime.selectnbrecv", RUNTIME_CALL, 2, { W, R } },
  { "runtime.selectgo", RUNTIME_CALL, 5, { W | ARG_LEAKS_DEREF2, W, R, R, R } },
  { "runtime.closechan", RUNTIME_CALL, 1, { R } },
  { "runtime.makechan", RUNTIME_CALL, 2, { R, R } },
  { "runtime.makechan64", RUNTIME_CALL, 2, { R, R } },
  { "runtime.block", RUNTIME_CALL, 0, { R } },

  /* Slices and strings.  growslice copies the elements to the heap, and no
     result has the bytes or elements of an argument but the buffer.  */
  { "runtime.growslice", RUNTIME_GROW, 5, { R, D, R, R, R } },
  { "__goescape_move_slice", RUNTIME_CALL, 5, { R, R, R, R, R } },
  { "runtime.makeslice", RUNTIME_MAKE, 3, { R, R, R } },
  { "runtime.makeslice64", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.checkMakeSlice", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.unsafeslice", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.unsafeslice64", RUNTIME_CALL, 3, { R, R, R } },
  { "runtime.concatstrings", RUNTIME_STRING, 3, { W | ARG_RESULT, R, R } },
  { "runtime.intstring", RUNTIME_STRING, 2, { W | ARG_RESULT, R } },
  { "runtime.slicebytetostring", RUNTIME_STRING, 3,
    { W | ARG_RESULT, R, R } },
  { "runtime.slicerunetostring", RUNTIME_STRING, 2, { W | ARG_RESULT, R } },
  { "runtime.stringtoslicebyte", RUNTIME_STRING, 2, { W | ARG_RESULT, R } },
  { "runtime.stringtoslicerune", RUNTIME_STRING, 2, { W | ARG_RESULT, R } },
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

  /* A panic keeps its value for who recovers it, and calls the method of it
     that says what to print.  A goroutine keeps its argument.  */
  { "runtime.gopanic", RUNTIME_CALL, 1, { L | W } },
  { "__go_go", RUNTIME_CALL, 2, { R, L | W } },

  /* Package sync/atomic.  These are built into GCC.  */
  { "__atomic_load_1", RUNTIME_CALL, 2, { ARG_RESULT_DEREF, R } },
  { "__atomic_load_4", RUNTIME_CALL, 2, { ARG_RESULT_DEREF, R } },
  { "__atomic_load_8", RUNTIME_CALL, 2, { ARG_RESULT_DEREF, R } },
  { "__atomic_store_1", RUNTIME_CALL, 3, { W, L, R } },
  { "__atomic_store_4", RUNTIME_CALL, 3, { W, L, R } },
  { "__atomic_store_8", RUNTIME_CALL, 3, { W, L, R } },
  { "__atomic_exchange_4", RUNTIME_CALL, 3, { W | ARG_RESULT_DEREF, L, R } },
  { "__atomic_exchange_8", RUNTIME_CALL, 3, { W | ARG_RESULT_DEREF, L, R } },
  { "__atomic_add_fetch_4", RUNTIME_CALL, 3, { W | ARG_RESULT_DEREF, L, R } },
  { "__atomic_add_fetch_8", RUNTIME_CALL, 3, { W | ARG_RESULT_DEREF, L, R } },
  { "__atomic_and_fetch_1", RUNTIME_CALL, 3, { W | ARG_RESULT_DEREF, L, R } },
  { "__atomic_or_fetch_1", RUNTIME_CALL, 3, { W | ARG_RESULT_DEREF, L, R } },

  /* print, which waits for no other goroutine and writes copies.  */
  { "runtime.printlock", RUNTIME_CALL, 0, { R } },
  { "runtime.printunlock", RUNTIME_CALL, 0, { R } },
  { "runtime.printsp", RUNTIME_CALL, 0, { R } },
  { "runtime.printnl", RUNTIME_CALL, 0, { R } },
  { "runtime.printbool", RUNTIME_CALL, 1, { R } },
  { "runtime.printint", RUNTIME_CALL, 1, { R } },
  { "runtime.printuint", RUNTIME_CALL, 1, { R } },
  { "runtime.printhex", RUNTIME_CALL, 1, { R } },
  { "runtime.printfloat", RUNTIME_CALL, 1, { R } },
  { "runtime.printcomplex", RUNTIME_CALL, 1, { R } },
  { "runtime.printstring", RUNTIME_CALL, 1, { R } },
  { "runtime.printpointer", RUNTIME_CALL, 1, { R } },
  { "runtime.printeface", RUNTIME_CALL, 1, { R } },
  { "runtime.printiface", RUNTIME_CALL, 1, { R } },
  { "runtime.printslice", RUNTIME_CALL, 1, { R } },

  /* Run-time errors, which keep numbers.  */
  { "runtime.panicmem", RUNTIME_CALL, 0, { R } },
  { "runtime.panicdivide", RUNTIME_CALL, 0, { R } },
  { "runtime.panicshift", RUNTIME_CALL, 0, { R } },
  { "runtime.panicmakeslicelen", RUNTIME_CALL, 0, { R } },
  { "runtime.panicmakeslicecap", RUNTIME_CALL, 0, { R } },
  { "runtime.panicgonil", RUNTIME_CALL, 0, { R } },
  { "runtime.goPanicIndex", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicIndexU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSliceAlen", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSliceAlenU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSliceAcap", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSliceAcapU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSliceB", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSliceBU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSlice3Alen", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSlice3AlenU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSlice3Acap", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSlice3AcapU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSlice3B", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSlice3BU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSlice3C", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSlice3CU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendIndex", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendIndexU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSliceAlen", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSliceAlenU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSliceAcap", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSliceAcapU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSliceB", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSliceBU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSlice3Alen", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSlice3AlenU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSlice3Acap", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSlice3AcapU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSlice3B", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSlice3BU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSlice3C", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicExtendSlice3CU", RUNTIME_CALL, 2, { R, R } },
  { "runtime.goPanicSliceConvert", RUNTIME_CALL, 2, { R, R } },

  /* What the initialisation of a package tells the runtime.  */
  { "runtime.registerGCRoots", RUNTIME_CALL, 1, { L | W } },
  { "runtime.registerTypeDescriptors", RUNTIME_CALL, 2, { R, L } },
  { "__go_fieldtrack", RUNTIME_CALL, 1, { R } },

  /* For users: does nothing but print, and that never.  */
  { "runtime.KeepAlive", RUNTIME_CALL, 1, { R } }
};

#undef R
#undef W
#undef L
#undef D
#undef F
#undef P

/* The rows by name, filled when first asked for.  */
static hash_map<nofree_string_hash, const struct runtime_function *> *rows;

const struct runtime_function *
runtime_lookup (gimple *call)
{
  tree decl = gimple_call_fndecl (call);
  const struct runtime_function **row;

  if (!decl || !DECL_EXTERNAL (decl))
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
