# One program, built with and without the plugin: does it do the same?
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

import collections
import json
import os

import child

# How a program is built and run: flags of both builds, keys of the plugin's
# arguments, and the environment.
Setting = collections.namedtuple ("Setting", "flags keys env")

# What came of it: "same", "differs" or "unusable", a word about why, what the
# builds wrote, and the allocations that became slots or stayed.
Verdict = collections.namedtuple ("Verdict", "result why outputs stack heap")

MORE_RUNS = 2

SOME_FLAGS = ["-fipa-pta", "-fno-inline",
              "-fno-ipa-modref", "-fno-tree-sra", "-fchecking", "-g"]

# What turns a part of the plugin off: the others must do without it.
SOME_KEYS = ["no-" + part for part in (
    "stack", "barrier", "box", "calls", "constructor", "copyless", "curated",
    "group", "libgo-tags", "make", "map", "share", "slice", "string", "tags",
    "transition", "uncleared")]


def choose_setting (rng):
    """Return a setting that RNG, a random generator, chooses."""
    flags = [rng.choice (["-O1", "-O2", "-O2", "-O3", "-Os"])]
    flags += [flag for flag in SOME_FLAGS if rng.random () < 0.2]
    # Without the frontend's escape analysis there is much more to promote.
    if rng.random () < 0.5:
        flags.append ("-fno-go-optimize-allocs")
    keys = [key for key in SOME_KEYS if rng.random () < 0.1]
    if rng.random () < 0.25:
        keys.append ("poison")
    env = {}
    if rng.random () < 0.5:
        env["GOGC"] = "1"
    if rng.random () < 0.5:
        env["GODEBUG"] = "clobberfree=1"
    return Setting (flags, keys, env)


class Bench:
    """A folder in which programs are tried, with a compiler and a plugin."""

    def __init__ (self, folder, gccgo, plugin, seconds):
        """Let each child take SECONDS at most."""
        self.folder = folder
        self.gccgo = gccgo
        self.plugin = plugin
        self.seconds = seconds
        self.run_seconds = seconds

    def path (self, name):
        """Return the path of file NAME of the folder."""
        return os.path.join (self.folder, name)

    def write (self, text):
        """Make TEXT the program to try."""
        with open (self.path ("program.go"), "w") as file:
            file.write (text)

    def compile (self, setting, with_plugin, link=True):
        """Compile the program; return what the compiler did."""
        argv = [self.gccgo, "program.go"] + setting.flags
        out = "with" if with_plugin else "without"
        if with_plugin:
            name = os.path.splitext (os.path.basename (self.plugin))[0]
            argv += ["-fplugin=" + self.plugin]
            argv += ["-fplugin-arg-%s-%s" % (name, key) for key
                     in setting.keys + ["stats=" + self.path ("stats")]]
        argv += ["-o", out] if link else ["-S", "-o", os.devnull]
        return child.run (argv, self.seconds, cwd=self.folder)

    def run (self, setting, with_plugin):
        """Run what was compiled; return what it did, but for its time."""
        name = "./with" if with_plugin else "./without"
        ended = child.run ([name], self.run_seconds, cwd=self.folder,
                           env=setting.env)
        return ended._replace (user=0)

    def deterministic (self, setting, wanted):
        """Return whether the program without the plugin does what WANTED
        says each time."""
        return all (self.run (setting, False) == wanted
                    for _ in range (MORE_RUNS))

    def counts (self):
        """Return how many allocations became slots, and how many stayed."""
        stack = heap = 0
        if os.path.exists (self.path ("stats")):
            with open (self.path ("stats")) as file:
                for line in file:
                    unit = json.loads (line)
                    stack += unit["stack"]
                    heap += unit["heap"]
            os.remove (self.path ("stats"))
        return stack, heap

    def judge (self, setting):
        """Build and run the program both ways with SETTING."""
        built = self.compile (setting, False)
        if built.status != "exit 0":
            return Verdict ("unusable", "does not compile", [built], 0, 0)
        wanted = self.run (setting, False)
        if wanted.status != "exit 0":
            return Verdict ("unusable", wanted.status, [wanted], 0, 0)
        built = self.compile (setting, True)
        stack, heap = self.counts ()
        if built.status != "exit 0":
            return Verdict ("differs", "does not compile", [wanted, built],
                            stack, heap)
        got = self.run (setting, True)
        if got == wanted:
            return Verdict ("same", "", [], stack, heap)
        if not self.deterministic (setting, wanted):
            return Verdict ("unusable", "not deterministic", [wanted, got],
                            stack, heap)
        why = got.status if got.status != wanted.status else "other output"
        return Verdict ("differs", why, [wanted, got], stack, heap)
