# The types of a random program, and the functions that hash them.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# Types are their own names in Go: "int", "*T1", "[3]*T0".  A walker folds all
# that is to be reached from a value into a number, a few dereferences deep; it
# calls nothing through an interface or a function value, so that hashing an
# object is no reason for it to escape.

import collections

Field = collections.namedtuple ("Field", "name type")
Struct = collections.namedtuple ("Struct", "name fields boxed")

# What the programs have in common.  scribble overwrites the stack that is
# free; an address there reads as a pattern that is none.
PRELUDE = '''package main

import (
\t"runtime"
\t"sort"
\t"sync"
\t"unsafe"
)

var hash = uint64(14695981039346656037)
var steps int
var ticks int
var pattern = ^uintptr(0) / 0xffff * 0xbad1
var waste uintptr
var joiner sync.WaitGroup

func mix(h, x uint64) uint64 {
\treturn (h ^ x ^ x>>29) * 1099511628211
}

func note(x uint64) {
\thash = mix(hash, x)
}

func spend() bool {
\tsteps--
\treturn steps > 0
}

//go:noinline
func scribble(depth int) {
\tvar frame [400]uintptr
\tfor i := range frame {
\t\tframe[i] = pattern
\t}
\tif depth > 0 {
\t\tscribble(depth - 1)
\t}
\twaste += total(&frame)
}

//go:noinline
func total(frame *[400]uintptr) uintptr {
\tsum := uintptr(0)
\tfor _, word := range frame {
\t\tsum += word
\t}
\treturn sum
}

//go:noinline
func clobber() {
\tscribble(4)
}

//go:noinline
func churn() {
\tticks++
\tif ticks%16 == 1 {
\t\truntime.GC()
\t}
\tfor words := 1; words <= 16; words++ {
\t\tgarbage := make([]uintptr, words)
\t\tfor k := range garbage {
\t\t\tgarbage[k] = pattern
\t\t}
\t\twaste += garbage[ticks%words]
\t}
}

func twice(d int) int {
\treturn d * 2
}

func hashString(s string) uint64 {
\th := uint64(len(s))
\tfor i := 0; i < len(s); i++ {
\t\th = mix(h, uint64(s[i]))
\t}
\treturn h
}

func offset(p unsafe.Pointer, n uintptr) unsafe.Pointer {
\treturn unsafe.Pointer(uintptr(p) + n)
}

type shape interface {
\tget(x int) int
}
'''


def choose_structs (rng):
    """Return some struct types with random fields.  Those of lower numbers
    may be parts of those of higher ones."""
    count = rng.randint (2, 3)
    structs = []
    for number in range (count):
        fields = [Field ("a", "int"), Field ("b", "int"),
                  Field ("next", "*T%d" % number)]
        for at in range (rng.randint (1, 5)):
            fields.append (Field ("f%d" % at, choose_field (rng, number,
                                                            count)))
        rng.shuffle (fields)
        structs.append (Struct ("T%d" % number, fields, rng.random () < 0.5))
    return structs


def choose_field (rng, number, count):
    """Return a type for a field of struct NUMBER of COUNT."""
    other = "T%d" % rng.randrange (count)
    kinds = ["*" + other] * 6 + ["**" + other, "*int", "*int", "[]int",
             "[]*" + other, "[]*" + other, "[]" + other,
             "map[int]*" + other, "interface{}", "interface{}", "shape",
             "func(int) int", "[3]*" + other, "[2]*" + other, "string",
             "[]byte", "[][]int", "int"]
    if number:
        part = "T%d" % rng.randrange (number)
        kinds += [part] * 3 + ["[2]" + part]
    return rng.choice (kinds)


def hash_lines (kind, text):
    """Return the lines that fold TEXT, an addressable expression of type
    KIND, into h, with depth d left."""
    if kind == "int":
        return ["h = mix(h, uint64(%s))" % text]
    if kind == "string":
        return ["h = mix(h, hashString(%s))" % text]
    if kind == "[]byte":
        return ["h = mix(h, hashString(string(%s)))" % text]
    if kind == "interface{}":
        return ["h = mix(h, walkAny(%s, d-1))" % text]
    if kind == "shape":
        return ["h = mix(h, walkShape(%s, d-1))" % text]
    if kind.startswith ("func"):
        return ["if %s != nil {" % text, "\th = mix(h, 7)", "}"]
    if kind.startswith ("T"):
        return ["h = mix(h, walk%s(&%s, d-1))" % (kind, text)]
    if kind.startswith ("*T"):
        return ["h = mix(h, walk%s(%s, d-1))" % (kind[1:], text)]
    if kind.startswith ("*"):
        return (["if %s != nil {" % text]
                + indent (hash_lines (kind[1:], "(*%s)" % text)) + ["}"])
    if kind.startswith ("map"):
        value = kind[len ("map[int]"):]
        return ["h += uint64(len(%s))" % text,
                "for k, v := range %s {" % text,
                "\th += mix(uint64(k), walk%s(v, d-1))" % value[1:], "}"]
    element = kind[kind.index ("]") + 1:]
    at = "ijk"[text.count ("[")]
    return (["h = mix(h, uint64(len(%s)))" % text,
             "for %s := 0; %s < len(%s) && %s < 4; %s++ {" % (
                 at, at, text, at, at)]
            + indent (hash_lines (element, "%s[%s]" % (text, at))) + ["}"])


def indent (lines):
    """Return LINES, one step to the right."""
    return ["\t" + line for line in lines]


def declare_struct (rng, struct):
    """Return the lines for STRUCT, its walker and its methods."""
    name = struct.name
    lines = ["", "type %s struct {" % name]
    lines += ["\t%s %s" % (field.name, field.type) for field in struct.fields]
    lines += ["}", "", "func walk%s(p *%s, d int) uint64 {" % (name, name),
              "\tif p == nil {", "\t\treturn 5", "\t}",
              "\th := uint64(p.a)*31 + uint64(p.b)",
              "\tif d <= 0 {", "\t\treturn h", "\t}"]
    for field in struct.fields:
        if field.name not in ("a", "b"):
            lines += indent (hash_lines (field.type, "p." + field.name))
    lines += ["\treturn h", "}"]
    receiver = name if struct.boxed else "*" + name
    lines += ["", "func (t %s) get(x int) int {" % receiver,
              "\treturn t.a*x + t.b", "}", ""]
    if rng.random () < 0.5:
        lines.append ("//go:noinline")
    lines += ["func (t *%s) bump(x int) int {" % name, "\tt.a += x",
              "\treturn t.a ^ t.b", "}", "",
              "func (t *%s) self() *%s {" % (name, name), "\treturn t", "}",
              "", "func keysOf%s(m map[int]*%s) []int {" % (name, name),
              "\tvar keys []int", "\tfor k := range m {",
              "\t\tkeys = append(keys, k)", "\t}", "\tsort.Ints(keys)",
              "\treturn keys", "}", "",
              "//go:noinline", "func finish%s(p *%s) {" % (name, name),
              "\tclobber()", "\tnote(walk%s(p, 3))" % name, "}", "",
              "func throw%s(p *%s, d int) {" % (name, name),
              "\tif d <= 0 {", "\t\tpanic(p)", "\t}",
              "\tq := %s{a: d, next: p}" % name,
              "\tthrow%s(&q, d-1)" % name, "}"]
    return lines


def declare_walkers (structs):
    """Return the lines of the walkers of interfaces that hold STRUCTS."""
    lines = ["", "func walkAny(e interface{}, d int) uint64 {",
             "\tswitch v := e.(type) {",
             "\tcase int:", "\t\treturn mix(1, uint64(v))",
             "\tcase string:", "\t\treturn hashString(v)",
             "\tcase *int:", "\t\treturn mix(2, uint64(*v))"]
    for struct in structs:
        lines += ["\tcase *%s:" % struct.name,
                  "\t\treturn mix(3, walk%s(v, d))" % struct.name,
                  "\tcase %s:" % struct.name,
                  "\t\treturn mix(4, walk%s(&v, d))" % struct.name]
    lines += ["\tcase nil:", "\t\treturn 6", "\t}", "\treturn 8", "}",
              "", "func walkShape(e shape, d int) uint64 {",
              "\treturn walkAny(e, d)", "}"]
    return lines


def declare_globals (structs):
    """Return the lines of the global variables, roots of what escapes."""
    lines = ["", "var gAny interface{}", "var gFunc func(int) int",
             "var gInt *int", "var gKept []interface{}"]
    for struct in structs:
        lines.append ("var g%s *%s" % (struct.name, struct.name))
    return lines
