#!/usr/bin/env python3
# GCC's Go test suite, with and without the plugin: same behaviour.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# Each program of gcc/testsuite/go.test/test that is meant to be run is
# compiled twice, once without the plugin (the baseline) and once with it.  Both
# must write the same to stdout and stderr and end with the same status.  There
# is no list of exceptions.  A program whose baseline does not compile, fails or
# takes too long is skipped for that reason, found anew with each set of flags;
# one that baseline runs show to be nondeterministic is compared by its status
# alone.  A program gets one run each way: where they differ, it is the baseline
# that is run again, to see whether it always does what it did.
#
# With --baseline-flags the baseline is compiled with these instead, so that
# runs with other flags share it; a program that then does not pass is judged
# anew, by a baseline with the flags of its own.
#
# The header of a program says what it is, as in GCC's go-test.exp:
#
#   // run [FILE.go...] [ARGUMENTS]  compile with the files, run
#   // cmpout                        the same
#   // rundir                        NAME.dir holds packages, the last is main
#   // runindir                      NAME.dir is for the go tool to build
#   // runoutput [FILE.go...]        what it prints is the program to run
#   // compile, // build             only with --kinds: must compile
#
# Arguments with a dash are flags for the gc compiler and left out.  A file
# NAME.out is what the program must write where the baseline does.
#
# The result is TAP; the compiler's own failures are told apart as "internal
# compiler error".

import sys
sys.dont_write_bytecode = True

import collections
import concurrent.futures
import hashlib
import json
import os
import re
import shutil

import child
import options

Program = collections.namedtuple ("Program", "name kind files args tags")
Verdict = collections.namedtuple ("Verdict", "result reason notes")
Baseline = collections.namedtuple ("Baseline", "flags folder")

COMPILE_KINDS = ("compile", "build")
RUN_KINDS = ("run", "cmpout", "rundir", "runindir", "runoutput")
MAX_BASELINE_RUNS = 20

BY_STATUS = "nondeterministic: compared by status alone"

# An address in a 64-bit address space, as println and %p write it.  Where
# objects lie differs from run to run (the executables are position
# independent), and from build to build, which is what the plugin is for.
# Numbers of fewer or more digits (constants of 32 and of 64 bits) compare.
ADDRESS = re.compile (rb"\b0x[0-9a-f]{9,12}\b")


def main ():
    chosen = parse_options ()
    child.limit_children ()
    programs = [p for p in find_programs (chosen.source)
                if p.kind in chosen.kinds.split (",")
                and re.search (chosen.filter, p.name)]
    if chosen.limit:
        programs = programs[:chosen.limit]
    if not programs:
        sys.exit ("go-test-suite: no program in %s matches" % chosen.source)
    print ("1..%d" % len (programs))
    suite = Suite (chosen)
    counts = collections.Counter ()
    with concurrent.futures.ThreadPoolExecutor (chosen.jobs) as pool:
        verdicts = pool.map (suite.try_program, programs)
        for number, verdict in enumerate (verdicts, 1):
            counts[verdict.result] += 1
            counts[verdict.reason] += 1
            print_verdict (number, programs[number - 1].name, verdict)
    if not counts["not ok"]:
        shutil.rmtree (suite.trials, ignore_errors=True)
    print ("%d passed (%d compared by status alone), %d failed, %d skipped" % (
        counts["ok"], counts[BY_STATUS], counts["not ok"], counts["skip"]),
        file=sys.stderr)
    sys.exit (1 if counts["not ok"] or not counts["ok"] else 0)


def parse_options ():
    made = options.parser (
        "Run GCC's Go test suite with and without the plugin.", "go.test")
    add = made.add_argument
    add ("--source", required=True,
         help="folder of GCC's sources, or go.test/test itself")
    add ("--kinds", default=",".join (RUN_KINDS))
    add ("--limit", type=int, default=0, help="the first so many programs")
    add ("--baseline-flags", metavar="FLAGS",
         help="flags of a first baseline (default: as --flags)")
    add ("--jobs", type=int, default=1)
    add ("--go", default="go-12")
    add ("--compile-timeout", type=int, default=120)
    add ("--run-timeout", type=int, default=60)
    chosen = options.parse (made)
    below = os.path.join (chosen.source, "gcc/testsuite/go.test/test")
    if os.path.isdir (below):
        chosen.source = below
    chosen.source = os.path.abspath (chosen.source)
    return chosen


def print_verdict (number, name, verdict):
    """Print the TAP lines of program NAME, the one of NUMBER."""
    if verdict.result == "skip":
        print ("ok %d - %s # SKIP %s" % (number, name, verdict.reason))
    else:
        print ("%s %d - %s" % (verdict.result, number, name))
        if verdict.reason:
            print ("# " + verdict.reason)
    for note in verdict.notes:
        print ("#   " + note)
    sys.stdout.flush ()


# What the programs are.

def find_programs (source):
    """Return the programs below SOURCE that have a header, sorted by name.
    Like go-test.exp leave out what is only part of a test."""
    found = []
    for folder, subfolders, names in os.walk (source):
        relative = os.path.relpath (folder, source)
        subfolders[:] = [] if relative != "." else [
            s for s in subfolders
            if not s.endswith (".dir") and s not in ("bench", "stress", "safe")]
        for name in names:
            if name.endswith (".go"):
                program = read_header (source, os.path.normpath (
                    os.path.join (relative, name)))
                if program:
                    found.append (program)
    return sorted (found)


def read_header (source, name):
    """Return the program in file NAME of SOURCE, None if it is not one of the
    kinds known here."""
    tags = []
    action = ""
    with open (os.path.join (source, name), encoding="latin-1") as lines:
        for line in map (str.strip, lines):
            if line.startswith ("// +build "):
                tags.append (line.split ()[2:])
            elif line.startswith ("// ") and not action:
                action = line[3:]
            elif line and not line.startswith ("//"):
                break
    kind, *words = action.split () or [""]
    if kind not in RUN_KINDS + COMPILE_KINDS:
        return None
    words = [w for w in words if not w.startswith ("-")]
    path = os.path.join (source, name)
    files = [path] + [os.path.join (os.path.dirname (path), w)
                      for w in words if w.endswith (".go")]
    if kind == "rundir":
        folder = path[:-len (".go")] + ".dir"
        files = [os.path.join (folder, f) for f in sorted (os.listdir (folder))
                 if f.endswith (".go")]
    if kind == "runindir":
        files = [os.path.join (place, f)
                 for place, _, names in os.walk (path[:-len (".go")] + ".dir")
                 for f in names]
    args = [w for w in words if not w.endswith (".go")]
    return Program (name, kind, files, args, tags)


def is_built (tags):
    """Return whether the build constraints TAGS let gccgo compile the file:
    each line needs one of its words, in which a comma is "and"."""
    machine = {"x86_64": "amd64", "aarch64": "arm64"}.get (
        os.uname ().machine, os.uname ().machine)
    known = ("linux", "gccgo", machine)

    def holds (word):
        if word.startswith ("!"):
            return word[1:] not in known
        return word in known

    return all (any (all (map (holds, words.split (","))) for words in line)
                for line in tags)


def packages_of (files):
    """Return FILES in lists, one a package, in the order of first files."""
    packages = {}
    for path in files:
        with open (path, encoding="latin-1") as text:
            name = re.search (r"^package (\w+)", text.read (), re.M).group (1)
        packages.setdefault (name, []).append (path)
    return list (packages.values ())


# Building and running one of them.

class Suite:
    """The programs' two builds with the options given."""

    def __init__ (self, chosen):
        self.options = chosen
        self.flags = chosen.flags.split ()
        self.plugin_flags = (["-fplugin=" + chosen.plugin]
                             + chosen.plugin_args.split ())
        self.compiler = child.run ([chosen.gccgo, "-v"], 60).stderr
        self.baselines = [self.baseline_with (flags) for flags in (
            [chosen.baseline_flags] if chosen.baseline_flags else [])
            + [chosen.flags]]
        self.trials = os.path.join (chosen.work, "plugin-%d" % os.getpid ())

    def baseline_with (self, flags):
        """Return where the programs built with FLAGS alone are kept."""
        # A baseline of another version of this script would differ for no
        # reason, and so make programs look nondeterministic.
        chosen = self.options
        key = repr ((read_file (__file__), read_file (child.__file__),
                     self.compiler, flags.split (), sorted (chosen.env.items ()),
                     chosen.compile_timeout, chosen.run_timeout))
        return Baseline (flags.split (), os.path.join (
            chosen.work, "baseline-" + digest (key.encode ())[:12]))

    def try_program (self, program):
        """Return the verdict about PROGRAM."""
        if not is_built (program.tags):
            return Verdict ("skip", "build constraint", [])
        folder = os.path.join (self.trials, program.name)
        flags = self.flags + self.plugin_flags
        trial = self.build (program, folder, flags)
        if trial["compiled"] == "yes" and program.kind in RUN_KINDS:
            trial["runs"] = [self.observe (program, folder)]
        for baseline in self.baselines:
            verdict = self.judge (program, baseline, trial)
            if verdict.result == "ok":
                break
        if verdict.result == "not ok":
            verdict.notes.append ("flags: %s, kept in %s" % (
                " ".join (flags), folder))
        else:
            shutil.rmtree (folder)
        return verdict

    def baseline (self, program, kept):
        """Return what PROGRAM does without the plugin as KEPT says, from an
        earlier run where there was one with the same compiler, flags and
        sources."""
        folder = os.path.join (kept.folder, program.name)
        record = os.path.join (folder, "baseline.json")
        sources = digest (b"".join (map (read_file, program.files)))
        if os.path.exists (record):
            with open (record) as stored:
                baseline = json.load (stored)
            if baseline["sources"] == sources:
                return baseline
        shutil.rmtree (folder, ignore_errors=True)
        baseline = self.build (program, folder, kept.flags)
        baseline["sources"] = sources
        if baseline["compiled"] == "yes" and program.kind in RUN_KINDS:
            baseline["runs"].append (self.observe (program, folder))
        self.store (folder, baseline)
        return baseline

    def store (self, folder, baseline):
        """Keep BASELINE in FOLDER for later runs of this script."""
        record = os.path.join (folder, "baseline.json")
        with open (record + ".new", "w") as stored:
            json.dump (baseline, stored)
        os.rename (record + ".new", record)

    def build (self, program, folder, flags):
        """Make PROGRAM in FOLDER with FLAGS.  Return a record that tells
        whether it "compiled": "yes", or why not."""
        os.makedirs (folder, exist_ok=True)
        record = {"compiled": "yes", "message": "", "generated": "", "runs": []}
        for argv in self.commands (program, flags):
            seconds = self.options.compile_timeout
            generates = argv[0] == "./generator.exe"
            if generates:
                seconds = self.options.run_timeout
            ended = child.run (argv, seconds, folder)
            if generates:
                record["generated"] = digest (ended.stdout)
                with open (os.path.join (folder, "generated.go"), "wb") as out:
                    out.write (ended.stdout)
            text = (ended.stderr + ended.stdout).decode ("utf-8", "replace")
            if "internal compiler error" in text:
                record["compiled"] = "internal compiler error"
            elif ended.status != "exit 0":
                record["compiled"] = ended.status
            if record["compiled"] != "yes":
                record["message"] = text[:10000]
                break
        return record

    def commands (self, program, flags):
        """Return the commands that make PROGRAM with FLAGS.  The last one
        leaves it in main.exe; ./generator.exe prints the source
        generated.go."""
        gccgo = [self.options.gccgo] + flags
        if program.kind in COMPILE_KINDS:
            return [gccgo + ["-c", "-o", "main.o"] + program.files]
        if program.kind == "runoutput":
            return [gccgo + ["-o", "generator.exe"] + program.files,
                    ["./generator.exe"],
                    gccgo + ["-o", "main.exe", "generated.go"]]
        if program.kind == "runindir":
            return self.go_commands (program, flags)
        if program.kind != "rundir":
            return [gccgo + ["-o", "main.exe"] + program.files]
        # A package is imported by the name of its first file.
        *packages, last = packages_of (program.files)
        commands = []
        objects = []
        for files in packages:
            base = os.path.basename (files[0])[:-len (".go")]
            objects.append (base + ".o")
            commands.append (gccgo + ["-I.", "-c", "-o", objects[-1]] + files)
        return commands + [gccgo + ["-I.", "-o", "main.exe"] + last + objects]

    def go_commands (self, program, flags):
        """Return the commands that have the go tool make PROGRAM, a folder of
        packages below a GOPATH, with FLAGS."""
        folder = os.path.join (self.options.source,
                               program.name[:-len (".go")] + ".dir")
        name = os.path.basename (folder)
        return [["sh", "-ec", """
            mkdir -p gopath/src
            cp -R "$1" gopath/src
            GOPATH=$PWD/gopath GOCACHE=$PWD/cache GO111MODULE=off GOFLAGS= \\
              GCCGO=$(command -v "$2") \\
              "$3" build -gccgoflags "all=$4" -o main.exe "$5"
            rm -rf gopath cache""", "sh", folder, self.options.gccgo,
                 self.options.go, " ".join (flags), name]]

    def observe (self, program, folder):
        """Run PROGRAM, made in FOLDER, in an empty folder.  Return what can
        be seen of the run."""
        place = os.path.join (folder, "run")
        shutil.rmtree (place, ignore_errors=True)
        os.makedirs (place)
        ended = child.run ([os.path.join (folder, "main.exe")] + program.args,
                           self.options.run_timeout, place, self.options.env)
        shutil.rmtree (place, ignore_errors=True)
        written = [normalise (output, folder)
                   for output in (ended.stdout, ended.stderr)]
        return {"status": ended.status, "golden": is_golden (program, ended),
                "stdout": written[0][:100000], "stderr": written[1][:100000],
                "whole": digest (repr (written).encode ())}

    def judge (self, program, kept, trial):
        """Return the verdict about PROGRAM from the record TRIAL and what it
        does without the plugin as KEPT says."""
        baseline = self.baseline (program, kept)
        if (trial["compiled"] == "internal compiler error"
                and baseline["compiled"] != trial["compiled"]):
            return Verdict ("not ok", trial["compiled"],
                            trial["message"].splitlines ()[:10])
        if baseline["compiled"] != "yes":
            return baseline_fails ("does not compile (%s)"
                                   % baseline["compiled"], baseline["message"])
        if trial["compiled"] != "yes":
            return Verdict ("not ok", "does not compile with the plugin: "
                            + trial["compiled"],
                            trial["message"].splitlines ()[:10])
        if trial["generated"] != baseline["generated"]:
            return Verdict ("not ok", "generates another program", [])
        if program.kind in COMPILE_KINDS:
            return Verdict ("ok", "", [])
        return self.judge_runs (program, kept, baseline, trial["runs"][0])

    def judge_runs (self, program, kept, baseline, run):
        """Return the verdict about PROGRAM from its BASELINE, made as KEPT
        says, and its RUN with the plugin."""
        verdict = compare (baseline["runs"], run)
        # Perhaps it only seemed to be deterministic, or sound: some crash in
        # most of their runs, as address space randomisation has it.
        folder = os.path.join (kept.folder, program.name)
        while (verdict.result == "not ok"
               and len (baseline["runs"]) < MAX_BASELINE_RUNS):
            baseline["runs"].append (self.observe (program, folder))
            self.store (folder, baseline)
            verdict = compare (baseline["runs"], run)
        return verdict


def compare (runs, run):
    """Return the verdict about a program that does RUNS without the plugin
    and RUN with it."""
    for other in runs:
        if other["status"] != "exit 0":
            if run["status"].startswith ("signal") and run["status"] not in [
                    r["status"] for r in runs]:
                return Verdict ("not ok", "%s instead of %s" % (
                    run["status"], other["status"]), difference (other, run))
            return baseline_fails (other["status"], other["stderr"])
    if run["status"] != "exit 0":
        return Verdict ("not ok", "%s instead of exit 0" % run["status"],
                        difference (runs[0], run))
    if all (r["golden"] for r in runs) and not run["golden"]:
        return Verdict ("not ok", "not what its .out file says",
                        difference (runs[0], run))
    if len ({r["whole"] for r in runs}) > 1:
        return Verdict ("ok", BY_STATUS, [])
    if run["whole"] != runs[0]["whole"]:
        return Verdict ("not ok", "writes something else",
                        difference (runs[0], run))
    return Verdict ("ok", "", [])


def baseline_fails (how, text):
    """Return the verdict about a program that fails without the plugin, as
    HOW and its message TEXT say."""
    lines = [line for line in text.splitlines ()
             if line.strip () and ": In function" not in line]
    first = lines[0][-100:].replace ("#", "") if lines else "no message"
    return Verdict ("skip", "baseline fails: %s: %s" % (how, first), [])


def difference (run, other):
    """Return lines that show where the outputs of RUN and OTHER part."""
    lines = []
    for stream in ("stdout", "stderr"):
        ours, theirs = run[stream].splitlines (), other[stream].splitlines ()
        at = 0
        while at < min (len (ours), len (theirs)) and ours[at] == theirs[at]:
            at += 1
        if at < max (len (ours), len (theirs)):
            lines.append ("%s, line %d:" % (stream, at + 1))
            lines += ["without: " + line[:200] for line in ours[at:at + 3]]
            lines += ["with:    " + line[:200] for line in theirs[at:at + 8]]
    return lines


def is_golden (program, ended):
    """Return whether PROGRAM, ENDED, has written what its .out file says, if
    there is one."""
    path = program.files[0][:-len (".go")] + ".out"
    if program.kind.endswith ("dir") or not os.path.exists (path):
        return True
    return ended.stdout + ended.stderr == read_file (path)


def normalise (output, folder):
    """Return the bytes OUTPUT as text in which all addresses are the same and
    FOLDER, where the program was made, has no name: os.Args[0] tells it, and
    so do the traces of a generated program."""
    output = output.replace (folder.encode (), b"FOLDER")
    return ADDRESS.sub (b"ADDRESS", output).decode ("utf-8", "replace")


def digest (content):
    return hashlib.sha256 (content).hexdigest ()


def read_file (path):
    with open (path, "rb") as content:
        return content.read ()


main ()
