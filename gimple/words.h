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

/* Parameters and results of several words (slices, strings, interfaces, the
   results of a function) are told apart by word.  The first words of a value
   have a number each; one more stands for all of the rest.  */

#ifndef GOESCAPE_WORDS_H
#define GOESCAPE_WORDS_H

/* How many numbers there are.  */
#define WORDS_MAX 4

/* A part of a value, in bytes; SIZE may be OFFSET_ANY.  */
struct word_range
{
  int64_t offset;
  int64_t size;
};

/* Fill in RANGES, which has room for WORDS_MAX, for the words of a value of
   TYPE, and return how many there are.  */
unsigned words_of_type (tree type, struct word_range *ranges);

/* Return whether the part RANGE of a value of TYPE is a pointer and nothing
   else.  */
bool word_is_pointer_p (tree type, struct word_range range);

#endif /* GOESCAPE_WORDS_H */
