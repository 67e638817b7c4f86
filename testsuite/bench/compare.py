#!/usr/bin/env python3
# Benchmarks with gccgo, with gccgo and the plugin, and with gc.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# The sets of sets.txt are the benchmarks that Go libraries bring along; the
# programs below programs/ do one thing for some seconds each.  All are built
# three times,
#
#   without    gccgo -O2
#   with       gccgo -O2 and the plugin
#   gc         Go's own toolchain
#
# and compared with the first:
#
#   allocations, bytes   of one operation, exactly: the number of iterations is
#                        fixed, and the collector off.  Geometric mean of
#                        (b + 1) / (a + 1)
#   time                 in rounds, in each of which all three run one after the
#                        other.  Median, least and greatest of the rounds'
#                        geometric means
#   size                 of the test programs
#   compile time         user time of the go tool for the packages themselves,
#                        all that they import being compiled before
#   frames               bytes that slots add to frames, of all functions
#
# What is found goes to results.json, table.txt and plots in the folder
# --output.

import sys
sys.dont_write_bytecode = True

import argparse
import datetime
import json
import os
import re
import shutil
import subprocess
import time

HERE = os.path.dirname (os.path.realpath (__file__))
sys.path.append (os.path.join (HERE, "..", "gauntlet"))

import benchmarks
import child
import figures
import libraries
import measure

SIDES = ("without", "with", "gc")
PROGRAMS = (("trees", 20), ("tracer", 3500), ("calculator", 3000000),
            ("records", 20000))
PLOTS = (("allocs", "Allocations"), ("bytes", "Bytes allocated"),
         ("time", "Time"), ("size", "Size of the programs"),
         ("compile", "Compile time"))


def log (text):
    print (text, file=sys.stderr, flush=True)


class Bench:
    """The builds, with the options given."""

    def __init__ (self, options):
        self.options = options
        self.output = os.path.abspath (options.output)
        self.stats = os.path.join (self.output, "stats")
        self.count = 0
        os.makedirs (self.output, exist_ok=True)
        plugin = os.path.abspath (options.plugin)
        self.flags = {
            "without": "-O2",
            "with": "-O2 -fplugin=%s -fplugin-arg-goescape-stats=%s"
                    % (plugin, self.stats)}

    # Building.

    def go (self, side, *words):
        """Run the go tool of SIDE with WORDS."""
        tool = self.options.gc_go if side == "gc" else self.options.go
        env = {"GO111MODULE": "off", "GOPATH": self.options.gopath,
               "GOFLAGS": "", "GOCACHE": os.path.join (self.output, "cache",
                                                       side)}
        if side != "gc":
            env["GCCGO"] = shutil.which (self.options.gccgo)
        return child.run ([tool] + list (words), self.options.timeout,
                          self.output, env)

    def flags_of (self, side, everything=True, fresh=False):
        """Return the flags of a build of SIDE, for all packages if EVERYTHING;
        if FRESH, such as there have not been before."""
        if fresh:
            self.count += 1
        mark = "%d-%d" % (os.getpid (), self.count)
        if side == "gc":
            return ["-gcflags=-trimpath=/none/" + mark] if fresh else []
        flags = self.flags[side] + (" -frandom-seed=" + mark if fresh else "")
        return ["-gccgoflags", ("all=" if everything else "") + flags]

    def test_program (self, side, package):
        """Build the test program of PACKAGE; return it, or None."""
        program = os.path.join (self.output, "programs", side,
                                package.replace ("/", "_") + ".test")
        os.makedirs (os.path.dirname (program), exist_ok=True)
        ended = self.go (side, "test", "-c", "-vet=off", "-o", program,
                         *self.flags_of (side), package)
        if ended.status == "exit 0" and os.path.exists (program):
            return program
        return None

    def compile_seconds (self, side, packages):
        """Return the user time of compiling PACKAGES, without what they
        import."""
        ended = self.go (side, "build",
                         *self.flags_of (side, everything=False, fresh=True),
                         *packages)
        return ended.user if ended.status == "exit 0" else None

    def frame_bytes (self):
        """Return what slots have added to frames since this was asked last."""
        total = 0
        if os.path.exists (self.stats):
            with open (self.stats, encoding="utf-8") as lines:
                total = sum (json.loads (line)["frame_bytes"] for line in lines)
            os.remove (self.stats)
        return total

    def packages (self, paths):
        """Return the packages of PATHS with tests, each with its folder."""
        ended = self.go ("without", "list", "-e", "-f",
                         "{{if or .TestGoFiles .XTestGoFiles}}"
                         "{{.ImportPath}}\t{{.Dir}}{{end}}", *paths)
        return [line.split ("\t") for line
                in ended.stdout.decode ().splitlines () if line]

    # Sets.

    def measure_set (self, name, library):
        """Return the result for the set NAME, the benchmarks of LIBRARY."""
        built, sizes, frames = [], {side: 0 for side in SIDES}, 0
        for package, folder in self.packages (library.paths):
            programs = {side: self.test_program (side, package)
                        for side in SIDES}
            frames += self.frame_bytes ()
            if not all (programs.values ()):
                log ("# %s does not build with %s" % (package, " or ".join (
                    side for side in SIDES if not programs[side])))
                continue
            chosen = benchmarks.choose (programs["without"], folder,
                                        self.options.timeout)[0]
            if chosen:
                built.append ((folder, programs, chosen))
                for side in SIDES:
                    sizes[side] += os.path.getsize (programs[side])
        if not built:
            return None
        counts = self.count_allocations (built)
        rounds = self.time_benchmarks (built)
        return {"name": name, "kind": "set", "benchmarks": len (counts),
                "counts": counts,
                "allocs": ratios_of_counts (counts, 0),
                "bytes": ratios_of_counts (counts, 1),
                "time": ratios_of_times (rounds),
                "size": ratios (sizes),
                "compile": self.compile_ratios (
                    [package for package, _ in self.packages (library.paths)]),
                "frame_bytes": frames}

    def count_allocations (self, built):
        """Return allocations and bytes of an operation, by benchmark and
        side."""
        counts = {}
        for folder, programs, chosen in built:
            for name in chosen:
                for side in SIDES:
                    for part, found in benchmarks.run_once (
                            programs[side], folder, "^%s$" % name,
                            self.options.iterations,
                            self.options.timeout).items ():
                        key = os.path.basename (programs[side]) + " " + part
                        counts.setdefault (key, {})[side] = (found.allocs,
                                                             found.size)
        return {key: sides for key, sides in counts.items ()
                if len (sides) == len (SIDES)}

    def time_benchmarks (self, built):
        """Return for each round the seconds by benchmark and side."""
        rounds = []
        for _ in range (self.options.rounds):
            seconds = {}
            for folder, programs, chosen in built:
                for name in chosen:
                    for side in SIDES:
                        for part, found in self.time_once (
                                programs[side], folder, name).items ():
                            key = programs[side].rpartition ("/")[2], part
                            seconds.setdefault (key, {})[side] = found
            rounds.append ([sides for sides in seconds.values ()
                            if len (sides) == len (SIDES)
                            and all (sides.values ())])
        return rounds

    def time_once (self, program, folder, name):
        """Return the seconds of an operation of benchmark NAME, by part."""
        ended = child.run (
            [program, "-test.run", "^$", "-test.bench", "^%s$" % name,
             "-test.cpu", "1", "-test.benchtime", self.options.benchtime],
            self.options.timeout, folder)
        found = {}
        for match in re.finditer (r"^(Benchmark\S*)\s+\d+\s+([\d.]+) ns/op",
                                  ended.stdout.decode ("utf-8", "replace"),
                                  re.MULTILINE):
            found[match[1]] = float (match[2]) * 1e-9
        return found

    def compile_ratios (self, packages):
        """Return the ratios of compile times of PACKAGES."""
        rounds = []
        for side in SIDES:      # What they import is compiled now.
            self.compile_seconds (side, packages)
        for _ in range (self.options.rounds):
            seconds = {side: self.compile_seconds (side, packages)
                       for side in SIDES}
            if all (seconds.values ()):
                rounds.append ([seconds])
        self.frame_bytes ()
        return ratios_of_times (rounds)

    # Programs.

    def build_program (self, name, side):
        """Build program NAME; return it and the user time that took."""
        program = os.path.join (self.output, "programs", side, name)
        os.makedirs (os.path.dirname (program), exist_ok=True)
        sources = [os.path.join (HERE, "programs", file + ".go")
                   for file in (name, "main")]
        flags = self.flags_of (side, everything=False, fresh=True)
        ended = self.go (side, "build", "-o", program, *flags, *sources)
        if ended.status != "exit 0":
            sys.exit ("compare: %s: %s" % (name, ended.stderr.decode ()))
        return program, ended.user

    def measure_program (self, name, size):
        """Return the result for the program NAME with the argument SIZE."""
        programs, compile_rounds, frames = {}, [], 0
        for _ in range (self.options.rounds):
            seconds = {}
            for side in SIDES:
                programs[side], seconds[side] = self.build_program (name, side)
            frames = self.frame_bytes ()
            compile_rounds.append ([seconds])
        size = max (size // self.options.divide, 1)
        rounds, counts, answers, user = [], {}, set (), []
        for _ in range (self.options.rounds):
            seconds = {}
            for side in SIDES:
                ended = child.run ([programs[side], str (size)],
                                   self.options.timeout)
                if ended.status != "exit 0":
                    sys.exit ("compare: %s: %s" % (name, ended.status))
                answer, allocs, heap = map (int, ended.stdout.split ())
                seconds[side] = max (ended.user, 1e-6)
                counts[side] = allocs, heap
                answers.add (answer)
            user.append (seconds["without"])
            rounds.append ([seconds])
        if len (answers) != 1:
            sys.exit ("compare: %s: the results differ: %s" % (name, answers))
        counts = {name: counts}
        return {"name": "%s %d" % (name, size), "kind": "program",
                "benchmarks": 1, "counts": counts, "seconds": min (user),
                "allocs": ratios_of_counts (counts, 0),
                "bytes": ratios_of_counts (counts, 1),
                "time": ratios_of_times (rounds),
                "size": ratios ({side: os.path.getsize (programs[side])
                                 for side in SIDES}),
                "compile": ratios_of_times (compile_rounds),
                "frame_bytes": frames}

    # All.

    def about (self):
        """Return when, with what and how this was measured."""
        def first_line (*argv):
            return subprocess.run (argv, stdout=subprocess.PIPE,
                                   text=True).stdout.partition ("\n")[0]
        return {"date": datetime.date.today ().isoformat (),
                "gccgo": first_line (self.options.gccgo, "--version"),
                "gc": first_line (self.options.gc_go, "version"),
                "command": " ".join (["compare.py"] + sys.argv[1:])}

    def write (self, results):
        """Write RESULTS to the folder --output, and return the table."""
        about = self.about ()
        head = "".join ("%s: %s\n" % item for item in about.items ())
        text = head + "\n" + figures.table (results)
        self.write_file ("results.json", json.dumps (
            dict (about, results=results), indent=1) + "\n")
        self.write_file ("table.txt", text)
        for key, title in PLOTS:
            self.write_file (key + ".svg", figures.plot (
                results, key, title + ", as a ratio to gccgo alone"))
        return text

    def write_file (self, name, text):
        with open (os.path.join (self.output, name), "w",
                   encoding="utf-8") as file:
            file.write (text)


def ratios (numbers):
    """Return NUMBERS of the other sides as ratios to that without the
    plugin."""
    return {side: numbers[side] / numbers["without"] for side in SIDES[1:]}


def ratios_of_counts (counts, index):
    return {side: measure.count_ratio (
        [(sides["without"][index], sides[side][index])
         for sides in counts.values ()]) for side in SIDES[1:]}


def ratios_of_times (rounds):
    return {side: measure.time_ratio (
        [[(sides["without"], sides[side]) for sides in pairs]
         for pairs in rounds]) for side in SIDES[1:]}


def read_sets (chosen):
    """Return the names of the sets that match CHOSEN, with their libraries."""
    known = {}
    with open (os.path.join (HERE, "../gauntlet/libraries.txt")) as lines:
        for line in lines:
            if line.strip () and not line.startswith ("#"):
                library = libraries.read_line (line)
                known[library.debian] = library
    with open (os.path.join (HERE, "sets.txt")) as lines:
        words = [line.split () for line in lines
                 if line.strip () and not line.startswith ("#")]
    return [(name, known[debian]) for name, debian in words
            if re.search (chosen, name)]


def parse_options ():
    parser = argparse.ArgumentParser (
        description="Run benchmarks with gccgo, with gccgo and goescape, and"
        " with gc.")
    add = parser.add_argument
    add ("--plugin", required=True, help="the plugin's file")
    add ("--gccgo", default="gccgo-12")
    add ("--go", default="go-12", help="the go tool of gccgo")
    add ("--gc-go", default="/usr/lib/go-1.19/bin/go",
         help="the go tool of Go's own toolchain")
    add ("--gopath", default="/usr/share/gocode",
         help="where the Debian packages put sources")
    add ("--output", default="build/bench", help="folder for what is made")
    add ("--filter", default="", metavar="REGEX",
         help="names of the sets and programs to run")
    add ("--rounds", type=int, default=5)
    add ("--benchtime", default="50ms", help="of each benchmark in a round")
    add ("--iterations", type=int, default=100,
         help="in which allocations are counted")
    add ("--divide", type=int, default=1, metavar="N",
         help="let programs do an Nth of their work")
    add ("--timeout", type=int, default=600, help="of one command in seconds")
    options = parser.parse_args ()
    if not shutil.which (options.gc_go):
        sys.exit ("compare: there is no %s; install golang-1.19-go, or name"
                  " another with --gc-go" % options.gc_go)
    return options


def main ():
    options = parse_options ()
    child.limit_children ()
    bench = Bench (options)
    sets = read_sets (options.filter)
    programs = [(name, size) for name, size in PROGRAMS
                if re.search (options.filter, name)]
    if not sets and not programs:
        sys.exit ("compare: nothing matches " + options.filter)
    libraries.install ([library for _, library in sets])
    results = []
    table = ""
    for measure_one, tasks in ((bench.measure_set, sets),
                               (bench.measure_program, programs)):
        for name, what in tasks:
            begun = time.monotonic ()
            result = measure_one (name, what)
            log ("# %s: %s, %d s" % (
                name, "measured" if result else "no benchmark that compares",
                time.monotonic () - begun))
            if result:
                results.append (result)
                # Each time: all of them take hours.
                table = bench.write (results)
    print (table, end="")


if __name__ == "__main__":
    main ()
