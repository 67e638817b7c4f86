/* JSON that is never incomplete.
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

#ifndef GOESCAPE_JSON_TEXT_H
#define GOESCAPE_JSON_TEXT_H

#include <jansson.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* All of these abort the process where there is no memory.  */

/* Return a copy of TEXT that JSON can hold: in a text that is not UTF-8, each
   byte beyond ASCII becomes '?'.  The caller frees it.  */
char *json_clean_text (const char *text);

/* Set KEY, which is UTF-8, in OBJECT to VALUE, which OBJECT takes over.  */
void json_set (json_t *object, const char *key, json_t *value);

/* Set KEY in OBJECT to a copy of TEXT, cleaned.  */
void json_set_text (json_t *object, const char *key, const char *text);

/* Set KEY in OBJECT to NUMBER, or to the largest number of jansson where that
   is less.  */
void json_set_number (json_t *object, const char *key, uint64_t number);

/* Append VALUE, which ARRAY takes over, to ARRAY.  */
void json_append (json_t *array, json_t *value);

/* Return OBJECT, which is freed, on one line with a newline.  The caller frees
   it.  */
char *json_line (json_t *object);

#ifdef __cplusplus
}
#endif

#endif /* GOESCAPE_JSON_TEXT_H */
