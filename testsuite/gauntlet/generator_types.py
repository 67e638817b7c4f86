# The types of a random program, and the functions that hash them.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# Types are their own names in Go: "int", "*T1", "[3]*T0".  A walker folds all
# that is to be reached from a value into a number, a few dereferences deep; it
# calls nothing through an interface or a function value, so that hashing an
# object is no reason for it to escape.

import collections
import re

Field = collections.namedtuple ("Field", "name type")

# A struct; whether its values are shapes, not only pointers to them; the
# struct it embeds, if any, and how; whether it embeds a pointer, directly or
# not.  gccgo 12 panics for a method value by way of a nil one.
Struct = collections.namedtuple ("Struct", "name fields boxed embeds loose")

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

//go:noinline
func sumInts(p []int) int {
\tn := 0
\tfor i, e := range p {
\t\tn += e ^ i
\t}
\treturn n
}

type shape interface {
\tget(x int) int
}

type mover interface {
\tshape
\tbump(x int) int
}
'''


def choose_structs (rng):
    """Return some struct types with random fields.  Those of lower numbers
    may be parts of those of higher ones, of which the last may embed them."""
    plain = rng.randint (2, 3)
    count = plain + rng.choice ([0, 1, 1, 2])
    structs = []
    for number in range (count):
        name = "T%d" % number
        fields = [Field ("a", "int"), Field ("b", "int"),
                  Field ("next", "*" + name)]
        for at in range (rng.randint (1, 5)):
            fields.append (Field ("%s%d" % ("fge"[max (0, number + 1 - plain)],
                                            at),
                                  choose_field (rng, number, count)))
        boxed, embeds, loose = rng.random () < 0.5, "", False
        if number >= plain:
            base = rng.choice (structs)
            boxed, loose = base.boxed, base.loose
            embeds = base.name
            # The stub of a value's method panics for a nil pointer.
            if not base.boxed and rng.random () < 0.5:
                embeds, boxed, loose = "*" + base.name, True, True
            fields.append (Field (base.name, embeds))
        rng.shuffle (fields)
        structs.append (Struct (name, fields, boxed, embeds, loose))
    return structs


def choose_field (rng, number, count):
    """Return a type for a field of struct NUMBER of COUNT."""
    other = "T%d" % rng.randrange (count)
    kinds = ["*" + other] * 6 + ["**" + other, "*int", "*int", "[]int",
             "[]*" + other, "[]*" + other, "[]" + other,
             "map[int]*" + other, "map[string]*" + other,
             "map[string]" + other, "interface{}", "interface{}", "shape",
             "mover", "[]shape", "func(int) int", "func(*%s)" % other,
             "[3]*" + other, "[2]*" + other, "string", "[]byte", "[][]int",
             "int"]
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
    if kind in ("shape", "mover"):
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
        key = ("hashString(k)" if kind.startswith ("map[string]")
               else "uint64(k)")
        value = kind[kind.index ("]") + 1:]
        return ["h += uint64(len(%s))" % text,
                "for k, v := range %s {" % text,
                "\th += mix(%s, walk%s(%s, d-1))" % (
                    key, value.lstrip ("*"),
                    "v" if value.startswith ("*") else "&v"), "}"]
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
    lines += ["\t" + field.type if field.name == field.type.lstrip ("*")
              else "\t%s %s" % (field.name, field.type)
              for field in struct.fields]
    lines += ["}", "", "func walk%s(p *%s, d int) uint64 {" % (name, name),
              "\tif p == nil {", "\t\treturn 5", "\t}",
              "\th := uint64(p.a)*31 + uint64(p.b)",
              "\tif d <= 0 {", "\t\treturn h", "\t}"]
    for field in struct.fields:
        if field.name not in ("a", "b"):
            lines += indent (hash_lines (field.type, "p." + field.name))
    lines += ["\treturn h", "}"]
    return lines + declare_methods (rng, struct) + declare_users (struct)


def declare_methods (rng, struct):
    """Return the lines for the methods of STRUCT; get is promoted where it
    embeds another, and bump may be."""
    name = struct.name
    lines = ["", "func (t *%s) self() *%s {" % (name, name), "\treturn t",
             "}"]
    if not struct.embeds:
        lines += ["", "func (t %s) get(x int) int {" % (
            name if struct.boxed else "*" + name)]
        if not struct.boxed:
            lines += ["\tif t == nil {", "\t\treturn x", "\t}"]
        lines += ["\treturn t.a*x + t.b", "}"]
    if not struct.embeds or rng.random () < 0.25:
        lines += [""] + ["//go:noinline"] * (rng.random () < 0.5)
        lines += ["func (t *%s) bump(x int) int {" % name,
                  "\tif t == nil {", "\t\treturn x", "\t}",
                  "\tt.a += x", "\treturn t.a ^ t.b", "}"]
    return lines


def declare_users (struct):
    """Return the lines for the functions that take pointers to STRUCT."""
    text = '''
func keysOfT(m map[int]*T) []int {
\tvar keys []int
\tfor k := range m {
\t\tkeys = append(keys, k)
\t}
\tsort.Ints(keys)
\treturn keys
}

//go:noinline
func finishT(p *T) {
\tclobber()
\tnote(walkT(p, 3))
}

//go:noinline
func sumT(s []*T) int {
\tn := len(s)
\tfor _, p := range s {
\t\tif p != nil {
\t\t\tn += p.a ^ p.b
\t\t}
\t}
\treturn n
}

//go:noinline
func pushT(s *[]*T, p *T) {
\t*s = append(*s, p)
}

func throwT(p *T, d int) {
\tif d <= 0 {
\t\tpanic(p)
\t}
\tq := T{a: d, next: p}
\tthrowT(&q, d-1)
}'''
    return re.sub (r"T\b", struct.name, text).splitlines ()


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
