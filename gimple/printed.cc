/* Values that are printed.
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
#include "printed.h"

/* More elements than that are not told apart.  */
#define ELEMENTS_MAX 32

#define INTERFACE_SIZE (2 * POINTER_SIZE_UNITS)

void
printed_value (struct function_flow *flow, gcall *call, location_id value,
	       uint32_t note)
{
  struct printed printed = { call, value, note, 0, false };

  flow->printed.safe_push (printed);
}

/* Return whether all that the word at OFFSET of OBJECT may be is the descriptor
   of a plain type.  */

static bool
plain_at_p (struct function_flow *flow, location_id object, int64_t offset)
{
  location_id fields[POINTS_FIELDS_MAX + 1];
  size_t count = points_fields (flow->points, object, offset,
				POINTER_SIZE_UNITS, false, fields);
  bool found = false;

  for (size_t i = 0; i < count; i++)
    {
      size_t target_count;
      const struct target *targets
	= points_targets (flow->points, fields[i], &target_count);

      if (points_is_nonlocal (flow->points, fields[i]))
	return false;
      for (size_t j = 0; j < target_count; j++)
	if (!flow->plain->contains (targets[j].object))
	  return false;
      found |= target_count > 0;
    }
  return found;
}

/* All elements of PRINTED leak.  Return whether that is new.  */

static bool
leak_elements (struct function_flow *flow, struct printed *printed)
{
  if (printed->given_up)
    return false;
  printed->given_up = true;
  flow_leak (flow, printed->values, 1, printed->note);
  return true;
}

/* Element number INDEX of PRINTED leaks.  Return whether that is new.  */

static bool
leak_element (struct function_flow *flow, struct printed *printed,
	      unsigned index)
{
  location_id value;
  uint32_t note = printed->note;

  if (printed->leaked & 1U << index)
    return false;
  printed->leaked |= 1U << index;
  value = points_value (flow->points);
  points_load (flow->points, value, printed->values,
	       index * INTERFACE_SIZE + POINTER_SIZE_UNITS,
	       POINTER_SIZE_UNITS, note);
  flow_leak (flow, value, 0, note);
  return true;
}

/* Return whether the first field of TYPE, a struct, is called NAME.  */

static bool
field_called_p (tree type, const char *name)
{
  tree field = TYPE_FIELDS (type);

  return (field && DECL_NAME (field)
	  && strcmp (IDENTIFIER_POINTER (DECL_NAME (field)), name) == 0);
}

/* Return whether parameter number INDEX of FLOW's function is a slice of
   interfaces, or the address of one of its elements: then all that is derived
   from it is the address of an element as well.  */

static bool
interface_parameter_p (struct function_flow *flow, unsigned index)
{
  tree parm = DECL_ARGUMENTS (flow->fn->decl);
  tree type;

  while (parm && index-- > 0)
    parm = DECL_CHAIN (parm);
  if (!parm)
    return false;
  type = TREE_TYPE (parm);
  if (TREE_CODE (type) == RECORD_TYPE && field_called_p (type, "__values"))
    type = TREE_TYPE (TYPE_FIELDS (type));
  return (POINTER_TYPE_P (type)
	  && TREE_CODE (TREE_TYPE (type)) == RECORD_TYPE
	  && field_called_p (TREE_TYPE (type), "__type_descriptor"));
}

/* If the elements at PLACE are those of the slice that is a parameter of FLOW's
   function, leave them to its callers.  Return whether they are; it does not
   matter which of them.  */

static bool
leave_to_callers (struct function_flow *flow, struct target place)
{
  struct origin *origin = flow->origins->get (place.object);

  if (!origin || origin->index < 0 || origin->index >= CAPTURED
      || origin->level > 0 || origin->word > 0
      || !interface_parameter_p (flow, origin->index))
    return false;
  flow->parameters[origin->index].printed = true;
  return true;
}

/* Let the elements of PRINTED at PLACE leak that are not known to be plain.
   Return whether there is anything new.  */

static bool
resolve_place (struct function_flow *flow, struct printed *printed,
	       struct target place)
{
  int64_t size = points_size (flow->points, place.object);
  bool changed = false;

  if (leave_to_callers (flow, place))
    return false;
  if (points_is_foreign (flow->points, place.object) || size == OFFSET_ANY
      || place.offset == OFFSET_ANY || place.offset < 0
      || (size - place.offset) / INTERFACE_SIZE > ELEMENTS_MAX)
    return leak_elements (flow, printed);
  for (unsigned i = 0; place.offset + (i + 1) * INTERFACE_SIZE <= size; i++)
    if (!plain_at_p (flow, place.object, place.offset + i * INTERFACE_SIZE))
      changed |= leak_element (flow, printed, i);
  return changed;
}

/* Do the work of printed_resolve for PRINTED.  */

static bool
resolve_one (struct function_flow *flow, struct printed *printed)
{
  bool changed = false;
  size_t count;
  const struct target *targets = points_targets (flow->points,
						 printed->values, &count);
  auto_vec<struct target> places;

  if (printed->given_up)
    return false;
  if (points_is_nonlocal (flow->points, printed->values))
    return leak_elements (flow, printed);
  /* Targets may move when something is added.  */
  for (size_t i = 0; i < count; i++)
    places.safe_push (targets[i]);
  for (struct target place : places)
    changed |= resolve_place (flow, printed, place);
  return changed;
}

bool
printed_resolve (struct function_flow *flow)
{
  bool changed = false;

  for (struct printed &printed : flow->printed)
    changed |= resolve_one (flow, &printed);
  return changed;
}
