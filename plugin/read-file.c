/* Reading a file.
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

#include "read-file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <stdlib.h>

#include "memory.h"

/* No file of interest is larger.  */
#define SIZE_LIMIT (256l << 20)

/* Return SIZE bytes of FD, or null if there are less.  The caller frees
   them.  */

static char *
read_bytes (int fd, size_t size)
{
  char *bytes = memory_array (size + 1, 1);
  size_t done = 0;

  while (done < size)
    {
      ssize_t got = read (fd, bytes + done, size - done);

      if (got <= 0)
	{
	  free (bytes);
	  return NULL;
	}
      done += (size_t) got;
    }
  return bytes;
}

char *
file_read (const char *name, size_t *size)
{
  int fd = open (name, O_RDONLY | O_CLOEXEC);
  struct stat status;
  char *bytes = NULL;

  *size = 0;
  if (fd < 0)
    return NULL;
  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode)
      && status.st_size < SIZE_LIMIT)
    {
      *size = (size_t) status.st_size;
      bytes = read_bytes (fd, *size);
    }
  close (fd);
  return bytes;
}
