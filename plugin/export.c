/* The export data of a package.
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

#include "export.h"

#include <stdlib.h>
#include <string.h>

#include "cursor.h"
#include "memory.h"
#include "signature.h"
#include "text.h"
#include "vector.h"

/* A function, and what else its line says.  */
struct entry
{
  struct export_function function;
  long type;			/* That it stands below, or 0.  */
  long receiver;		/* The type of its receiver.  */
};

/* A type that is a pointer, and the type that it points to.  */
struct pointer_type
{
  long index;
  long target;
};

/* What has been read so far.  */
struct parse
{
  char *path;
  char *package;		/* The name of the package.  */
  struct entry *entries;
  size_t count;
  size_t room;
  struct pointer_type *pointers;
  size_t pointer_count;
  size_t pointer_room;
  long type;			/* The one that the line stands below, or 0.  */
  char *type_name;		/* Its name, or null if it is not to be used.  */
  bool broken;
};

/* Step over what may stand before a function's name.  Return false if the
   symbol of the function is not made of its name.  */

static bool
skip_remarks (struct cursor *cursor)
{
  cursor_skip (cursor, "/*nointerface*/ ");
  return (size_t) (cursor->end - cursor->at) < 2
	 || memcmp (cursor->at, "/*", 2) != 0;
}

/* Add to PARSE the function NAME, of COUNT parameters with TAGS, among them the
   receiver of type RECEIVER if that is not 0, and of RESULTS.  */

static void
add_function (struct parse *parse, const char *name, long receiver,
	      const uint32_t *tags, size_t count, size_t results)
{
  struct entry *entry;

  entry = VECTOR_PUSH (parse->entries, parse->count, parse->room);
  memset (entry, 0, sizeof *entry);
  entry->function.name = receiver ? text_format ("%s.%s", parse->type_name,
						 name)
				  : text_copy (name);
  entry->function.method = receiver != 0;
  entry->function.parameter_count = count;
  entry->function.result_count = results;
  entry->function.tags = memory_array (count + 1,
				       sizeof *entry->function.tags);
  memcpy (entry->function.tags, tags, count * sizeof *tags);
  entry->type = parse->type;
  entry->receiver = receiver;
}

/* Read the rest of the line of a function, behind "func ", into PARSE, as far
   as it is understood.  METHOD says whether it stands below a type.  */

static void
read_function (struct parse *parse, struct cursor line, bool method)
{
  uint32_t tags[SIGNATURE_MAX + 1];
  size_t count, results, first = 0;
  long receiver = 0, length;
  char *name;

  if (!skip_remarks (&line))
    return;
  if (method)
    {
      if (!cursor_skip (&line, "(") || !signature_parameter (&line, tags, &receiver)
	  || !cursor_skip (&line, ") ") || receiver <= 0 || !parse->type_name)
	return;
      first = 1;
    }
  name = cursor_name (&line);
  if (!name)
    return;
  /* What begins with a period is not exported.  */
  if (*name != '.' && cursor_skip (&line, " ")
      && signature_list (&line, tags + first, &count)
      && signature_results (&line, &results)
      && (line.at == line.end
	  || (cursor_skip (&line, " <inl:") && cursor_number (&line, 10, &length)
	      && cursor_skip (&line, ">") && line.at == line.end)))
    add_function (parse, name, receiver, tags, count + first, results);
  free (name);
}

/* Read the rest of the line of a type, behind "type ", into PARSE.  A name with
   a period is that of another package's, or hidden.  */

static void
read_type_line (struct parse *parse, struct cursor line)
{
  long index, target;

  free (parse->type_name);
  parse->type_name = NULL;
  parse->type = 0;
  if (!cursor_number (&line, 10, &index) || !cursor_skip (&line, " "))
    return;
  if (cursor_skip (&line, "\""))
    {
      parse->type = index;
      parse->type_name = cursor_name (&line);
      if (parse->type_name
	  && (strchr (parse->type_name, '.') || !cursor_skip (&line, "\" ")
	      || cursor_skip (&line, "= ")))
	{
	  free (parse->type_name);
	  parse->type_name = NULL;
	}
    }
  else if (cursor_skip (&line, "*") && signature_type (&line, &target)
	   && line.at == line.end)
    {
      struct pointer_type *pointer = VECTOR_PUSH (parse->pointers,
						  parse->pointer_count,
						  parse->pointer_room);

      pointer->index = index;
      pointer->target = target;
    }
}

/* Read the rest of the line with the name of the package, behind "package ",
   into PARSE; with more than one word, it is of another package.  */

static void
read_package (struct parse *parse, struct cursor line)
{
  char *name = cursor_name (&line);

  if (line.at == line.end)
    {
      free (parse->package);
      parse->package = name;
    }
  else
    free (name);
}

/* Read the rest of the line with the path, behind "pkgpath ", into PARSE, or
   with what stands before the name of the package to make it if PREFIX.  All
   parts of the data have to be of one package.  */

static void
read_path (struct parse *parse, struct cursor line, bool prefix)
{
  char *path = cursor_name (&line);

  if (path && prefix)
    {
      char *whole = parse->package ? text_format ("%s.%s", path,
						  parse->package) : NULL;

      free (path);
      path = whole;
    }
  if (!path || (parse->path && strcmp (path, parse->path) != 0))
    parse->broken = true;
  if (parse->path)
    free (path);
  else
    parse->path = path;
}

/* Return the number of bytes behind LINE, if that is the line of a function,
   that are its body.  */

static size_t
body_length (struct cursor line)
{
  static const char mark[] = " <inl:";
  struct cursor tail = line;
  long length;

  for (tail.at = line.end; tail.at > line.at && *tail.at != ' '; tail.at--)
    continue;
  if (cursor_skip (&tail, mark) && cursor_number (&tail, 10, &length)
      && cursor_skip (&tail, ">") && tail.at == tail.end)
    return (size_t) length;
  return 0;
}

/* Read LINE into PARSE.  Return how many bytes behind it are of no interest.  */

static size_t
read_line (struct parse *parse, struct cursor line)
{
  struct cursor whole = line;

  if (cursor_skip (&line, "func "))
    read_function (parse, line, false);
  else if (cursor_skip (&line, " func "))
    read_function (parse, line, true);
  else
    {
      if (cursor_skip (&line, "type "))
	read_type_line (parse, line);
      else if (cursor_skip (&line, "package "))
	read_package (parse, line);
      else if (cursor_skip (&line, "pkgpath "))
	read_path (parse, line, false);
      else if (cursor_skip (&line, "prefix "))
	read_path (parse, line, true);
      return 0;
    }
  return body_length (whole);
}

/* Read all of CURSOR into PARSE.  */

static void
read_all (struct parse *parse, struct cursor cursor)
{
  while (cursor.at < cursor.end && !parse->broken)
    {
      struct cursor line = cursor;
      const char *end = memchr (cursor.at, '\n', cursor.end - cursor.at);
      size_t more;

      /* What is cut off may be half a tag.  */
      if (!end)
	{
	  parse->broken = true;
	  return;
	}
      line.end = end;
      cursor.at = end + 1;
      more = read_line (parse, line);
      if (more > (size_t) (cursor.end - cursor.at))
	parse->broken = true;
      else
	cursor.at += more;
    }
}

/* Find out for ENTRY of PARSE whether its receiver is a pointer.  Return
   whether it is a function that can be told from others.  */

static bool
resolve_receiver (const struct parse *parse, struct entry *entry)
{
  size_t i;

  if (!entry->function.method || entry->receiver == entry->type)
    return true;
  for (i = 0; i < parse->pointer_count; i++)
    if (parse->pointers[i].index == entry->receiver)
      {
	entry->function.pointer_receiver = true;
	return parse->pointers[i].target == entry->type;
      }
  return false;
}

/* Order two functions by name, for qsort.  */

static int
compare_functions (const void *a, const void *b)
{
  return strcmp (((const struct export_function *) a)->name,
		 ((const struct export_function *) b)->name);
}

/* Free what FUNCTION holds.  */

static void
free_function (struct export_function *function)
{
  free (function->name);
  free (function->tags);
}

/* Drop the functions of DATA, which are in order, that have the name of
   another.  */

static void
drop_doubles (struct package_data *data)
{
  size_t from, to = 0, same, i;

  for (from = 0; from < data->count; from += same)
    {
      for (same = 1; from + same < data->count
		     && strcmp (data->functions[from].name,
				data->functions[from + same].name) == 0;
	   same++)
	continue;
      if (same == 1)
	data->functions[to++] = data->functions[from];
      else
	for (i = from; i < from + same; i++)
	  free_function (&data->functions[i]);
    }
  data->count = to;
}

/* Return the functions of PARSE, which are taken from it.  */

static struct package_data *
take_functions (struct parse *parse)
{
  struct package_data *data = memory_array (1, sizeof *data);
  size_t i;

  data->path = parse->path;
  data->count = 0;
  data->functions = memory_array (parse->count + 1,
				    sizeof *data->functions);
  for (i = 0; i < parse->count; i++)
    if (resolve_receiver (parse, &parse->entries[i]))
      data->functions[data->count++] = parse->entries[i].function;
    else
      free_function (&parse->entries[i].function);
  qsort (data->functions, data->count, sizeof *data->functions,
	 compare_functions);
  drop_doubles (data);
  return data;
}

struct package_data *
export_parse (const char *text, size_t length)
{
  struct cursor cursor = { text, text + length };
  struct parse parse;
  struct package_data *data = NULL;
  size_t i;

  if (!cursor_skip (&cursor, "v3;\n"))
    return NULL;
  memset (&parse, 0, sizeof parse);
  read_all (&parse, cursor);
  if (!parse.broken && parse.path)
    data = take_functions (&parse);
  else
    {
      for (i = 0; i < parse.count; i++)
	free_function (&parse.entries[i].function);
      free (parse.path);
    }
  free (parse.package);
  free (parse.entries);
  free (parse.pointers);
  free (parse.type_name);
  return data;
}

const struct export_function *
export_find (const struct package_data *data, const char *name)
{
  struct export_function key;

  memset (&key, 0, sizeof key);
  key.name = (char *) name;
  return bsearch (&key, data->functions, data->count,
		  sizeof *data->functions, compare_functions);
}

void
export_free (struct package_data *data)
{
  size_t i;

  if (!data)
    return;
  for (i = 0; i < data->count; i++)
    free_function (&data->functions[i]);
  free (data->functions);
  free (data->path);
  free (data);
}
