/* Files that the plugin writes.
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

/* stdio would write a long line in several pieces.  */

#include "file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "text.h"

/* Write all LENGTH bytes of TEXT to the file descriptor FD.  Return whether it
   went well.  */

static bool
write_all (int fd, const char *text, size_t length)
{
  while (length)
    {
      ssize_t written = write (fd, text, length);

      if (written < 0 && errno == EINTR)
	continue;
      if (written <= 0)
	return false;
      text += written;
      length -= (size_t) written;
    }
  return true;
}

bool
file_write (const char *name, const char *text, bool append)
{
  int fd = open (name, O_WRONLY | O_CREAT | O_CLOEXEC
		       | (append ? O_APPEND : O_TRUNC), 0666);
  bool good = fd >= 0 && write_all (fd, text, strlen (text));
  int error = errno;

  if (fd >= 0 && close (fd) != 0 && good)
    return false;
  errno = error;
  return good;
}

bool
file_make_directories (const char *name)
{
  char *path = text_copy (name);
  bool good = true;

  for (char *slash = path; good && (slash = strchr (slash + 1, '/')); )
    {
      *slash = 0;
      good = mkdir (path, 0777) == 0 || errno == EEXIST;
      *slash = '/';
    }
  free (path);
  return good;
}
