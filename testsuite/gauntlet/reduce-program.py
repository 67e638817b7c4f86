#!/usr/bin/env python3
# Make a program that differs with the plugin small.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# What is tried is to leave out declarations at the top level, whole bodies,
# runs of lines with balanced braces, the lines around such a run but not the
# run.  A candidate that the compiler refuses is rejected without running
# anything; one that is accepted without the plugin, does the same each time
# and differs with it takes the place of the program.  A variable or import
# that nothing uses any more is an error in Go, so that uses are kept together
# with what they use unless both go at once: what the compiler calls unused is
# removed along.

import sys
sys.dont_write_bytecode = True

import argparse
import json
import os
import re
import tempfile
import time

import child
import trial

# What is left of a program may no longer end.
COMPILE_SECONDS = 60
RUN_SECONDS = 3
COMPLAINT = re.compile (rb"^program\.go:(\d+):\d+: error: (.*)$", re.M)
UNUSED = re.compile (rb"declared but not used|imported and not used"
                     rb"|defined and not used|unused")


def main ():
    """Make the program of the command line small and write what is left."""
    chosen = parse_options ()
    child.limit_children ()
    with open (chosen.program) as file:
        lines = [line.rstrip () for line in file if line.strip ()]
    with tempfile.TemporaryDirectory () as folder:
        bench = trial.Bench (folder, chosen.gccgo, chosen.plugin,
                             COMPILE_SECONDS)
        bench.run_seconds = RUN_SECONDS
        reducer = Reducer (bench, read_setting (chosen), chosen.minutes)
        if not reducer.differs (lines):
            sys.exit ("reduce-program: %s does the same with the plugin"
                      % chosen.program)
        lines = reducer.reduce (lines)
    with open (chosen.output, "w") as file:
        file.write ("\n".join (lines) + "\n")
    print ("%s: %d lines after %d trials" % (chosen.output, len (lines),
                                             reducer.trials))


def parse_options ():
    """Return the options of the command line."""
    parser = argparse.ArgumentParser (
        usage="%(prog)s FILE.go --plugin FILE [options] [-- FLAG... K=V...]",
        description="Make a program that differs with the plugin small.  "
        "Flags of the compiler and the plugin, and the environment, follow "
        "--; FILE.json, if there is one, has them otherwise.")
    add = parser.add_argument
    add ("program", metavar="FILE.go")
    add ("--plugin", required=True, help="the plugin's file")
    add ("--gccgo", default="gccgo-12")
    add ("--minutes", type=float, default=10)
    add ("--output", help="default: FILE.small.go")
    words = sys.argv[1:] + ["--"]
    end = words.index ("--")
    chosen = parser.parse_args (words[:end])
    chosen.flags = words[end + 1:-1]
    chosen.plugin = os.path.abspath (chosen.plugin)
    base = os.path.splitext (chosen.program)[0]
    chosen.output = chosen.output or base + ".small.go"
    chosen.setting = base + ".json"
    return chosen


def read_setting (chosen):
    """Return the setting that CHOSEN names, or that was kept."""
    if not chosen.flags:
        if not os.path.isfile (chosen.setting):
            sys.exit ("reduce-program: no %s: name the flags behind --"
                      % chosen.setting)
        with open (chosen.setting) as file:
            return trial.Setting (**json.load (file))
    keys = [word.split ("-", 4)[4] for word in chosen.flags
            if word.startswith ("-fplugin-arg-")]
    env = dict (word.split ("=", 1) for word in chosen.flags
                if not word.startswith ("-"))
    flags = [word for word in chosen.flags
             if word.startswith ("-") and not word.startswith ("-fplugin")]
    return trial.Setting (flags, keys, env)


class Reducer:
    """Makes a program smaller while it differs."""

    def __init__ (self, bench, setting, minutes):
        """Try on BENCH with SETTING, for MINUTES."""
        self.bench = bench
        self.setting = setting
        self.until = time.monotonic () + 60 * minutes
        self.trials = 0
        # What was refused already.
        self.tried = set ()

    def differs (self, lines):
        """Return whether the program of LINES differs with the plugin."""
        self.trials += 1
        self.bench.write ("\n".join (lines) + "\n")
        return self.bench.judge (self.setting).result == "differs"

    def settle (self, lines):
        """Return LINES without what the compiler says is not used, or None if
        it has another complaint."""
        for _ in range (8):
            self.bench.write ("\n".join (lines) + "\n")
            # Not -fsyntax-only, at which gccgo 12 fails for array literals.
            ended = self.bench.compile (
                self.setting._replace (flags=["-O0"]), False, False)
            if ended.status == "exit 0":
                return lines
            complaints = COMPLAINT.findall (ended.stderr)
            if not complaints or not all (UNUSED.search (text)
                                          for _, text in complaints):
                return None
            bad = {int (number) - 1 for number, _ in complaints}
            lines = [line for at, line in enumerate (lines) if at not in bad]
        return None

    def attempt (self, lines, removed):
        """Return LINES without those of numbers REMOVED if that still differs,
        or None, as when time is up."""
        left = [line for at, line in enumerate (lines) if at not in removed]
        text = "\n".join (left)
        if text in self.tried or time.monotonic () > self.until:
            return None
        self.tried.add (text)
        left = self.settle (left)
        if left is not None and self.differs (left):
            return left
        return None

    def reduce (self, lines):
        """Return as little of LINES as still differs."""
        before = None
        while before != lines and time.monotonic () < self.until:
            before = lines
            lines = self.declarations (lines)
            lines = self.sweep (lines, body_at)
            lines = self.runs (lines)
            lines = self.declarations (self.wrappers (lines))
        return lines

    def sweep (self, lines, find):
        """Leave out of LINES, from their end on, the sets of lines that FIND
        proposes for each line."""
        at = len (lines) - 1
        while at >= 0 and time.monotonic () < self.until:
            removed = find (lines, at) if at < len (lines) else None
            left = self.attempt (lines, removed) if removed else None
            if left is None:
                at -= 1
            else:
                lines = left
                at = min (at, len (lines)) - 1
        return lines

    def declarations (self, lines):
        """Leave out declarations of LINES, first many at a time."""
        size = max (1, len (top_level (lines)) // 2)
        while size and time.monotonic () < self.until:
            found = top_level (lines)
            end = len (found)
            while end > 0:
                chunk = found[max (0, end - size):end]
                left = self.attempt (lines, set ().union (*chunk))
                if left is not None:
                    lines = left
                    found = top_level (lines)
                end = min (end - size, len (found))
            size //= 2
        return lines

    def runs (self, lines):
        """Leave out balanced runs of LINES, long ones first."""
        for count in (16, 8, 4, 2, 1):
            lines = self.declarations (lines)
            lines = self.sweep (
                lines, lambda text, at: run_at (text, at, count))
        return lines

    def wrappers (self, lines):
        """Replace blocks of LINES by what is in them."""
        def around (text, at):
            """Return the first and the last line of the block."""
            end = closing (text, at)
            return {at, end} if end is not None and end > at else None
        return self.sweep (lines, around)


def margin (line):
    """Return how far LINE is to the right."""
    return len (line) - len (line.lstrip ("\t"))


def closing (lines, at):
    """Return the number of the line that closes the block which that of
    number AT opens, AT itself if it opens none, None if it goes on with
    another branch or is a closing one itself."""
    line = lines[at].strip ()
    if line.startswith (("}", ")")):
        return None
    if not line.endswith (("{", "(")):
        return at
    for end in range (at + 1, len (lines)):
        if (lines[end].lstrip ().startswith (("}", ")"))
                and margin (lines[end]) <= margin (lines[at])):
            if lines[end].endswith ("{"):
                continue
            return end
    return None


def body_at (lines, at):
    """Return the numbers of the lines of the body of the function that begins
    at number AT, without a return at its end, or None."""
    end = closing (lines, at)
    if not lines[at].startswith ("func ") or end is None:
        return None
    if lines[end - 1].startswith ("\treturn"):
        end -= 1
    return set (range (at + 1, end))


def run_at (lines, at, count):
    """Return the numbers of COUNT statements from number AT on, or None."""
    numbers = set ()
    for _ in range (count):
        end = closing (lines, at) if at < len (lines) else None
        if end is None or margin (lines[at]) == 0:
            return None
        numbers.update (range (at, end + 1))
        at = end + 1
    return numbers


def top_level (lines):
    """Return the declarations of LINES, each as the set of its lines."""
    found = []
    at = 0
    while at < len (lines):
        start = at
        while lines[at].startswith ("//") and at + 1 < len (lines):
            at += 1
        end = closing (lines, at)
        end = at if end is None else end
        if not lines[at].startswith (("package", "func main()")):
            found.append (set (range (start, end + 1)))
        at = end + 1
    return found


main ()
