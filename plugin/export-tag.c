/* The tags of parameters.
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

/* The parts of a tag: the class, a bit for what the parameter points to, and
   three bits for each result.  */
enum
{
  TAG_CLASS = 7,
  TAG_NONE = 1,
  TAG_RETURN = 2,
  TAG_CONTENT = 1 << 3,
  TAG_RESULTS_AT = 4,
  TAG_RESULT_BITS = 3,
  TAG_RESULT_MASK = 7
};

bool
export_tag_leaks (uint32_t tag)
{
  return (tag & TAG_CLASS) != TAG_NONE && (tag & TAG_CLASS) != TAG_RETURN;
}

bool
export_tag_content_leaks (uint32_t tag)
{
  return tag & TAG_CONTENT;
}

int
export_tag_result (uint32_t tag, size_t result)
{
  size_t shift = TAG_RESULTS_AT + TAG_RESULT_BITS * result;

  if ((tag & TAG_CLASS) != TAG_RETURN || result >= 32 || shift >= 32)
    return -1;
  return (int) (tag >> shift & TAG_RESULT_MASK) - 1;
}
