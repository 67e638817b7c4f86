# Slices, strings, maps and large objects of a random program.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# Capacities may differ with the plugin, so nothing here depends on them: a
# slice that grows is known to nobody else meanwhile, and what appends to a
# part of one either copies for sure or for sure stays within it.

from generator_control import Control

# Bytes: the most that a slot may take, and what is near it.
SLOT_LIMIT = 65536
NEAR = [-16, -8, 0, 8, 16]

# The text of do_bytes: b are N bytes, c most of them, s is made of them in each
# iteration, and t in one before.
BYTES = [
    ["%(b)s := make([]byte, %(n)d)"],
    ["var %(u)s [%(n)d]byte", "%(b)s := %(u)s[:]"],
    ["%(b)s := append([]byte(nil), make([]byte, %(n)d)...)"],
    ["%(b)s := []byte(string(make([]byte, %(n)d)))"]]
BYTES_TO_STRING = ["%(s)s := string(%(b)s)", "%(s)s := string(%(c)s)",
                   "%(s)s := string(%(b)s[%(i)s&7:])",
                   '%(s)s := "<" + string(%(c)s)']
BYTES_CHANGE = [
    ["%(b)s[%(i)s&7] += 3"], ["%(c)s[%(i)s&7] ^= byte(%(i)s)"],
    ["copy(%(b)s[1:], %(s)s)"], ["copy(%(c)s, %(b)s)"],
    ["for i := range %(c)s {", "\t%(c)s[i] += byte(i)", "}"],
    ["func() {", "\t%(b)s[2]--", "}()"],
    ["defer func() {", "\t%(b)s[3]++", "\tnote(hashString(%(s)s))", "}()"],
    ["func(b []byte) {", "\tb[1] = byte(len(%(s)s))", "}(%(c)s)"],
    ["%(c)s = append(%(b)s[:2], 7, byte(%(i)s))[:%(n)d-1]"],
    ["_ = append(%(c)s[:1], %(s)s[:2]...)"]]
STRING_LOOK = [
    ["note(hashString(%(s)s))"], ["note(hashString(%(t)s))"],
    ["%(t)s = %(s)s"], ["%(t)s = string(%(b)s)"],
    ["if %(s)s == %(t)s {", "\tnote(5)", "}"],
    ["for i, r := range %(s)s {", "\tnote(uint64(i) ^ uint64(r))", "}"],
    ["switch %(s)s {", 'case "abc":', "\tnote(1)", "case %(t)s:",
     "\tnote(uint64(len(%(s)s)))", "default:", "\tnote(uint64(%(s)s[1]))",
     "}"],
    ["note(uint64(map[string]int{%(t)s: 4}[string(%(b)s)]))"],
    ["for _, x := range []byte(%(s)s) {", "\tnote(uint64(x))",
     "\t%(b)s[0]++", "}"],
    ["if x := []byte(%(s)s); x != nil {", "\tx[0]++",
     "\tnote(uint64(x[0]) + uint64(%(s)s[0]))", "}"],
    ["if x, y := []byte(%(s)s), []byte(%(s)s); &x[0] != &y[0] {",
     "\tnote(uint64(len(x)))", "}"],
    ["%(c)s = []byte(%(s)s)[:len(%(s)s):len(%(s)s)]",
     "%(c)s = append(%(c)s, %(b)s...)[:%(n)d-1]"],
    ["note(hashString(func() string { return %(s)s[1:] + %(t)s }()))"]]


class Sequences (Control):
    """A function with statements about slices, strings, maps and objects that
    are large."""

    def emit_all (self, *lines):
        """Write LINES."""
        for line in lines:
            self.emit (line)

    # Slices.

    def do_grow (self):
        """A slice that grows by append, and what becomes of it."""
        if self.deep ():
            return
        struct = self.pointer_kind ()[1:]
        element = self.rng.choice (["int", "*" + struct, "*" + struct, struct])
        name, first = self.fresh ("s"), self.fresh ("q")
        kind = "[]" + element
        self.emit (self.rng.choice (["var %s %s", "%s := %s{}",
                                     "%s := make(%s, 0, 3)"]) % (name, kind))
        if self.rng.random () < 0.3:
            self.emit ("var %s *%s" % (first, element))
        else:
            first = None
        head, enter = self.counter ()
        if self.rng.random () < 0.3:
            head = head.replace ("< ", "< 1")

        def finish ():
            """Append an element, or one more than that."""
            self.append (name, element)
            if first:
                with self.block ("if %s == nil {" % first):
                    self.emit ("%s = &%s[0]" % (first, name))

        self.loop (head, enter, finish, 1)
        with self.block ("if len(%s) == 0 {" % name):
            self.append (name, element)
        if first:
            with self.block ("if %s != nil {" % first):
                self.declare (first, "*" + element)
                self.note_variable (self.scopes[-1][-1])
        self.declare (name, kind)
        for _ in range (self.rng.randint (1, 3)):
            self.use_slice (name, element)
        self.note_slice (name, element)

    def append (self, name, element):
        """Write an append to slice NAME of ELEMENTs."""
        if element == "int":
            value = "%s + len(%s)" % (self.index (), name)
        elif element.startswith ("*") and self.rng.random () < 0.3:
            self.emit ("push%s(&%s, %s)" % (element[1:], name,
                                            self.expression (element, 1)))
            return
        elif self.rng.random () < 0.5:
            value = "%s{a: len(%s)}" % (element.replace ("*", "&"), name)
        else:
            value = self.expression (element, 2)
        if self.rng.random () < 0.2:
            value += ", " + self.expression (element, 1)
        self.emit ("%s = append(%s, %s)" % (name, name, value))

    def use_slice (self, name, element):
        """Write what may be done with slice NAME of ELEMENTs, which is not
        empty."""
        other = self.fresh ("s")
        kind = "[]" + element
        at = "%s%%uint(len(%s))" % ("uint(%s)" % self.index (), name)
        way = self.rng.choice ([
            ["%s := %s[1:]" % (other, name)],
            ["%s := %s[:len(%s)-1]" % (other, name, name)],
            ["%s := append(%s(nil), %s...)" % (other, kind, name)],
            ["%s := make(%s, len(%s))" % (other, kind, name),
             "copy(%s, %s)" % (other, name)],
            ["%s := append(%s[:%s], %s[%s+1:]...)" % (
                other, name, at, name, at), "%s = %s" % (name, other)],
            ["%s := append(%s[:0], %s[len(%s)/2:]...)" % (
                other, name, name, name)],
            ["%s := append(%s[:len(%s):len(%s)], %s...)" % (
                other, name, name, name, name)],
            ["%s := func() %s {" % (other + "f", kind),
             "\treturn %s[%s:]" % (name, at), "}",
             "%s := %sf()" % (other, other)],
            ["gAny = %s" % name, "%s := %s" % (other, name)]
            if self.weights["do_keep"] else ["%s := %s" % (other, name)]])
        self.emit_all (*way)
        self.emit ("_ = " + other)
        self.declare (other, kind)
        if len (way) == 2 and way[1].startswith (name):
            # Let nobody find it empty.
            with self.block ("if len(%s) == 0 {" % name):
                self.emit ("%s = append(%s, %s)" % (
                    name, name, self.simplest (element)))
        elif self.rng.random () < 0.5 and element.startswith (("*", "T")):
            self.note_slice (other, element)

    def note_slice (self, name, element):
        """Put slice NAME of ELEMENTs into the hash."""
        self.emit_all ("clobber()", "note(uint64(len(%s)))" % name)
        if element == "int":
            self.emit ("note(uint64(sumInts(%s)))" % name)
        elif element.startswith ("*") and self.rng.random () < 0.4:
            self.emit ("note(uint64(sum%s(%s)))" % (element[1:], name))
        else:
            self.emit_all ("for i := range %s {" % name,
                           "\tnote(walk%s(%s%s[i], 2))" % (
                               element.lstrip ("*"),
                               "" if element.startswith ("*") else "&", name),
                           "}")

    # Strings.

    def do_text (self):
        """Short strings put together and taken apart."""
        name, other = self.fresh ("s"), self.fresh ("b")
        self.emit ("%s := %s + %s" % (name, self.expression ("string", 1),
                                      self.expression ("string", 2)))
        with self.block ("if len(%s) > 40 {" % name):
            self.emit ("%s = %s[len(%s)-7:]" % (name, name, name))
        self.declare (name, "string")
        self.emit_all (*self.rng.choice ([
            ["%s := []byte(%s)" % (other, name),
             "for i := range %s {" % other, "\t%s[i] += byte(i)" % other, "}",
             "%s = string(%s)" % (name, other)],
            ["%s := []rune(%s)" % (other, name),
             "%s = append(%s, 233, rune(65+%s&7))" % (other, other,
                                                      self.index ()),
             "%s = string(%s)" % (name, other)],
            ["for i, %s := range %s {" % (other, name),
             "\tif i&1 == 0 {", "\t\t%s += string(%s)" % (name, other), "\t}",
             "}"],
            ["var %s []string" % other, "for i := 0; i < 4; i++ {",
             '\t%s = append(%s, %s+"-"+string(rune(97+i)))' % (other, other,
                                                              name), "}",
             "%s = %s[3] + %s[%s&3]" % (name, other, other, self.index ())],
            ["%s := map[string]int{%s: 3}" % (other, name),
             "note(uint64(%s[string([]byte(%s))]))" % (other, name)],
            ["%s := make([]byte, 0, 8)" % other,
             "%s = append(%s, %s...)" % (other, other, name),
             "%s = append(%s, 46)" % (other, other),
             "note(hashString(string(%s[:len(%s)/2])))" % (other, other)],
            ["%s := func() string {" % other, '\treturn %s + "!" + %s'
             % (name, name), "}", "note(hashString(%s()))" % other],
            ["if %s < string([]byte(%s)) {" % (
                name, self.expression ("string", 1)), "\tnote(3)", "}"]]))
        self.emit ("note(hashString(%s))" % name)

    def do_bytes (self):
        """Strings made of bytes that change, in a loop, before and after they
        are looked at."""
        if self.deep ():
            return
        names = {name: self.fresh (name) for name in "bcstu"}
        names["n"] = self.rng.choice ([9, 31, 32, 33, 50])
        for line in self.rng.choice (BYTES) + ["%(c)s := %(b)s[1:]",
                                               '%(t)s := ""']:
            self.emit (line % names)
        head, enter = self.counter ()

        def prepare ():
            """Make the string of this iteration."""
            enter ()
            names["i"] = self.index ()
            self.emit (self.rng.choice (BYTES_TO_STRING) % names)
            self.emit ("_ = %(s)s" % names)
            steps ()

        def steps ():
            """Change the bytes and look at the string, in some order."""
            for _ in range (self.rng.randint (2, 5)):
                lines = self.rng.choice (self.rng.choice ([BYTES_CHANGE,
                                                           STRING_LOOK]))
                self.emit_all (*(line % names for line in lines))

        self.loop (head, prepare, steps, 2)
        self.emit ("note(hashString(%(t)s) ^ hashString(string(%(b)s))"
                   " ^ hashString(string(%(c)s)))" % names)

    # Maps.

    def do_string_map (self):
        """A map of pointers or structs by strings."""
        if self.deep ():
            return
        struct = self.pointer_kind ()[1:]
        value = self.rng.choice (["*", ""]) + struct
        kind = "map[string]" + value
        maps = self.variables (kind, True)
        if maps and self.rng.random () < 0.5:
            name = self.rng.choice (maps)
        else:
            name = self.define (kind, 2)
        with self.block ("if %s == nil {" % name):
            self.emit ("%s = make(%s)" % (name, kind))
        for _ in range (self.rng.randint (1, 4)):
            self.use_map (name, value)
        self.note_map (name, value)

    def key (self):
        """Return a string that is a key, perhaps."""
        return self.rng.choice ([
            '"k%d"' % self.rng.randrange (8), self.expression ("string", 1),
            '"k" + string(rune(48+%s&7))' % self.index ()])

    def use_map (self, name, value):
        """Write something that is done with map NAME of VALUEs."""
        key, way = self.key (), self.rng.randrange (5)
        struct, found = value.lstrip ("*"), self.fresh ("v")
        if way < 2:
            self.emit ("%s[%s] = %s" % (name, key,
                                        self.expression (value, 2)))
        elif way == 2:
            self.emit ("delete(%s, %s)" % (name, key))
        elif way == 3:
            with self.block ("for k := range %s {" % name):
                self.emit_all ("if hashString(k)&3 == 1 {",
                               "\tdelete(%s, k)" % name, "}")
        else:
            test = "ok" if value == struct else found + " != nil"
            with self.block ("if %s, ok := %s[%s]; ok && %s {" % (
                    found, name, key, test)):
                self.declare (found, value)
                self.emit ("%s.a++" % found)
                self.body (2)
                if value == struct:
                    self.emit ("%s[%s] = %s" % (name, key, found))

    def note_map (self, name, value):
        """Put map NAME of VALUEs into the hash, whatever its order."""
        total = self.fresh ("n")
        self.emit ("%s := uint64(len(%s))" % (total, name))
        with self.block ("for k, v := range %s {" % name):
            self.emit ("%s += mix(hashString(k), walk%s(%s, 2))" % (
                total, value.lstrip ("*"),
                "v" if value.startswith ("*") else "&v"))
        self.emit ("note(%s)" % total)

    # Large objects.

    def own_type (self, letter, *fields):
        """Declare a struct of FIELDS; return its name, which begins with
        LETTER."""
        name = self.fresh (letter)
        self.program.own_lines += (["", "type %s struct {" % name]
                                   + ["\t" + field for field in fields]
                                   + ["}"])
        return name

    def do_large (self):
        """An object about as large as a slot may be, or an array as such."""
        if self.deep ():
            return
        size = SLOT_LIMIT + self.rng.choice (NEAR)
        pointer = self.pointer ()
        struct, name = self.kind_of (pointer)[1:], self.fresh ("l")
        if self.rng.random () < 0.3:
            size += self.rng.choice ([-1, 0, 1])
            self.emit_all (
                self.rng.choice (["%s := new([%d]byte)", "%s := &[%d]byte{}",
                                  "%s := make([]byte, %d)"]) % (name, size),
                "%s[%d] = byte(%s)" % (name, size - 1, self.index ()),
                "clobber()", "note(uint64(%s[%d] + %s[7]))" % (
                    name, size - 1, name))
            return
        kind = self.own_type ("large", "p *" + struct, "words [%d]int"
                              % ((size - 16) // 8), "end int")
        touch = self.fresh ("touch")
        self.program.own_lines += [""] + ["//go:noinline"] * (
            self.rng.random () < 0.6) + [
            "func %s(x *%s, at int) int {" % (touch, kind),
            "\tx.words[at&1023] += at", "\tx.end ^= x.words[at&511]",
            "\treturn x.end + x.p.a", "}"]
        self.emit ("%s := %s" % (name, self.rng.choice (
            ["new(%s)" % kind, "&%s{end: 5}" % kind])))
        self.emit ("%s.p = %s" % (name, pointer))
        self.declare ("%s.p" % name, "*" + struct, True)
        self.body (2)
        self.emit_all ("note(uint64(%s(%s, %s)))" % (touch, name,
                                                     self.index ()),
                       "clobber()", "note(uint64(%s.end + %s.words[%d]))" % (
                           name, name, (size - 16) // 8 - 1))
        if self.weights["do_keep"]:
            self.emit ("gInt = &%s.end" % name)

    def do_buffers (self):
        """Arrays of some KiB in a loop, more than a frame should have."""
        if self.deep ():
            return
        struct = self.pointer_kind ()[1:]
        kind = self.own_type (
            "buffer", "data [%d]int" % self.rng.randrange (200, 2000),
            "p *" + struct, "back *%s" % self.fresh ("nothing"))
        # The last field is a pointer to the type itself.
        self.program.own_lines[-2] = "\tback *" + kind
        last = self.fresh ("u")
        self.emit ("var %s *%s" % (last, kind))
        head, enter = self.counter ()

        def finish ():
            """Make the buffers of this iteration."""
            for _ in range (self.rng.randint (1, 4)):
                self.buffer (kind, struct, last)

        self.loop (head, enter, finish, 2)
        self.emit_all ("clobber()", "for %s != nil {" % last,
                       "\tnote(uint64(%s.data[7]))" % last,
                       "\tnote(walk%s(%s.p, 2))" % (struct, last),
                       "\t%s = %s.back" % (last, last), "}")

    def buffer (self, kind, struct, last):
        """Write one buffer: an array, or a KIND with a pointer to STRUCT,
        which may be put before LAST."""
        name, size = self.fresh ("u"), self.rng.randrange (100, 1500)
        value = self.expression ("*" + struct, 1)
        self.emit_all (*self.rng.choice ([
            ["%s := new([%d]int)" % (name, size), "%s[5] = %s" % (
                name, self.index ()),
             "note(uint64(sumInts(%s[:])))" % name],
            ["var %s [%d]int" % (name, size), "%s[9]++" % name,
             "note(uint64(sumInts(%s[2:])))" % name],
            ["%s := make([]*%s, %d)" % (name, struct, size),
             "%s[%d] = %s" % (name, size // 2, value),
             "clobber()", "note(uint64(sum%s(%s)))" % (struct, name)],
            ["%s := &%s{p: %s}" % (name, kind, value),
             "%s.data[7] = %s" % (name, self.index ()),
             "%s.back = %s" % (name, last),
             "if %s&1 == 1 {" % self.index (), "\t%s = %s" % (last, name),
             "}"],
            ["%s := &%s{p: %s}" % (name, kind, value), "clobber()",
             "note(walk%s(%s.p, 2))" % (struct, name),
             "note(uint64(sumInts(%s.data[:])))" % name]]))
