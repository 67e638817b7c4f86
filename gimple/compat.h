/* GCC's headers, and all that differs between GCC releases.
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

/* No other file tests for a GCC version.  Supported is GCC 12; what a later
   release needs is added here.  */

#ifndef GOESCAPE_COMPAT_H
#define GOESCAPE_COMPAT_H

#include "gcc-plugin.h"
#include "plugin-version.h"
#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "backend.h"
#include "target.h"
#include "tree.h"
#include "gimple.h"
#include "tree-pass.h"
#include "ssa.h"
#include "cgraph.h"
#include "gimple-pretty-print.h"
#include "diagnostic-core.h"
#include "diagnostic.h"
#include "fold-const.h"
#include "stor-layout.h"
#include "cfganal.h"
#include "cfgloop.h"
#include "gimple-iterator.h"
#include "gimple-walk.h"
#include "gimplify.h"
#include "gimplify-me.h"
#include "value-query.h"
#include "gimple-fold.h"
#include "tree-cfg.h"
#include "tree-cfgcleanup.h"
#include "tree-dfa.h"
#include "except.h"
#include "tree-eh.h"
#include "tree-into-ssa.h"
#include "tree-ssa.h"
#include "tree-ssa-operands.h"
#include "ssa-iterators.h"
#include "alias.h"
#include "attribs.h"
#include "builtins.h"
#include "internal-fn.h"
#include "langhooks.h"
#include "dumpfile.h"
#include "context.h"
#include "pass_manager.h"
#include "ipa-modref-tree.h"
#include "ipa-modref.h"
#include "print-tree.h"
#include "stringpool.h"
#include "tree-inline.h"
#include "toplev.h"
#include "calls.h"
#include "opts.h"
#include "options.h"

#if BUILDING_GCC_MAJOR != 12
# error "goescape supports GCC 12 only; compile it against the plugin headers of gccgo-12"
#endif

/* Return the last statement of BB, or null.  */

static inline gimple *
last_statement (basic_block bb)
{
  return gsi_stmt (gsi_last_bb (bb));
}

/* Let diagnostics show the line of source or, if not SHOW, leave it out.
   Return what they did before.  */

static inline bool
show_excerpts (bool show)
{
  bool before = global_dc->show_caret;

  global_dc->show_caret = show;
  return before;
}

/* Let columns in diagnostics count bytes, as those of Go do, or if not BYTES,
   what is seen on a terminal.  Return whether they counted bytes before.  */

static inline bool
count_columns_in_bytes (bool bytes)
{
  bool before = global_dc->column_unit == DIAGNOSTICS_COLUMN_UNIT_BYTE;

  global_dc->column_unit = bytes ? DIAGNOSTICS_COLUMN_UNIT_BYTE
				 : DIAGNOSTICS_COLUMN_UNIT_DISPLAY;
  return before;
}

#endif /* GOESCAPE_COMPAT_H */
