/* The words of a value.
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

#include "compat.h"
#include "points.h"
#include "words.h"

unsigned
words_of_type (tree type, struct word_range *ranges)
{
  tree size_tree = TYPE_SIZE_UNIT (type);
  int64_t word = POINTER_SIZE_UNITS;
  int64_t size, at = 0;
  unsigned count = 0;

  if (!size_tree || !tree_fits_shwi_p (size_tree)
      || !AGGREGATE_TYPE_P (type))
    {
      ranges[0] = { 0, size_tree && tree_fits_shwi_p (size_tree)
		       ? tree_to_shwi (size_tree) : OFFSET_ANY };
      return 1;
    }
  size = tree_to_shwi (size_tree);
  for (; at + word < size && count + 1 < WORDS_MAX; at += word)
    ranges[count++] = { at, word };
  if (at < size || count == 0)
    ranges[count++] = { at, size - at };
  return count;
}

/* Return the type of the part of a value of TYPE that begins OFFSET bytes from
   its start and that has no parts, or null.  */

static tree
type_at (tree type, int64_t offset)
{
  while (type && AGGREGATE_TYPE_P (type))
    {
      tree part = NULL_TREE;
      int64_t at = 0;

      if (TREE_CODE (type) == RECORD_TYPE)
	for (tree field = TYPE_FIELDS (type); field; field = DECL_CHAIN (field))
	  if (TREE_CODE (field) == FIELD_DECL && !DECL_BIT_FIELD (field)
	      && int_byte_position (field) <= offset)
	    {
	      part = TREE_TYPE (field);
	      at = int_byte_position (field);
	    }
      if (TREE_CODE (type) == ARRAY_TYPE)
	{
	  part = TREE_TYPE (type);
	  at = int_size_in_bytes (part) > 0
	       ? ROUND_DOWN (offset, int_size_in_bytes (part)) : offset;
	}
      offset -= at;
      type = part;
    }
  return offset == 0 ? type : NULL_TREE;
}

bool
word_is_pointer_p (tree type, struct word_range range)
{
  tree part = range.size == POINTER_SIZE_UNITS ? type_at (type, range.offset)
					       : NULL_TREE;

  return part && POINTER_TYPE_P (part);
}
