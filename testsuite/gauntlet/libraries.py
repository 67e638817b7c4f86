#!/usr/bin/env python3
# Packaged Go libraries with and without the plugin: tests, allocations, time.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# The libraries of libraries.txt are built by gccgo's go tool from the sources
# that Debian packages, dependencies included, once without the plugin (the
# baseline) and once with it.
#
#   --mode tests         each test that passes without the plugin must pass
#                        with it (TAP, one line a package)
#   --mode allocs        allocations of each benchmark, where the frontend's own
#                        escape analysis is on and where it is off; a benchmark
#                        that allocates more with the plugin is a failure
#   --mode sites         how many allocations become slots or cost less, by what
#                        is done, with that analysis and without
#   --mode answers       who knows what becomes of what is passed to other
#                        packages, and how many slots that makes, over the
#                        libraries and all that they import; each source of
#                        knowledge is switched off in turn
#   --mode compile-time  user time of the compiler proper, as a ratio

import sys
sys.dont_write_bytecode = True

import collections
import math
import os
import re
import shutil
import subprocess

import answer_counts
import benchmarks
import child
import go_test
import options
import site_counts

Library = collections.namedtuple ("Library", "debian paths needs")

MORE_BENCHMARK_RUNS = 8
NO_FRONTEND = "-fno-go-optimize-allocs"

# Records the compiler's command line and folder in a file of its own, then
# does what it was to do; the gcc driver runs it as its -wrapper.
RECORDER = """#!/bin/sh
case $1 in
  *go1) { pwd; printf '%%s\\n' "$@"; } >"$(mktemp '%s/XXXXXXXX')" ;;
esac
exec "$@"
"""


def main ():
    chosen = parse_options ()
    child.limit_children ()
    here = os.path.dirname (os.path.abspath (__file__))
    with open (os.path.join (here, "libraries.txt")) as lines:
        libraries = [read_line (line) for line in lines
                     if line.strip () and not line.startswith ("#")]
    libraries = [l for l in libraries if re.search (
        chosen.filter, l.debian + " " + " ".join (l.paths))]
    if not libraries:
        sys.exit ("libraries: no library matches")
    install (libraries)
    bench = Bench (chosen)
    mode = {"tests": bench.tests, "allocs": bench.allocs,
            "sites": bench.sites, "answers": bench.answers,
            "compile-time": bench.compile_time}[chosen.mode]
    sys.exit (0 if mode (libraries) else 1)


def parse_options ():
    made = options.parser (
        "Try packaged Go libraries with and without the plugin.", "libraries")
    add = made.add_argument
    add ("--mode", default="tests",
         choices=("tests", "allocs", "sites", "answers", "compile-time"))
    add ("--go", default="go-12")
    add ("--gopath", default="/usr/share/gocode",
         help="where the Debian packages put sources")
    add ("--iterations", type=int, default=100, help="of each benchmark")
    add ("--rounds", type=int, default=5, help="of compile-time")
    add ("--max-ratio", type=float, default=0,
         help="compile-time fails above this ratio in total")
    add ("--timeout", type=int, default=600, help="of one command in seconds")
    return options.parse (made)


def read_line (line):
    """Return the library of a LINE of libraries.txt."""
    debian, *words = line.split ()
    return Library (debian, [w for w in words if not w.startswith ("+")],
                    [w[1:] for w in words if w.startswith ("+")])


def install (libraries):
    """Install the Debian packages of LIBRARIES that are missing, or end with
    the command that does it."""
    wanted = sorted ({name for l in libraries for name in [l.debian] + l.needs})
    missing = [name for name in wanted
               if b"installed" not in subprocess.run (
                   ["dpkg-query", "-W", "-f", "${db:Status-Status}", name],
                   stdout=subprocess.PIPE,
                   stderr=subprocess.DEVNULL).stdout.split ()]
    if not missing:
        return
    command = ["apt-get", "install", "-y", "-qq",
               "--no-install-recommends"] + missing
    if os.geteuid () != 0:
        sys.exit ("libraries: packages are missing: " + " ".join (command))
    subprocess.run (command, check=True, stdout=sys.stderr,
                    env=dict (os.environ, DEBIAN_FRONTEND="noninteractive"))


class Bench (go_test.Tests):
    """The libraries' builds with the options given."""

    def __init__ (self, chosen):
        versions = subprocess.run (
            ["dpkg-query", "-W", "golang-*"], stdout=subprocess.PIPE).stdout
        super ().__init__ (chosen, chosen.gopath, chosen.work,
                           [__file__, benchmarks.__file__], versions)

    def packages (self, build, library, files):
        """Return the import paths of LIBRARY with, as FILES says, test files or
        others, each with its folder."""
        wanted = {"test": "or .TestGoFiles .XTestGoFiles",
                  "other": ".GoFiles"}[files]
        template = "{{if %s}}{{.ImportPath}}\t{{.Dir}}{{end}}" % wanted
        listed = self.go (build, "list", "-e", "-f", template, *library.paths)
        if listed.status != "exit 0":
            sys.exit ("libraries: go list: " + listed.stderr.decode ())
        return [line.split ("\t") for line in
                listed.stdout.decode ().splitlines () if line]

    # Tests.

    def tests (self, libraries):
        """Print as TAP whether the tests of LIBRARIES do with the plugin what
        they do without.  Return whether all is well."""
        builds = self.build (False), self.build (True)
        return go_test.report (
            (package, self.compare_tests (*builds, package, folder))
            for library in libraries
            for package, folder in self.packages (builds[0], library, "test"))

    # Allocations.

    def allocs (self, libraries):
        """Print the allocations of the benchmarks of LIBRARIES.  Return
        whether the plugin makes none of them allocate more."""
        header = ("package\tbenchmark\twithout\twith\twithout %s\twith %s"
                  % (NO_FRONTEND, NO_FRONTEND))
        print (header)
        logs = {}
        well = True
        for library in libraries:
            for package, folder in self.packages (
                    self.build (False), library, "test"):
                table = [self.compare_allocs (more, package, folder)
                         for more in ("", NO_FRONTEND)]
                well = print_allocs (package, table, logs.setdefault (
                    library.debian, ([], []))) and well
        print ("\ngeometric mean of (with + 1) / (without + 1)")
        print ("library\tbenchmarks\tfrontend's analysis on\toff")
        means = list (logs.items ()) + [("total", tuple (
            [x for lists in logs.values () for x in lists[i]] for i in (0, 1)))]
        for name, lists in means:
            if lists[0]:
                print ("%s\t%d\t%s" % (name, len (lists[0]), "\t".join (
                    "%.3f" % geometric_mean (l) for l in lists)))
        return well and bool (means[-1][1][0])

    def compare_allocs (self, more_flags, package, folder):
        """Run the benchmarks of PACKAGE, in FOLDER, in both builds with
        MORE_FLAGS.  Return benchmarks with the counts of all runs without and
        with the plugin."""
        limit = self.options.timeout
        plain = self.build (False)
        program = self.test_program (plain, package)[0]
        if not program:
            return {}
        chosen, left_out = self.stored (
            plain, package + " benchmarks",
            lambda: benchmarks.choose (program, folder, limit))
        if left_out and not more_flags:
            print ("# slow, big or failing: " + " ".join (left_out))
        if not chosen:
            return {}
        pair = self.build (False, more_flags), self.build (True, more_flags)
        programs = [self.test_program (build, package)[0] for build in pair]
        if not all (programs):
            return {"(does not compile)": ([0], [])}

        def run (side, names):
            return benchmarks.allocations (
                programs[side], folder, names, self.options.iterations,
                limit, self.options.env)

        runs = (self.stored (
            pair[0], "%s allocs %d" % (package, self.options.iterations),
            lambda: [run (0, chosen)]), [run (1, chosen)])
        # Some benchmarks allocate by chance.  One that seems to allocate more
        # must do so in many runs.
        for _ in range (MORE_BENCHMARK_RUNS):
            suspects = sorted ({
                name.split ("/")[0] for name in runs[0][0]
                if more_allocs (counts (runs[0], name), counts (runs[1], name))})
            if not suspects:
                break
            for side in (0, 1):
                runs[side].append (run (side, suspects))
        return {name: (counts (runs[0], name), counts (runs[1], name))
                for name in runs[0][0]}

    # Sites.

    def sites (self, libraries):
        """Print what becomes of the allocations of LIBRARIES."""
        return site_counts.print_all (self, libraries, ("", NO_FRONTEND))

    def answers (self, libraries):
        """Print who knows what becomes of what LIBRARIES pass on."""
        return answer_counts.print_all (self, libraries)

    # Time.

    def compile_time (self, libraries):
        """Print the ratio of the compiler's user times with and without the
        plugin for LIBRARIES.  Return whether it is within --max-ratio."""
        build = self.build (False)
        plugin_flags = (["-fplugin=" + self.options.plugin]
                        + self.options.plugin_args.split ())
        total = [0, 0]
        print ("library\tfiles\twithout\twith\tratio")
        for library in libraries:
            commands = self.compiler_commands (build, library)
            sums = [0, 0]
            for folder, argv in commands:
                # A B A B, and of each the least: noise only adds.
                times = ([], [])
                for _ in range (self.options.rounds):
                    for side, more in enumerate (([], plugin_flags)):
                        times[side].append (
                            self.compile_once (argv + more, folder))
                for side in (0, 1):
                    sums[side] += min (times[side])
                    total[side] += min (times[side])
            print ("%s\t%d\t%.2f s\t%.2f s\t%.3f" % (
                library.debian, len (commands), *sums, sums[1] / sums[0]))
            sys.stdout.flush ()
        ratio = total[1] / total[0]
        print ("total\t\t%.2f s\t%.2f s\t%.3f" % (*total, ratio))
        return not self.options.max_ratio or ratio <= self.options.max_ratio

    def compile_once (self, argv, folder):
        """Run compiler ARGV in FOLDER, and return its user time."""
        ended = child.run (argv, self.options.timeout, folder)
        if ended.status != "exit 0":
            sys.exit ("libraries: %s: %s\n%s" % (
                ended.status, " ".join (argv), ended.stderr.decode ()))
        return ended.user

    def compiler_commands (self, build, library):
        """Build LIBRARY in BUILD and return the command lines of the compiler
        proper for its own packages, each with its folder.  The go tool's
        temporary folder stays: the imported packages are there."""
        place = os.path.join (build.folder, "time", library.debian)
        records = os.path.join (place, "records")
        shutil.rmtree (place, ignore_errors=True)
        os.makedirs (records)
        recorder = os.path.join (place, "recorder")
        with open (recorder, "w") as script:
            script.write (RECORDER % records)
        os.chmod (recorder, 0o755)
        names = [p for p, _ in self.packages (build, library, "other")]
        self.env["GOTMPDIR"] = place
        ended = self.go (build, "build", "-a", "-work", "-gccgoflags",
                         "all=%s -wrapper %s" % (build.flags, recorder), *names)
        del self.env["GOTMPDIR"]
        if ended.status != "exit 0":
            sys.exit ("libraries: go build: " + ended.stderr.decode ())
        commands = []
        for record in os.listdir (records):
            with open (os.path.join (records, record)) as lines:
                folder, *argv = lines.read ().splitlines ()
            if any ("-fgo-pkgpath=" + name in argv for name in names):
                argv[argv.index ("-o") + 1] = os.devnull
                commands.append ((folder, argv))
        if not commands:
            sys.exit ("libraries: nothing is compiled for " + library.debian)
        return sorted (commands)


def counts (runs, name):
    """Return the counts of benchmark NAME in those of RUNS that have one."""
    return [run[name] for run in runs if name in run]


def more_allocs (without, with_plugin):
    """Return whether a benchmark of counts WITH_PLUGIN allocates more than
    one of counts WITHOUT, or does not run."""
    return bool (without) and (not with_plugin
                               or min (with_plugin) > max (without))


def print_allocs (package, table, logs):
    """Print the allocations of PACKAGE from TABLE, which has benchmarks for
    the frontend's analysis on and off.  Add to the two lists LOGS.  Return
    whether no benchmark allocates more."""
    well = True
    for name in dict.fromkeys (list (table[0]) + list (table[1])):
        cells = []
        for found, ratios in zip (table, logs):
            without, with_plugin = found.get (name, ([], []))
            if without and with_plugin:
                a, b = min (with_plugin), min (without)
                cells += ["%d" % b, "%d" % a]
                ratios.append (math.log ((a + 1) / (b + 1)))
            else:
                cells += ["-", "-"]
            if more_allocs (without, with_plugin):
                cells.append ("FAIL: more, or none")
                well = False
        print ("\t".join ([package, name] + cells))
    sys.stdout.flush ()
    return well


def geometric_mean (logs):
    return math.exp (sum (logs) / len (logs)) if logs else math.nan


if __name__ == "__main__":
    main ()
