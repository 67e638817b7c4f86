/* What lives across a second run of an allocation.
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
#include "lifetime.h"
#include "liveness.h"

/* The repeated allocations in question, by object.  */
typedef hash_map<int_hash<location_id, 0, UINT_MAX>, struct allocation *>
  repeated_map;

/* A question about the holders of some objects.  */
struct question
{
  repeated_map objects;
  /* Answer ASKED for HOLDER, the events of which are EVENTS, in order, and
     return whether it is true of that.  */
  bool (*holds) (struct function_flow *flow, location_id holder,
		 const event_vec &events, struct question *asked);
  const vec<gimple *> *stmts;
  bool before_calls;
  /* Objects that stand for several at a time: a store into one of them may leave
     what another holds.  */
  location_set several;
  /* For lifetime_overlaps.  */
  const vec<struct allocation *> *allocations;
  vec<uint64_t> *overlaps;
};

/* Return whether the holder of EVENTS, in order, which is live behind the blocks
   OUT, is live where the object of ALLOCATION begins.  Where a slice grows that is
   on another way than that of the call, which therefore uses nothing.  */

static bool
live_at_birth_p (const event_vec &events, bitmap out,
		 const struct allocation *allocation)
{
  return live_at_p (events, out, allocation->call,
		    allocation->form != FORM_GROWTH);
}

/* Give HOLDER a depth that outlives the object of each allocation of ASKED that
   it may point to and, according to EVENTS, lives across.  Return whether there
   is any.  */

static bool
outlives (struct function_flow *flow, location_id holder,
	  const event_vec &events, struct question *asked)
{
  size_t count;
  const struct target *targets = points_targets (flow->points, holder,
						 &count);
  auto_bitmap out;
  bool any = false;

  find_live_out (flow, events, out);
  for (size_t i = 0; i < count; i++)
    {
      struct allocation **allocation = asked->objects.get (targets[i].object);
      int32_t *depth = &flow->graph->locations[holder].depth;
      int32_t outer;

      if (!allocation)
	continue;
      outer = flow->graph->locations[targets[i].object].depth - 1;
      if (*depth > outer && live_at_birth_p (events, out, *allocation))
	{
	  *depth = outer;
	  any = true;
	}
    }
  return any;
}

/* Return whether the holder of EVENTS, in order, is live at one of the
   statements of ASKED: behind it or, where it is a call and calls are asked
   for in this way, before that.  */

static bool
lives_across (struct function_flow *flow, location_id,
	      const event_vec &events, struct question *asked)
{
  auto_bitmap out;

  find_live_out (flow, events, out);
  for (gimple *stmt : *asked->stmts)
    if (live_at_p (events, out, stmt,
		   asked->before_calls && is_gimple_call (stmt)))
      return true;
  return false;
}

/* Return whether LOCATION may point to an object of ASKED.  */

static bool
holder_p (struct function_flow *flow, location_id location,
	  struct question *asked)
{
  size_t count;
  const struct target *targets = points_targets (flow->points, location,
						 &count);

  for (size_t i = 0; i < count; i++)
    if (asked->objects.get (targets[i].object))
      return true;
  return false;
}

/* The events of fields, by field.  */
typedef hash_map<int_hash<location_id, 0, UINT_MAX>, event_vec *> field_map;

/* Add an event at STMT, a definition or a use, to each of FIELDS, of which
   there are COUNT, that MAP has.  */

static void
add_field_events (field_map *map, const location_id *fields, size_t count,
		  gimple *stmt, bool definition)
{
  for (size_t i = 0; i < count; i++)
    {
      event_vec **events = map->get (fields[i]);

      if (events)
	add_event (*events, stmt, definition);
    }
}

/* Add to MAP the events of ACCESS; ASKED is the question.  */

static void
add_access_events (struct function_flow *flow, field_map *map,
		   const struct memory_access *access,
		   struct question *asked)
{
  location_id fields[POINTS_FIELDS_MAX + 1];
  size_t target_count;
  const struct target *targets = points_targets (flow->points,
						 access->pointer,
						 &target_count);

  /* A store defines only what it cannot miss, and not if the way out of a
     fault goes on in this function.  */
  if (access->write
      && (target_count != 1
	  || asked->several.contains (targets[0].object)
	  || points_is_nonlocal (flow->points, access->pointer)
	  || stmt_can_throw_internal (flow->fn, access->stmt)))
    return;
  for (size_t i = 0; i < target_count; i++)
    {
      int64_t offset = OFFSET_ANY;
      size_t count;

      if (targets[i].offset != OFFSET_ANY && access->offset != OFFSET_ANY)
	offset = targets[i].offset + access->offset;
      count = points_fields (flow->points, targets[i].object, offset,
			     access->size, access->write, fields);
      add_field_events (map, fields, count, access->stmt, access->write);
    }
}

/* Answer ASKED for the fields of OBJECT of FLOW; MAP has their events.  */

static bool
check_fields (struct function_flow *flow, location_id object,
	      field_map *map, struct question *asked)
{
  location_id fields[POINTS_FIELDS_MAX + 1];
  size_t count = points_fields (flow->points, object, OFFSET_ANY, OFFSET_ANY,
				false, fields);
  bool any = false;

  for (size_t i = 0; i < count; i++)
    {
      event_vec **events = map->get (fields[i]);

      if (!events)
	continue;
      (*events)->qsort (compare_events);
      any |= asked->holds (flow, fields[i], **events, asked);
      delete *events;
      map->remove (fields[i]);
    }
  return any;
}

/* Add to MAP the fields of OBJECT of FLOW that may point to an object of ASKED,
   without events as yet.  */

static void
enter_fields (struct function_flow *flow, location_id object,
	      field_map *map, struct question *asked)
{
  location_id fields[POINTS_FIELDS_MAX + 1];
  size_t count = points_fields (flow->points, object, OFFSET_ANY, OFFSET_ANY,
				false, fields);

  for (size_t i = 0; i < count; i++)
    if (holder_p (flow, fields[i], asked))
      map->put (fields[i], new event_vec);
}

/* Answer ASKED for the fields of all objects of FLOW.  */

static bool
check_all_fields (struct function_flow *flow, struct question *asked)
{
  location_id fields[POINTS_FIELDS_MAX + 1];
  auto_vec<location_id> objects;
  field_map map;
  bool any = false;

  for (struct allocation &allocation : flow->allocations)
    objects.safe_push (allocation.object);
  for (tree variable : flow->variables)
    {
      size_t count;
      const struct target *target
	= points_targets (flow->points, *flow->addresses->get (variable),
			  &count);

      objects.safe_push (target->object);
    }
  for (location_id object : objects)
    enter_fields (flow, object, &map, asked);
  if (map.is_empty ())
    return false;

  for (struct memory_access &access : flow->accesses)
    add_access_events (flow, &map, &access, asked);
  /* A new object holds nothing.  A constructor need not make one, but then no
     pointer to it comes of the call.  Other calls may return an old one.  */
  for (struct allocation &allocation : flow->allocations)
    if ((allocation.form == FORM_OBJECT
	 || allocation.form == FORM_CONSTRUCTOR)
	&& !asked->several.contains (allocation.object))
      add_field_events (&map, fields,
			points_fields (flow->points, allocation.object,
				       OFFSET_ANY, OFFSET_ANY, false, fields),
			allocation.call, true);
  for (location_id object : objects)
    any |= check_fields (flow, object, &map, asked);
  return any;
}

/* Answer ASKED for all names and fields of FLOW.  */

static bool
check_all (struct function_flow *flow, struct question *asked)
{
  bool any = false;

  renumber_gimple_stmt_uids (flow->fn);
  for (unsigned version = 1; version < flow->names.length (); version++)
    {
      location_id holder = flow->names[version];
      event_vec events;

      if (holder == GRAPH_HEAP || !holder_p (flow, holder, asked))
	continue;
      name_events (ssa_name (version), &events);
      any |= asked->holds (flow, holder, events, asked);
    }
  return check_all_fields (flow, asked) || any;
}

bool
lifetime_set_depths (struct function_flow *flow,
		     const struct solution *solution)
{
  struct question asked;

  asked.holds = outlives;
  for (struct allocation &allocation : flow->allocations)
    if (allocation.repeated
	&& !solution_escapes (solution, allocation.object))
      asked.objects.put (allocation.object, &allocation);
  return !asked.objects.is_empty () && check_all (flow, &asked);
}

/* Return whether a deferred call of FLOW's function may get at an object of
   ASKED.  */

static bool
deferred_p (struct function_flow *flow, struct question *asked)
{
  location_id fields[POINTS_FIELDS_MAX + 1];
  auto_vec<location_id> holders;
  location_set seen;

  holders.safe_push (flow->frame);
  while (!holders.is_empty ())
    {
      auto_vec<location_id> objects;
      location_id holder = holders.pop ();
      size_t count;
      const struct target *targets = points_targets (flow->points, holder,
						     &count);

      if (holder_p (flow, holder, asked))
	return true;
      for (size_t i = 0; i < count; i++)
	if (!seen.add (targets[i].object))
	  objects.safe_push (targets[i].object);
      for (location_id object : objects)
	{
	  count = points_fields (flow->points, object, OFFSET_ANY, OFFSET_ANY,
				 false, fields);
	  for (size_t i = 0; i < count; i++)
	    holders.safe_push (fields[i]);
	}
    }
  return false;
}

bool
lifetime_behind_p (struct function_flow *flow, gimple *stmt,
		   const vec<struct allocation *> &allocations)
{
  auto_vec<gimple *> stmts;
  struct question asked;

  stmts.safe_push (stmt);
  asked.holds = lives_across;
  asked.stmts = &stmts;
  asked.before_calls = false;
  for (struct allocation *allocation : allocations)
    asked.objects.put (allocation->object, allocation);
  return deferred_p (flow, &asked) || check_all (flow, &asked);
}

bool
lifetime_across_p (struct function_flow *flow, const vec<gimple *> &stmts,
		   struct allocation *allocation)
{
  struct question asked;

  if (stmts.is_empty ())
    return false;
  asked.holds = lives_across;
  asked.stmts = &stmts;
  asked.before_calls = true;
  asked.objects.put (allocation->object, allocation);
  /* That there is one of each is decided later.  */
  for (struct allocation &other : flow->allocations)
    if (other.repeated)
      asked.several.add (other.object);
  return deferred_p (flow, &asked) || check_all (flow, &asked);
}

/* Enter in the overlaps of ASKED that HOLDER, the events of which are EVENTS, is
   live where objects of its allocations begin.  */

static bool
overlaps_p (struct function_flow *flow, location_id holder,
	    const event_vec &events, struct question *asked)
{
  const vec<struct allocation *> &allocations = *asked->allocations;
  auto_bitmap out;
  uint64_t held = 0;
  size_t count;
  const struct target *targets = points_targets (flow->points, holder,
						 &count);

  find_live_out (flow, events, out);
  for (unsigned i = 0; i < allocations.length (); i++)
    for (size_t j = 0; j < count; j++)
      if (targets[j].object == allocations[i]->object)
	held |= (uint64_t) 1 << i;
  for (unsigned i = 0; i < allocations.length (); i++)
    {
      uint64_t bit = (uint64_t) 1 << i;

      if (!live_at_birth_p (events, out, allocations[i]))
	continue;
      for (unsigned j = 0; j < allocations.length (); j++)
	if (held & (uint64_t) 1 << j)
	  (*asked->overlaps)[j] |= bit;
    }
  return true;
}

void
lifetime_overlaps (struct function_flow *flow,
		   const vec<struct allocation *> &allocations,
		   vec<uint64_t> *overlaps)
{
  struct question asked;

  for (struct allocation *allocation : allocations)
    {
      struct question deferred;

      deferred.objects.put (allocation->object, allocation);
      overlaps->safe_push (deferred_p (flow, &deferred) ? UINT64_MAX : 0);
      asked.objects.put (allocation->object, allocation);
    }
  asked.holds = overlaps_p;
  asked.allocations = &allocations;
  asked.overlaps = overlaps;
  check_all (flow, &asked);
}
