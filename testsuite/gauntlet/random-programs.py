#!/usr/bin/env python3
# Random programs, with and without the plugin: same behaviour.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# Each program comes from a number of its own, counted on from --seed, and so
# do its flags, the plugin's arguments and the environment it runs in.  A
# program that the compiler refuses without the plugin, or that fails then, is
# an error of the generator; it is counted and shown, but is no failure.  The
# result is TAP.  A program that differs is kept with what reduce-program.py
# needs to make it small.

import sys
sys.dont_write_bytecode = True

import argparse
import collections
import concurrent.futures
import json
import os
import random
import tempfile
import time

import child
import generator
import trial


def main ():
    """Try the programs in turn, no more at once than there are jobs, so that
    --minutes ends soon after its time."""
    chosen = parse_options ()
    child.limit_children ()
    print ("# --seed %d" % chosen.seed)
    counts = collections.Counter ()
    until = time.monotonic () + 60 * chosen.minutes
    with concurrent.futures.ThreadPoolExecutor (chosen.jobs) as pool:
        waiting = collections.deque ()
        seed = chosen.seed
        while waiting or more_wanted (chosen, until, seed - chosen.seed):
            while (len (waiting) < chosen.jobs
                   and more_wanted (chosen, until, seed - chosen.seed)):
                waiting.append ((seed, pool.submit (try_seed, chosen, seed)))
                seed += 1
            number, future = waiting.popleft ()
            report (chosen, number, future.result (), counts)
    print ("1..%d" % counts["programs"])
    print ("# %d programs, %d differences, %d unusable; allocations: %d on the"
           " stack, %d on the heap" % (
               counts["programs"], counts["differs"], counts["unusable"],
               counts["stack"], counts["heap"]))
    sys.exit (1 if counts["differs"] or not counts["same"] else 0)


def parse_options ():
    """Return the options of the command line."""
    parser = argparse.ArgumentParser (
        description="Compare random programs with and without the plugin.")
    add = parser.add_argument
    here = os.path.dirname (os.path.abspath (__file__))
    add ("--plugin", required=True, help="the plugin's file")
    add ("--gccgo", default="gccgo-12")
    add ("--count", type=int, default=100, help="how many programs")
    add ("--seed", type=int, default=int (time.time ()),
         help="number of the first program (default: the time)")
    add ("--jobs", type=int, default=1)
    add ("--time-limit", type=int, default=60, metavar="SECONDS",
         help="for each compilation and each run")
    add ("--minutes", type=float, default=0,
         help="go on that long instead of counting")
    add ("--keep", default=os.path.join (here,
                                         "../../build/gauntlet/random"),
         help="folder for programs that differ")
    add ("--flags", help="flags of all builds, as --flags=\"-O2 -g\" "
         "(default: other ones for each program)")
    chosen = parser.parse_args ()
    chosen.plugin = os.path.abspath (chosen.plugin)
    if not os.path.isfile (chosen.plugin):
        parser.error ("no such plugin: " + chosen.plugin)
    return chosen


def more_wanted (chosen, until, begun):
    """Return whether another program is to be tried according to CHOSEN, after
    BEGUN of them; UNTIL is when time is up."""
    if chosen.minutes:
        return time.monotonic () < until
    return begun < chosen.count


def try_seed (chosen, seed):
    """Try the program of SEED as CHOSEN says.  Return it, its setting and the
    verdict."""
    program = generator.generate (seed)
    setting = trial.choose_setting (random.Random (~seed))
    if chosen.flags is not None:
        setting = setting._replace (flags=chosen.flags.split ())
    with tempfile.TemporaryDirectory () as folder:
        bench = trial.Bench (folder, chosen.gccgo, chosen.plugin,
                             chosen.time_limit)
        bench.write (program)
        return program, setting, bench.judge (setting)


def report (chosen, seed, tried, counts):
    """Print the TAP lines for TRIED, what became of SEED, add it to COUNTS,
    and keep it where CHOSEN says if it differs."""
    program, setting, verdict = tried
    counts["programs"] += 1
    counts[verdict.result] += 1
    counts["stack"] += verdict.stack
    counts["heap"] += verdict.heap
    line = "%s %d - %d %s" % (
        "not ok" if verdict.result == "differs" else "ok", counts["programs"],
        seed, " ".join (setting.flags + setting.keys))
    if verdict.result == "unusable":
        line += " # SKIP %s: %s" % (verdict.why,
                                    first_line (verdict.outputs[-1].stderr))
    print (line)
    if verdict.result == "differs":
        print ("# %s, kept as %s" % (verdict.why, keep (
            chosen.keep, seed, program, setting, verdict)))
    sys.stdout.flush ()


def first_line (output):
    """Return the first line of OUTPUT, which is bytes, or what says most."""
    lines = output.decode (errors="replace").splitlines ()
    for line in lines:
        if "error" in line or line.startswith ("panic"):
            return line
    return lines[0] if lines else ""


def keep (folder, seed, program, setting, verdict):
    """Write to FOLDER all about SEED, which gave PROGRAM and, with SETTING,
    VERDICT.  Return the name of the program's file."""
    os.makedirs (folder, exist_ok=True)
    base = os.path.join (folder, str (seed))
    with open (base + ".go", "w") as file:
        file.write (program)
    with open (base + ".json", "w") as file:
        json.dump (setting._asdict (), file)
    for name, ended in zip (("without", "with"), verdict.outputs):
        with open ("%s.%s" % (base, name), "wb") as file:
            file.write (ended.status.encode () + b"\n" + ended.stdout
                        + ended.stderr)
    return base + ".go"


main ()
