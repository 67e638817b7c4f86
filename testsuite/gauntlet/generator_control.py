# Random control flow of a random program: loops, panics, goroutines.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

from generator_statements import Statements


class Control (Statements):
    """A function with statements that hold others."""

    def do_if (self):
        """A condition with one branch or two."""
        if self.deep ():
            return
        with self.block ("if %s {" % self.condition ()):
            self.body ()
        if self.rng.random () < 0.4:
            self.lines.pop ()
            with self.block ("} else {"):
                self.body ()

    def do_switch (self):
        """A switch of an int."""
        if self.deep ():
            return
        value = self.expression ("int", 1)
        with self.block ("switch (%s) & 3 {" % value):
            for number in range (self.rng.randint (1, 3)):
                self.case ("case %d:" % number)
                if self.rng.random () < 0.2:
                    self.emit ("fallthrough")
            self.case ("default:")

    def do_family (self):
        """Some objects that know only each other: no function but small ones
        is called with them, and nothing that was there before holds them."""
        if self.deep ():
            return
        weights, outer = self.weights, self.scopes
        roots, self.global_variables = self.global_variables, False
        self.weights = dict (weights)
        for name in ("keep", "keep_rarely", "call", "goroutine", "return",
                     "produce", "family", "select", "merge"):
            self.weights["do_" + name] = 0
        self.weights["do_store"] = 6
        with self.block ("{"):
            inner, self.scopes = self.scopes, [[]]
            self.declare ("d", "int", True)
            # The frontend gives up where something is stored through a
            # pointer; the plugin does not.
            for _ in range (self.rng.randint (1, 3)):
                self.define (self.pointer_kind (), 2)
                self.do_store ()
                self.do_store ()
            self.left += 3
            self.statements (self.rng.randint (1, 6))
            self.emit ("clobber()")
            for variable in self.all_variables ():
                if self.notable (variable.type):
                    self.note_variable (variable)
            self.scopes = inner
        self.weights, self.scopes = weights, outer
        self.global_variables = roots

    # Loops.

    def loop (self, head, prepare=None, finish=None, most=3):
        """Write a loop of HEAD that begins with what PREPARE writes and ends
        with what FINISH does."""
        label = self.fresh ("L")
        at = len (self.lines)
        self.loops.append (label)
        with self.block (head):
            if prepare:
                prepare ()
            self.body (most)
            if self.loops and self.rng.random () < 0.25:
                self.leave_loop ()
            if finish:
                finish ()
        self.loops.pop ()
        if any (line.endswith (" " + label) for line in self.lines[at:]):
            self.lines.insert (at, "\t" * (self.margin - 1) + label + ":")

    def leave_loop (self):
        """Write a break or a continue under a condition."""
        condition = self.condition ()
        with self.block ("if %s {" % condition):
            self.emit ("%s %s" % (self.rng.choice (["break", "continue"]),
                                  self.rng.choice (self.loops)))

    def counter (self):
        """Return the head of a loop, and declare its variable inside."""
        name = self.fresh ("i")
        head = "for %s := 0; %s < %d; %s++ {" % (
            name, name, self.rng.randint (2, 5), name)
        return head, lambda: self.declare (name, "int", True)

    def do_loop (self):
        """A counted loop."""
        if not self.deep ():
            head, enter = self.counter ()
            self.loop (head, enter, most=5)

    def do_goto (self):
        """A loop by goto."""
        if self.deep ():
            return
        name, label = self.fresh ("i"), self.fresh ("L")
        with self.block ("{"):
            self.emit ("%s := 0" % name)
            self.declare (name, "int", True)
            self.lines.append (label + ":")
            with self.block ("{"):
                self.body ()
            self.emit ("%s++" % name)
            with self.block ("if %s < %d {" % (name, self.rng.randint (2, 4))):
                self.emit ("goto " + label)

    def do_range (self):
        """A loop over an array of structs, by pointer."""
        if self.deep ():
            return
        kind = self.rng.choice (list (self.program.structs))
        found = [v for v in self.all_variables ()
                 if v.type in ("[]" + kind, "[4]" + kind)]
        name = (self.rng.choice (found).name if found
                else self.define ("[4]" + kind, 1))
        at, pointer = self.fresh ("i"), self.fresh ("p")

        def enter ():
            """Point to the element."""
            self.declare (at, "int", True)
            self.emit ("%s := &%s[%s]" % (pointer, name, at))
            self.emit ("%s.a += %s" % (pointer, at))
            self.declare (pointer, "*" + kind)

        # A slice that grows meanwhile does not make the loop longer, one that
        # shrinks would make the index wrong.
        self.loop ("for %s := 0; %s < len(%s) && %s < 4; %s++ {"
                   % (at, at, name, at, at), enter)

    def do_carry (self):
        """A loop that carries pointers from one iteration to the next."""
        if self.deep ():
            return
        kind = self.pointer_kind ()
        outer = self.define (kind, 1)
        before = self.define (kind, 1) if self.rng.random () < 0.5 else outer
        head, enter = self.counter ()
        current = self.fresh ("n")

        def prepare ():
            """Make the object of this iteration."""
            enter ()
            value = self.expression (kind, 2)
            if self.rng.random () < 0.7:
                value = "&%s{a: %s}" % (kind[1:], self.index ())
            self.emit ("%s := %s" % (current, value))
            self.emit ("_ = " + current)
            self.declare (current, kind)

        def finish ():
            """Let the next iteration have it, or not."""
            links = [f.name for f in self.program.structs[kind[1:]].fields
                     if f.type == kind]
            link = self.rng.choice (links)
            self.emit (self.rng.choice ([
                "%s.%s = %s" % (current, link, outer),
                "note(walk%s(%s, 2))" % (kind[1:], outer),
                "note(uint64(%s.a))" % outer,
                "%s = %s" % (before, outer)]))
            if self.rng.random () < 0.3:
                with self.block ("if %s {" % self.condition ()):
                    self.emit ("%s = %s" % (outer, current))
            elif self.rng.random () < 0.2:
                self.emit ("%s.%s = %s" % (outer, link, current))
            else:
                self.emit ("%s = %s" % (outer, current))

        self.loop (head, prepare, finish)
        self.emit ("note(walk%s(%s, 3))" % (kind[1:], outer))
        if before != outer:
            self.emit ("note(walk%s(%s, 3))" % (kind[1:], before))

    def do_collect (self):
        """A loop that stores pointers in an array, then reads them."""
        if self.deep ():
            return
        kind = self.pointer_kind ()
        name = self.fresh ("a")
        self.emit ("var %s [4]%s" % (name, kind))
        self.declare (name, "[4]" + kind)
        head, enter = self.counter ()

        def finish ():
            """Store the object of this iteration."""
            self.emit ("%s[%s&3] = %s" % (name, self.index (),
                                          self.expression (kind, 2)))

        self.loop (head, enter, finish, 2)
        self.emit ("for i := range %s {" % name)
        self.emit ("\tnote(walk%s(%s[i], 2))" % (kind[1:], name))
        self.emit ("}")

    # Ways out.

    def do_return (self):
        """A return under a condition."""
        if self.deep ():
            return
        with self.block ("if %s {" % self.condition ()):
            self.emit_return ()

    def emit_return (self):
        """Write a return with all results."""
        values = [self.expression (kind, 1) for kind in self.results]
        self.emit (("return " + ", ".join (values)).rstrip ())

    def do_defer (self):
        """A deferred call, in a loop or not."""
        if self.deep ():
            return
        pointer = self.pointer ()
        kind = self.kind_of (pointer)[1:]
        if self.rng.random () < 0.3:
            self.emit ("defer finish%s(%s)" % (kind, pointer))
            return
        with self.inner_function ([]):
            with self.block ("defer func() {", "}()"):
                self.protected = False
                self.emit ("note(walk%s(%s, 2))" % (kind, pointer))
                for name, result in self.named:
                    if self.rng.random () < 0.5:
                        self.emit ("%s = %s" % (name, self.expression (
                            result, 1)))
                self.body (2)

    def do_panic (self):
        """A function that panics, mostly, and recovers."""
        if self.deep ():
            return
        pointer = self.pointer ()
        kind = self.kind_of (pointer)[1:]
        with self.inner_function ([]):
            with self.block ("func() {", "}()"):
                with self.block ("defer func() {", "}()"):
                    self.protected = False
                    self.emit ("r := recover()")
                    self.emit ("note(walkAny(r, 2))")
                    self.emit ("note(walk%s(%s, 2))" % (kind, pointer))
                    self.body (1)
                self.protected = True
                self.body (3)
                self.emit_panic ()
                if self.rng.random () < 0.5:
                    self.body (1)

    def emit_panic (self):
        """Write something that panics, under a condition or not."""
        pointer = self.pointer ()
        kind = self.kind_of (pointer)[1:]
        name = self.fresh ("z")
        what = self.rng.choice ([
            ["panic(%s)" % pointer], ["panic(*%s)" % pointer],
            ['panic("p")'],
            ["var %s *%s" % (name, kind), "%s.a = %s.b" % (name, pointer)],
            ["%s := []int{1}" % name,
             "%s.a = %s[%s.b|4]" % (pointer, name, pointer)],
            ["throw%s(%s, d-1)" % (kind, pointer)]])
        with self.block ("if %s {" % self.condition ()
                         if self.rng.random () < 0.6 else "{"):
            for line in what:
                self.emit (line)

    def do_throw (self):
        """A panic where it is recovered."""
        if self.protected and not self.deep ():
            self.emit_panic ()

    # Goroutines.

    def do_goroutine (self):
        """A goroutine that is waited for at once."""
        if self.deep ():
            return
        kind = self.pointer_kind ()
        name = self.fresh ("h")
        self.emit ("%s := make(chan %s%s)" % (name, kind, self.rng.choice (
            ["", ", 1"])))
        value = self.fresh ("r")
        group = self.rng.random () < 0.3
        if group:
            self.emit ("var w%s sync.WaitGroup" % name)
            self.emit ("w%s.Add(1)" % name)
        with self.inner_function ([]):
            with self.block ("go func() {", "}()"):
                self.protected = False
                with self.block ("if spend() {"):
                    self.without_returns ()
                if group:
                    self.emit ("w%s.Done()" % name)
                else:
                    self.emit ("%s <- %s" % (name, self.expression (kind, 2)))
        if group:
            self.emit ("w%s.Wait()" % name)
            with self.block ("select {"):
                self.emit ("case %s := <-%s:" % (value, name))
                self.emit ("\tnote(uint64(%s.a))" % value)
                self.emit ("default:")
                self.emit ("\tnote(1)")
            return
        self.emit ("%s := <-%s" % (value, name))
        self.emit ("_ = " + value)
        self.declare (value, kind)

    def without_returns (self):
        """Write statements none of which leaves the function."""
        kept = self.weights["do_return"]
        self.weights["do_return"] = 0
        self.body (3)
        self.weights["do_return"] = kept

    def do_produce (self):
        """A goroutine that sends some objects of its own."""
        if self.deep ():
            return
        kind = self.pointer_kind ()
        name, value = self.fresh ("h"), self.fresh ("r")
        count = self.rng.randint (1, 4)
        self.emit ("%s := make(chan %s, %d)" % (name, kind,
                                               self.rng.randrange (3)))
        self.emit ("go func(n int) {")
        self.emit ("\tlast := &%s{b: n}" % kind[1:])
        self.emit ("\tfor i := 0; i < n; i++ {")
        self.emit ("\t\tlast = &%s{a: i, next: last}" % kind[1:])
        self.emit ("\t\t%s <- last" % name)
        self.emit ("\t}")
        self.emit ("\tclose(%s)" % name)
        self.emit ("}(%d)" % count)
        with self.block ("for %s := range %s {" % (value, name)):
            self.declare (value, kind)
            self.emit ("note(walk%s(%s, 2))" % (kind[1:], value))
            self.body (2)
