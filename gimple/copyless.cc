/* Conversions between strings and bytes that copy nothing.
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
#include "buffers.h"
#include "byte-changes.h"
#include "byte-uses.h"
#include "copyless.h"
#include "emit.h"
#include "lifetime.h"

/* Return whether FN has a conversion of the kind in question.  */

static bool
any_conversion_p (function *fn)
{
  basic_block bb;

  FOR_EACH_BB_FN (bb, fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      if (buffer_of_bytes_p (gsi_stmt (gsi)))
	return true;
  return false;
}

/* Return whether CALL, a conversion, makes a string.  */

static bool
makes_string_p (gcall *call)
{
  return gimple_call_num_args (call) == 3;
}

/* Return whether CALL, a conversion, can be written as assignments.  */

static bool
plain_p (gcall *call)
{
  tree lhs = gimple_call_lhs (call);
  tree operand = gimple_call_arg (call, 1);

  if (!lhs || TREE_CODE (TREE_TYPE (lhs)) != RECORD_TYPE
      || (lookup_stmt_eh_lp (call) && tree_could_trap_p (lhs)))
    return false;
  /* What may trap would have to go where a fault of the call goes.  */
  if (lookup_stmt_eh_lp (call) && tree_could_trap_p (lhs))
    return false;
  if (makes_string_p (call))
    return is_gimple_val (operand);
  return (TREE_CODE (TREE_TYPE (operand)) == RECORD_TYPE
	  && (DECL_P (operand) || handled_component_p (operand)
	      || TREE_CODE (operand) == MEM_REF)
	  && !(lookup_stmt_eh_lp (call) && tree_could_trap_p (operand)));
}

/* Return whether bytes of the operand of ALLOCATION, which makes a string, may
   change while there is somebody to look at them.  */

static bool
changed_p (struct function_flow *flow, struct allocation *allocation)
{
  auto_vec<gimple *> changes;
  struct bytes bytes;
  basic_block bb;

  bytes_at (&bytes, gimple_call_arg (allocation->call, 1));
  FOR_EACH_BB_FN (bb, flow->fn)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      if (may_change_p (gsi_stmt (gsi), &bytes))
	changes.safe_push (gsi_stmt (gsi));
  bytes_clear (&bytes);
  return lifetime_across_p (flow, changes, allocation);
}

/* Return why ALLOCATION, a conversion, must copy, or null.  */

static const char *
obstacle (struct function_flow *flow, const struct solution *solution,
	  struct allocation *allocation)
{
  if (!plain_p (allocation->call))
    return "it is not understood";
  if (solution_escapes (solution, allocation->object))
    return "the result escapes";
  if (makes_string_p (allocation->call))
    return (changed_p (flow, allocation)
	    ? "the bytes may change while the string is used" : NULL);
  if (!lasting_operand_p (flow, allocation->call))
    return "the string is in memory of the function";
  return (only_read_p (flow, allocation)
	  ? NULL : "the slice may be written to, or its address compared");
}

/* Append to SEQ an assignment of VALUE to FIELD of OBJECT.  */

static void
set_field (gimple_seq *seq, location_t locus, tree object, tree field,
	   tree value)
{
  tree place = build3 (COMPONENT_REF, TREE_TYPE (field),
		       unshare_expr (object), field, NULL_TREE);

  value = gimple_convert (seq, locus, TREE_TYPE (field), value);
  gimple_seq_add_stmt (seq, gimple_build_assign (place, value));
}

/* Append to SEQ a load of FIELD of OBJECT and return the name of the value.  */

static tree
get_field (gimple_seq *seq, tree object, tree field)
{
  tree place = build3 (COMPONENT_REF, TREE_TYPE (field),
		       unshare_expr (object), field, NULL_TREE);
  tree name = make_ssa_name (TREE_TYPE (field));

  gimple_seq_add_stmt (seq, gimple_build_assign (name, place));
  return name;
}

/* Append to SEQ the choice of DATA, or if LENGTH is 0 of an address that is not
   null, and return the name of the value.  */

static tree
never_null (gimple_seq *seq, location_t locus, tree data, tree length)
{
  tree type = TREE_TYPE (data);
  tree empty = gimple_convert (seq, locus, type, build_string_literal (1, ""));
  tree none = gimple_build (seq, locus, EQ_EXPR, boolean_type_node, length,
			    build_zero_cst (TREE_TYPE (length)));

  return gimple_build (seq, locus, COND_EXPR, type, none, empty, data);
}

/* Let CALL, a conversion, be assignments.  */

static void
share (gcall *call)
{
  gimple_stmt_iterator gsi = gsi_for_stmt (call);
  location_t locus = gimple_location (call);
  tree lhs = gimple_call_lhs (call);
  tree first = TYPE_FIELDS (TREE_TYPE (lhs));
  tree second = DECL_CHAIN (first);
  tree operand = gimple_call_arg (call, 1);
  gimple_seq seq = NULL;

  if (makes_string_p (call))
    {
      set_field (&seq, locus, lhs, first, operand);
      set_field (&seq, locus, lhs, second, gimple_call_arg (call, 2));
    }
  else
    {
      tree field = TYPE_FIELDS (TREE_TYPE (operand));
      tree data = get_field (&seq, operand, field);
      tree length = get_field (&seq, operand, DECL_CHAIN (field));

      set_field (&seq, locus, lhs, first,
		 never_null (&seq, locus, data, length));
      set_field (&seq, locus, lhs, second, length);
      set_field (&seq, locus, lhs, DECL_CHAIN (second), length);
    }
  annotate_all_with_location (seq, locus);
  gsi_insert_seq_before (&gsi, seq, GSI_SAME_STMT);
  unlink_stmt_vdef (call);
  gsi_remove (&gsi, true);
  release_defs (call);
}

/* Let ALLOCATION of FLOW, which need not copy, be a site of UNIT.  Return whether
   the options let it be changed.  */

static bool
record_shared (struct function_flow *flow, struct unit *unit,
	       const struct allocation *allocation)
{
  unsigned index = add_site (flow, unit, allocation);
  struct site *site = &unit->sites.sites[index];

  site->size = 0;
  if (!selected_p (unit, site, unit->promoted))
    {
      /* If it is anything, it is a site again when slots are decided about.  */
      site->decision = SITE_CALLEE;
      return false;
    }
  site->decision = SITE_SHARED;
  unit->promoted++;
  totals_add (&unit->totals, site);
  emit_site (unit, site, allocation->call);
  return true;
}

/* Add to CALLS the conversions of FLOW that need not copy and that options of
   UNIT let be changed.  */

static void
choose (struct function_flow *flow, struct unit *unit, vec<gcall *> *calls)
{
  struct solution *solution;

  flow_solve (flow);
  solution = solve (flow->graph);
  for (struct allocation &allocation : flow->allocations)
    if (buffer_of_bytes_p (allocation.call))
      {
	const char *why = obstacle (flow, solution, &allocation);

	if (!why)
	  {
	    if (record_shared (flow, unit, &allocation))
	      calls->safe_push (allocation.call);
	  }
	else if (dump_file && (dump_flags & TDF_DETAILS))
	  fprintf (dump_file, "%s:%d: copies bytes: %s\n",
		   gimple_filename (allocation.call),
		   gimple_lineno (allocation.call), why);
      }
  solution_free (solution);
}

/* Forget what GCC knows of where the pointers of FN point, and let it find that
   out again.  */

static void
renew_pointer_facts (function *fn)
{
  tree name;
  unsigned version;

  FOR_EACH_SSA_NAME (version, name, fn)
    if (POINTER_TYPE_P (TREE_TYPE (name)))
      SSA_NAME_PTR_INFO (name) = NULL;
  fn->gimple_df->ipa_pta = false;
  compute_may_aliases ();
}

void
share_bytes (function *fn, struct unit *unit)
{
  struct function_flow flow;
  auto_vec<gcall *> calls;
  auto_bitmap quiet;

  if (function_excluded_p (unit, fn) || !any_conversion_p (fn))
    return;
  flow.sharing = true;
  flow_build (&flow, fn, !unit->options.no_calls);
  choose (&flow, unit, &calls);
  flow_free (&flow);
  if (calls.is_empty ())
    return;
  for (gcall *call : calls)
    {
      bitmap_set_bit (quiet, gimple_bb (call)->index);
      share (call);
    }
  mark_virtual_operands_for_renaming (fn);
  if (gimple_purge_all_dead_eh_edges (quiet))
    free_dominance_info (CDI_DOMINATORS);
  update_ssa (TODO_update_ssa_only_virtuals);
  cleanup_tree_cfg ();
  renew_pointer_facts (fn);
}
