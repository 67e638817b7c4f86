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

#include "libgo.h"

#include <fcntl.h>
#include <gelf.h>
#include <inttypes.h>
#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cursor.h"
#include "memory.h"
#include "text.h"

/* The line that the table begins with.  */
#define HEADER "goescape-libgo 1\n"

uint64_t
libgo_check (const char *data, size_t length)
{
  uint64_t hash = UINT64_C (0xcbf29ce484222325);
  size_t i;

  for (i = 0; i < length; i++)
    hash = (hash ^ (unsigned char) data[i]) * UINT64_C (0x100000001b3);
  return hash;
}

/* What a table has about one package.  */
struct group
{
  const char *head;		/* Behind the word "package".  */
  const char *text;
  size_t size;
};

/* Read the next group at CURSOR into *GROUP.  Return whether there is one.  */

static bool
next_group (struct cursor *cursor, struct group *group)
{
  const char *line;
  long size;

  if (!cursor_skip (cursor, "package "))
    return false;
  group->head = cursor->at;
  line = memchr (cursor->at, '\n', cursor->end - cursor->at);
  if (!line)
    return false;
  cursor->at = line;
  while (cursor->at > group->head && cursor->at[-1] != ' ')
    cursor->at--;
  if (!cursor_number (cursor, 10, &size) || cursor->at != line || size == 0
      || size > cursor->end - line - 1)
    return false;
  group->text = line + 1;
  group->size = (size_t) size;
  cursor->at = group->text + size;
  return true;
}

const char *
libgo_part (const char *text, size_t length, const char *build_id,
	    size_t *found)
{
  struct cursor cursor = { text, text + length };
  struct group group;

  while (*build_id && cursor_skip (&cursor, HEADER)
	 && cursor_skip (&cursor, "libgo "))
    {
      bool fits = cursor_skip (&cursor, build_id) && cursor.at < cursor.end
		  && *cursor.at == '\n';
      const char *line = memchr (cursor.at, '\n', cursor.end - cursor.at);

      if (!line)
	return NULL;
      cursor.at = line + 1;
      while (next_group (&cursor, &group))
	continue;
      if (fits)
	{
	  *found = (size_t) (cursor.at - line - 1);
	  return line + 1;
	}
    }
  return NULL;
}

const char *
libgo_find (const char *part, size_t length, const char *path,
	    uint64_t check, size_t *found)
{
  struct cursor cursor = { part, part + length };
  char *wanted = text_format ("%s %016" PRIx64 " ", path, check);
  size_t wanted_length = strlen (wanted);
  const char *text = NULL;
  struct group group;

  while (!text && next_group (&cursor, &group))
    if ((size_t) (group.text - group.head) > wanted_length
	&& memcmp (group.head, wanted, wanted_length) == 0)
      {
	text = group.text;
	*found = group.size;
      }
  free (wanted);
  return text;
}

/* Return the digits of the build ID in DATA, which has notes, or null.  */

static char *
find_note (Elf_Data *data)
{
  GElf_Nhdr note;
  size_t offset = 0, name, description;

  while ((offset = gelf_getnote (data, offset, &note, &name, &description)) > 0)
    if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == sizeof "GNU"
	&& memcmp ((char *) data->d_buf + name, "GNU", sizeof "GNU") == 0)
      {
	const unsigned char *bytes
	  = (const unsigned char *) data->d_buf + description;
	char *digits = memory_array (2 * note.n_descsz + 1, 1);
	size_t i;

	for (i = 0; i < note.n_descsz; i++)
	  {
	    digits[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
	    digits[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
	  }
	digits[2 * note.n_descsz] = 0;
	return digits;
      }
  return NULL;
}

/* Return the digits of the build ID of ELF, or null.  */

static char *
find_build_id (Elf *elf)
{
  Elf_Scn *section = NULL;
  char *found = NULL;

  while (!found && (section = elf_nextscn (elf, section)) != NULL)
    {
      GElf_Shdr header;
      Elf_Data *data;

      if (!gelf_getshdr (section, &header) || header.sh_type != SHT_NOTE)
	continue;
      data = elf_getdata (section, NULL);
      if (data && data->d_buf)
	found = find_note (data);
    }
  return found;
}

char *
libgo_build_id (const char *name)
{
  int fd = open (name, O_RDONLY | O_CLOEXEC);
  char *found = NULL;
  Elf *elf;

  if (fd < 0)
    return NULL;
  elf = elf_version (EV_CURRENT) != EV_NONE ? elf_begin (fd, ELF_C_READ, NULL)
					    : NULL;
  if (elf && elf_kind (elf) == ELF_K_ELF)
    found = find_build_id (elf);
  elf_end (elf);
  close (fd);
  return found;
}
