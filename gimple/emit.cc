/* Saying what was decided.
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

/* All texts come from the record of the site; this file only sends them to
   where GCC's users expect them.  */

#include "compat.h"
#include "emit.h"
#include "file.h"
#include "logopt.h"
#include "way.h"

/* Print SITE, and in detail its flow, to the dump file.  */

static void
dump_site (const struct site *site)
{
  char *line = site_dump_line (site);

  fprintf (dump_file, "%s\n", line);
  free (line);
  if (dump_flags & TDF_DETAILS)
    for (size_t i = 0; i < site->step_count; i++)
      {
	line = site_step_note (site, i);
	fprintf (dump_file, "%s\n", line);
	free (line);
      }
}

/* Make the remark about SITE, the allocation at LOCUS.  */

static void
remark_site (const struct site *site, gcall *call)
{
  char *text = site_note (site);

  if (site->decision == SITE_HEAP)
    dump_printf_loc (MSG_MISSED_OPTIMIZATION, call, "%s: %s\n", text,
		     site->reason);
  else
    dump_printf_loc (MSG_OPTIMIZED_LOCATIONS, call, "%s\n", text);
  free (text);
  if (site->decision != SITE_HEAP)
    return;
  text = site_saving_note (site);
  if (text)
    dump_printf_loc (MSG_OPTIMIZED_LOCATIONS, call, "%s\n", text);
  free (text);
}

/* Print the lines that say why SITE at LOCUS is on the heap.  One excerpt of
   the source is enough; these lines come without.  */

static void
note_way (const struct site *site, location_t locus)
{
  struct way way;
  bool excerpts = show_excerpts (false);

  inform (locus, "  %s", site->reason);
  way_make (site, &way);
  for (size_t i = 0; i < way.count; i++)
    {
      char *text = way_line_text (&way, i);

      inform (locus, "%s", text);
      free (text);
    }
  way_clear (&way);
  show_excerpts (excerpts);
}

/* Print the note about SITE at LOCUS, with the flow at LEVEL 2.  */

static void
note_site (const struct site *site, location_t locus, int level)
{
  bool bytes = count_columns_in_bytes (true);
  char *text = site_note (site);

  inform (locus, "%s", text);
  free (text);
  text = site->decision == SITE_HEAP ? site_saving_note (site) : NULL;
  if (text)
    inform (locus, "%s", text);
  free (text);
  if (level >= 2 && site->decision == SITE_HEAP)
    note_way (site, locus);
  count_columns_in_bytes (bytes);
}

void
emit_site (const struct unit *unit, const struct site *site, gcall *call)
{
  if (dump_file)
    dump_site (site);
  if (dump_enabled_p ())
    remark_site (site, call);
  if (unit->options.notes)
    note_site (site, LOCATION_LOCUS (gimple_location (call)),
	       unit->options.notes);
}

void
emit_decisions (const struct function_flow *flow,
		const struct decisions *decisions, const struct unit *unit,
		unsigned barriers)
{
  uint64_t sites[SITE_DECISIONS] = {};
  unsigned count = 0;

  for (unsigned i = 0; i < flow->allocations.length (); i++)
    {
      const struct site *site = &unit->sites.sites[decisions->sites[i]];
      gcall *call = flow->allocations[i].call;

      if (site->decision == SITE_CALLEE)
	continue;
      count++;
      sites[site->decision]++;
      emit_site (unit, site, call);
    }
  emit_frame (flow, unit, sites[SITE_STACK], decisions->frame_bytes);
  if (dump_file && count > 0)
    fprintf (dump_file, "\n%u sites: %u to the stack, %u removed, %u on the "
	     "heap; %lu bytes of frame, %u barriers folded\n\n",
	     count, (unsigned) sites[SITE_STACK],
	     (unsigned) sites[SITE_REMOVED], (unsigned) sites[SITE_HEAP],
	     (unsigned long) decisions->frame_bytes, barriers);
}

void
emit_frame (const struct function_flow *flow, const struct unit *unit,
	    unsigned count, uint64_t bytes)
{
  tree decl = flow->fn->decl;

  if (unit->options.frame_report && bytes)
    inform (DECL_SOURCE_LOCATION (decl),
	    count == 1 ? "%u slot adds %wu bytes to the frame of %qs"
		       : "%u slots add %wu bytes to the frame of %qs", count,
	    (unsigned HOST_WIDE_INT) bytes,
	    IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl)));
}

void
emit_allocation (const char *symbol, location_t locus, const char *what,
		 const struct site *site)
{
  bool bytes = count_columns_in_bytes (true);
  char *note = site ? site_note (site) : NULL;

  error_at (locus, "%qs allocates: %s", symbol,
	    what ? what : note ? note : "an object is made");
  if (site)
    note_way (site, LOCATION_LOCUS (locus));
  free (note);
  count_columns_in_bytes (bytes);
}

void
emit_opinions (const struct unit *unit)
{
  if (!dump_file)
    return;
  for (const struct promotion &promotion : unit->promotions)
    {
      const struct site *site = &unit->sites.sites[promotion.site];
      char *line = site_opinion_line (site);

      fprintf (dump_file, "%s\n", line);
      free (line);
    }
  fprintf (dump_file, "\n");
}

void
emit_left_alone (const struct unit *unit, location_t locus,
		 const char *message)
{
  if (unit->options.notes)
    inform (locus, "%s", message);
  if (dump_file)
    fprintf (dump_file, "%s\n", message);
}

/* Append the statistics of UNIT, compiled from FILE, to the file that its
   options name, if they do.  */

static void
emit_statistics (const struct unit *unit, const char *file)
{
  const char *path = unit->options.stats;
  char *line;

  if (!path)
    return;
  line = sites_json (&unit->sites, &unit->totals, file,
		     gcc_version.basever);
  if (!file_write (path, line, true))
    error ("goescape: cannot write statistics to %qs: %m; check that the "
	   "directory of the file given with %<stats=%> exists and can be "
	   "written", path);
  free (line);
}

/* Return the target of this compiler.  The caller frees it.  */

static char *
target_name (void)
{
  const char *target = strstr (configuration_arguments, "--target=");

  if (!target)
    return xstrdup ("unknown");
  target += strlen ("--target=");
  return xstrndup (target, strcspn (target, " '"));
}

/* Log what escapes in UNIT below the directory that its options name, if they
   do.  */

static void
emit_log (const struct unit *unit)
{
  const char *directory = unit->options.json;
  char *target;
  struct logopt_files files;
  bool good = true;

  if (!directory)
    return;
  if (strncmp (directory, "file://", 7) == 0)
    directory += 7;
  target = target_name ();
  char *version = concat ("gccgo ", gcc_version.basever, ", goescape ",
			  GOESCAPE_VERSION, NULL);
  struct logopt_unit header = { unit->sites.package, target, POINTER_SIZE,
				version, unit->sites.directory };

  logopt_make (&unit->sites, &header, &files);
  for (size_t i = 0; good && i < files.count; i++)
    {
      char *path = concat (directory, "/", files.files[i].name, NULL);

      good = (file_make_directories (path)
	      && file_write (path, files.files[i].text, false));
      if (!good)
	error ("goescape: cannot write %qs: %m; check that the directory given "
	       "with %<json=%> can be made and written", path);
      free (path);
    }
  logopt_clear (&files);
  free (version);
  free (target);
}

/* Return the path of the package being compiled, or null where it is not known:
   it is given to the compiler, or the package is main, as the functions of
   SITES show.  */

static const char *
package_path (const struct sites *sites)
{
  for (unsigned i = 0; i < save_decoded_options_count; i++)
    if (save_decoded_options[i].opt_index == OPT_fgo_pkgpath_)
      return save_decoded_options[i].arg;
  for (unsigned i = 0; i < sites->count; i++)
    if (strncmp (sites->sites[i].function, "main.", 5) == 0)
      return "main";
  return NULL;
}

void
emit_files (struct unit *unit, const char *file)
{
  unit->sites.package = package_path (&unit->sites);
  unit->sites.directory = get_src_pwd ();
  emit_statistics (unit, file);
  emit_log (unit);
}
