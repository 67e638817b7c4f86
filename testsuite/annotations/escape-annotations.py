#!/usr/bin/env python3
# The plugin's decisions against those that tests of gc's escape analysis want.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# The Go distribution has tests with what its compiler says about each line
# (annotations.py): "moved to heap: x", "new(T) does not escape".  Each of
# these files is compiled with the plugin (compiler.py), and each message is
# compared with what the plugin did on its line.  What is said of a parameter is
# compared with what callers of the function see (probes.py).  To run it:
#
#   escape-annotations.py --plugin build/goescape.so --source GO/test [--list]
#
# where GO is the folder of Go 1.19.  For each file, and for all of them, it
# prints how many messages there are for which
#
#   agree     both say heap, or both say stack (or that there is no object)
#   better    gc says heap, the plugin does not: to be looked at, for a bug
#             looks just so
#   worse     gc does not say heap, the plugin does
#   other     they do not compare, with the reason in a word:
#
#     remark       is about no allocation
#     parameter    of a type or function for which there is no probe
#     constant     is in read-only data when it is boxed
#     make map string   other allocations, which the plugin leaves alone
#     inlined      is an allocation of a function that gc inlines here
#     dead         GCC found that the allocation is never reached
#     none         gccgo allocates nothing on this line
#     several      the plugin decided in different ways on this line, and there
#                  is no telling which is meant
#
# Where gc says nothing of a variable whose address is taken, it is not on the
# heap; this is compared, too, and called "unmentioned".
#
# --list prints each message that is worse, --list=WORD those with another of
# the words above, all with what the plugin says.  The status is 1 if nothing
# could be compared, or more than --most-worse.

import sys
sys.dont_write_bytecode = True

import argparse
import collections
import glob
import os
import re
import tempfile

import annotations
import compiler
import probes

Comparison = collections.namedtuple ("Comparison", "line words word ours")

RESULTS = ("agree", "better", "worse")
UNPLANNED = ("make", "map", "string", "constant", "remark")

# What is asked about a parameter, by depth (probes.py).
PASSED = ("passed", "content", "its content")


def main ():
    options = parse_options ()
    totals = collections.Counter ()
    causes = collections.Counter ()
    print ("%-26s %6s %6s %6s %6s" % (("file",) + RESULTS + ("other",)))
    pattern = os.path.join (options.source, "escape*.go")
    for path in sorted (glob.glob (pattern)):
        name = os.path.basename (path)
        if not re.search (options.filter, name):
            continue
        source = annotations.read (path)
        comparisons, problem = compare_file (source, options)
        if problem:
            print ("%-26s %s" % (name, problem))
            continue
        counts = collections.Counter (c.word for c in comparisons)
        totals.update (counts)
        causes.update (c.ours.split (";")[0]
                       for c in comparisons if c.word == "worse")
        print_row (name, counts)
        print_list (name, comparisons, options.list)
    print_row ("all", totals)
    for cause, count in sorted (causes.items (), key=lambda c: (-c[1], c[0])):
        print ("%6d worse: %s" % (count, cause))
    compared = sum (totals[word] for word in RESULTS)
    if not compared:
        sys.exit ("escape-annotations: nothing could be compared")
    worse = 100 * totals["worse"] / compared
    print ("%d messages compared, %.1f %% worse" % (compared, worse))
    sys.exit (0 if worse <= options.most_worse else 1)


def parse_options ():
    made = argparse.ArgumentParser (
        description="Compare the plugin with gc's escape analysis.")
    add = made.add_argument
    add ("--plugin", required=True, help="the plugin's file")
    add ("--source", required=True, help="folder test of Go 1.19")
    add ("--gccgo", default="gccgo-12")
    add ("--flags", default="", help="more, as in --flags=-fno-ipa-modref")
    add ("--filter", default="", help="files to try, a regular expression")
    add ("--timeout", type=int, default=120, help="in seconds")
    add ("--list", nargs="?", const="worse", default="", metavar="WORD",
         help="print what is worse, or WORD")
    add ("--most-worse", type=float, default=100, metavar="PERCENT",
         help="more that is worse is a failure")
    options = made.parse_args ()
    options.plugin = os.path.abspath (options.plugin)
    options.source = os.path.abspath (options.source)
    if not os.path.isfile (options.plugin):
        made.error ("no such plugin: " + options.plugin)
    return options


def print_row (name, counts):
    """Print the line of file NAME with COUNTS, by word."""
    others = sorted (set (counts) - set (RESULTS))
    print ("%-26s %6d %6d %6d %6d  %s" % (
        name, *(counts[word] for word in RESULTS),
        sum (counts[word] for word in others),
        ", ".join ("%s %d" % (word, counts[word]) for word in others)))


def print_list (name, comparisons, word):
    """Print those of COMPARISONS of file NAME that have WORD."""
    for c in sorted (comparisons):
        if c.word == word:
            print ("  %s:%d: %s -- %s" % (name, c.line, c.words, c.ours))


def compare_file (source, options):
    """Return the comparisons of SOURCE, and why it was not compiled or ""."""
    kind, *flags = source.action.split () or [""]
    if kind != "errorcheck" or "-m" not in flags:
        return [], "skipped: " + (kind or "no header")
    more_flags = options.flags.split ()
    if "-l" in flags:
        more_flags.append ("-fno-inline")
    result = compiler.compile_files ([source.path], options, more_flags)
    if result.errors:
        return [], "does not compile: " + result.errors[0][2]
    sites = Sites (source, result)
    return sites.compare () + compare_parameters (
        source, options, more_flags), ""


def judge (gc, ours):
    """Return the word for the two verdicts GC and OURS."""
    if gc == ours:
        return "agree"
    return "better" if ours == "stack" else "worse"


# Allocations.

class Sites:
    """The messages of a source and the records that may be meant."""

    def __init__ (self, source, result):
        self.source = source
        # How many allocations of each line have no record.
        self.lost = collections.Counter (
            {line: count for (file, line), count in result.allocations.items ()
             if file == source.path})
        self.records = collections.defaultdict (list)
        for record in result.records:
            if record.file != source.path:
                continue
            self.lost[record.line] -= 1
            if record.kind != "call":
                self.records[record.line].append (record)
        self.named = {(m.line, m.subject) for m in source.messages
                      if m.kind == "variable"}

    def compare (self):
        """Return the comparisons of all messages but those about parameters,
        and of variables without messages."""
        groups = collections.defaultdict (list)
        claimed = set ()
        for message in self.source.messages:
            if message.kind != "parameter":
                records = self.candidates (message)
                claimed.update (records)
                groups[message.line, tuple (records)].append (message)
        found = []
        for (_, records), messages in groups.items ():
            found += self.compare_group (messages, records)
        return found + self.unmentioned (claimed)

    def candidates (self, message):
        """Return the records that MESSAGE may be about."""
        here = self.own (message.line)
        if message.kind in UNPLANNED:
            return []
        if message.kind == "variable":
            return self.variables (message, here)
        if message.kind == "any":
            return [r for r in here if r.kind != "variable"]
        if message.kind == "array":
            return [r for r in here
                    if r.kind == "new" and r.type.startswith ("[")]
        found = [r for r in here if r.kind == message.kind]
        if message.kind == "new":
            type_name = annotations.type_of (message.subject)
            return [r for r in found if same_type (r.type, type_name)] or found
        if message.kind == "box" and re.fullmatch (r"\w+\.\w+",
                                                   message.subject):
            return [r for r in here if r.kind == "bound"] or found
        return found

    def own (self, line):
        """Return the records of LINE, but copies by inlining only where there
        are no others."""
        name = annotations.function_at (self.source, line)
        return [r for r in self.records[line]
                if re.search (r"\.%s(\.\.|$)" % name, r.function)
                ] or self.records[line]

    def variables (self, message, here):
        """Return the records of the variable of MESSAGE, those HERE on its line
        or, as gccgo has the variables of a type switch at the switch, in the
        same function."""
        found = [r for r in here
                 if r.kind == "variable" and r.name == message.subject]
        if found or self.lost[message.line] > 0:
            return found
        function = annotations.function_at (self.source, message.line)
        return [r for line in range (message.line - 1, 0, -1)
                if annotations.function_at (self.source, line) == function
                for r in self.records[line]
                if r.kind == "variable" and r.name == message.subject
                and (line, r.name) not in self.named][:1]

    def compare_group (self, messages, records):
        """Return the comparisons of MESSAGES, of one line, with RECORDS that
        all of them may be about."""
        verdicts = {r.verdict for r in records}
        expected = {m.verdict for m in messages}
        if not records:
            return [Comparison (m.line, m.words, self.why_none (m), "")
                    for m in messages]
        if len (verdicts) == 1:
            return [Comparison (m.line, m.words,
                                judge (m.verdict, records[0].verdict),
                                describe (records[0])) for m in messages]
        if len (expected) == 1 and len (messages) == len (records):
            return [Comparison (m.line, m.words, judge (m.verdict, r.verdict),
                                describe (r))
                    for m, r in zip (messages, records)]
        ours = ", ".join (map (describe, records))
        return [Comparison (m.line, m.words, "several", ours)
                for m in messages]

    def why_none (self, message):
        """Return why there is no record for MESSAGE, in a word."""
        if message.kind in UNPLANNED:
            return message.kind
        if any (m.line == message.line and m.words.startswith ("inlining call")
                for m in self.source.messages):
            return "inlined"
        return "dead" if self.lost[message.line] > 0 else "none"

    def unmentioned (self, claimed):
        """Return the comparisons of variables of which gc says nothing: those
        whose records are not CLAIMED by a message."""
        variables = {}
        for line in self.records:
            for record in self.own (line):
                if record.kind == "variable" and record not in claimed:
                    variables.setdefault ((line, record.name),
                                          []).append (record)
        return [Comparison (line, "unmentioned: " + name,
                            judge ("stack", max (records, key=is_heap).verdict),
                            describe (max (records, key=is_heap)))
                for (line, name), records in variables.items ()]


def is_heap (record):
    return record.verdict == "heap"


def same_type (ours, gc):
    """Return whether OURS, with packages and functions, is the type GC."""
    ours = re.sub (r"\.i\d+$", "", ours)
    return re.sub (r"[\w.]+\.(?=\w)", "", ours) == gc


def describe (record):
    """Return in words what the plugin says in RECORD: the reason, in which one
    function of the package stands for all, and what it is."""
    package, function = record.function.split (".", 1)
    reason = re.sub (r"passed to %s\..*" % re.escape (package),
                     "passed to a function of the package", record.reason)
    return "%s; %s %s in %s" % (reason, record.kind,
                                record.name or record.type, function)


# Parameters.

def compare_parameters (source, options, flags):
    """Return the comparisons of what SOURCE has about parameters, compiling
    with FLAGS."""
    groups = collections.defaultdict (list)
    for message in source.messages:
        if message.kind == "parameter":
            groups[message.line, message.subject].append (message)
    answers = run_probes (source, options, flags) if groups else {}
    return [compare_parameter (line, messages, answers.get ((line, name), {}))
            for (line, name), messages in groups.items ()]


def run_probes (source, options, flags):
    """Return for each parameter (LINE, NAME) the answers of its probes: a list
    of records for each (STORED, DEPTH)."""
    wanted = probes.make_probes (source)
    answers = collections.defaultdict (
        lambda: collections.defaultdict (list))
    with tempfile.TemporaryDirectory () as folder:
        path = os.path.join (folder, "probes.go")
        while wanted:
            marks, starts = probes.write_probes (source, wanted, path)
            result = compiler.compile_files ([source.path, path], options,
                                             ["-fno-inline"] + flags)
            if not result.errors:
                break
            wrong = {at for _, line, _ in result.errors
                     for at in wanted_at (starts, line)}
            wanted = [p for i, p in enumerate (wanted) if i not in wrong
                      ] if wrong else []
    for index, probe in enumerate (wanted):
        key = probe.function.line, probe.parameter
        answers[key][probe.stored, probe.depth] += [
            r for r in result.records
            if r.file == path and r.line == marks[index]]
    return answers


def wanted_at (starts, line):
    """Return the last of the indices in STARTS that start at LINE or above, in
    a list."""
    return [i for i in starts if starts[i] <= line][-1:]


def compare_parameter (line, messages, answers):
    """Return the comparison of MESSAGES about one parameter on LINE with the
    ANSWERS of its probes."""
    words = ", ".join (m.words for m in messages)
    heap, result = levels (messages)
    ours = {}
    for (stored, depth), records in answers.items ():
        # gc does not say how far down a content is that leaks.
        key = stored, 1 if depth and heap == 1 else depth
        for record in records:
            if record.verdict == "stack" or "no size" not in record.reason:
                ours[key] = max (ours.get (key, ""), record.verdict,
                                 key=("", "stack", "heap").index)
    if not ours:
        return Comparison (line, words, "parameter", "")
    gc = {(stored, depth): "heap" if heap <= depth or stored and result <= depth
          else "stack" for stored, depth in ours}
    differ = {judge (gc[key], ours[key]) for key in ours} - {"agree"}
    word = "several" if len (differ) == 2 else (differ or {"agree"}).pop ()
    return Comparison (line, words, word, "parameter; " + ", ".join (
        "%s%s %s" % (PASSED[depth], " and stored" if stored else "", verdict)
        for (stored, depth), verdict in sorted (ours.items ())))


def levels (messages):
    """Return after how many dereferences the parameter of MESSAGES reaches the
    heap, and how many a result; 9 stands for never."""
    heap = result = 9
    for message in messages:
        level = re.search (r" to result(?: \S+ level=(\d+))?", message.words)
        if level:
            result = min (result, int (level.group (1) or 0))
        elif message.words.startswith ("leaking param content"):
            heap = min (heap, 1)
        elif message.words.startswith ("leaking param"):
            heap = 0
    return heap, result


main ()
