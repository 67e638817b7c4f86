/* What functions do besides what their tags say.
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
#include "tagged.h"
#include "parameters.h"

void
tagged_value (struct function_flow *flow, gcall *call, location_id value,
	      uint32_t note)
{
  struct tagged tagged;

  tagged.reach = flow_reach (flow, call, value, false, false, note);
  tagged.value = value;
  tagged.note = note;
  flow->tagged.safe_push (tagged);
}

/* Return whether OBJECT of FLOW may hold the address of code.  */

static bool
holds_code_p (struct function_flow *flow, location_id object)
{
  size_t count;
  const struct target *targets = points_targets (flow->points, object,
						 &count);

  for (size_t i = 0; i < count; i++)
    if (flow->functions->get (targets[i].object))
      return true;
  return false;
}

/* The words of the object at ADDRESS may change places.  */

static void
mix_words (struct function_flow *flow, location_id address, uint32_t note)
{
  location_id word = points_value (flow->points);

  points_load (flow->points, word, address, OFFSET_ANY, OFFSET_ANY, note);
  points_store (flow->points, address, OFFSET_ANY, OFFSET_ANY, word, note);
}

/* A function with tags can reach OBJECT of FLOW.  If it is the memory of a
   parameter, that is for the callers to know.  Return whether there is anything
   new.  */

static bool
resolve_object (struct function_flow *flow, location_id object,
		uint32_t note)
{
  struct origin *origin = flow->origins->get (object);
  bool changed = false;
  location_id address;

  if (origin)
    {
      struct parameter_memory *memory = parameter_of (flow, origin->index);

      changed = !memory->tagged;
      memory->tagged = true;
      return changed;
    }
  if (points_is_constant (flow->points, object))
    return false;
  address = points_value (flow->points);
  points_address (flow->points, address, object, 0, note);
  if (!flow->mixed->add (object))
    {
      mix_words (flow, address, note);
      changed = true;
    }
  if (holds_code_p (flow, object) && !flow->kept->add (object))
    {
      flow_leak (flow, address, 0, note);
      changed = true;
    }
  return changed;
}

/* Add to OBJECTS those that LOCATION of FLOW may point to.  */

static void
add_objects (struct function_flow *flow, location_id location,
	     vec<location_id> *objects)
{
  size_t count;
  const struct target *targets = points_targets (flow->points, location,
						 &count);

  for (size_t i = 0; i < count; i++)
    objects->safe_push (targets[i].object);
}

bool
tagged_resolve (struct function_flow *flow)
{
  bool changed = false;

  for (const struct tagged &tagged : flow->tagged)
    {
      auto_vec<location_id> objects;

      add_objects (flow, tagged.value, &objects);
      add_objects (flow, tagged.reach, &objects);
      for (location_id object : objects)
	changed |= resolve_object (flow, object, tagged.note);
    }
  return changed;
}
