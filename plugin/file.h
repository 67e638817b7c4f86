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

#ifndef GOESCAPE_FILE_H
#define GOESCAPE_FILE_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Append TEXT to the file called NAME if APPEND, else make it all that the file
   holds.  The file is made if need be.  What is appended goes there in one
   piece if that can be done, so that processes that append at the same time do
   not mix.  Return whether it went well; errno says why not.  */
bool file_write (const char *name, const char *text, bool append);

/* Make the directories in which the file called NAME is to be, where they are
   not there.  Return whether it went well; errno says why not.  */
bool file_make_directories (const char *name);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_FILE_H */
