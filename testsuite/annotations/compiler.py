# What the plugin decides about Go files: compile them, read the statistics.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# The frontend's own escape analysis is off, so that it is the plugin that
# decides.  GCC compiles each function as it is written: once, whether it is
# used or not, and without constants of its callers.

import collections
import glob
import json
import os
import re
import subprocess
import tempfile

Record = collections.namedtuple (
    "Record", "file line column function kind name type verdict reason")
Result = collections.namedtuple ("Result", "records allocations errors")

FLAGS = ["-O2", "-fno-go-optimize-allocs", "-fkeep-static-functions",
         "-fno-ipa-cp", "-fno-ipa-sra", "-fno-ipa-icf"]

# An allocation in GCC's dump of the statements as the frontend makes them.
ALLOCATION = re.compile (
    r"\[([^][\s]*):(\d+):\d+\] [^][]* = runtime\.newobject ")
ERROR = re.compile (r"^(\S+?):(\d+):(?:\d+:)? (?:fatal )?error: (.*)", re.M)

# How the names of types begin that the frontend makes for itself.
HIDDEN = "struct{{x}"


def compile_files (paths, options, more_flags):
    """Compile the Go files PATHS, one package, with MORE_FLAGS.  Return the
    plugin's records, the number of allocations on each line (FILE, LINE)
    before GCC changes anything, and the errors (FILE, LINE, TEXT)."""
    with tempfile.TemporaryDirectory () as folder:
        stats = os.path.join (folder, "stats")
        key = "-fplugin-arg-goescape-"
        argv = [options.gccgo, *FLAGS, "-fplugin=" + options.plugin,
                key + "stats=" + stats, *more_flags,
                "-fdump-tree-cfg-lineno", "-S", "-o", "unit.s", *paths]
        ended = subprocess.run (argv, cwd=folder, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, text=True,
                                errors="replace", timeout=options.timeout)
        if ended.returncode != 0:
            return Result ([], {}, read_errors (ended.stdout))
        with open (stats) as lines:
            records = [read_record (site)
                       for line in lines for site in json.loads (line)["list"]]
        return Result (records, read_allocations (folder), [])


def read_errors (text):
    """Return the errors in TEXT of the compiler."""
    found = [(file, int (line), words)
             for file, line, words in ERROR.findall (text)]
    return found or [("", 0, (text.strip () or "no output").splitlines ()[-1])]


def read_allocations (folder):
    """Return the number of allocations on each line in the dump in FOLDER."""
    count = collections.Counter ()
    for path in glob.glob (os.path.join (folder, "*.cfg")):
        with open (path, errors="replace") as dump:
            for file, line in ALLOCATION.findall (dump.read ()):
                count[file, int (line)] += 1
    return count


def read_record (site):
    """Return the record of SITE, one of the plugin's statistics."""
    file, line, column = site["id"].rsplit (":", 2)
    type_name = site.get ("type", "")
    kind = site["kind"]
    if type_name.startswith (HIDDEN) and kind in ("new", "call"):
        # A method value, or the arguments of a go or defer statement.
        kind = "bound" if ";val " in type_name else "call"
    elif site.get ("name", "").startswith ("$"):
        # A receiver in a method that the frontend writes.
        kind = "call"
    verdict = "heap" if site["decision"] == "heap" else "stack"
    return Record (file, int (line), int (column.split ("#")[0]),
                   site["function"], kind, site.get ("name", ""), type_name,
                   verdict, site.get ("reason", site["decision"]))
