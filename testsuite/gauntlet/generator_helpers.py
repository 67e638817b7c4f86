# The small functions that random programs call.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# A template is for a struct T and F, a field of it that points to another; its
# parameters are x0 and so on, one bar ends a line.  SELF is the function.
# Where there is another text, it is a second function's, OTHER, which has the
# same head, for the two to call each other.  They end whatever they are given,
# and none returns nil, but for what iterators return at their end.

import collections
import re

Template = collections.namedtuple (
    "Template", "name params results text other", defaults=("",))

WORD = re.compile ("(?<![A-Z])[TF](?![A-Z])|SELF|OTHER")
LINES = re.compile (r"(?<!\|)\|(?!\|)")

# Functions that GCC inlines, mostly.
SMALL = [
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

# Functions that make objects and return them; these are never inlined.
MAKERS = [
    ("create", ["int"], ["*T"],
     "return &T{a: x0, b: x0 ^ 3}"),
    ("grow", ["int", "*T"], ["*T"],
     "n := &T{a: x0}|n.F = &T{b: x0, F: x1}|return n"),
    ("open", ["int"], ["*T", "*T", "*int"],
     "n := &T{a: x0}|m := &T{b: x0, F: n}|return n, m, &m.b"),
    ("split", ["*T"], ["*T", "*T"],
     "if x0.F == nil {|\treturn x0, &T{F: x0}|}|return x0.F, x0"),
    ("retry", ["int", "*T"], ["*T", "*T", "interface{}"],
     "n, m := &T{a: x0, F: x1}, &T{b: x0}|if x0&1 == 0 {|"
     "\tn, m = m, n|}|return n, m, x1"),
]

# Functions that call themselves or each other over lists in their frames.
RECURSIVE = [
    ("even", ["*T", "int"], ["int"],
     "x1 &= 7|if x0 == nil || x1 == 0 {|\treturn 1|}|"
     "return x0.a + OTHER(x0.F, x1-1)",
     "x1 &= 7|if x0 == nil || x1 == 0 {|\treturn 2|}|x0.b++|"
     "return x0.b ^ SELF(x0.F, x1-1)"),
    ("weave", ["int", "*T"], ["int"],
     "x0 &= 7|me := T{a: x0, F: x1}|if x0 == 0 {|\tclobber()|"
     "\treturn int(walkT(&me, 9) & 0xffff)|}|"
     "return OTHER(x0-1, &me) + me.b",
     "x0 &= 7|me := &T{b: x0, F: x1}|if x0 == 0 {|\tclobber()|"
     "\treturn int(walkT(me, 9) & 0xff)|}|x1.a += x0|"
     "return SELF(x0-1, me) ^ me.a"),
    ("front", ["int", "*T"], ["*T"],
     "x0 &= 7|if x0 == 0 {|\treturn x1|}|"
     "return &T{a: x0, F: OTHER(x0-1, x1)}",
     "x0 &= 7|if x0 == 0 {|\treturn x1|}|n := SELF(x0-1, x1)|"
     "return &T{b: n.a, F: n}"),
    ("descend", ["int", "*T"], ["*T"],
     "x0 &= 7|if x0 == 0 {|\treturn x1|}|me := &T{a: x0, F: x1}|"
     "r := OTHER(x0-1, me)|if r.a&1 == 0 {|\treturn x1|}|return r",
     "x0 &= 7|if x0 == 0 {|\treturn x1|}|me := T{b: x0}|"
     "me.F = &T{a: x0, F: x1}|note(walkT(&me, 2))|"
     "return SELF(x0-1, me.F)"),
]

# Functions that take, return and call functions, or call through interfaces.
CALLING = [
    ("withA", ["int"], ["func(*T)"],
     "return func(t *T) {|\tt.a += x0|}"),
    ("withF", ["*T"], ["func(*T)"],
     "return func(t *T) {|\tt.F = x0|}"),
    ("apply", ["int", "...func(*T)"], ["*T"],
     "t := &T{a: x0}|for _, o := range x1 {|\to(t)|}|return t"),
    ("tune", ["*T", "...func(*T)"], [],
     "for _, o := range x1 {|\to(x0)|}"),
    ("iterate", ["*T", "int"], ["func() *T"],
     "x1 &= 7|return func() *T {|\tr := x0|\tif r == nil || x1 == 0 {|"
     "\t\treturn nil|\t}|\tx1--|\tx0 = r.F|\treturn r|}"),
    ("count", ["int"], ["func() *T"],
     "n := x0 & 3|var last *T|return func() *T {|\tif n > 4 {|"
     "\t\treturn nil|\t}|\tn++|\tlast = &T{a: n, F: last}|\treturn last|}"),
    ("each", ["*T", "func(*T)"], [],
     "for n := 0; x0 != nil && n < 5; n++ {|\tx1(x0)|\tx0 = x0.F|}"),
    ("shapes", ["int", "...shape"], ["int"],
     "n := 0|for i, e := range x1 {|\tn += e.get(x0 + i)|}|return n"),
    ("widest", ["int", "...shape"], ["shape"],
     "return x1[uint(x0)%uint(len(x1))]"),
    ("movers", ["...mover"], ["int"],
     "n := 0|for _, e := range x0 {|\tn ^= e.bump(n & 3)|}|return n"),
    ("unwind", ["*T", "int"], ["int"],
     "n := 0|func() {|\tfor i := 0; i < x1&3; i++ {|"
     "\t\tm := &T{a: i, F: x0}|\t\tx0 = m|\t\tdefer func() {|"
     "\t\t\tn = n*3 + m.a + int(walkT(m, 2)&255)|\t\t}()|\t}|"
     "\tclobber()|}()|return n"),
]

# Functions of slices, maps and strings.
HOLDING = [
    ("stack", ["int", "*T"], ["[]*T"],
     "var s []*T|for i := 0; i < 2+x0&7; i++ {|"
     "\ts = append(s, &T{a: i, F: x1})|\tif i&3 == 2 {|"
     "\t\ts = s[:len(s)-1]|\t}|}|return s"),
    ("rows", ["int"], ["[]T"],
     "var s []T|for i := 0; i < 1+x0&7; i++ {|"
     "\ts = append(s, T{a: i, b: x0})|}|return s"),
    ("numbers", ["int", "*int"], ["[]int"],
     "s := make([]int, 0, 2)|for i := 0; i < 1+x0&15; i++ {|"
     "\ts = append(s, i^*x1)|}|return s"),
    ("find", ["map[string]*T", "string"], ["*T"],
     "if p := x0[x1]; p != nil {|\treturn p|}|return &T{a: len(x0)}"),
    ("label", ["int", "string"], ["string"],
     "if len(x1) > 60 {|\tx1 = x1[:9]|}|"
     "return x1 + string([]byte{byte(65 + x0&15), 45})"),
    ("flip", ["string"], ["[]byte"],
     "b := []byte(x0)|for i := range b {|\tb[i] ^= 1|}|return b"),
]

HELPERS = [Template (*words) for words
           in SMALL + MAKERS + RECURSIVE + CALLING + HOLDING]

# These are in all programs: statements want some of each kind.
ALWAYS = {"store", "attach", "create", "open", "iterate", "count", "tune",
          "each", "shapes"}
NEVER_INLINED = {words[0] for words in MAKERS}


def fill (text, names):
    """Return TEXT with each word that NAMES knows replaced."""
    return WORD.sub (lambda match: names[match.group ()], text)


def write (template, params, results, names, noinline):
    """Return the lines of TEMPLATE, whose types are PARAMS and RESULTS and
    whose words are NAMES, with a directive if NOINLINE."""
    lines = []
    for word, text in (("SELF", template.text), ("OTHER", template.other)):
        if not text:
            continue
        lines += [""] + ["//go:noinline"] * noinline
        lines.append (head (names[word], [
            ("x%d" % at, kind) for at, kind in enumerate (params)], results))
        lines += ["\t" + line for line in LINES.split (
            fill (text, names))]
        lines.append ("}")
    return lines


def head (name, params, results):
    """Return the first line of function NAME with PARAMS, pairs of a name and
    a type, and RESULTS, the same or types."""
    words = [kind if isinstance (kind, str) else "%s %s" % kind
             for kind in results]
    return "func %s(%s) %s{" % (
        name, ", ".join ("%s %s" % param for param in params),
        "(%s) " % ", ".join (words) if words else "")
