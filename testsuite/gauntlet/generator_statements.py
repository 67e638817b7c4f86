# Random statements of a random program.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# Each function takes some of the statements and leaves out others, so that
# programs differ in more than their order: where nothing is stored in global
# variables, much more may live in frames.

import contextlib

from generator_expressions import Expressions

MAX_NESTING = 3


class Statements (Expressions):
    """A function while it is being written."""

    def __init__ (self, program):
        """Begin with an empty function of PROGRAM."""
        super ().__init__ (program)
        self.lines = []
        self.margin = 1
        self.left = 0
        self.nesting = 0
        # What return takes here, the named results, and whether a panic that
        # is not recovered here ends the program.
        self.results = []
        self.named = []
        self.protected = False
        # Labels of the loops, of those that break and continue may name.
        self.loops = []
        names = [name for name in dir (type (self)) if name.startswith ("do_")]
        self.weights = {name: self.rng.choice ([0, 1, 1, 2, 4])
                        for name in names}
        for name in ("do_keep", "do_keep_rarely", "do_goroutine"):
            self.weights[name] = self.rng.choice ([0, 0, 0, 0, 1])
        for name in ("do_define", "do_note", "do_store", "do_carry",
                     "do_family"):
            self.weights[name] = self.rng.choice ([2, 3, 5])

    # Writing.

    def emit (self, text):
        """Write one line of TEXT."""
        self.lines.append ("\t" * self.margin + text)

    @contextlib.contextmanager
    def block (self, head, tail="}"):
        """Write HEAD and TAIL around what is written meanwhile, which has its
        own scope."""
        self.emit (head)
        self.margin += 1
        self.nesting += 1
        self.scopes.append ([])
        yield
        self.scopes.pop ()
        self.nesting -= 1
        self.margin -= 1
        self.emit (tail)

    @contextlib.contextmanager
    def inner_function (self, results):
        """Let what is written meanwhile be of a function in the function, one
        with RESULTS."""
        kept = self.results, self.loops, self.protected
        self.results, self.loops = results, []
        yield
        self.results, self.loops, self.protected = kept

    def statements (self, count):
        """Write COUNT random statements, as far as there may be more."""
        names = list (self.weights)
        weights = list (self.weights.values ())
        for _ in range (count):
            if self.left <= 0:
                return
            self.left -= 1
            getattr (self, self.rng.choices (names, weights)[0]) ()

    def body (self, most=4):
        """Write the statements of a nested block, MOST of them at most."""
        self.statements (1 if self.deep () else self.rng.randint (1, most))

    def deep (self):
        """Return whether no more blocks are to be nested here."""
        return self.nesting >= MAX_NESTING

    def closure (self, count):
        """Write a closure of COUNT statements; return its name."""
        name = self.fresh ("c")
        with self.inner_function (["int"]):
            with self.block ("%s := func(d int) int {" % name):
                self.emit ("if d <= 0 || !spend() {")
                self.emit ("\treturn 1")
                self.emit ("}")
                self.declare ("d", "int", True)
                self.protected = False
                if not self.deep ():
                    self.statements (count)
                place = self.settable ("int")
                if place and self.rng.random () < 0.7:
                    self.emit ("%s += d" % place)
                self.emit ("return " + self.expression ("int", 1))
        self.emit ("_ = " + name)
        return name

    def option (self, kind, count):
        """Write a closure of type KIND, which takes a pointer and returns
        nothing, of COUNT statements; return its name."""
        name, pointer = self.fresh ("o"), self.fresh ("t")
        with self.inner_function ([]):
            with self.block ("%s := func(%s %s {" % (
                    name, pointer, kind[len ("func("):])):
                self.emit ("if !spend() {")
                self.emit ("\treturn")
                self.emit ("}")
                self.declare (pointer, kind[len ("func("):-1])
                self.protected = False
                if not self.deep ():
                    self.statements (count)
                self.emit ("%s.a += %s" % (pointer, self.index ()))
        self.emit ("_ = " + name)
        return name

    def settable (self, kind):
        """Return something of type KIND to assign to, or None."""
        found = self.variables (kind, True) * 2 + self.places (kind)
        return self.rng.choice (found) if found else None

    def pointer_kind (self):
        """Return the type of a pointer to a struct."""
        return self.rng.choice (self.program.pointers)

    def pointer (self):
        """Return the name of a variable that points to a struct, making one
        if need be."""
        found = [v.name for v in self.all_variables ()
                 if v.type in self.program.pointers]
        # What is stored in the objects of parameters escapes.
        own = [name for name in found if not name.startswith ("p")]
        if own and self.rng.random () < 0.6:
            found = own
        if found:
            return self.rng.choice (found)
        return self.define (self.pointer_kind (), 1)

    def kind_of (self, name):
        """Return the type of variable NAME."""
        return [v.type for v in self.all_variables () if v.name == name][-1]

    # Values.

    def do_define (self):
        """A new variable."""
        self.define (self.rng.choice (self.program.kinds), 2)

    def do_set (self):
        """An assignment to a variable."""
        found = [v for v in self.all_variables ()
                 if not v.fixed and not v.type.startswith ("[4]")]
        if found:
            variable = self.rng.choice (found)
            self.emit ("%s = %s" % (variable.name,
                                    self.expression (variable.type, 2)))

    def do_store (self):
        """A store in a field."""
        pointer = self.pointer ()
        struct = self.program.structs[self.kind_of (pointer)[1:]]
        field = self.rng.choice (struct.fields)
        if nil_is_right (field.type) and self.rng.random () < 0.1:
            self.emit ("%s.%s = nil" % (pointer, field.name))
        else:
            value = self.expression (field.type, 2)
            self.emit ("%s.%s = %s" % (pointer, field.name, value))

    def do_copy (self):
        """A copy of a whole struct."""
        kind = self.pointer_kind ()
        found = self.variables (kind)
        if len (found) > 1:
            self.emit ("*%s = *%s" % tuple (self.rng.sample (found, 2)))
        elif found:
            self.emit ("*%s = %s" % (found[0], self.expression (kind[1:])))

    def do_swap (self):
        """Two variables or fields exchanged."""
        kind = self.pointer_kind ()
        found = self.variables (kind, True) or [None]
        places = self.places (kind)
        if len (found) > 1:
            a, b = self.rng.sample (found, 2)
        elif len (places) > 1:
            a, b = self.rng.sample (places, 2)
        else:
            return
        self.emit ("%s, %s = %s, %s" % (a, b, b, a))

    def do_through (self):
        """A store through a pointer to a pointer."""
        kind = self.pointer_kind ()
        cell = self.expression ("*" + kind, 1)
        if cell.startswith ("&"):
            cell = "(%s)" % cell
        self.emit ("*%s = %s" % (cell, self.expression (kind, 2)))

    def do_element (self):
        """Elements of a slice read and written."""
        kind = self.pointer_kind ()
        slices = self.variables ("[]" + kind)
        name = self.rng.choice (slices) if slices \
            else self.define ("[]" + kind, 1)
        at = "%s[uint(%s)%%uint(len(%s))]" % (name, self.index (), name)
        value = self.expression (kind, 2)
        with self.block ("if len(%s) > 0 {" % name):
            if self.rng.random () < 0.6:
                self.emit ("%s = %s" % (at, value))
            one = self.fresh ("e")
            with self.block ("if %s := %s; %s != nil {" % (one, at, one)):
                self.declare (one, kind)
                self.emit ("note(uint64(%s.a))" % one)
                if not self.deep ():
                    self.body (2)

    def do_map (self):
        """A map read and written."""
        kind = self.pointer_kind ()
        maps = self.variables ("map[int]" + kind, True)
        name = self.rng.choice (maps) if maps \
            else self.define ("map[int]" + kind, 1)
        value = self.expression (kind, 2)
        with self.block ("if %s == nil {" % name):
            self.emit ("%s = make(map[int]%s)" % (name, kind))
        self.emit ("%s[%s&7] = %s" % (name, self.index (), value))
        if self.deep ():
            return
        with self.block ("for _, k := range keysOf%s(%s) {"
                         % (kind[1:], name)):
            one = self.fresh ("e")
            self.emit ("%s := %s[k]" % (one, name))
            with self.block ("if %s != nil {" % one):
                self.declare (one, kind)
                self.emit ("note(uint64(%s.b + k))" % one)
                self.body (1)

    def do_unsafe (self):
        """A field by way of uintptr."""
        pointer = self.pointer ()
        number = self.fresh ("u")
        self.emit ("%s := (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(%s)) + "
                   "unsafe.Offsetof(%s.b)))" % (number, pointer, pointer))
        self.emit ("*%s += %s" % (number, self.index ()))
        self.declare (number, "*int")

    def do_assert (self):
        """What an interface holds."""
        box = self.expression ("interface{}", 2)
        if box not in self.variables ("interface{}"):
            name = self.fresh ("i")
            self.emit ("var %s interface{} = %s" % (name, box))
            self.declare (name, "interface{}")
            box = name
        kind = self.rng.choice (self.program.pointers
                                + list (self.program.structs))
        value = self.fresh ("v")
        if self.rng.random () < 0.5:
            with self.block ("if %s, ok := %s.(%s); ok {" % (value, box,
                                                             kind)):
                self.emit ("note(uint64(%s.a))" % value)
                self.declare (value, kind)
                self.body (2)
            return
        with self.block ("switch %s := %s.(type) {" % (value, box)):
            for held in (kind, "int"):
                self.case ("case %s:" % held, value, held)

    def case (self, head, name=None, kind=None):
        """Write the case of HEAD, in which NAME is of type KIND."""
        self.margin -= 1
        self.emit (head)
        self.margin += 1
        self.scopes.append ([])
        if name:
            self.emit ("_ = " + name)
            self.declare (name, kind)
        self.body (2)
        self.scopes.pop ()

    # Hashes.

    def do_note (self):
        """Something put into the hash."""
        found = [v for v in self.all_variables ()
                 if self.notable (v.type)]
        if not found:
            return
        if self.rng.random () < 0.4:
            self.emit (self.rng.choice (["clobber()", "clobber()", "churn()"]))
        self.note_variable (self.rng.choice (found))

    def notable (self, kind):
        """Return whether note_variable knows what to do with type KIND."""
        return (kind in ("int", "*int", "interface{}")
                or not kind.startswith (("*[", "*map", "map"))
                and kind.lstrip ("*[]4") in self.program.structs)

    def note_variable (self, variable):
        """Put VARIABLE into the hash, with what it points to."""
        name, kind = variable.name, variable.type
        struct = kind.lstrip ("*[]4")
        depth = self.rng.randint (1, 3)
        if kind == "int":
            self.emit ("note(uint64(%s))" % name)
        elif kind == "*int":
            self.emit ("note(uint64(*%s))" % name)
        elif kind == "interface{}":
            self.emit ("note(walkAny(%s, %d))" % (name, depth))
        elif kind == struct:
            self.emit ("note(walk%s(&%s, %d))" % (struct, name, depth))
        elif kind == "*" + struct:
            self.emit ("note(walk%s(%s, %d))" % (struct, name, depth))
        elif kind == "**" + struct:
            self.emit ("note(walk%s(*%s, %d))" % (struct, name, depth))
        elif kind.endswith ("]*" + struct):
            self.emit ("for i := range %s {" % name)
            self.emit ("\tnote(walk%s(%s[i], %d))" % (struct, name, depth))
            self.emit ("}")
        elif kind.endswith ("]" + struct):
            self.emit ("for i := range %s {" % name)
            self.emit ("\tnote(walk%s(&%s[i], %d))" % (struct, name, depth))
            self.emit ("}")

    # Escapes.

    def do_keep (self):
        """An object kept in a global variable."""
        pointer = self.pointer ()
        self.emit (self.rng.choice ([
            "g%s = %s" % (self.kind_of (pointer)[1:], pointer),
            "gAny = %s" % pointer, "gAny = *%s" % pointer,
            "gFunc = " + self.method_value (pointer), "gInt = &%s.a" % pointer,
            "gKept = append(gKept, %s)" % pointer]))

    def do_keep_rarely (self):
        """An object that is kept once in a while."""
        often = self.rng.choice ([1000003, 1000003, 3])
        with self.block ("if steps%%%d == 1 {" % often):
            self.do_keep ()

    # Calls.

    def do_call (self):
        """A call of a function of the program."""
        function = self.rng.choice (self.program.functions)
        self.call_function (function, "d-1")

    def call_function (self, function, depth):
        """Write a call of FUNCTION with argument DEPTH; declare variables for
        its results."""
        arguments = [depth] + [self.expression (kind, 2)
                               for kind in function.params]
        call = "%s(%s)" % (function.name, ", ".join (arguments))
        self.results_of (call, function.results)

    def results_of (self, call, kinds):
        """Write CALL; declare variables for its results, of types KINDS."""
        if not kinds:
            self.emit (call)
            return
        names = [self.fresh ("r") for _ in kinds]
        self.emit ("%s := %s" % (", ".join (names), call))
        self.emit ("%s = %s" % (", ".join ("_" for _ in names),
                                ", ".join (names)))
        for name, kind in zip (names, kinds):
            self.declare (name, kind)

    def do_helper (self):
        """A call of a small function, for what it does."""
        found = [h for h in self.program.helpers if len (h.results) != 1]
        helper = self.rng.choice (found)
        call = self.call (helper, 2)
        self.results_of (call, helper.results)

    def do_call_value (self):
        """A call of a function value, or through an interface."""
        if self.rng.random () < 0.3:
            name = self.define ("shape", 1)
            self.emit ("note(uint64(%s.get(%s)))" % (name, self.index ()))
        elif self.rng.random () < 0.2:
            kind = self.pointer_kind ()
            self.emit ("note(uint64((%s).bump(%s, %s)))" % (
                "*" + kind[1:], self.expression (kind, 1), self.index ()))
        else:
            value = self.expression ("func(int) int", 2)
            self.emit ("note(uint64(%s(d-1)))" % value)


def nil_is_right (kind):
    """Return whether nil is a value of type KIND."""
    return kind.startswith (("*", "[]", "map", "interface", "func", "shape",
                             "mover"))
