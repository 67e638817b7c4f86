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

/* Skip the first lines of the table at CURSOR, up to the build ID.  Return
   whether it is a table.  */

static bool
skip_header (struct cursor *cursor)
{
  return cursor_skip (cursor, HEADER) && cursor_skip (cursor, "libgo ");
}

bool
libgo_fits (const char *text, size_t length, const char *build_id)
{
  struct cursor cursor = { text, text + length };

  return (*build_id && skip_header (&cursor) && cursor_skip (&cursor, build_id)
	  && cursor_skip (&cursor, "\n"));
}

const char *
libgo_find (const char *text, size_t length, const char *path,
	    uint64_t check, size_t *found)
{
  struct cursor cursor = { text, text + length };
  char *wanted = text_format ("package %s %016" PRIx64 " ", path, check);
  const char *group = NULL;
  const char *line = skip_header (&cursor)
		     ? memchr (cursor.at, '\n', cursor.end - cursor.at) : NULL;

  while (line && !group)
    {
      const char *space;
      bool wanted_p;
      long size;

      cursor.at = line + 1;
      wanted_p = cursor_skip (&cursor, wanted);
      line = memchr (cursor.at, '\n', cursor.end - cursor.at);
      space = line ? line : cursor.at;
      while (space > cursor.at && space[-1] != ' ')
	space--;
      cursor.at = space;
      if (!cursor_number (&cursor, 10, &size) || cursor.at != line
	  || size > cursor.end - line - 1 || size == 0)
	break;
      if (wanted_p)
	{
	  group = line + 1;
	  *found = (size_t) size;
	}
      /* The last byte of a group is the end of a line.  */
      line += size;
    }
  free (wanted);
  return group;
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
