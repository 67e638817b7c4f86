# Random Go programs, heavy in pointers, that always end and depend on nothing.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# generate (SEED) returns the same program each time.  What it prints is a hash
# of all that it can reach, now and then and at its end, so that an object that
# is overwritten too early shows.  The pieces:
#
#   generator_types.py        structs, their walkers, what all programs share
#   generator_expressions.py  values by type
#   generator_statements.py   statements
#   generator_control.py      statements that hold others
#   generator_sequences.py    slices, strings, maps and large objects
#   generator_idioms.py       what Go programmers do with functions and methods
#   generator_helpers.py      the small functions that are called

import collections
import random

import generator_helpers
import generator_types
from generator_expressions import Helper
from generator_helpers import head
from generator_idioms import Idioms

Function = collections.namedtuple ("Function", "name params results")

class Program:
    """The types and the functions of a program while it is being written."""

    def __init__ (self, seed):
        """Choose the types, the helpers and the heads of the functions from
        SEED."""
        self.rng = random.Random (seed)
        self.names = 0
        chosen = generator_types.choose_structs (self.rng)
        self.structs = {struct.name: struct for struct in chosen}
        self.pointers = ["*" + struct.name for struct in chosen]
        names = list (self.structs)
        self.kinds = self.pointers * 4 + names * 2 + [
            form % name for name in names for form in (
                "**%s", "[]*%s", "[4]*%s", "[4]%s", "[]%s", "map[int]*%s",
                "map[string]*%s", "map[string]%s", "func(*%s)")] + [
            "int", "int", "*int", "*int", "[]int", "string", "string",
            "[]byte", "interface{}", "interface{}", "shape", "mover",
            "[]shape", "func(int) int", "func(int) int"]
        self.helpers = []
        self.helper_lines = []
        templates = generator_helpers.HELPERS
        for template in self.rng.sample (templates, self.rng.randint (6, 12)):
            self.add_helper (template)
        for template in templates:
            if template.name in generator_helpers.ALWAYS:
                self.add_helper (template)
        # Types and functions that statements declare for themselves.
        self.own_lines = []
        self.functions = [self.choose_function (number)
                          for number in range (self.rng.randint (2, 4))]

    def add_helper (self, template):
        """Enter the helper of TEMPLATE, and write it."""
        struct = self.rng.choice (list (self.structs.values ()))
        field = self.rng.choice ([f.name for f in struct.fields
                                  if f.type == "*" + struct.name])
        self.names += 1
        name = "%s%d" % (template.name, self.names)
        names = {"T": struct.name, "F": field, "SELF": name,
                 "OTHER": name + "b"}
        params = [generator_helpers.fill (kind, names)
                  for kind in template.params]
        results = [generator_helpers.fill (kind, names)
                   for kind in template.results]
        self.helpers.append (Helper (name, params, results, template.name))
        noinline = (template.name in generator_helpers.NEVER_INLINED
                    or self.rng.random () < 0.35)
        self.helper_lines += generator_helpers.write (
            template, params, results, names, noinline)

    def choose_function (self, number):
        """Return the head of function NUMBER."""
        kinds = self.pointers * 3 + self.kinds
        return Function ("f%d" % number,
                         [self.rng.choice (kinds)
                          for _ in range (self.rng.randint (0, 3))],
                         [self.rng.choice (kinds)
                          for _ in range (self.rng.choice ([0, 1, 1, 2]))])

    def write_function (self, function):
        """Return the lines of FUNCTION."""
        rng = self.rng
        body = Idioms (self)
        body.left = rng.randint (3, 12)
        body.results = function.results
        params = [("d", "int")] + [("p%d" % at, kind) for at, kind
                                   in enumerate (function.params)]
        results = function.results
        if rng.random () < 0.5:
            body.named = [("o%d" % at, kind)
                          for at, kind in enumerate (results)]
            results = body.named
        body.declare ("d", "int", True)
        for name, kind in params[1:] + body.named:
            body.declare (name, kind)
        for name, kind in body.named:
            body.emit ("%s = %s" % (name, body.simplest (kind)))
        body.emit ("if d <= 0 || !spend() {")
        body.emit ("\treturn " + ", ".join (map (body.simplest,
                                                 function.results)))
        body.emit ("}")
        body.statements (body.left)
        finish (body)
        body.emit_return ()
        lines = [head (function.name, params, results)] + body.lines + ["}"]
        return [""] + ["//go:noinline"] * (rng.random () < 0.5) + lines

    def write_step (self, number):
        """Return the lines of function NUMBER of those that main calls."""
        body = Idioms (self)
        body.left = 2
        body.declare ("d", "int", True)
        body.statements (2)
        body.call_function (self.rng.choice (self.functions), "d")
        body.statements (2)
        finish (body)
        return ["", "func step%d(d int) {" % number] + body.lines + ["}"]


def finish (body):
    """Put the variables of BODY that point to something into the hash."""
    body.emit ("clobber()")
    found = [v for v in body.all_variables ()
             if body.notable (v.type) and v.type != "int"]
    for variable in body.rng.sample (found, min (len (found), 4)):
        body.note_variable (variable)


def write_main (structs, steps):
    """Return the lines of main, which calls the functions of number 0 to
    STEPS and hashes what is kept, of STRUCTS, after each."""
    lines = ["", "func main() {", "\tjoiner.Wait()",
             "\tfor round := 0; round < 3; round++ {"]
    for number in range (steps):
        lines += ["\t\tsteps = 300", "\t\tstep%d(3 + round)" % number,
                  "\t\tsettle()", "\t\tprintln(round, %d, hash)" % number]
    lines += ["\t}", "}", "", "func settle() {", "\tclobber()", "\tchurn()",
              "\tif gFunc != nil {", "\t\tnote(uint64(gFunc(2)))", "\t}",
              "\tif gInt != nil {", "\t\tnote(uint64(*gInt))", "\t}",
              "\tnote(walkAny(gAny, 4))",
              "\tif len(gKept) > 20 {", "\t\tgKept = gKept[10:]", "\t}",
              "\tfor _, e := range gKept {", "\t\tnote(walkAny(e, 3))", "\t}"]
    for name in structs:
        lines.append ("\tnote(walk%s(g%s, 4))" % (name, name))
    return lines + ["}"]


def generate (seed):
    """Return the text of the program that SEED gives."""
    program = Program (seed)
    structs = list (program.structs.values ())
    lines = generator_types.declare_globals (structs)
    for struct in structs:
        lines += generator_types.declare_struct (program.rng, struct)
    lines += generator_types.declare_walkers (structs) + program.helper_lines
    for function in program.functions:
        lines += program.write_function (function)
    steps = program.rng.randint (2, 4)
    for number in range (steps):
        lines += program.write_step (number)
    lines += program.own_lines + write_main (program.structs, steps)
    return generator_types.PRELUDE + "\n".join (lines) + "\n"
