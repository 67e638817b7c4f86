# What Go programmers do with functions, methods, interfaces and channels.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

from generator_sequences import Sequences


class Idioms (Sequences):
    """A function with statements that are idioms."""

    def helper (self, template):
        """Return one of the helpers that TEMPLATE gave."""
        return self.rng.choice ([h for h in self.program.helpers
                                 if h.template == template])

    # Constructors.

    def do_construct (self):
        """A loop that calls a constructor."""
        if self.deep ():
            return
        helper = self.helper (self.rng.choice (["create", "open"]))
        kind, last = helper.results[0], self.fresh ("n")
        names = [self.fresh ("n") for _ in helper.results]
        self.emit ("var %s %s" % (last, kind))
        head, enter = self.counter ()

        def prepare ():
            """Make what this iteration has."""
            enter ()
            self.emit ("%s := %s(%s)" % (", ".join (names), helper.name,
                                         self.index ()))
            self.emit ("%s = %s" % (", ".join ("_" for _ in names),
                                    ", ".join (names)))
            for name, result in zip (names, helper.results):
                self.declare (name, result)

        def finish ():
            """Link it to what the iteration before had, or not."""
            self.emit (self.rng.choice ([
                "%s.next = %s" % (names[0], last),
                "note(walk%s(%s, 2))" % (kind[1:], last)]))
            self.emit (self.rng.choice ([
                "%s = %s" % (last, names[0]), "%s = %s.self()" % (last,
                                                                  names[0]),
                "%s.b += %s" % (names[0], self.index ())]))

        self.loop (head, prepare, finish, 2)
        self.emit ("note(walk%s(%s, 3))" % (kind[1:], last))

    def do_options (self):
        """Functional options."""
        helper = self.helper ("tune")
        kind = helper.params[0]
        options = [self.expression (helper.params[1][3:], 2)
                   for _ in range (self.rng.randint (1, 3))]
        name = self.fresh ("x")
        self.emit ("%s := %s{b: %s}" % (name, kind.replace ("*", "&"),
                                        self.index ()))
        if self.rng.random () < 0.5:
            self.emit ("%s(%s, %s)" % (helper.name, name,
                                       ", ".join (options)))
        else:
            list_of = self.fresh ("o")
            self.emit ("%s := []func(%s){%s}" % (list_of, kind,
                                                 ", ".join (options)))
            self.emit ("%s(%s, %s...)" % (helper.name, name, list_of))
        self.emit ("note(walk%s(%s, 2))" % (kind[1:], name))
        self.declare (name, kind)

    # Iterators.

    def do_iterate (self):
        """A closure that returns one object after another, until nil."""
        if self.deep ():
            return
        helper = self.helper (self.rng.choice (["iterate", "count"]))
        kind = helper.results[0][len ("func() "):]
        step, name = self.fresh ("step"), self.fresh ("e")
        self.emit ("%s := %s" % (step, self.call (helper, 2)))

        def enter ():
            """Let the body know the object."""
            self.declare (name, kind, True)
            self.emit ("note(uint64(%s.a))" % name)

        self.loop ("for %s := %s(); %s != nil; %s = %s() {" % (
            name, step, name, name, step), enter, most=2)

    def do_each (self):
        """A function called for all objects of a list."""
        helper = self.helper ("each")
        kind, count = helper.params[0], self.fresh ("n")
        start = self.expression (kind, 2)
        if self.rng.random () < 0.4:
            self.emit ("%s(%s, %s)" % (helper.name, start, self.expression (
                helper.params[1], 2)))
            return
        seen = self.fresh ("e")
        self.emit_all ("%s := 0" % count, "var %s []%s" % (seen, kind),
                       "%s(%s, func(t %s) {" % (helper.name, start, kind),
                       "\t%s += t.a" % count,
                       "\t%s = append(%s, t)" % (seen, seen), "})",
                       "note(uint64(%s + sum%s(%s)))" % (count, kind[1:],
                                                         seen))
        self.declare (seen, "[]" + kind)

    # Methods and interfaces.

    def do_method (self):
        """Method values, called later."""
        pointer = self.pointer ()
        kind, name = self.kind_of (pointer), self.fresh ("m")
        own = "%s{a: %s}" % (kind.replace ("*", "&"), self.index ())
        values = [self.method_value (pointer) for _ in range (2)]
        if not self.program.structs[kind[1:]].loose:
            values.append ("(%s).bump" % own)
        if self.rng.random () < 0.4:
            values = values[-1:]
        self.emit ("%s := []func(int) int{%s}" % (name, ", ".join (values)))
        if self.rng.random () < 0.3:
            self.emit ("defer %s[0](%s)" % (name, self.index ()))
        if not self.deep ():
            with self.block ("{"):
                self.body (2)
        self.emit_all ("clobber()", "for i, m := range %s {" % name,
                       "\tnote(uint64(m(i)))", "}")

    def do_promoted (self):
        """Methods that come from an embedded struct, through interfaces."""
        structs = self.program.structs
        found = [s for s in structs.values () if s.embeds] \
            or list (structs.values ())
        struct = self.rng.choice (found)
        name, box = self.fresh ("x"), self.fresh ("m")
        parts = "b: %s" % self.index ()
        if struct.embeds and self.rng.random () < 0.7:
            parts += ", %s: %s" % (struct.embeds.lstrip ("*"),
                                   self.expression (struct.embeds, 1))
        self.emit ("%s := &%s{%s}" % (name, struct.name, parts))
        self.declare (name, "*" + struct.name)
        value = "*" if struct.boxed and self.rng.random () < 0.3 else ""
        self.emit_all (*self.rng.choice ([
            ["var %s mover = %s" % (box, name),
             "note(uint64(%s.bump(%s)))" % (box, self.index ()),
             "note(uint64(shape(%s).get(2)))" % box],
            ["var %s shape = %s%s" % (box, value, name),
             "note(uint64(%s.get(3)))" % box,
             "if m, ok := %s.(mover); ok {" % box,
             "\tnote(uint64(m.bump(1)))", "}"],
            ["%s := mover(%s).bump" % (box, name), "clobber()",
             "note(uint64(%s(2)))" % box],
            ["%s := (*%s).bump" % (box, struct.name),
             "note(uint64(%s(%s, 5)))" % (box, name)],
            ["%s := shape.get" % box,
             "note(uint64(%s(%s%s, 5)))" % (box, value, name)]]))
        self.emit ("note(walk%s(%s, 2))" % (struct.name, name))

    def do_shapes (self):
        """A slice of an interface, with objects of several types."""
        helper, name = self.helper ("shapes"), self.fresh ("l")
        self.emit ("%s := []shape{%s}" % (name, ", ".join (
            self.expression ("shape", 2)
            for _ in range (self.rng.randint (1, 4)))))
        if self.rng.random () < 0.4:
            self.emit ("%s = append(%s, %s)" % (
                name, name, self.expression ("shape", 1)))
        if self.rng.random () < 0.5:
            self.emit ("note(uint64(%s(%s, %s...)))" % (
                helper.name, self.index (), name))
        else:
            self.emit_all ("for _, e := range %s {" % name,
                           "\tnote(uint64(e.get(2)))",
                           "\tnote(walkShape(e, 2))", "}")
        self.declare (name, "[]shape")

    # Callbacks.

    def do_callback (self):
        """Functions in the fields of a struct, which others call."""
        if self.deep ():
            return
        pointer = self.pointer ()
        kind, name = self.kind_of (pointer), self.fresh ("k")
        hook = self.own_type ("hook", "on func(%s)" % kind,
                              "done func(int) int", "owner " + kind)
        fire = self.fresh ("fire")
        self.program.own_lines += [""] + ["//go:noinline"] * (
            self.rng.random () < 0.5) + [
            "func %s(h *%s, p %s) int {" % (fire, hook, kind),
            "\tif h.on != nil {", "\t\th.on(p)", "\t}", "\th.owner = p",
            "\treturn h.done(p.a & 3)", "}"]
        done = self.expression ("func(int) int", 2)
        on = self.expression ("func(%s)" % kind, 2)
        self.emit ("%s := &%s{done: %s, owner: %s}" % (name, hook, done,
                                                       pointer))
        with self.block ("if %s {" % self.condition ()):
            self.emit ("%s.on = %s" % (name, on))
        self.body (2)
        for _ in range (self.rng.randint (1, 2)):
            self.emit ("note(uint64(%s(%s, %s)))" % (
                fire, name, self.expression (kind, 2)))
        self.emit ("note(walk%s(%s.owner, 2))" % (kind[1:], name))

    def do_field_call (self):
        """A call of a function that a field may have."""
        kind = self.rng.choice (["func(int) int",
                                 "func(%s)" % self.pointer_kind ()])
        place, name = self.place (kind), self.fresh ("c")
        if not place:
            return
        argument = "d-1" if kind.endswith ("int") else \
            self.expression (kind[len ("func("):-1], 2)
        with self.block ("if %s := %s; %s != nil && spend() {" % (
                name, place, name)):
            self.emit ("%s(%s)" % (name, argument))

    # Deferred calls and channels.

    def do_defer_loop (self):
        """Calls deferred in a loop, which have its objects."""
        if self.deep ():
            return
        kind, name = self.pointer_kind (), self.fresh ("n")
        last = self.define (kind, 1)
        head, enter = self.counter ()

        def prepare ():
            """Defer what uses the object of this iteration."""
            enter ()
            self.emit ("%s := &%s{a: %s}" % (name, kind[1:], self.index ()))
            self.declare (name, kind)
            self.emit_all (*self.rng.choice ([
                ["defer func() {", "\t%s.b++" % name,
                 "\tnote(walk%s(%s, 2))" % (kind[1:], name), "}()"],
                ["defer func(p %s) {" % kind, "\tp.next = %s" % last,
                 "\tnote(walk%s(p, 2))" % kind[1:], "}(%s)" % name],
                ["defer finish%s(%s)" % (kind[1:], name)],
                ["defer %s.bump(%s)" % (name, self.index ())]]))

        with self.inner_function ([]):
            with self.block ("func() {", "}()"):
                self.loop (head, prepare, lambda: self.emit (
                    "%s = %s" % (last, name)), 2)
                self.emit ("clobber()")
        self.emit ("note(walk%s(%s, 3))" % (kind[1:], last))

    def do_select (self):
        """A select of channels with pointers, one of which is ready."""
        if self.deep ():
            return
        kind = self.pointer_kind ()
        one, two = self.fresh ("h"), self.fresh ("h")
        value = self.fresh ("r")
        self.emit ("%s, %s := make(chan %s, 1), make(chan %s, %d)" % (
            one, two, kind, kind, self.rng.randint (1, 2)))
        self.emit ("%s <- %s" % (one, self.expression (kind, 2)))
        other = self.expression (kind, 2)
        rounds = self.rng.randint (1, 3)
        with self.block ("for i := 0; i < %d; i++ {" % rounds):
            with self.block ("select {"):
                self.case ("case %s := <-%s:" % (value, one), value, kind)
                # It is empty now; where that is full, there is a default.
                self.emit ("%s.a += i" % value)
                self.emit ("note(walk%s(%s, 2))" % (kind[1:], value))
                self.case ("case %s := <-%s:" % (value, two), value, kind)
                self.emit ("note(uint64(%s.b))" % value)
                self.case ("default:")
                self.emit ("select {")
                self.emit ("case %s <- %s:" % (two, other))
                self.emit ("default:")
                self.emit ("}")

    def do_merge (self):
        """Two goroutines that send, and a select for whichever is ready."""
        kind = self.pointer_kind ()
        struct = kind[1:]
        one, two, total = (self.fresh ("h") for _ in range (3))
        self.emit_all (
            "%s, %s := make(chan %s), make(chan %s)" % (one, two, kind, kind),
            "go func() {", "\tp := &%s{a: 3}" % struct,
            "\t%s <- &%s{b: 4, next: p}" % (one, struct), "}()",
            "go func(p %s) {" % kind, "\t%s <- p" % two,
            "}(%s)" % self.expression (kind, 2), "%s := uint64(0)" % total,
            "for i := 0; i < 2; i++ {", "\tselect {",
            "\tcase p := <-%s:" % one, "\t\t%s += walk%s(p, 2)" % (total,
                                                                 struct),
            "\tcase p := <-%s:" % two, "\t\t%s += walk%s(p, 2)" % (total,
                                                                 struct),
            "\t}", "}", "note(%s)" % total)
