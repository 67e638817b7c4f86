// A plugin that has a pass where goescape has its own.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

#include "gcc-plugin.h"
#include "plugin-version.h"
#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "backend.h"
#include "tree.h"
#include "gimple.h"
#include "tree-pass.h"
#include "context.h"
#include "pass_manager.h"
#include "diagnostic-core.h"

int plugin_is_GPL_compatible;

namespace {

const pass_data pass_data_neighbour =
{
  GIMPLE_PASS,
  "neighbour",
  OPTGROUP_NONE,
  TV_NONE,
  PROP_cfg | PROP_ssa,
  0, 0, 0, 0
};

class pass_neighbour : public gimple_opt_pass
{
public:
  pass_neighbour (gcc::context *ctxt)
    : gimple_opt_pass (pass_data_neighbour, ctxt)
  {}

  unsigned int
  execute (function *fn) final override
  {
    inform (DECL_SOURCE_LOCATION (fn->decl), "the neighbour was here");
    return TODO_update_ssa;
  }
};

} // anon namespace

int
plugin_init (struct plugin_name_args *info, struct plugin_gcc_version *)
{
  opt_pass *fre3 = g->get_passes ()->get_pass_by_name ("tree-fre3");
  struct register_pass_info place
    = { new pass_neighbour (g), "fre", fre3->static_pass_number,
	PASS_POS_INSERT_AFTER };

  register_callback (info->base_name, PLUGIN_PASS_MANAGER_SETUP, NULL, &place);
  return 0;
}
