/* Fuzz test of reading export data.
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


/* usage: export-fuzz [FILES [SEED]]

   Export data, an object file with it, an archive of such files, a Go file, a
   section of the plugin's own and a table of libgo are changed at random and
   read.  Nothing may crash or hang, and what comes out has to be well formed;
   of the section, nothing but lines that are as they were.

   Number N has seed SEED + N, so that one that fails is made again by
   export-fuzz 1 ITS-SEED.  The output is TAP.  */

/* For memfd_create: so many files are better kept in memory.  */
#define _GNU_SOURCE

#include <fcntl.h>
#include <gelf.h>
#include <inttypes.h>
#include <libelf.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "export.h"
#include "export-file.h"
#include "read-file.h"
#include "imports.h"
#include "libgo.h"
#include "section.h"

#define FILES_DEFAULT 100000
#define SEED_DEFAULT 1

#define SIZE_MAX_ 8192

static const char text[] =
  "v3;\npackage leaf\npkgpath example.com/leaf\ntypes 5 2 30 40\n"
  "type 1 \"Value\" <type 4>\n"
  " func (v <esc:0x12> <type 1>) Get () <type 3>\n"
  " func (v <esc:0x1> <type 2>) Set (n <type 3>) <inl:11>\n  { } //12\n "
  "\ntype 2 *<type 1>\ntype 3 *<type -11>\ntype 4 struct { ? <type 3>; }\n"
  "const C = \"func Text (p <esc:0x1> <type 3>)\"\n"
  "func First (a <type 3>, b <esc:0x2092> <type 3>, ? ...<type 3>)"
  " (? <type 3>, $ret1 <type -19>)\n"
  "func Last (p <esc:0x1> <type 3>, q <esc:0x9> <type 3>)\nchecksum 00\n";

static const char source[] =
  "// a\npackage main /* b */\nimport \"fmt\"\nimport ( s \"strings\"; . `a/b`\n"
  "_ \"./p\" ) // c\nimport x \"y\"\nfunc main () { }\n";

static const char own[] =
  OWN_HEADER "f p.F 178238 1 0 0 1 0 63 0 0 0 0=374123041\n"
  "f p.T.G 7 2 1 63 0 0=492731623\n"
  OWN_HEADER "f p.H 480001414 3 0 0 1 1 63=487290253\n";

static const char table[] =
  "goescape-libgo 1\nlibgo 34cd\npackage p/q 00000000000000ff 3\nef\n"
  "goescape-libgo 1\nlibgo 12ab\npackage p 00000000000000ff 12\n123456 8901\n"
  "package p/q 00000000000000ff 5\nabcd\npackage r 00000000000000ff 3\nab\n";

/* What is to be changed.  */
struct image
{
  char bytes[SIZE_MAX_];
  size_t size;
};

static uint64_t state;

/* Return a random number less than BOUND.  */
static size_t
pick (size_t bound)
{
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (size_t) (state % bound);
}

/* Say that number NUMBER is wrong because of WHAT, and end.  */
static void
fail (uint64_t seed, const char *what)
{
  printf ("not ok 1 - seed %" PRIu64 ": %s\n", seed, what);
  exit (1);
}

/* Change IMAGE: some bytes, a part that is moved or repeated, or the end.  */
static void
change (struct image *image)
{
  size_t changes = 1 + pick (4), from, to, length;

  while (changes-- > 0 && image->size > 0)
    switch (pick (4))
      {
      case 0:
	image->bytes[pick (image->size)] = (char) pick (256);
	break;

      case 1:
	image->bytes[pick (image->size)] ^= (char) (1 << pick (8));
	break;

      case 2:
	from = pick (image->size);
	to = pick (image->size);
	length = pick (64);
	if (from + length <= image->size && to + length <= image->size)
	  memmove (image->bytes + to, image->bytes + from, length);
	break;

      default:
	if (pick (4) == 0)
	  image->size = pick (image->size);
	break;
      }
}

/* Check what is read of the LENGTH bytes at BYTES, changed with SEED.  */
static void
check_data (const char *bytes, size_t length, uint64_t seed)
{
  struct package_data *data = export_parse (bytes, length);
  size_t i, j;

  if (!data)
    return;
  if (!data->path || !*data->path)
    fail (seed, "no path");
  for (i = 0; i < data->count; i++)
    {
      const struct export_function *function = &data->functions[i];

      if (export_find (data, function->name) != function)
	fail (seed, "a function is not found");
      if (function->method && function->parameter_count == 0)
	fail (seed, "a method has no receiver");
      for (j = 0; j < function->parameter_count; j++)
	(void) export_tag_result (function->tags[j], function->result_count);
    }
  export_free (data);
}

/* Write IMAGE to the file NAME.  */
static void
write_image (const char *name, const struct image *image)
{
  FILE *file = fopen (name, "wb");

  if (!file || fwrite (image->bytes, 1, image->size, file) != image->size
      || fclose (file) != 0)
    fail (0, "cannot write a file");
}

/* Make in *IMAGE an object file whose section holds the data; NAME is a file
   that may be written.  */
static void
make_object (struct image *image, const char *name)
{
  static char names[] = "\0" EXPORT_SECTION "\0.shstrtab";
  int fd = open (name, O_RDWR | O_TRUNC);
  Elf *elf;
  GElf_Ehdr header;
  size_t sections[2] = { 1, 1 + sizeof EXPORT_SECTION };
  char *bytes;
  int i;

  elf_version (EV_CURRENT);
  elf = elf_begin (fd, ELF_C_WRITE, NULL);
  if (!elf || !gelf_newehdr (elf, ELFCLASS64) || !gelf_getehdr (elf, &header))
    fail (0, "no object file");
  header.e_type = ET_REL;
  header.e_machine = EM_X86_64;
  header.e_version = EV_CURRENT;
  header.e_shstrndx = 2;
  gelf_update_ehdr (elf, &header);
  for (i = 0; i < 2; i++)
    {
      Elf_Scn *section = elf_newscn (elf);
      Elf_Data *data = elf_newdata (section);
      GElf_Shdr its;

      gelf_getshdr (section, &its);
      its.sh_name = (GElf_Word) sections[i];
      its.sh_type = i == 0 ? SHT_PROGBITS : SHT_STRTAB;
      gelf_update_shdr (section, &its);
      data->d_buf = i == 0 ? (void *) text : names;
      data->d_size = i == 0 ? sizeof text - 1 : sizeof names;
      data->d_align = 1;
      data->d_version = EV_CURRENT;
    }
  if (elf_update (elf, ELF_C_WRITE) < 0)
    fail (0, "cannot write an object file");
  elf_end (elf);
  close (fd);
  bytes = file_read (name, &image->size);
  if (!bytes || image->size > SIZE_MAX_)
    fail (0, "cannot read an object file");
  memcpy (image->bytes, bytes, image->size);
  free (bytes);
}

/* Make in *ARCHIVE an archive with OBJECT twice.  */
static void
make_archive (struct image *archive, const struct image *object)
{
  int i;

  archive->size = (size_t) sprintf (archive->bytes, "!<arch>\n");
  for (i = 0; i < 2; i++)
    {
      if (archive->size + 61 + object->size > SIZE_MAX_)
	fail (0, "the archive is too large");
      archive->size
	+= (size_t) sprintf (archive->bytes + archive->size,
			     "%-16s%-12d%-6d%-6d%-8s%-10zu`\n", "o.o/", 0, 0,
			     0, "644", object->size);
      memcpy (archive->bytes + archive->size, object->bytes, object->size);
      archive->size += object->size;
      if (archive->size % 2)
	archive->bytes[archive->size++] = '\n';
    }
}

/* Read IMAGE, changed with SEED, by way of the file NAME.  Return whether there
   is data in it.  */
static bool
check_file (const struct image *image, const char *name, uint64_t seed)
{
  size_t length;
  char *bytes;

  write_image (name, image);
  bytes = export_file_read (name, EXPORT_SECTION, &length);
  if (bytes)
    check_data (bytes, length, seed);
  free (bytes);
  return bytes != NULL;
}

/* Read the LENGTH bytes at BYTES, a section changed with SEED.  */
static void
check_section (const char *bytes, size_t length, uint64_t seed)
{
  struct own_section *section = section_parse (bytes, length);
  size_t i, j;

  for (i = 0; section && i < section->count; i++)
    {
      const struct section_function *function = &section->functions[i];
      char line[256];
      int at = sprintf (line, "f %.50s", function->symbol);

      for (j = 0; j < function->count && at < 200; j++)
	at += sprintf (line + at, " %ld", function->numbers[j]);
      strcpy (line + at, "=");
      if (!strstr (own, line))
	fail (seed, "a line of a section that was changed");
    }
  section_free (section);
}

/* Read the LENGTH bytes at BYTES, tables of libgo changed with SEED.  */
static void
check_table (const char *bytes, size_t length, uint64_t seed)
{
  size_t part_size = 0, size = 0;
  const char *part = libgo_part (bytes, length, "12ab", &part_size);
  const char *found;

  if (!part)
    return;
  if (part < bytes || part_size > (size_t) (bytes + length - part))
    fail (seed, "a part outside of the file");
  if (!memmem (bytes, length, "libgo 12ab\n", 11))
    fail (seed, "a part without a build ID");
  found = libgo_find (part, part_size, "p/q", 255, &size);
  if (found && (found < part || size > (size_t) (part + part_size - found)))
    fail (seed, "a group outside of the part");
}

/* Do all that there is to do with SEED; OBJECT and ARCHIVE are as they should
   be, and NAME a file.  */
static void
try (uint64_t seed, const struct image *object, const struct image *archive,
     const char *name)
{
  struct image image;
  struct imports imports;

  state = seed * UINT64_C (0x9e3779b97f4a7c15) + 1;
  switch (pick (8))
    {
    case 0:
      image = *object;
      change (&image);
      check_file (&image, name, seed);
      break;

    case 1:
      image = *archive;
      change (&image);
      check_file (&image, name, seed);
      break;

    case 2:
      image.size = sizeof source - 1;
      memcpy (image.bytes, source, image.size);
      change (&image);
      memset (&imports, 0, sizeof imports);
      imports_read (&imports, image.bytes, image.size);
      imports_free (&imports);
      break;

    case 3:
      image.size = sizeof own - 1;
      memcpy (image.bytes, own, image.size);
      change (&image);
      check_section (image.bytes, image.size, seed);
      break;

    case 4:
      image.size = sizeof table - 1;
      memcpy (image.bytes, table, image.size);
      change (&image);
      check_table (image.bytes, image.size, seed);
      break;

    default:
      image.size = sizeof text - 1;
      memcpy (image.bytes, text, image.size);
      change (&image);
      check_data (image.bytes, image.size, seed);
      break;
    }
}

int
main (int argc, char **argv)
{
  uint64_t files = argc > 1 ? strtoull (argv[1], NULL, 10) : FILES_DEFAULT;
  uint64_t seed = argc > 2 ? strtoull (argv[2], NULL, 10) : SEED_DEFAULT;
  static struct image object, archive;
  int fd = memfd_create ("export-fuzz", 0);
  char name[40];
  uint64_t i;

  printf ("1..1\n");
  if (fd < 0)
    fail (0, "no temporary file");
  snprintf (name, sizeof name, "/proc/self/fd/%d", fd);
  make_object (&object, name);
  make_archive (&archive, &object);
  if (!check_file (&object, name, 0) || !check_file (&archive, name, 0))
    fail (0, "what is not changed is not read");
  for (i = 0; i < files; i++)
    try (seed + i, &object, &archive, name);
  printf ("ok 1 - %" PRIu64 " files\n", files);
  return 0;
}
