/* The table of libgo's functions.
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

/* What each function does with its arguments was read in libgo's source, to the
   end.  The rules are those of runtime-table.cc; what is said there of panics,
   of waiting goroutines and of numbers is true here as well.  In particular:

   - what the collector finds in memory that nobody can reach any more is not
     kept;
   - a function that gets an interface may ask which other methods its value has,
     and call them (errors.Is, io.Copy); no row says that only some are called
     where that happens;
   - letters in a row stand for what happens to an argument, which may be
     several words long.  */

#include "compat.h"
#include "curated.h"

#define R ARG_READ
#define W ARG_WRITTEN
#define L ARG_LEAKS
#define S ARG_SELF
#define P ARG_PRINTED
#define O ARG_OBJECT
#define RESULT_DEREF ARG_RESULT_DEREF
#define RESULT_WORD1 ARG_RESULT_WORD1

/* io.Writer has one method, which gets the printer's own buffer; the error may
   be its receiver.  */
static const struct curated_call writer_calls[] =
{
  { 0, 1, "0a", true },
  { 0, 0, NULL, false }
};

/* Argument 0 or 1 is a function without arguments, with a number, with two.  */
static const struct curated_call once_calls[] =
{
  { 1, 0, "", false },
  { 0, 0, NULL, false }
};

static const struct curated_call search_calls[] =
{
  { 1, 0, "n", false },
  { 0, 0, NULL, false }
};

static const struct curated_call less_calls[] =
{
  { 1, 0, "nn", false },
  { 0, 0, NULL, false }
};

/* The methods of sort.Interface: Len, Less, Swap.  */
static const struct curated_call sort_calls[] =
{
  { 0, 1, "0", false },
  { 0, 2, "0nn", false },
  { 0, 3, "0nn", false },
  { 0, 0, NULL, false }
};

/* Those of heap.Interface: Len, Less, Pop, Push, Swap.  */
static const struct curated_call heap_calls[] =
{
  { 0, 1, "0", false },
  { 0, 2, "0nn", false },
  { 0, 5, "0nn", false },
  { 0, 0, NULL, false }
};

static const struct curated_call heap_push_calls[] =
{
  { 0, 1, "0", false },
  { 0, 2, "0nn", false },
  { 0, 4, "01", false },
  { 0, 5, "0nn", false },
  { 0, 0, NULL, false }
};

static const struct curated_call heap_pop_calls[] =
{
  { 0, 1, "0", false },
  { 0, 2, "0nn", false },
  { 0, 3, "0", true },
  { 0, 5, "0nn", false },
  { 0, 0, NULL, false }
};

static const struct curated_function curated_functions[] =
{
  /* fmt/print.go.  The printer, a pp, comes from a pool.  While it prints an
     operand it holds that in pp.arg, and in pp.value where reflection looks
     into it; nothing else but pp.wrappedErr gets it, which is for values with
     an Error method.  What comes out is bytes: fmtS and its like append to
     pp.buf, and s := string (p.buf) is a copy.

     A value of a plain type has no method that handleMethods could call, nor
     has any value that printValue finds in it, so no code but fmt's and
     reflect's sees it; reflect.ValueOf keeps nothing (reflect.escapes tests a
     variable that is never set).  reflect.TypeOf, for %T, bad verbs and
     operands that are too many, gives the descriptor; %p the address as a
     number.

     pp.free zeroes pp.arg, pp.value and pp.wrappedErr before the pool has the
     printer again.  Where its buffer has become large, and where a panic gets
     past it, of a method of another operand or of the writer, the printer is
     not given back and nobody can reach it: newPrinter makes another.  A method
     that prints in turn gets another printer, too.  A Format method does get
     the printer itself, as its fmt.State, and only while pp.arg is its own
     receiver; to keep a State is to use it while others do, and what it has
     no method for is not to be looked at.

     The writer of Fprint gets pp.buf, and nothing of the operands.  os.Stdout
     is an os.File.  */
  { "fmt.Errorf", 2, { R, P }, NULL },
  { "fmt.Fprint", 2, { O, P }, writer_calls },
  { "fmt.Fprintf", 3, { O, R, P }, writer_calls },
  { "fmt.Fprintln", 2, { O, P }, writer_calls },
  { "fmt.Print", 1, { P }, NULL },
  { "fmt.Printf", 2, { R, P }, NULL },
  { "fmt.Println", 1, { P }, NULL },
  { "fmt.Sprint", 1, { P }, NULL },
  { "fmt.Sprintf", 2, { R, P }, NULL },
  { "fmt.Sprintln", 1, { P }, NULL },

  /* log/log.go.  All of these give fmt.Sprint or its like the operands, and
     Output the string, which it copies.  A panic has the string as well.  The
     writer of a Logger sees the Logger's buffer; but being part of what the
     Logger leads to it may keep itself.  */
  { "log.Fatal", 1, { P }, NULL },
  { "log.Fatalf", 2, { R, P }, NULL },
  { "log.Fatalln", 1, { P }, NULL },
  { "log.Panic", 1, { P }, NULL },
  { "log.Panicf", 2, { R, P }, NULL },
  { "log.Panicln", 1, { P }, NULL },
  { "log.Print", 1, { P }, NULL },
  { "log.Printf", 2, { R, P }, NULL },
  { "log.Println", 1, { P }, NULL },
  { "log.Logger.Fatal", 2, { L | W, P }, NULL },
  { "log.Logger.Fatalf", 3, { L | W, R, P }, NULL },
  { "log.Logger.Fatalln", 2, { L | W, P }, NULL },
  { "log.Logger.Panic", 2, { L | W, P }, NULL },
  { "log.Logger.Panicf", 3, { L | W, R, P }, NULL },
  { "log.Logger.Panicln", 2, { L | W, P }, NULL },
  { "log.Logger.Print", 2, { L | W, P }, NULL },
  { "log.Logger.Printf", 3, { L | W, R, P }, NULL },
  { "log.Logger.Println", 2, { L | W, P }, NULL },

  /* sync.  A goroutine that has to wait is in a list of the runtime with the
     address of the semaphore, as long as it waits (semacquire1; dequeue zeroes
     sudog.elem).  Who wakes it has the address, too, so that the object is on
     the heap.  race.Enabled is false.  */
  { "sync.Mutex.Lock", 1, { R }, NULL },
  { "sync.Mutex.TryLock", 1, { R }, NULL },
  { "sync.Mutex.Unlock", 1, { R }, NULL },
  { "sync.RWMutex.Lock", 1, { R }, NULL },
  { "sync.RWMutex.RLock", 1, { R }, NULL },
  { "sync.RWMutex.RUnlock", 1, { R }, NULL },
  { "sync.RWMutex.TryLock", 1, { R }, NULL },
  { "sync.RWMutex.TryRLock", 1, { R }, NULL },
  { "sync.RWMutex.Unlock", 1, { R }, NULL },
  { "sync.WaitGroup.Add", 2, { R, R }, NULL },
  { "sync.WaitGroup.Done", 1, { R }, NULL },
  { "sync.WaitGroup.Wait", 1, { R }, NULL },
  /* doSlow calls the function, while its deferred calls have the Once.  */
  { "sync.Once.Do", 2, { R, R }, once_calls },

  /* os/file.go.  What is read or written is handed to poll.FD, and its address by
     that to syscall.Read and its like, which Linux has done with when they
     return; a part that is left is handed over again.  A goroutine that waits for
     the file is in a list with the file's own record of that.  Errors hold the
     file's name, so that what the File leads to comes back; who closes it while
     others read has it as well.  */
  { "os.File.Read", 2, { L | W, R }, NULL },
  { "os.File.ReadAt", 3, { L | W, R, R }, NULL },
  { "os.File.Write", 2, { L | W, R }, NULL },
  { "os.File.WriteAt", 3, { L | W, R, R }, NULL },
  { "os.File.WriteString", 2, { L | W, R }, NULL },

  /* sort.  quickSort and all below it only call the methods.  reflectlite's
     Swapper keeps the address of the slice in a closure, and an element for a
     moment in memory that is dropped with it.  */
  { "sort.Ints", 1, { R }, NULL },
  { "sort.Float64s", 1, { R }, NULL },
  { "sort.Strings", 1, { ARG_PERMUTED }, NULL },
  { "sort.Search", 2, { R, R }, search_calls },
  { "sort.Slice", 2, { O | ARG_PERMUTED_DEREF, R }, less_calls },
  { "sort.SliceIsSorted", 2, { O, R }, less_calls },
  { "sort.SliceStable", 2, { O | ARG_PERMUTED_DEREF, R }, less_calls },
  { "sort.IsSorted", 1, { O }, sort_calls },
  { "sort.Sort", 1, { O }, sort_calls },
  { "sort.Stable", 1, { O }, sort_calls },

  /* container/heap, which only calls the methods.  */
  { "container_1heap.Fix", 2, { O, R }, heap_calls },
  { "container_1heap.Init", 1, { O }, heap_calls },
  { "container_1heap.Pop", 1, { O }, heap_pop_calls },
  { "container_1heap.Push", 2, { O, R }, heap_push_calls },
  { "container_1heap.Remove", 2, { O, R }, heap_pop_calls },

  /* internal/bytealg, whose functions are called when those of bytes and
     strings are inlined, and whose export data is not installed.  All of these
     are loops, or calls of C's memchr and its like.  */
  { "internal_1bytealg.Compare", 2, { R, R }, NULL },
  { "internal_1bytealg.Count", 2, { R, R }, NULL },
  { "internal_1bytealg.CountString", 2, { R, R }, NULL },
  { "internal_1bytealg.Equal", 2, { R, R }, NULL },
  { "internal_1bytealg.IndexByte", 2, { R, R }, NULL },
  { "internal_1bytealg.IndexByteString", 2, { R, R }, NULL },

  /* strings/builder.go.  copyCheck stores the address of the Builder in its
     first word.  All else that it holds is the slice, to which bytes are
     appended, and which is what String returns.  */
  { "strings.Builder.Cap", 1, { R }, NULL },
  { "strings.Builder.Grow", 2, { W | S, R }, NULL },
  { "strings.Builder.Len", 1, { R }, NULL },
  { "strings.Builder.Reset", 1, { W }, NULL },
  { "strings.Builder.String", 1, { RESULT_WORD1 }, NULL },
  { "strings.Builder.Write", 2, { W | S, R }, NULL },
  { "strings.Builder.WriteByte", 2, { W | S, R }, NULL },
  { "strings.Builder.WriteRune", 2, { W | S, R }, NULL },
  { "strings.Builder.WriteString", 2, { W | S, R }, NULL },

  /* bytes/buffer.go.  A Buffer holds a slice and numbers; what is written is
     copied, and so is what is read but by Bytes and Next.  */
  { "bytes.Buffer.Bytes", 1, { RESULT_DEREF }, NULL },
  { "bytes.Buffer.Cap", 1, { R }, NULL },
  { "bytes.Buffer.Grow", 2, { W, R }, NULL },
  { "bytes.Buffer.Len", 1, { R }, NULL },
  { "bytes.Buffer.Next", 2, { W | RESULT_DEREF, R }, NULL },
  { "bytes.Buffer.Read", 2, { W, R }, NULL },
  { "bytes.Buffer.ReadByte", 1, { W }, NULL },
  { "bytes.Buffer.ReadBytes", 2, { W, R }, NULL },
  { "bytes.Buffer.ReadRune", 1, { W }, NULL },
  { "bytes.Buffer.ReadString", 2, { W, R }, NULL },
  { "bytes.Buffer.Reset", 1, { W }, NULL },
  { "bytes.Buffer.String", 1, { R }, NULL },
  { "bytes.Buffer.Truncate", 2, { W, R }, NULL },
  { "bytes.Buffer.UnreadByte", 1, { W }, NULL },
  { "bytes.Buffer.UnreadRune", 1, { W }, NULL },
  { "bytes.Buffer.Write", 2, { W, R }, NULL },
  { "bytes.Buffer.WriteByte", 2, { W, R }, NULL },
  { "bytes.Buffer.WriteRune", 2, { W, R }, NULL },
  { "bytes.Buffer.WriteString", 2, { W, R }, NULL }
};

#undef R
#undef W
#undef L
#undef S
#undef P
#undef O
#undef RESULT_DEREF
#undef RESULT_WORD1

/* The rows by name, filled when first asked for.  */
static hash_map<nofree_string_hash, const struct curated_function *> *rows;

const struct curated_function *
curated_lookup (const char *name)
{
  const struct curated_function **row;

  if (!rows)
    {
      rows = new hash_map<nofree_string_hash, const struct curated_function *>;
      for (const struct curated_function &function : curated_functions)
	rows->put (function.name, &function);
    }
  row = rows->get (name);
  return row ? *row : NULL;
}
