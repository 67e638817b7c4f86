#!/usr/bin/env python3
# Test what compare.py makes of its measures.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# The output is TAP.

import sys
sys.dont_write_bytecode = True

import math
import xml.dom.minidom

import figures
import measure

number = failures = 0


def result (good, name):
    global number, failures
    number += 1
    failures += not good
    print ("%sok %d - %s" % ("" if good else "not ", number, name))


def near (a, b):
    return math.isclose (a, b, rel_tol=1e-12)


def check_measures ():
    result (near (measure.mean ([0, math.log (4)]), 2), "geometric mean")
    result (near (measure.count_ratio ([(1, 0), (0, 3), (7, 7)]),
                  2 ** (1 / 3)), "counts that are zero")
    result (measure.count_ratio ([]) is None, "no counts")
    rounds = [[(1, 2), (1, 8)], [], [(2, 2)], [(4, 2)]]
    result (all (map (near, measure.time_ratio (rounds), (1, 0.5, 4))),
            "median, least and greatest of rounds")
    result (measure.time_ratio ([[], []]) is None, "no times")


def made (name, **more):
    ratio = {"with": 0.5, "gc": 1.25}
    found = {"name": name, "benchmarks": 3, "allocs": ratio, "bytes": ratio,
             "time": {"with": (1, 0.9, 1.1), "gc": None}, "size": ratio,
             "compile": {"with": (1, 1, 1), "gc": (2, 1, 3)},
             "frame_bytes": 96}
    found.update (more)
    return found


def check_figures ():
    results = [made ("a"), made ("b<&>", allocs={"with": None, "gc": None})]
    lines = figures.table (results).splitlines ()
    result (len (lines) == 3 and len ({len (line) for line in lines}) == 1,
            "the columns of the table are aligned")
    result (lines[1].split () == ["a", "3", "0.500", "1.250", "0.500", "1.250",
                                  "1.00", "(0.90-1.10)", "-", "0.500", "1.250",
                                  "1.00", "(1.00-1.00)", "2.00", "(1.00-3.00)",
                                  "+96"], "a line of the table")
    for key, bars in (("allocs", 2 + 2), ("time", 2 + 2), ("compile", 2 + 4)):
        image = figures.plot (results, key, "T <")
        root = xml.dom.minidom.parseString (image).documentElement
        result (root.tagName == "svg"
                and len (root.getElementsByTagName ("rect")) == bars,
                "plot of %s: bars" % key)
        width = float (root.getAttribute ("viewBox").split ()[2])
        result (all (float (rect.getAttribute ("x"))
                     + float (rect.getAttribute ("width")) <= width
                     for rect in root.getElementsByTagName ("rect")),
                "plot of %s: nothing sticks out" % key)
    root = xml.dom.minidom.parseString (
        figures.plot ([], "time", "none")).documentElement
    result (root.tagName == "svg", "a plot of nothing")


check_measures ()
check_figures ()
print ("1..%d" % number)
sys.exit (failures != 0)
