# The benchmarks of a Go test program: which to run, and what they allocate.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# Allocations are counted with the collector off, as its work allocates and
# empties pools at times of its own.  So each benchmark has a process to itself,
# which gives its memory back, and those that need very much of it are left out
# like those that need very long.

import collections
import re

import child

Measure = collections.namedtuple ("Measure", "allocs size seconds")

# What one iteration may take: seconds and bytes.
SLOW = 0.01
BIG = 4 << 20


def choose (program, folder, limit):
    """Run one iteration of each benchmark of PROGRAM in FOLDER, LIMIT seconds
    at most.  Return the names of those that are neither slow nor big, and of
    the others."""
    listed = child.run ([program, "-test.list", "^Benchmark"], limit, folder)
    names = [name for name in listed.stdout.decode ().split ()
             if name.startswith ("Benchmark")]
    if not names:
        return [], []
    seconds, size = collections.Counter (), collections.Counter ()
    for name, measure in run_once (program, folder, ".", 1, limit).items ():
        seconds[name.split ("/")[0]] += measure.seconds
        size[name.split ("/")[0]] += measure.size
    chosen = [name for name in names if name in seconds
              and seconds[name] < SLOW and size[name] < BIG]
    return chosen, [name for name in names if name not in chosen]


def allocations (program, folder, names, iterations, limit, env):
    """Run the benchmarks NAMES of PROGRAM in FOLDER with ENV added to the
    environment, each ITERATIONS times and LIMIT seconds at most.  Return by
    name, that of a part of a benchmark included, the allocations an
    iteration."""
    found = {}
    for name in names:
        for part, measure in run_once (program, folder, "^%s$" % name,
                                       iterations, limit, env).items ():
            found[part] = measure.allocs
    return found


def run_once (program, folder, pattern, iterations, limit, env=None):
    """Run the benchmarks of PROGRAM that match PATTERN, and return the
    measures an iteration by name; the other arguments as above."""
    ended = child.run (
        [program, "-test.run", "^$", "-test.bench", pattern, "-test.benchmem",
         "-test.cpu", "1", "-test.benchtime", "%dx" % iterations],
        limit, folder, dict (env or {}, GOGC="off"))
    name = ""
    measures = {}
    # What a benchmark prints stands between its name and its measures.
    for line in ended.stdout.decode ("utf-8", "replace").splitlines ():
        begins = re.match (r"Benchmark\S*", line)
        if begins:
            name = begins.group ()
        allocs = re.search (r"\s(\d+) allocs/op", line)
        if name and allocs:
            measures[name] = Measure (int (allocs.group (1)),
                                      number_before (" B/op", line),
                                      number_before (" ns/op", line) * 1e-9)
    return measures


def number_before (unit, line):
    """Return the number before UNIT in LINE, zero if there is none."""
    number = re.search (r"([\d.]+)" + unit, line)
    return float (number.group (1)) if number else 0.0
