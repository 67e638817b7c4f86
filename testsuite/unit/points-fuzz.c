/* A fuzz test of points-to.
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


/* usage: points-fuzz [PROGRAMS [SEED]]

   A random program makes objects, moves pointers to them about, stores and
   loads them, and hands some to the heap. It is analysed in one go, as if its
   statements came in any order and any number of times, and then run, again
   and again in random order, by an interpreter with a memory of words. After
   each statement each pointer must point where the analysis said it may, and
   what the heap holds in the end must be on the heap by the solution.

   What is on the heap may be changed by anybody: now and then the
   interpreter does that, too.  A word that is stored to outside is of an
   object that the analysis does not know.

   Program number N has seed SEED + N, so that one that fails is made again by
   points-fuzz 1 ITS-SEED.  The output is TAP.  */

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "points.h"
#include "solve.h"

#define PROGRAMS_DEFAULT 200000
#define SEED_DEFAULT 1

#define WORD 8
#define OBJECTS_MAX 6
#define NAMES_MAX 8
#define STATEMENTS_MAX 16
#define WORDS_MAX 4
#define STEPS 60

enum operation { ADDRESS, COPY, LOAD, STORE, MOVE, KEEP, STRANGE, OPERATIONS };

/* NAMES [dst] and NAMES [src] are operands; OFFSET and LENGTH are in words.
   KNOWN says whether the analysis is told the offset.  */
struct statement
{
  enum operation operation;
  unsigned dst, src, object;
  int offset, length;
  bool known;
};

/* A pointer to a word of an object; no object at all is null.  */
struct pointer
{
  int object;			/* Or NOTHING.  */
  int word;
};

#define NOTHING (-1)

struct program
{
  unsigned objects, names, statements;
  int words[OBJECTS_MAX + 1];
  struct statement statement[STATEMENTS_MAX];
};

/* The state of a run.  The last object is memory from outside.  */
struct memory
{
  struct pointer name[NAMES_MAX];
  struct pointer word[OBJECTS_MAX + 1][WORDS_MAX];
  bool on_heap[OBJECTS_MAX + 1];
};

/* What the analysis says.  */
struct analysis
{
  struct graph *graph;
  struct points *points;
  struct solution *solution;
  location_id object[OBJECTS_MAX];
  location_id name[NAMES_MAX];
};

/* How often the tests saw something worth testing.  */
static uint64_t stayed, went, held_by_heap, followed;

static uint64_t random_state;

/* Return a random number less than BOUND (splitmix64).  */
static unsigned
random_below (unsigned bound)
{
  uint64_t z = random_state += UINT64_C (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * UINT64_C (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C (0x94d049bb133111eb);
  return (unsigned) (((z ^ (z >> 31)) >> 32) * bound >> 32);
}

/* Set *PROGRAM to the one that SEED stands for.  */
static void
make_program (struct program *program, uint64_t seed)
{
  random_state = seed * UINT64_C (0xd1342543de82ef95);
  program->objects = 2 + random_below (OBJECTS_MAX - 1);
  program->names = 2 + random_below (NAMES_MAX - 1);
  program->statements = 3 + random_below (STATEMENTS_MAX - 2);
  for (unsigned i = 0; i <= OBJECTS_MAX; i++)
    program->words[i] = 1 + (int) random_below (WORDS_MAX);
  for (unsigned i = 0; i < program->statements; i++)
    {
      struct statement *statement = &program->statement[i];
      unsigned dice = random_below (20);

      statement->operation = dice < 6 ? ADDRESS : dice < 9 ? COPY
			     : dice < 13 ? LOAD : dice < 17 ? STORE
			     : dice < 18 ? MOVE : dice < 19 ? KEEP : STRANGE;
      statement->dst = random_below (program->names);
      statement->src = random_below (program->names);
      statement->object = random_below (program->objects);
      statement->offset = (int) random_below (WORDS_MAX);
      if (statement->operation == COPY)
	statement->offset -= (int) random_below (WORDS_MAX);
      statement->length = 1 + (int) random_below (3);
      statement->known = random_below (5) != 0;
    }
}

/* Tell ANALYSIS of STATEMENT.  */
static void
analyse_statement (struct analysis *analysis,
		   const struct statement *statement)
{
  struct points *points = analysis->points;
  location_id dst = analysis->name[statement->dst];
  location_id src = analysis->name[statement->src];
  int64_t offset = statement->known ? statement->offset * WORD : OFFSET_ANY;

  switch (statement->operation)
    {
    case ADDRESS:
      points_address (points, dst, analysis->object[statement->object],
		      offset, 0);
      break;
    case COPY:
      points_copy (points, dst, src, offset, 0);
      break;
    case LOAD:
      points_load (points, dst, src, offset, WORD, 0);
      break;
    case STORE:
      points_store (points, dst, offset, WORD, src, 0);
      break;
    case MOVE:
      points_move (points, dst, offset, src, 0,
		   statement->known ? statement->length * WORD : OFFSET_ANY,
		   0);
      break;
    case KEEP:
      points_copy (points, GRAPH_HEAP, src, 0, 0);
      break;
    default:
      points_nonlocal (points, dst);
      break;
    }
}

/* Set *ANALYSIS to that of PROGRAM.  */
static void
analyse (struct analysis *analysis, const struct program *program)
{
  analysis->graph = graph_new ();
  analysis->points = points_new (analysis->graph, WORD);
  for (unsigned i = 0; i < program->objects; i++)
    analysis->object[i]
      = points_object (analysis->points,
		       random_below (4) ? program->words[i] * WORD
		       : OFFSET_ANY, 0);
  for (unsigned i = 0; i < program->names; i++)
    analysis->name[i] = points_value (analysis->points);
  for (unsigned i = 0; i < program->statements; i++)
    {
      analyse_statement (analysis, &program->statement[i]);
      /* The rest is added to a problem that is solved.  */
      if (random_below (8) == 0)
	points_solve (analysis->points);
    }
  points_solve (analysis->points);
  analysis->solution = solve (analysis->graph);
}

/* Free what ANALYSIS holds.  */
static void
analysis_free (struct analysis *analysis)
{
  solution_free (analysis->solution);
  points_free (analysis->points);
  graph_free (analysis->graph);
}

/* Return the word of MEMORY for PROGRAM at POINTER and OFFSET, or null if
   that is not in an object.  */
static struct pointer *
word_at (struct memory *memory, const struct program *program,
	 struct pointer pointer, int offset)
{
  int at = pointer.word + offset;

  if (pointer.object == NOTHING || at < 0
      || at >= program->words[pointer.object])
    return NULL;
  return &memory->word[pointer.object][at];
}

/* Put what VALUE points to in MEMORY on the heap, and all it holds.  */
static void
put_on_heap (struct memory *memory, struct pointer value)
{
  if (value.object == NOTHING || memory->on_heap[value.object])
    return;
  memory->on_heap[value.object] = true;
  for (int i = 0; i < WORDS_MAX; i++)
    put_on_heap (memory, memory->word[value.object][i]);
}

/* Do what STATEMENT of PROGRAM does to MEMORY; an access that is not inside
   an object does nothing.  */
static void
run_statement (struct memory *memory, const struct program *program,
	       const struct statement *statement)
{
  struct pointer *dst = &memory->name[statement->dst];
  struct pointer *src = &memory->name[statement->src];
  struct pointer *word, *from;

  switch (statement->operation)
    {
    case ADDRESS:
      dst->object = (int) statement->object;
      dst->word = statement->offset;
      break;
    case COPY:
      *dst = *src;
      dst->word += statement->offset;
      break;
    case LOAD:
      word = word_at (memory, program, *src, statement->offset);
      if (word)
	*dst = *word;
      break;
    case STORE:
      word = word_at (memory, program, *dst, statement->offset);
      if (word)
	{
	  *word = *src;
	  if (memory->on_heap[dst->object])
	    put_on_heap (memory, *src);
	}
      break;
    case MOVE:
      for (int i = 0; i < statement->length; i++)
	{
	  word = word_at (memory, program, *dst, statement->offset + i);
	  from = word_at (memory, program, *src, i);
	  if (!word || !from)
	    break;
	  *word = *from;
	  if (memory->on_heap[dst->object])
	    put_on_heap (memory, *from);
	}
      break;
    case KEEP:
      put_on_heap (memory, *src);
      break;
    default:
      dst->object = OBJECTS_MAX;
      dst->word = 0;
      break;
    }
}

/* Let somebody else store into MEMORY of PROGRAM: any word on the heap may
   get any pointer to the heap.  */
static void
meddle (struct memory *memory, const struct program *program)
{
  unsigned to = random_below (OBJECTS_MAX + 1);
  unsigned what = random_below (OBJECTS_MAX + 1);
  int word = (int) random_below ((unsigned) program->words[to]);

  if (memory->on_heap[to] && memory->on_heap[what])
    {
      memory->word[to][word].object = (int) what;
      memory->word[to][word].word
	= (int) random_below ((unsigned) program->words[what]);
    }
}

/* Return whether ANALYSIS knows that NAME may be POINTER.  */
static bool
foreseen (const struct analysis *analysis, unsigned name,
	  struct pointer pointer)
{
  location_id location = analysis->name[name];
  const struct target *targets;
  size_t count;

  if (pointer.object == NOTHING
      || points_is_nonlocal (analysis->points, location))
    return true;
  if (pointer.object == OBJECTS_MAX)
    return false;
  targets = points_targets (analysis->points, location, &count);
  for (size_t i = 0; i < count; i++)
    if (targets[i].object == analysis->object[pointer.object]
	&& (targets[i].offset == OFFSET_ANY
	    || targets[i].offset == (int64_t) pointer.word * WORD))
      {
	followed++;
	return true;
      }
  return false;
}

/* Return whether what MEMORY of PROGRAM shows is what ANALYSIS allows.  */
static bool
check (const struct memory *memory, const struct program *program,
       const struct analysis *analysis)
{
  for (unsigned i = 0; i < program->names; i++)
    {
      struct pointer pointer = memory->name[i];

      if (!foreseen (analysis, i, pointer))
	{
	  printf ("# name %u points to object %d, word %d\n", i,
		  pointer.object, pointer.word);
	  return false;
	}
    }
  for (unsigned i = 0; i < program->objects; i++)
    if (memory->on_heap[i]
	&& !solution_escapes (analysis->solution, analysis->object[i]))
      {
	printf ("# object %u is held by the heap\n", i);
	return false;
      }
  return true;
}

/* Run PROGRAM in random order and check ANALYSIS after each step.  A pointer
   from outside that is not of an object of the program cannot lead to one
   that the heap does not hold.  */
static bool
run (const struct program *program, const struct analysis *analysis)
{
  struct memory memory;

  for (unsigned i = 0; i < NAMES_MAX; i++)
    memory.name[i].object = NOTHING;
  for (unsigned i = 0; i <= OBJECTS_MAX; i++)
    {
      memory.on_heap[i] = i == OBJECTS_MAX;
      for (unsigned j = 0; j < WORDS_MAX; j++)
	memory.word[i][j].object = NOTHING;
    }
  for (unsigned step = 0; step < STEPS; step++)
    {
      run_statement (&memory, program,
		     &program->statement[random_below (program->statements)]);
      if (random_below (4) == 0)
	meddle (&memory, program);
      if (!check (&memory, program, analysis))
	return false;
    }
  for (unsigned i = 0; i < program->objects; i++)
    held_by_heap += memory.on_heap[i];
  return true;
}

/* Print PROGRAM, made from SEED, as TAP comments.  */
static void
print_program (const struct program *program, uint64_t seed)
{
  static const char *const names[OPERATIONS]
    = { "address", "copy", "load", "store", "move", "keep", "strange" };

  printf ("# seed %" PRIu64 "\n", seed);
  for (unsigned i = 0; i < program->statements; i++)
    {
      const struct statement *statement = &program->statement[i];

      printf ("# %s dst %u src %u object %u offset %d length %d%s\n",
	      names[statement->operation], statement->dst, statement->src,
	      statement->object, statement->offset, statement->length,
	      statement->known ? "" : ", unknown");
    }
}

/* Return whether the program that SEED stands for is analysed as it runs.  */
static bool
test (uint64_t seed)
{
  struct program program;
  struct analysis analysis;
  bool good = true;

  make_program (&program, seed);
  analyse (&analysis, &program);
  for (unsigned i = 0; i < program.objects; i++)
    if (solution_escapes (analysis.solution, analysis.object[i]))
      went++;
    else
      stayed++;
  for (unsigned i = 0; good && i < 4; i++)
    good = run (&program, &analysis);
  if (!good)
    print_program (&program, seed);
  analysis_free (&analysis);
  return good;
}

int
main (int argc, char **argv)
{
  uint64_t programs = argc > 1 ? strtoull (argv[1], NULL, 10)
		      : PROGRAMS_DEFAULT;
  uint64_t seed = argc > 2 ? strtoull (argv[2], NULL, 10) : SEED_DEFAULT;
  uint64_t bad = 0;

  printf ("1..2\n");
  for (uint64_t i = 0; i < programs && bad < 3; i++)
    bad += !test (seed + i);
  printf ("%s 1 - %" PRIu64 " programs point where the analysis says\n",
	  bad ? "not ok" : "ok", programs);
  printf ("# objects: %" PRIu64 " stay, %" PRIu64 " escape, %" PRIu64
	  " of four runs' are held by the heap; %" PRIu64
	  " local pointers followed\n", stayed, went, held_by_heap, followed);
  bool telling = programs < 1000
		 || (stayed && went && held_by_heap && followed);
  printf ("%s 2 - the programs were telling\n", telling ? "ok" : "not ok");
  return bad || !telling;
}
