/* What a call is called in notes.
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

/* A function that is known has a name.  A method that is called through an
   interface is a field of its table:

     _1 = v.__methods;				v is a main.visitor
     _2 = _1->visit; _3 = v.__object; _2 (_3)	main.visitor.visit  */

#include "compat.h"
#include "answer.h"
#include "outside.h"
#include "symbol.h"

/* Return the name of what CALL calls, that of the source for a version that GCC
   has made, or null if it is not a function that is known.  */

static const char *
callee_name (gcall *call)
{
  tree decl = gimple_call_fndecl (call);

  if (gimple_call_internal_p (call))
    return internal_fn_name (gimple_call_internal_fn (call));
  if (decl && DECL_NAME (decl))
    return IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (DECL_ORIGIN (decl)));
  return NULL;
}

/* Return the reference by which OP was loaded if that was of a field, or
   null.  */

static tree
field_load (tree op)
{
  gimple *def = definition_of (op);

  if (!def || !gimple_assign_load_p (def)
      || TREE_CODE (gimple_assign_rhs1 (def)) != COMPONENT_REF)
    return NULL_TREE;
  return gimple_assign_rhs1 (def);
}

/* Return whether FIELD, a declaration, is called NAME.  */

static bool
called_p (tree field, const char *name)
{
  return (DECL_NAME (field)
	  && strcmp (IDENTIFIER_POINTER (DECL_NAME (field)), name) == 0);
}

/* Return the name of the interface type whose table of methods TABLE is, with
   its package, or null.  */

static const char *
interface_name (tree table)
{
  tree load = field_load (table);
  tree type = load && called_p (TREE_OPERAND (load, 1), "__methods")
	      ? TREE_TYPE (TREE_OPERAND (load, 0)) : NULL_TREE;
  tree name = type ? TYPE_NAME (type) : NULL_TREE;

  if (name && TREE_CODE (name) == TYPE_DECL)
    name = DECL_NAME (name);
  if (!name)
    return NULL;
  return IDENTIFIER_POINTER (name) + (IDENTIFIER_POINTER (name)[0] == '.');
}

/* Return the name of the method that CALL calls through an interface, with that
   of the interface in *INTERFACE or null there, or null if it is no such
   call.  */

static const char *
method_name (gcall *call, const char **interface)
{
  tree load = field_load (gimple_call_fn (call));
  tree table, first;

  if (!load)
    return NULL;
  table = TREE_OPERAND (load, 0);
  first = TREE_CODE (TREE_TYPE (table)) == RECORD_TYPE
	  ? TYPE_FIELDS (TREE_TYPE (table)) : NULL_TREE;
  if (TREE_CODE (table) != MEM_REF || !first
      || !called_p (first, "__type_descriptor")
      || !DECL_NAME (TREE_OPERAND (load, 1)))
    return NULL;
  *interface = interface_name (TREE_OPERAND (table, 0));
  return IDENTIFIER_POINTER (DECL_NAME (TREE_OPERAND (load, 1)));
}

/* Return how the note begins that something is passed in CALL of FLOW to a
   function: with where it is known from what becomes of that.  */

static const char *
passed_text (struct function_flow *flow, gcall *call)
{
  tree decl = gimple_call_fndecl (call);

  if (!flow->believe_calls || !outside_call_p (call)
      || !outside_summary (decl))
    return "passed to %s";
  switch (outside_answer (decl))
    {
    case ANSWER_CURATED:
      return "passed to %s, known from libgo's source";

    case ANSWER_TAGS:
      return "passed to %s, known by its tags";

    case ANSWER_LIBGO:
      return "passed to %s, known from the table of libgo";

    case ANSWER_OWN:
      return "passed to %s, known by its summary";

    default:
      return "passed to %s";
    }
}

uint32_t
passed_note (struct function_flow *flow, gcall *call)
{
  const char *name = callee_name (call);
  const char *interface = NULL;

  if (name && strcmp (name, "__go_go") == 0)
    return flow_add_note (flow, call, "passed to a goroutine");
  if (name)
    {
      char *readable = symbol_function_name (name);
      uint32_t note = flow_add_note (flow, call, passed_text (flow, call),
				     readable);

      free (readable);
      return note;
    }
  name = method_name (call, &interface);
  if (name && interface)
    {
      char *both = concat (interface, ".", name, NULL);
      uint32_t note = flow_add_note (flow, call, "passed to a call through "
				     "interface %s", both);

      free (both);
      return note;
    }
  if (name)
    return flow_add_note (flow, call, "passed to a call of method %s through "
			  "an interface", name);
  return flow_add_note (flow, call, "passed to a call of a function value");
}
