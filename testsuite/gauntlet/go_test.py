# Test programs of the go tool, without and with the plugin, and their results.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# A package's test program is made twice: without the plugin (the baseline) and
# with it.  Each test that passes without the plugin must pass with it, by its
# name.  What fails, or is skipped, in any run without the plugin is not
# compared.
#
# The go tool's build cache does not notice that a plugin has changed, so each
# plugin (by its checksum) and set of flags has a cache of its own.

import collections
import hashlib
import json
import os
import re
import shutil
import sys

import child

Build = collections.namedtuple ("Build", "flags plugin folder")
Verdict = collections.namedtuple ("Verdict", "result text notes tests",
                                  defaults=(0,))

BASELINE_RUNS = 2
MORE_TEST_RUNS = 3

# Subtests are named for what they are given, and that may be an address.
ADDRESS = re.compile (r"0x[0-9a-f]{9,12}\b")


class Tests:
    """The builds of packages below a GOPATH, with the options given."""

    def __init__ (self, chosen, gopath, work, scripts, key):
        """The options CHOSEN and the folder GOPATH of sources; WORK is where
        to keep what is made.  A baseline depends on the compiler, on what
        SCRIPTS make of it, and on KEY, bytes that stand for the sources."""
        self.options = chosen
        self.work = work
        self.arguments = ["-test.v"]
        self.env = {"GO111MODULE": "off", "GOPATH": gopath,
                    "GOFLAGS": "", "GCCGO": shutil.which (chosen.gccgo) or ""}
        key += child.run ([chosen.gccgo, "-v"], 60).stderr
        key += repr (sorted (chosen.env.items ())).encode ()
        for script in [__file__, child.__file__] + scripts:
            with open (script, "rb") as content:
                key += content.read ()
        self.key = key

    def build (self, plugin, more_flags=""):
        """Return the build with the options' flags and MORE_FLAGS, and with
        the plugin if PLUGIN."""
        flags = (self.options.flags + " " + more_flags).strip ()
        key = self.key + flags.encode ()
        if plugin:
            flags += " -fplugin=%s %s" % (self.options.plugin,
                                          self.options.plugin_args)
            with open (self.options.plugin, "rb") as content:
                key += flags.encode () + content.read ()
        name = "plugin" if plugin else "baseline"
        folder = os.path.join (self.work, "%s-%s" % (
            name, hashlib.sha256 (key).hexdigest ()[:12]))
        os.makedirs (folder, exist_ok=True)
        return Build (flags.strip (), plugin, folder)

    def go (self, build, *words):
        """Run the go tool with WORDS for BUILD."""
        env = dict (self.env, GOCACHE=os.path.join (build.folder, "gocache"))
        return child.run ([self.options.go] + list (words),
                          self.options.timeout, self.work, env)

    def test_program (self, build, package):
        """Make the test program of PACKAGE.  Return it, or None and what the
        compiler said."""
        program = os.path.join (build.folder, package.replace ("/", "_")
                                + ".test")
        if not build.plugin and os.path.exists (program):
            return program, ""
        ended = self.go (build, "test", "-c", "-vet=off", "-o",
                         program + ".new", "-gccgoflags", "all=" + build.flags,
                         package)
        if ended.status == "exit 0":
            os.rename (program + ".new", program)
            return program, ""
        text = (ended.stdout + ended.stderr).decode ("utf-8", "replace")
        return None, ended.status + "\n" + text

    def stored (self, build, name, make):
        """Return what MAKE returns, of a baseline BUILD only once: it is kept
        as file NAME.  Results with a plugin are always made."""
        path = os.path.join (build.folder, name.replace ("/", "_") + ".json")
        if not build.plugin and os.path.exists (path):
            with open (path) as stored:
                return json.load (stored)
        result = make ()
        with open (path + ".new", "w") as stored:
            json.dump (result, stored)
        os.rename (path + ".new", path)
        return result

    def compare_tests (self, without, with_plugin, package, folder):
        """Run the tests of PACKAGE, in FOLDER, in the builds WITHOUT and
        WITH_PLUGIN.  Return the verdict: "ok", "not ok" or "skip", a text that
        follows the name, and notes."""
        program, said = self.test_program (without, package)
        trial, trial_said = self.test_program (with_plugin, package)
        crash = "internal compiler error"
        if crash in trial_said and crash not in said:
            return Verdict ("not ok", ": " + crash, tail (trial_said))
        if not program:
            return Verdict ("skip", " # SKIP baseline does not compile",
                            tail (said))
        if not trial:
            return Verdict ("not ok", ": does not compile", tail (trial_said))
        runs = self.stored (without, package + " tests", lambda: [
            self.run_tests (program, folder) for _ in range (BASELINE_RUNS)])
        run = self.run_tests (trial, folder)
        wrong = differences (runs, run)
        # Perhaps they do not always pass without the plugin either.
        for _ in range (MORE_TEST_RUNS):
            if not wrong:
                break
            runs.append (self.run_tests (program, folder))
            wrong = differences (runs, run)
        if wrong:
            return Verdict ("not ok", ": tests differ", wrong + run["tail"])
        steady = passed (runs)
        if not steady:
            return Verdict ("skip", " # SKIP no test passes without the plugin:"
                            " %s" % runs[0]["status"], runs[0]["tail"][-3:])
        unsteady = {name for r in runs for name, result in r["tests"].items ()
                    if name not in steady and result != "SKIP"}
        return Verdict ("ok", ": %d tests" % len (steady), [
            "not compared: %s, without the plugin %s" % (name, " and ".join (
                r["tests"].get (name, "no result") for r in runs))
            for name in sorted (unsteady)], len (steady))

    def run_tests (self, program, folder):
        """Run test PROGRAM in FOLDER, and return a record of it."""
        ended = child.run ([program] + self.arguments, self.options.timeout,
                           folder, self.options.env)
        text = ended.stdout.decode ("utf-8", "replace")
        found = re.findall (r"--- (PASS|FAIL|SKIP): (\S+) \(\d",
                            ADDRESS.sub ("ADDRESS", text))
        return {"status": ended.status,
                "tests": {name: result for result, name in found},
                "tail": tail (text + ended.stderr.decode ("utf-8", "replace"))}


def passed (runs):
    """Return the names of the tests that pass in all RUNS."""
    return {name for name in runs[0]["tests"]
            if all (r["tests"].get (name) == "PASS" for r in runs)}


def differences (runs, run):
    """Return what the tests do in RUN and not in RUNS without the plugin."""
    wrong = ["%s: %s instead of PASS" % (
        name, run["tests"].get (name, "no result"))
        for name in sorted (passed (runs))
        if run["tests"].get (name) != "PASS"]
    # Tests of allocations may pass with the plugin only.
    if run["status"] not in ["exit 0"] + [r["status"] for r in runs]:
        wrong.append ("%s instead of %s" % (run["status"], runs[0]["status"]))
    return wrong


def report (verdicts):
    """Print VERDICTS, pairs of a package's name and the verdict about it, as
    TAP, and totals in the end.  Return whether all is well."""
    counts = collections.Counter ()
    for number, (name, verdict) in enumerate (verdicts, 1):
        counts[verdict.result] += 1
        counts["tests"] += verdict.tests
        print ("%s %d - %s%s" % (
            "not ok" if verdict.result == "not ok" else "ok",
            number, name, verdict.text))
        for note in verdict.notes:
            print ("#   " + note)
        sys.stdout.flush ()
    print ("1..%d" % (counts["ok"] + counts["not ok"] + counts["skip"]))
    print ("%d passed (%d tests), %d failed, %d skipped" % (
        counts["ok"], counts["tests"], counts["not ok"], counts["skip"]),
        file=sys.stderr)
    return counts["ok"] > 0 and counts["not ok"] == 0


def tail (text):
    return [line[:200] for line in text.splitlines () if line.strip ()][-12:]
