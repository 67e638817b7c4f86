/* Where the export data of a package is.
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

#include "export-file.h"

#include <fcntl.h>
#include <gelf.h>
#include <libelf.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read-file.h"
#include "memory.h"
#include "text.h"

/* What a file begins with that holds nothing but the data.  */
#define PLAIN_MAGIC "v3;\n"

/* Bytes that are put together.  */
struct bytes
{
  char *data;
  size_t length;
  size_t room;
};

/* Add the LENGTH bytes at DATA to BYTES.  */

static void
add_bytes (struct bytes *bytes, const void *data, size_t length)
{
  bytes->data = memory_grow (bytes->data, &bytes->room,
			     bytes->length + length + 1, 1);
  if (length)
    memcpy (bytes->data + bytes->length, data, length);
  bytes->length += length;
}

/* Return whether NAME is the name of a file that can be opened and is no
   directory.  */

static bool
readable_p (const char *name)
{
  struct stat status;

  return (stat (name, &status) == 0 && !S_ISDIR (status.st_mode)
	  && access (name, R_OK) == 0);
}

/* Return the first of the names that STEM stands for that is there, or null.
   The caller frees it.  */

static char *
find_variant (const char *stem)
{
  const char *base = strrchr (stem, '/');
  char *names[5];
  char *found = NULL;
  int before, i;

  base = base ? base + 1 : stem;
  before = (int) (base - stem);
  names[0] = text_copy (stem);
  names[1] = text_format ("%s.gox", stem);
  names[2] = text_format ("%.*slib%s.so", before, stem, base);
  names[3] = text_format ("%.*slib%s.a", before, stem, base);
  names[4] = text_format ("%s.o", stem);
  for (i = 0; i < 5; i++)
    if (!found && readable_p (names[i]))
      found = names[i];
    else
      free (names[i]);
  return found;
}

char *
export_file_find (const char *const *directories, size_t count,
		  const char *path)
{
  size_t i;

  for (i = 0; i < count; i++)
    {
      size_t length = strlen (directories[i]);
      bool slash = length == 0 || directories[i][length - 1] == '/';
      char *stem = text_format (slash ? "%s%s" : "%s/%s", directories[i],
				path);
      char *found = find_variant (stem);

      free (stem);
      if (found)
	return found;
    }
  return find_variant (path);
}

/* Add to BYTES what the sections called NAME of ELF, an object file, hold.  */

static void
add_sections (struct bytes *bytes, Elf *elf, const char *name)
{
  Elf_Scn *section = NULL;
  size_t names;

  if (elf_getshdrstrndx (elf, &names) != 0)
    return;
  while ((section = elf_nextscn (elf, section)) != NULL)
    {
      GElf_Shdr header;
      Elf_Data *data;
      const char *its;

      if (!gelf_getshdr (section, &header) || header.sh_type == SHT_NOBITS
	  || (header.sh_flags & SHF_COMPRESSED))
	continue;
      its = elf_strptr (elf, names, header.sh_name);
      if (!its || strcmp (its, name) != 0)
	continue;
      data = elf_rawdata (section, NULL);
      if (data && data->d_buf)
	add_bytes (bytes, data->d_buf, data->d_size);
    }
}

/* Add to BYTES what the sections called NAME of all members of ARCHIVE, which
   was opened from FD, hold.  */

static void
add_members (struct bytes *bytes, Elf *archive, int fd, const char *name)
{
  Elf_Cmd command = ELF_C_READ;
  Elf *member;

  while ((member = elf_begin (fd, command, archive)) != NULL)
    {
      if (elf_kind (member) == ELF_K_ELF)
	add_sections (bytes, member, name);
      command = elf_next (member);
      elf_end (member);
      if (command == ELF_C_NULL)
	break;
    }
}

/* Add to BYTES what the sections called NAME of the file FD hold.  Return
   whether it is a file with sections.  */

static bool
add_file (struct bytes *bytes, int fd, const char *name)
{
  Elf *elf;
  Elf_Kind kind;

  if (elf_version (EV_CURRENT) == EV_NONE)
    return false;
  elf = elf_begin (fd, ELF_C_READ, NULL);
  if (!elf)
    return false;
  kind = elf_kind (elf);
  if (kind == ELF_K_ELF)
    add_sections (bytes, elf, name);
  else if (kind == ELF_K_AR)
    add_members (bytes, elf, fd, name);
  elf_end (elf);
  return kind == ELF_K_ELF || kind == ELF_K_AR;
}

/* Return what FILE holds if it is nothing but the data, as export_file_read
   does.  */

static char *
read_plain (const char *file, size_t *length)
{
  char *text = file_read (file, length);

  if (text && (*length < strlen (PLAIN_MAGIC)
	       || memcmp (text, PLAIN_MAGIC, strlen (PLAIN_MAGIC)) != 0))
    {
      free (text);
      text = NULL;
    }
  return text;
}

char *
export_file_read (const char *file, const char *section, size_t *length)
{
  struct bytes bytes = { NULL, 0, 0 };
  int fd = open (file, O_RDONLY | O_CLOEXEC);
  bool sections;

  *length = 0;
  if (fd < 0)
    return NULL;
  sections = add_file (&bytes, fd, section);
  close (fd);
  *length = bytes.length;
  if (!sections && strcmp (section, EXPORT_SECTION) == 0)
    return read_plain (file, length);
  return bytes.data;
}
