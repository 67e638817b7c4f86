# The options that the scripts of the gauntlet have in common.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

import argparse
import os
import sys

OF_FLAGS = ("--flags", "--plugin-args", "--baseline-flags")


def parser (description, place):
    """Return a parser for a script of DESCRIPTION that keeps what it makes in
    folder PLACE of the gauntlet's."""
    made = argparse.ArgumentParser (description=description)
    add = made.add_argument
    here = os.path.dirname (os.path.abspath (__file__))
    add ("--plugin", required=True, help="the plugin's file")
    add ("--plugin-args", default="", help="flags that follow -fplugin")
    add ("--flags", default="-O2", help="flags of both builds")
    add ("--gccgo", default="gccgo-12")
    add ("--work", default=os.path.join (here, "../../build/gauntlet", place),
         help="folder for what is made and kept")
    add ("--filter", default="", help="names to try, a regular expression")
    add ("--env", action="append", default=[], metavar="K=V",
         help="environment of the programs")
    return made


def parse (made):
    """Return the options that parser MADE finds on the command line."""
    words = sys.argv[1:]
    # Flags begin with a dash; argparse takes such a value in one word only.
    for name in OF_FLAGS:
        while name in words[:-1]:
            at = words.index (name)
            words[at:at + 2] = [name + "=" + words[at + 1]]
    options = made.parse_args (words)
    options.plugin = os.path.abspath (options.plugin)
    options.work = os.path.abspath (options.work)
    if not os.path.isfile (options.plugin):
        made.error ("no such plugin: " + options.plugin)
    if not all ("=" in setting for setting in options.env):
        made.error ("--env takes K=V")
    options.env = dict (setting.split ("=", 1) for setting in options.env)
    return options
