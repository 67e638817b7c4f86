/* What editors read: gc's log of optimizations, as JSON.
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

/* The format is version 0 of what gc writes with -json=0,DIR, as the head
   comment of cmd/compile/internal/logopt/log_opts.go in Go 1.19 defines it: a
   directory for the package, in it a file for each source file about which
   there is something to say, in that a header and a diagnostic of the language
   server protocol on each line.  Lines and columns count from 1.  */

#ifndef GOESCAPE_LOGOPT_H
#define GOESCAPE_LOGOPT_H

#include "site.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What the headers say.  The strings are the caller's.  */
struct logopt_unit
{
  const char *package;		/* Its path, or null where it is not known.  */
  const char *target;		/* GCC's, as x86_64-linux-gnu.  */
  unsigned pointer_bits;	/* On the target.  */
  const char *version;		/* Of the compiler and the plugin.  */
  const char *directory;	/* In which file names are looked up.  */
};

/* One file: its name, with the directory of the package in front, and what it
   holds.  */
struct logopt_file
{
  char *name;			/* "PACKAGE/FILE.json".  */
  char *text;
};

struct logopt_files
{
  struct logopt_file *files;
  size_t count;
  size_t room;
};

/* Make *FILES of the SITES of UNIT that are on the heap, in order of their
   positions.  A site that was inlined stands where the outermost call does.  */
void logopt_make (const struct sites *sites, const struct logopt_unit *unit,
		  struct logopt_files *files);

/* Free what FILES holds and make it empty.  */
void logopt_clear (struct logopt_files *files);

/* Return Go's name for the processor of TARGET with pointers of BITS bits, and
   for its operating system, or the name that TARGET has where Go's is not
   known.  The caller frees it.  */
char *logopt_goarch (const char *target, unsigned bits);
char *logopt_goos (const char *target);

/* Return TEXT as a part of a URL: as one segment of a path if SEGMENT, else as
   a path.  The caller frees it.  */
char *logopt_escape (const char *text, bool segment);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_LOGOPT_H */
