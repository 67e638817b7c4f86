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

import collections
import random
import re

import generator_types
from generator_control import Control
from generator_expressions import Helper

Function = collections.namedtuple ("Function", "name params results")

# Small functions, most of which GCC inlines, for a struct T and F, a field of
# it that points to another; SELF is the function, x0 and so on its parameters.
WORD = re.compile ("(?<![A-Z])[TF](?![A-Z])|SELF")
HELPERS = [
    ("make", ["int", "*T"], ["*T"],
     "return &T{a: x0, F: x1}"),
    ("store", ["*T", "*T"], [],
     "x0.F = x1"),
    ("attach", ["*T", "int"], [],
     "n := &T{a: x1, F: x0.F}|x0.F = n"),
    ("carry", ["int"], ["int"],
     "last := &T{a: x0}|for i := 0; i < 5; i++ {|"
     "\tn := &T{a: i, b: last.a}|\tif i&1 == x0&1 {|\t\tlast = n|\t}|}|"
     "return last.a ^ last.b<<4"),
    ("pick", ["*T", "*T", "int"], ["*T"],
     "if x2%2 == 0 {|\treturn x0|}|return x1"),
    ("other", ["*T", "*T"], ["*T"],
     "if x0.F != nil {|\treturn x0.F|}|return x1"),
    ("swap", ["**T", "**T"], [],
     "if *x0 != nil && *x1 != nil {|\t*x0, *x1 = *x1, *x0|}"),
    ("set", ["**T", "*T"], [],
     "*x0 = x1"),
    ("box", ["*T"], ["interface{}"],
     "return x0"),
    ("boxed", ["*T"], ["interface{}"],
     "return *x0"),
    ("form", ["*T"], ["shape"],
     "return x0"),
    ("unbox", ["interface{}", "*T"], ["*T"],
     "if p, ok := x0.(*T); ok {|\treturn p|}|return x1"),
    ("last", ["int", "...*T"], ["*T"],
     "return x1[uint(x0)%uint(len(x1))]"),
    ("many", ["...interface{}"], ["int"],
     "n := 0|for _, e := range x0 {|\tif p, ok := e.(*T); ok {|"
     "\t\tn += p.a|\t}|}|return n + len(x0)"),
    ("adder", ["*T"], ["func(int) int"],
     "return func(d int) int {|\tx0.a += d|\treturn x0.b|}"),
    ("next", ["*T", "int"], ["func(int) int"],
     "return func(d int) int {|\tx1 += d|\tx0 = &T{a: x1, F: x0}|"
     "\treturn x0.a + int(walkT(x0, 2)&255)|}"),
    ("pair", ["*T"], ["*T", "*int"],
     "return x0, &x0.a"),
    ("both", ["*T", "*T"], ["*T", "*T"],
     "return x1, x0"),
    ("cell", ["*T"], ["**T"],
     "return &x0"),
    ("field", ["*T"], ["**T"],
     "return &x0.F"),
    ("clone", ["*T"], ["*T"],
     "c := *x0|return &c"),
    ("number", ["*T"], ["*int"],
     "return &x0.b"),
    ("param", ["T"], ["*T"],
     "return &x0"),
    ("value", ["*T"], ["T"],
     "return *x0"),
    ("build", ["int", "*T"], ["*T"],
     "x0 &= 7|if x0 == 0 {|\treturn x1|}|"
     "return SELF(x0-1, &T{b: x0, F: x1})"),
    ("chain", ["int", "*T"], ["int"],
     "x0 &= 7|me := T{a: x0, F: x1}|if x0 == 0 {|\tclobber()|"
     "\treturn int(walkT(&me, 9) & 0xffff)|}|"
     "return SELF(x0-1, &me) + me.a"),
    ("only", ["*T"], ["[]*T"],
     "return []*T{x0, x0.F}"),
    ("table", ["*T", "int"], ["map[int]*T"],
     "return map[int]*T{x1&7: x0}"),
    ("late", ["*T"], ["*T"],
     "r := x0|defer func() {|\tr.a++|}()|return r"),
    ("safe", ["*T"], ["int"],
     "defer func() {|\trecover()|}()|var e interface{} = x0|"
     "return e.(*T).a + x0.F.a"),
]


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
            "*" + p for p in self.pointers] + [
            "[]" + p for p in self.pointers] + [
            "[4]" + p for p in self.pointers] + [
            "[4]" + name for name in names] + [
            "[]" + name for name in names] + [
            "map[int]" + p for p in self.pointers] + [
            "int", "int", "*int", "*int", "[]int", "string", "[]byte",
            "interface{}", "interface{}", "shape", "func(int) int",
            "func(int) int"]
        self.helpers = []
        self.helper_lines = []
        for template in self.rng.sample (HELPERS, self.rng.randint (4, 8)):
            self.add_helper (template)
        # These are in all programs: some without a result are needed.
        for template in HELPERS:
            if template[0] in ("store", "attach"):
                self.add_helper (template)
        self.functions = [self.choose_function (number)
                          for number in range (self.rng.randint (2, 4))]

    def add_helper (self, template):
        """Enter the helper of TEMPLATE, and write it."""
        name, params, results, text = template
        struct = self.rng.choice (list (self.structs.values ()))
        field = self.rng.choice ([f.name for f in struct.fields
                                  if f.type == "*" + struct.name])
        self.names += 1
        name = "%s%d" % (name, self.names)

        def fill (text):
            """Return TEXT for this struct and this field."""
            words = {"T": struct.name, "F": field, "SELF": name}
            return WORD.sub (lambda match: words[match.group ()], text)

        params = [fill (kind) for kind in params]
        results = [fill (kind) for kind in results]
        self.helpers.append (Helper (name, params, results))
        self.helper_lines.append ("")
        if self.rng.random () < 0.35:
            self.helper_lines.append ("//go:noinline")
        self.helper_lines.append (head (name, [
            ("x%d" % at, kind) for at, kind in enumerate (params)], results))
        self.helper_lines += ["\t" + line for line in fill (text).split ("|")]
        self.helper_lines.append ("}")

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
        body = Control (self)
        body.left = rng.randint (3, 10)
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
        body = Control (self)
        body.left = 2
        body.declare ("d", "int", True)
        body.statements (2)
        body.call_function (self.rng.choice (self.functions), "d")
        body.statements (2)
        finish (body)
        return ["", "func step%d(d int) {" % number] + body.lines + ["}"]


def head (name, params, results):
    """Return the first line of function NAME with PARAMS, pairs of a name and
    a type, and RESULTS, the same or types."""
    words = [kind if isinstance (kind, str) else "%s %s" % kind
             for kind in results]
    return "func %s(%s) %s{" % (
        name, ", ".join ("%s %s" % param for param in params),
        "(%s) " % ", ".join (words) if words else "")


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
    lines += write_main (program.structs, steps)
    return generator_types.PRELUDE + "\n".join (lines) + "\n"
