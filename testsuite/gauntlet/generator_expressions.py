# Random expressions of a random program, by type.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# An expression may need statements before it, a guard for one; these are
# written when it is made.  What makes programs end and keeps them from
# panicking where they must not:
#
#   - a local variable of a pointer, interface or function type is never nil,
#     while a field, an element or what a pointer points to may be, and is read
#     with a guard;
#   - the int that functions take says how deep they may still call, and each
#     call costs a step of those that are left.

import collections

Variable = collections.namedtuple ("Variable", "name type fixed")
Helper = collections.namedtuple ("Helper", "name params results template")

NILABLE = ("*", "interface{}", "shape", "mover", "func")


def nilable (kind):
    """Return whether values of type KIND have to be guarded."""
    return kind.startswith (NILABLE)


class Expressions:
    """What is in scope at one place of a function, and expressions of it."""

    def __init__ (self, program):
        """Begin with no variables, in PROGRAM."""
        self.program = program
        self.rng = program.rng
        self.scopes = [[]]
        self.global_variables = self.rng.random () < 0.1

    # Variables.

    def fresh (self, letter):
        """Return a new name that begins with LETTER."""
        self.program.names += 1
        return "%s%d" % (letter, self.program.names)

    def declare (self, name, kind, fixed=False):
        """Enter variable NAME of type KIND, not to be set if FIXED."""
        self.scopes[-1].append (Variable (name, kind, fixed))

    def variables (self, kind, settable=False):
        """Return the names of the variables of type KIND."""
        return [v.name for scope in self.scopes for v in scope
                if v.type == kind and not (settable and v.fixed)]

    def all_variables (self):
        """Return all variables in scope."""
        return [v for scope in self.scopes for v in scope]

    def define (self, kind, depth=2):
        """Write the definition of a new variable of type KIND; return its
        name."""
        value = self.expression (kind, depth)
        name = self.fresh (kind.strip ("*[]234")[0].lower ())
        self.emit ("var %s %s = %s" % (name, kind, value)
                   if kind in ("interface{}", "shape", "mover", "int")
                   or self.rng.random () < 0.3
                   else "%s := %s" % (name, value))
        self.emit ("_ = " + name)
        self.declare (name, kind)
        return name

    def fields (self, struct):
        """Return the fields of STRUCT and those that are promoted to it for
        sure: what a pointer embeds may be nil."""
        found = list (struct.fields)
        while struct.embeds in self.program.structs:
            struct = self.program.structs[struct.embeds]
            found += [field for field in struct.fields
                      if field.name not in ("a", "b", "next")]
        return found

    # Places, which can be assigned to and have addresses.

    def places (self, kind):
        """Return the places of type KIND: fields, through the pointers and
        the structs in scope, elements of arrays, what is pointed to."""
        found = []
        for variable in self.all_variables ():
            name, has = variable.name, variable.type
            struct = self.program.structs.get (has.lstrip ("*"))
            if struct and has.count ("*") <= 1:
                for field in self.fields (struct):
                    if field.type == kind:
                        found.append ("%s.%s" % (name, field.name))
                    elif (field.type.startswith ("[") and field.type[1] in "23"
                          and field.type[3:] == kind):
                        found.append ("%s.%s[%d]" % (name, field.name,
                                                     self.rng.randrange (2)))
            elif has == "*" + kind:
                found.append ("*" + name)
            elif has == "[4]" + kind:
                found.append ("%s[%s&3]" % (name, self.index ()))
        if self.global_variables:
            found += [name for name in [kind.replace ("*T", "gT")]
                      if kind in self.program.pointers]
        return found

    def place (self, kind):
        """Return a place of type KIND, or None."""
        found = self.places (kind)
        return self.rng.choice (found) if found else None

    def index (self):
        """Return a short int."""
        found = self.variables ("int")
        if found and self.rng.random () < 0.7:
            return self.rng.choice (found)
        return str (self.rng.randrange (4))

    # Values.

    def expression (self, kind, depth=2):
        """Return an expression of type KIND, DEPTH operations deep at most.
        It is not nil where KIND is guarded."""
        ways = []
        known = self.variables (kind)
        if known:
            ways += [lambda: self.rng.choice (known)] * 4
        if depth > 0:
            ways += self.ways_by_kind (kind, depth - 1)
        if not ways:
            return self.simplest (kind)
        return self.rng.choice (ways) ()

    def ways_by_kind (self, kind, depth):
        """Return functions that make expressions of type KIND."""
        place = self.place (kind)
        ways = []
        if place:
            ways += [lambda: self.guarded (kind, place)] * 3
        helpers = [h for h in self.program.helpers if h.results == [kind]]
        if helpers:
            ways += [lambda: self.call (self.rng.choice (helpers), depth)] * 3
        if kind == "int":
            ways += [lambda: self.sum (depth)] * 5
        elif kind in self.program.structs:
            ways += [lambda: self.struct (kind, depth)] * 2
        elif kind.startswith ("*"):
            ways += [lambda: self.address (kind[1:], depth)] * 5
        else:
            ways += [lambda: self.compound (kind, depth)] * 4
        return ways

    def simplest (self, kind):
        """Return an expression of type KIND that needs nothing."""
        if kind == "int":
            return str (self.rng.randrange (1, 100))
        if kind == "string":
            return '"s%d"' % self.rng.randrange (9)
        if kind.startswith ("*"):
            return ("&%s{a: %d}" % (kind[1:], self.rng.randrange (99))
                    if kind[1:] in self.program.structs
                    else "new(%s)" % kind[1:])
        if kind == "interface{}":
            return str (self.rng.randrange (1000))
        if kind in ("shape", "mover"):
            return "&T0{b: %d}" % self.rng.randrange (99)
        if kind == "func(int) int":
            return "twice"
        if kind.startswith ("func"):
            return "func(t %s) {}" % kind[len ("func("):-1]
        return kind + "{}"

    def guarded (self, kind, place):
        """Return the value at PLACE, of type KIND, or if that may be nil and
        is, another one."""
        if not nilable (kind):
            return place
        name = self.fresh ("g")
        self.emit ("%s := %s" % (name, place))
        self.emit ("if %s == nil {" % name)
        self.emit ("\t%s = %s" % (name, self.rng.choice (
            self.variables (kind) + [self.simplest (kind)])))
        self.emit ("}")
        return name

    def sum (self, depth):
        """Return an int computed from others."""
        program, rng = self.program, self.rng
        pointers = [v.name for v in self.all_variables ()
                    if v.type.lstrip ("*") in program.structs
                    and v.type.count ("*") <= 1]
        what = rng.randrange (5 if pointers else 3)
        if what == 0:
            return self.simplest ("int")
        if what < 3:
            return "(%s %s %s)" % (self.expression ("int", depth),
                                   rng.choice (["+", "-", "^", "*"]),
                                   self.expression ("int", depth))
        if what == 3:
            return "%s.%s" % (rng.choice (pointers), rng.choice ("ab"))
        return "%s.%s(%s)" % (rng.choice (pointers),
                              rng.choice (["get", "bump"]), self.index ())

    def struct (self, kind, depth):
        """Return a struct of type KIND with some of its fields set."""
        pointers = self.variables ("*" + kind)
        if pointers and self.rng.random () < 0.4:
            return "*" + self.rng.choice (pointers)
        parts = []
        for field in self.program.structs[kind].fields:
            if self.rng.random () < 0.4:
                parts.append ("%s: %s" % (field.name, self.expression (
                    field.type, depth)))
        return "%s{%s}" % (kind, ", ".join (parts))

    def address (self, kind, depth):
        """Return a pointer to a KIND."""
        rng = self.rng
        places = self.places (kind) if kind != "int" or rng.random () < .5 \
            else []
        places += self.variables (kind, True) * 2
        places = [p for p in places if not p.startswith ("*")]
        if places and rng.random () < 0.4:
            return "&" + rng.choice (places)
        if kind in self.program.structs:
            if rng.random () < 0.15:
                return "(%s).self()" % self.expression ("*" + kind, depth)
            if rng.random () < 0.2:
                return "(*%s)(unsafe.Pointer(%s))" % (
                    kind, self.expression ("*" + kind, depth))
            pointers = self.variables ("*" + kind)
            if pointers and rng.random () < 0.2:
                return "(*%s)(offset(unsafe.Pointer(%s), 0))" % (
                    kind, rng.choice (pointers))
            literal = "%s{}" % kind
            while literal.startswith (kind + "{}"):
                literal = self.struct (kind, depth)
                if literal.startswith ("*"):
                    literal = "%s{b: %s}" % (kind, self.index ())
            return "&" + literal
        name = self.define (kind, depth)
        return "&" + name

    def compound (self, kind, depth):
        """Return a slice, an array, a map, an interface, a function or a
        string of type KIND."""
        rng = self.rng
        if kind == "string":
            return "%s + %s" % (self.expression (kind, depth),
                                self.simplest (kind))
        if kind == "interface{}":
            return self.expression (rng.choice (
                ["int", "string", "*int"] + self.program.pointers * 2
                + list (self.program.structs)), depth)
        if kind == "shape":
            names = list (self.program.structs)
            return self.expression (rng.choice (["*" + name for name in names]
                + [name for name in names
                   if self.program.structs[name].boxed]), depth)
        if kind == "mover":
            return self.expression (rng.choice (self.program.pointers), depth)
        if kind == "func(int) int":
            return self.function (depth)
        if kind.startswith ("func"):
            return self.option (kind, rng.randint (1, 2))
        if kind.startswith ("map"):
            key = ("%d" if kind.startswith ("map[int]") else '"k%d"') \
                % rng.randrange (8)
            return "%s{%s: %s}" % (kind, key, self.expression (
                kind[kind.index ("]") + 1:], depth))
        if kind == "[]byte":
            return "[]byte(%s)" % self.expression ("string", depth)
        return self.sequence (kind, depth)

    def sequence (self, kind, depth):
        """Return a slice or an array of type KIND."""
        rng = self.rng
        known = self.variables (kind)
        if kind.startswith ("[]") and known and rng.random () < 0.5:
            one = rng.choice (known)
            # What is seen must not depend on capacities: an append copies
            # for sure, or for sure writes to what is there.
            value = self.expression (kind[2:], depth)
            return rng.choice ([
                "append(%s[:len(%s):len(%s)], %s)" % (one, one, one, value),
                "append(%s[:len(%s)/2:len(%s)], %s)" % (one, one, one, value),
                "%s[:len(%s)/2:len(%s)]" % (one, one, one),
                "%s[len(%s)/2:]" % (one, one)])
        most = 3 if kind.startswith ("[]") else int (kind[1])
        element = kind[kind.index ("]") + 1:]
        return "%s{%s}" % (kind, ", ".join (
            self.expression (element, depth)
            for _ in range (rng.randint (1, most))))

    def function (self, depth):
        """Return a function: a method value or a closure."""
        pointers = [name for kind in self.program.pointers
                    for name in self.variables (kind)]
        if pointers and self.rng.random () < 0.35:
            return self.method_value (self.rng.choice (pointers))
        return self.closure (self.rng.randint (1, 3))

    def method_value (self, pointer):
        """Return a method of what POINTER, a variable, points to."""
        if (self.program.structs[self.kind_of (pointer)[1:]].loose
                or self.rng.random () < 0.2):
            pointer = "mover(%s)" % pointer
        return "%s.%s" % (pointer, self.rng.choice (["get", "bump"]))

    def call (self, helper, depth):
        """Return a call of HELPER."""
        arguments = []
        for kind in helper.params:
            if kind.startswith ("..."):
                arguments += [self.expression (kind[3:], depth)
                              for _ in range (self.rng.randint (1, 3))]
            else:
                arguments.append (self.expression (kind, depth))
        return "%s(%s)" % (helper.name, ", ".join (arguments))

    def condition (self):
        """Return a condition that is sometimes true."""
        rng = self.rng
        kind = rng.choice (self.program.pointers)
        pointers = self.variables (kind)
        if len (pointers) > 1 and rng.random () < 0.2:
            return "%s %s %s" % (rng.choice (pointers), rng.choice (
                ["==", "!="]), rng.choice (pointers))
        place = self.place (kind)
        if place and rng.random () < 0.2:
            return "%s %s nil" % (place, rng.choice (["==", "!="]))
        return "%s%%%d %s %d" % (
            self.expression ("int", 1) if rng.random () < 0.7
            else "int(hash&1023)", rng.randint (2, 4),
            rng.choice (["==", "!="]), rng.randrange (2))
