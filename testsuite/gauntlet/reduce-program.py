#!/usr/bin/env python3
# Make a program that differs with the plugin small.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# What is tried is to leave out declarations at the top level, whole bodies,
# runs of lines with balanced braces, the lines around such a run but not the
# run, branches, fields with all that mentions them (reduce_lines.py); then to
# put constants and arguments in place of calls, and shorter lists in place of
# long ones (reduce_words.py).  A candidate that the compiler refuses is
# rejected without running anything; one that is accepted without the plugin,
# does the same each time and differs with it takes the place of the program.
# A variable or import that nothing uses any more is an error in Go, so that
# uses are kept together with what they use unless both go at once: what the
# compiler calls unused is removed along, and so are statements with a name
# that is no longer defined.

import sys
sys.dont_write_bytecode = True

import argparse
import json
import os
import re
import tempfile
import time

import child
import reduce_lines
import reduce_words
import trial

# What is left of a program may no longer end.
COMPILE_SECONDS = 60
RUN_SECONDS = 3
COMPLAINT = re.compile (rb"^program\.go:(\d+):\d+: error: (.*)$", re.M)
UNUSED = re.compile (rb"declared but not used|imported and not used"
                     rb"|defined and not used|unused")
UNDEFINED = re.compile (rb"undefined name|undefined field or method"
                        rb"|unknown field|undefined type")


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
        reducer.hurry ()
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

    def hurry (self):
        """Give what is left of the program little more time than it takes
        now: much of it goes round for ever."""
        begun = time.monotonic ()
        self.bench.run (self.setting, False)
        taken = time.monotonic () - begun
        self.bench.run_seconds = min (RUN_SECONDS, 0.5 + 5 * taken)

    def settle (self, lines):
        """Return LINES without what the compiler says is not used or not
        defined, or None if it has another complaint."""
        for _ in range (8):
            self.bench.write ("\n".join (lines) + "\n")
            # Not -fsyntax-only, at which gccgo 12 fails for array literals.
            ended = self.bench.compile (
                self.setting._replace (flags=["-O0"]), False, False)
            if ended.status == "exit 0":
                return lines
            bad = refused (lines, COMPLAINT.findall (ended.stderr))
            if not bad:
                return None
            lines = [line for at, line in enumerate (lines) if at not in bad]
        return None

    def attempt (self, lines, removed):
        """Return LINES without those of numbers REMOVED if that still differs,
        or None, as when time is up."""
        return self.attempt_text ([line for at, line in enumerate (lines)
                                   if at not in removed])

    def attempt_text (self, left):
        """Return the lines of LEFT, without what is not used, if they still
        differ, or None, as when time is up."""
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
            for find in (reduce_lines.body_at, reduce_lines.block_at):
                lines = self.sweep (lines, find)
            lines = self.runs (lines)
            for find in (reduce_lines.branch_at, reduce_lines.first_branch_at,
                         reduce_lines.wrapper_at, reduce_lines.field_at):
                lines = self.sweep (lines, find)
            lines = self.declarations (self.words (lines))
        return lines

    def words (self, lines):
        """Make the LINES simpler, one after another, from the last on."""
        at = len (lines) - 1
        while at >= 0:
            left = None
            for text in reduce_words.simpler (lines[at]):
                left = self.attempt_text (lines[:at] + [text]
                                          + lines[at + 1:])
                if left is not None:
                    break
            if left is None:
                at -= 1
            else:
                lines = left
                at = min (at, len (lines) - 1)
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
        """Leave out declarations of LINES: what main does not need, then
        many at a time, then fewer."""
        removed = reduce_lines.unreachable (lines)
        if removed:
            lines = self.attempt (lines, removed) or lines
        size = max (1, len (reduce_lines.top_level (lines)) // 2)
        while size and time.monotonic () < self.until:
            found = reduce_lines.top_level (lines)
            end = len (found)
            while end > 0:
                chunk = found[max (0, end - size):end]
                left = self.attempt (lines, set ().union (*chunk))
                if left is not None:
                    lines = left
                    found = reduce_lines.top_level (lines)
                end = min (end - size, len (found))
            size //= 2
        return lines

    def runs (self, lines):
        """Leave out balanced runs of LINES, long ones first."""
        for count in (16, 8, 4, 2, 1):
            lines = self.declarations (lines)
            lines = self.sweep (lines, lambda text, at: reduce_lines.run_at (
                text, at, count))
        return lines


def refused (lines, complaints):
    """Return the numbers of those of LINES that COMPLAINTS, pairs of a number
    and a text, want to go, or None if one of them wants something else."""
    bad = set ()
    for number, text in complaints:
        at = int (number) - 1
        if UNUSED.search (text):
            bad.add (at)
            continue
        end = reduce_lines.closing (lines, at)
        if (not UNDEFINED.search (text) or end is None
                or not reduce_lines.margin (lines[at])
                or lines[at].lstrip ().startswith ("return")):
            return None
        bad.update (range (at, end + 1))
    return bad


main ()
