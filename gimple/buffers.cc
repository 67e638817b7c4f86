/* Buffers in the frame for strings.
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

/* The sizes are those that the functions are declared with in libgo's
   runtime/string.go: they use the whole buffer, whatever is there.  */

#include "compat.h"
#include "answer.h"
#include "buffers.h"
#include "runtime-table.h"

/* What a function of the runtime makes.  */
struct text_form
{
  const char *symbol;
  const char *name;		/* For the user.  */
  unsigned size;		/* Of its buffer, and the alignment, in bytes.  */
  unsigned align;
  bool bytes;			/* Whether it copies bytes as they are.  */
};

/* The size of the buffer in bytes or runes.  */
#define BUFFER_COUNT 32
#define RUNE_SIZE 4

static const struct text_form text_forms[] =
{
  { "runtime.concatstrings", "string concatenation", BUFFER_COUNT, 1, false },
  { "runtime.intstring", "string(rune)", RUNE_SIZE, 1, false },
  { "runtime.slicebytetostring", "string([]byte)", BUFFER_COUNT, 1, true },
  { "runtime.slicerunetostring", "string([]rune)", BUFFER_COUNT, 1,
    false },
  { "runtime.stringtoslicebyte", "[]byte(string)", BUFFER_COUNT, 1, true },
  { "runtime.stringtoslicerune", "[]rune(string)", BUFFER_COUNT * RUNE_SIZE,
    RUNE_SIZE, false }
};

/* Return what CALL, one of these functions, makes.  */

static const struct text_form *
form_of (gimple *call)
{
  tree name = DECL_ASSEMBLER_NAME (gimple_call_fndecl (call));

  for (const struct text_form &form : text_forms)
    if (strcmp (IDENTIFIER_POINTER (name), form.symbol) == 0)
      return &form;
  internal_error ("goescape: no buffer is known for %qs",
		  IDENTIFIER_POINTER (name));
}

void
flow_buffer (struct function_flow *flow, gcall *call)
{
  const struct text_form *form = form_of (call);
  struct allocation allocation = {};
  bool shares = flow->sharing && form->bytes;
  location_id address;

  if (!integer_zerop (gimple_call_arg (call, 0)) && !shares)
    return;
  allocation.call = call;
  allocation.form = FORM_BUFFER;
  allocation.type.size = form->size;
  allocation.type.align = form->align;
  /* What does not fit is on the heap, and larger.  */
  address = flow_allocate (flow, &allocation, OFFSET_ANY);
  set_result (flow, call, 0, address,
	      flow_add_note (flow, call, "allocated"));
  if (shares)
    set_result (flow, call, 0,
		flow_operand (flow, call, gimple_call_arg (call, 1), 0), 0);
}

bool
buffer_of_bytes_p (gimple *stmt)
{
  const struct runtime_function *row
    = is_gimple_call (stmt) ? runtime_lookup (stmt) : NULL;

  return row && row->kind == RUNTIME_STRING && form_of (stmt)->bytes;
}

void
buffer_name_site (struct site *site, const struct allocation *allocation)
{
  site->kind = SITE_STRING;
  site->name = xstrdup (form_of (allocation->call)->name);
}
