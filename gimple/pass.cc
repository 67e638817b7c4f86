/* The passes of the plugin.
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
#include "barrier.h"
#include "bottom-up.h"
#include "carry.h"
#include "constructor.h"
#include "conversion.h"
#include "copyless.h"
#include "decide.h"
#include "emit.h"
#include "flow.h"
#include "globals.h"
#include "growth-bound.h"
#include "guard.h"
#include "heap-call.h"
#include "maps.h"
#include "outside.h"
#include "own.h"
#include "pass.h"
#include "poison.h"
#include "summary.h"
#include "recursion.h"
#include "rewrite.h"
#include "savings.h"
#include "transition.h"
#include "types.h"
#include "verify.h"

/* The unit being compiled.  */
static struct unit unit;

/* Return whether the plugin does anything in this run of the compiler: to Go,
   but not to Go's own runtime, whose code may run where there is no frame to
   speak of.  */

static bool
compiling_go_p (void)
{
  return (strcmp (lang_hooks.name, "GNU Go") == 0
	  && !in_lto_p
	  && !global_options.x_go_compiling_runtime);
}

/* Return whether FN may be changed.  Code that must not grow its stack runs on
   the stacks of signal handlers and of the scheduler.  */

static bool
function_may_change_p (function *fn)
{
  return (compiling_go_p () && optimize
	  && !lookup_attribute ("no_split_stack",
				DECL_ATTRIBUTES (fn->decl)));
}

namespace {

const pass_data pass_data_types =
{
  GIMPLE_PASS,
  "goescape_types",
  OPTGROUP_NONE,
  TV_NONE,
  PROP_cfg,
  0, 0, 0, 0
};

class pass_types : public gimple_opt_pass
{
public:
  pass_types (gcc::context *ctxt)
    : gimple_opt_pass (pass_data_types, ctxt)
  {}

  bool gate (function *) final override { return compiling_go_p (); }

  unsigned int
  execute (function *fn) final override
  {
    types_note_function (fn);
    conversion_note_function (fn);
    return 0;
  }
};

} // anon namespace

namespace {

const pass_data pass_data_summaries =
{
  SIMPLE_IPA_PASS,
  "goescape_summaries",
  OPTGROUP_NONE,
  TV_NONE,
  0,
  0, 0, 0, 0
};

/* A late pass over the unit: GCC has inlined what it wants to inline.  */

class pass_summaries : public simple_ipa_opt_pass
{
public:
  pass_summaries (gcc::context *ctxt)
    : simple_ipa_opt_pass (pass_data_summaries, ctxt)
  {}

  bool
  gate (function *) final override
  {
    return (compiling_go_p () && optimize && !unit.options.no_calls
	    && !seen_error ());
  }

  unsigned int
  execute (function *) final override
  {
    summarise_unit (!unit.options.no_constructor && !unit.options.no_stack);
    constructors_sweep ();
    return 0;
  }
};

} // anon namespace

/* Analyse and rewrite FN.  Return the TODO flags.  */

static unsigned int
execute_goescape (function *fn)
{
  struct function_flow flow;
  struct decisions decisions;
  struct savings savings;
  auto_bitmap quiet;
  unsigned barriers = 0;
  unsigned int todo = 0;

  unit.promotions.truncate (0);
  if (!function_may_change_p (fn))
    {
      emit_left_alone (&unit, DECL_SOURCE_LOCATION (fn->decl),
		       "left alone: the function must not grow its stack");
      return 0;
    }
  if (!unit.options.no_copyless)
    share_bytes (fn, &unit);
  if (!unit.options.no_slice && !unit.options.no_bound)
    growth_bounds_find (fn);
  if (!unit.options.no_slice && !unit.options.no_transition
      && !function_excluded_p (&unit, fn))
    transitions_choose (fn, !unit.options.no_calls);
  flow_build (&flow, fn, !unit.options.no_calls);
  decide (&flow, recursive_p (fn->decl), &unit, &decisions);
  if (!unit.options.no_barrier)
    barriers = fold_barriers (&flow, &decisions, &unit);
  unit.totals.barriers += barriers;
  if (dump_file && (dump_flags & TDF_DETAILS))
    summary_dump (dump_file, cgraph_node::get (fn->decl));
  savings_find (&flow, &decisions, &unit, &savings);
  if (!unit.options.no_calls)
    {
      own_keep (cgraph_node::get (fn->decl));
      outside_calls (fn, &unit.totals,
		     dump_flags & TDF_DETAILS ? dump_file : NULL);
    }
  emit_decisions (&flow, &decisions, &unit, barriers);
  if (savings_rewrite (&flow, &decisions, &unit, &savings, quiet)
      | rewrite_allocations (&flow, &decisions, &unit, quiet))
    {
      gimple_purge_all_dead_eh_edges (quiet);
      if (unit.options.poison && !unit.promotions.is_empty ())
	poison_exits (fn, unit.promotions);
      todo = TODO_update_ssa | TODO_cleanup_cfg | TODO_rebuild_alias;
    }
  else if (barriers)
    todo = TODO_update_ssa | TODO_cleanup_cfg;
  decisions_free (&decisions);
  flow_free (&flow);
  transitions_forget ();
  growth_bounds_forget ();
  return todo;
}

namespace {

const pass_data pass_data_goescape =
{
  GIMPLE_PASS,
  "goescape",
  OPTGROUP_OTHER,
  TV_NONE,
  PROP_cfg | PROP_ssa,
  0, 0, 0, 0
};

class pass_goescape : public gimple_opt_pass
{
public:
  pass_goescape (gcc::context *ctxt)
    : gimple_opt_pass (pass_data_goescape, ctxt)
  {}

  bool gate (function *) final override { return compiling_go_p (); }

  unsigned int
  execute (function *fn) final override
  {
    return execute_goescape (fn);
  }
};

} // anon namespace

namespace {

const pass_data pass_data_verify =
{
  GIMPLE_PASS,
  "goescape_verify",
  OPTGROUP_OTHER,
  TV_NONE,
  PROP_cfg | PROP_ssa,
  0, 0, 0, 0
};

/* This is a pass of its own because it wants to know what GCC's points-to
   finds out when the slots are there.  */

class pass_verify : public gimple_opt_pass
{
public:
  pass_verify (gcc::context *ctxt)
    : gimple_opt_pass (pass_data_verify, ctxt)
  {}

  bool
  gate (function *) final override
  {
    return unit.options.verify && !unit.promotions.is_empty ();
  }

  unsigned int
  execute (function *fn) final override
  {
    verify_slots (fn, &unit);
    emit_opinions (&unit);
    return 0;
  }
};

} // anon namespace

namespace {

const pass_data pass_data_guard =
{
  GIMPLE_PASS,
  "goescape_guard",
  OPTGROUP_NONE,
  TV_NONE,
  PROP_cfg,
  0, 0, 0, 0
};

/* This one stands where nothing is taken away any more.  */

class pass_guard : public gimple_opt_pass
{
public:
  pass_guard (gcc::context *ctxt)
    : gimple_opt_pass (pass_data_guard, ctxt)
  {}

  bool
  gate (function *) final override
  {
    return (unit.options.assert_noheap
	    && strcmp (lang_hooks.name, "GNU Go") == 0);
  }

  unsigned int
  execute (function *fn) final override
  {
    guard_function (fn, &unit);
    return 0;
  }
};

} // anon namespace

/* GCC's callback for the collector.  */

static void
mark_callback (void *, void *)
{
  types_mark ();
  globals_mark ();
  carry_mark ();
  conversion_mark ();
  heap_call_mark ();
  maps_mark ();
}

/* Say what the plugin does not do for this unit, and report it as an error
   where the user wants to rely on it.  */

static void
say_limits (void)
{
  if (global_options.x_go_compiling_runtime)
    emit_left_alone (&unit, UNKNOWN_LOCATION,
		     "goescape leaves Go's runtime alone");
  else if (!optimize || optimize_debug)
    emit_left_alone (&unit, UNKNOWN_LOCATION,
		     "goescape does nothing without optimization: use "
		     "-O1 or higher");
  else if (flag_generate_lto && !flag_fat_lto_objects)
    emit_left_alone (&unit, UNKNOWN_LOCATION,
		     "goescape does nothing with -flto: compile without it, "
		     "or with -ffat-lto-objects as well and link without");
  if (unit.options.assert_noheap && flag_generate_lto && !flag_fat_lto_objects)
    error ("goescape: %<assert-noheap=%> is not checked with %<-flto%>; "
	   "compile without it, or with %<-ffat-lto-objects%>");
}

/* GCC's callback for the start of the unit: by now all is known about how it
   is compiled.  */

static void
start_callback (void *, void *)
{
  if (in_lto_p && !flag_ltrans)
    emit_left_alone (&unit, UNKNOWN_LOCATION,
		     "goescape does nothing when -flto links");
  if (strcmp (lang_hooks.name, "GNU Go") != 0)
    return;
  say_limits ();
}

/* GCC's callback for the end of interprocedural optimisation.  */

static void
inlined_callback (void *, void *)
{
  if (compiling_go_p ())
    recursion_find ();
}

/* GCC's callback for the end of the unit.  */

static void
finish_callback (void *, void *)
{
  if (compiling_go_p ())
    {
      carry_out ();
      own_write ();
      emit_files (&unit, main_input_filename ? main_input_filename : "");
    }
  sites_clear (&unit.sites);
}

/* Insert PASS behind instance INSTANCE of the pass REFERENCE for the plugin
   NAME.  */

static void
insert_pass (const char *name, opt_pass *pass, const char *reference,
	     int instance)
{
  struct register_pass_info info = { pass, reference, instance,
				     PASS_POS_INSERT_AFTER };

  register_callback (name, PLUGIN_PASS_MANAGER_SETUP, NULL, &info);
}

/* Let the pass NAME write dump files at LEVEL.  */

static void
switch_dump_on (const char *name, enum dump_level level)
{
  char *dump = concat ("tree-", name, level == DUMP_DETAILS ? "-details" : "",
		       NULL);

  g->get_dumps ()->dump_switch_p (dump);
  free (dump);
}

/* Return the pass NAME of the compiler, behind which one of ours has its
   place.  */

static opt_pass *
find_pass (const char *name)
{
  opt_pass *pass = g->get_passes ()->get_pass_by_name (name);

  if (!pass)
    fatal_error (UNKNOWN_LOCATION, "goescape: this compiler has no pass %qs "
		 "to work behind", name);
  return pass;
}

void
register_passes (const char *name, const struct options *options)
{
  opt_pass *fre3 = find_pass ("tree-fre3");
  /* The one among the passes over the unit as it is when all is inlined.  */
  opt_pass *late = find_pass ("ipa-pta2");

  unit.options = *options;
  outside_init (options);
  insert_pass (name, new pass_types (g), "cfg", 1);
  insert_pass (name, new pass_summaries (g), "pta",
	       late->static_pass_number);
  insert_pass (name, new pass_goescape (g), "fre", fre3->static_pass_number);
  insert_pass (name, new pass_verify (g), "goescape", 1);
  insert_pass (name, new pass_guard (g), "optimized", 1);
  register_callback (name, PLUGIN_GGC_MARKING, mark_callback, NULL);
  register_callback (name, PLUGIN_START_UNIT, start_callback, NULL);
  register_callback (name, PLUGIN_ALL_IPA_PASSES_END, inlined_callback, NULL);
  register_callback (name, PLUGIN_FINISH_UNIT, finish_callback, NULL);
  if (options->dump != DUMP_NONE)
    switch_dump_on ("goescape", options->dump);
  if (options->dump != DUMP_NONE && options->verify)
    switch_dump_on ("goescape_verify", options->dump);
}
