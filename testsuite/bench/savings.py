#!/usr/bin/env python3
# A benchmark program without the plugin, with it, and compiled by gc.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: savings.py [--gc GO] [--runs N] GCCGO PLUGIN DIRECTORY PROGRAM.go
#
# The program prints a line for each operation: name, nanoseconds, allocations.
# It is built in DIRECTORY once for each compiler and run N times by turns, so
# that what else the machine does falls on all alike.  What is printed are the
# medians, and the ratios of time to that without the plugin.  It is a failure if
# an operation allocates more often with the plugin.

import sys
sys.dont_write_bytecode = True

import argparse
import os
import statistics
import subprocess


def build (name, command, source, folder):
    """Build SOURCE by COMMAND to the program NAME in FOLDER, and return that."""
    program = os.path.join (folder, name)
    subprocess.run (command + ["-o", program, source], check=True)
    return program


def figures (program):
    """Run PROGRAM; return lists of its names, times and allocations."""
    text = subprocess.run ([program], check=True, stdout=subprocess.PIPE,
                           universal_newlines=True).stdout
    rows = [line.split ("\t") for line in text.splitlines ()]
    return ([row[0] for row in rows], [float (row[1]) for row in rows],
            [float (row[2]) for row in rows])


def medians (runs):
    """Return the median of each column of RUNS."""
    return [statistics.median (column) for column in zip (*runs)]


def main ():
    parser = argparse.ArgumentParser ()
    parser.add_argument ("--gc", metavar="GO", help="gc's go command")
    parser.add_argument ("--runs", type=int, default=9)
    parser.add_argument ("gccgo")
    parser.add_argument ("plugin")
    parser.add_argument ("directory")
    parser.add_argument ("source")
    options = parser.parse_args ()
    folder = os.path.abspath (options.directory)
    os.makedirs (folder, exist_ok=True)
    gccgo = [options.gccgo, "-O2"]
    programs = {
        "gccgo": build ("gccgo", gccgo, options.source, folder),
        "goescape": build ("goescape", gccgo + [
            "-fplugin=" + os.path.abspath (options.plugin)], options.source,
                           folder)}
    if options.gc and os.path.exists (options.gc):
        programs["gc"] = build ("gc", [options.gc, "build"], options.source,
                                folder)
    times = {name: [] for name in programs}
    allocations = {name: [] for name in programs}
    for _ in range (options.runs):
        for name, program in programs.items ():
            names, spent, made = figures (program)
            times[name].append (spent)
            allocations[name].append (made)
    print ("%-22s" % "" + "".join ("%23s" % name for name in programs))
    worse = False
    for row, what in enumerate (names):
        line = "%-22s" % what
        plain = medians (times["gccgo"])[row]
        for name in programs:
            spent = medians (times[name])[row]
            line += "%8.1f ns x%4.2f %5.2f" % (
                spent, spent / plain, medians (allocations[name])[row])
        print (line)
        worse |= (medians (allocations["goescape"])[row]
                  > medians (allocations["gccgo"])[row] + 0.01)
    if worse:
        print ("an operation allocates more often with the plugin")
    return worse


if __name__ == "__main__":
    sys.exit (main ())
