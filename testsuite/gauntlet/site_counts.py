# What becomes of the allocations of libraries, counted in the plugin's records.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

import collections
import json
import os


COLUMNS = ("sites", "stack", "removed", "group", "box", "test", "uncleared",
           "calls_saved", "frame_bytes", "shared")
# Of the functions whose frames slots make larger: how many there are, and by how
# many bytes they do at most.
FRAMES = ("frames", "frame_most")
KINDS = ("new", "variable", "box", "closure", "call", "constructor", "make",
         "append", "map", "string")


def add_frames (sums, frames, most):
    """Add to SUMS as many FRAMES, the largest of which grows by MOST."""
    sums["frames"] += frames
    sums["frame_most"] = max (sums["frame_most"], most)


def count (bench, packages, more_flags):
    """Build PACKAGES, but not what they import, with the plugin of BENCH and
    MORE_FLAGS.  Return the sums of what its records have, and with "KIND sites"
    and "KIND stack" those of each kind; or None if that fails."""
    build = bench.build (False, more_flags)
    stats = os.path.join (build.folder, "stats-%d" % os.getpid ())
    flags = "%s -fplugin=%s %s -fplugin-arg-goescape-stats=%s" % (
        build.flags, bench.options.plugin, bench.options.plugin_args, stats)
    # Other flags each time, so that the go tool compiles anew.
    ended = bench.go (build, "build", "-gccgoflags",
                      flags + " -frandom-seed=%d" % os.getpid (), *packages)
    if ended.status != "exit 0":
        if os.path.exists (stats):
            os.remove (stats)
        return None
    sums = collections.Counter ()
    with open (stats, encoding="utf-8") as lines:
        for line in lines:
            unit = json.loads (line)
            sums.update ({key: unit[key] for key in COLUMNS})
            # There is none where no frame grows.
            frames = [frame["bytes"] for frame in unit.get ("frames", ())]
            add_frames (sums, len (frames), max (frames, default=0))
            for site in unit["list"]:
                sums[site["kind"] + " sites"] += 1
                sums[site["kind"] + " stack"] += site["decision"] == "stack"
    os.remove (stats)
    return sums


def report (name, counts):
    """Print a line for the library NAME with the COUNTS of its builds."""
    print ("\t".join ([name] + [str (sums[key])
                                for sums in counts
                                for key in COLUMNS + FRAMES]),
           flush=True)


def print_all (bench, libraries, flags):
    """Print the counts of LIBRARIES for each of FLAGS, and of all together.
    Return whether there was any."""
    totals = [collections.Counter () for _ in flags]
    print ("library\t" + "\t".join (
        (more + " " + key).strip () for more in flags
        for key in COLUMNS + FRAMES))
    for library in libraries:
        packages = [p for p, _ in bench.packages (bench.build (False), library,
                                                  "other")]
        counts = [count (bench, packages, more) for more in flags]
        if None in counts:
            print ("%s\tdoes not build" % library.debian, flush=True)
            continue
        for total, sums in zip (totals, counts):
            most = max (total["frame_most"], sums["frame_most"])
            total.update (sums)
            total["frame_most"] = most
        report (library.debian, counts)
    report ("total", totals)
    for kind in KINDS:
        print ("\t".join ([kind] + ["%d of %d" % (
            total[kind + " stack"], total[kind + " sites"])
            for total in totals]))
    return all (total["sites"] for total in totals)
