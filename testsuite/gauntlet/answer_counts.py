# Who knows what becomes of what is passed to other packages, counted in the
# plugin's records.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

import collections
import json
import os

# Which sources there are, and the switches that leave only these.
SOURCES = (("none", "no-curated no-tags no-libgo-tags"),
           ("tags", "no-curated no-libgo-tags"),
           ("curated", "no-tags no-libgo-tags"),
           ("curated tags", "no-libgo-tags"),
           ("all", ""))
ANSWERS = ("nothing", "curated", "own", "libgo", "tags", "runtime")
SITES = ("sites", "stack")


def count (bench, packages, switches):
    """Build PACKAGES and all that they import with the plugin of BENCH and
    SWITCHES.  Return the sums of what its records of all packages have, or None
    if that fails."""
    build = bench.build (False)
    stats = os.path.join (build.folder, "stats-%d" % os.getpid ())
    flags = "all=%s -fplugin=%s %s -fplugin-arg-goescape-stats=%s" % (
        build.flags, bench.options.plugin, bench.options.plugin_args, stats)
    flags += "".join (" -fplugin-arg-goescape-" + switch
                      for switch in switches.split ())
    # Other flags each time, so that the go tool compiles anew.
    ended = bench.go (build, "build", "-gccgoflags",
                      flags + " -frandom-seed=%d" % os.getpid (), *packages)
    sums = collections.Counter ()
    if os.path.exists (stats):
        with open (stats, encoding="utf-8") as lines:
            for line in lines:
                add_unit (sums, json.loads (line))
        os.remove (stats)
    return sums if ended.status == "exit 0" else None


def add_unit (sums, unit):
    """Add the record of UNIT to SUMS."""
    sums["units"] += 1
    for key in SITES:
        sums[key] += unit[key]
    for what in "calls", "arguments", "kept":
        for answer in ANSWERS:
            sums[what + " " + answer] += unit[what][answer]


def print_all (bench, libraries):
    """Print the sums over LIBRARIES for each choice of sources.  Return whether
    there was anything."""
    packages = sorted ({p for library in libraries for p, _ in bench.packages (
        bench.build (False), library, "other")})
    keys = ["units"] + list (SITES) + [
        what + " " + answer for what in ("calls", "arguments", "kept")
        for answer in ANSWERS]
    print ("\t".join (["sources"] + keys))
    well = True
    for name, switches in SOURCES:
        sums = count (bench, packages, switches)
        if sums is None:
            print ("%s\tdoes not build" % name, flush=True)
            well = False
            continue
        print ("\t".join ([name] + [str (sums[key]) for key in keys]),
               flush=True)
        well = well and sums["units"] > 0
    return well
