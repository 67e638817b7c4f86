# What becomes of parameters: functions that pass an object to find out.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# What gc says about a parameter is a summary of its function, and what the
# plugin knows about it shows in callers.  So this writes callers, each with an
# object x of which nothing is known but that the parameter, or what it points
# to, holds its address; whether x stays on the heap is the answer:
#
#   func f (p **int) *int         passed      x := new (*int);  f (x)
#                                 content     x := new (int);  y := new (*int)
#                                             *y = x;  f (y)
#
# and so on if the type has more to load; and twice as many where results can
# hold pointers, once with the results stored in global variables.  A struct
# holds x in one field after the other, an array or slice in all elements at
# once.  What other parameters get is global, too.  These variables are
# exported, so that GCC does not know all that happens to them.

import collections
import re

Function = collections.namedtuple (
    "Function", "line name receiver parameters results")
Parameter = collections.namedtuple ("Parameter", "name type")
Probe = collections.namedtuple (
    "Probe", "function parameter stored depth text")
# Statements after which the Go expression VALUE holds the address of x.
Shape = collections.namedtuple ("Shape", "statements value")

SIGNATURE = re.compile (r"func (\(.*?\) )?(\w+)(\(.*)")
STRUCT = re.compile (r"^type (\w+) struct \{\n(.*?)^\}", re.M | re.S)
NAMED = re.compile (r"^type (\w+) ([*[].*?)\s*(?://.*)?$", re.M)
# After how many loads x is looked for.
DEPTHS = 3

# How many elements the array of a slice has, and of how many of an array x may
# be one.
ELEMENTS = 4

# How many types within types are looked at; a type can be within itself.
LEVELS = 8

TYPE_WORDS = ("chan", "func", "map", "struct", "interface")
NO_POINTERS = re.compile (
    r"\[\d+\](?:u?int|byte)\w*|u?int\w*|byte|bool|float\d+")


def make_probes (source):
    """Return the probes of the parameters of which SOURCE, an
    annotations.Source, has messages."""
    wanted = {(m.line, m.subject)
              for m in source.messages if m.kind == "parameter"}
    types = find_types (source.lines)
    probes = []
    for number, line in enumerate (source.lines, 1):
        function = read_function (number, line)
        if function:
            for parameter in function.receiver + function.parameters:
                if (number, parameter.name) in wanted:
                    probes += probe_parameter (function, parameter, types)
    return probes


def write_probes (source, probes, path):
    """Write PROBES as a Go file of the package of SOURCE to PATH.  Return on
    which line each has its x, and on which it starts."""
    package = next (l for l in source.lines if l.startswith ("package "))
    lines = [package.split ("//")[0]]
    marks, starts = {}, {}
    for index, probe in enumerate (probes):
        starts[index] = len (lines) + 1
        for line in (probe.text % {"n": index}).split ("\n"):
            lines.append (line)
            if line.startswith ("\tx := "):
                marks[index] = len (lines)
    with open (path, "w", encoding="utf-8") as out:
        out.write ("\n".join (lines) + "\n")
    return marks, starts


# The functions and types of a Go file.

def read_function (number, line):
    """Return the function that LINE, the one of NUMBER, declares, or None."""
    match = SIGNATURE.match (line)
    if not match:
        return None
    receiver, name, rest = match.groups ()
    end = closing (rest)
    if end < 0:
        return None
    after = rest[end + 1:].split ("//")[0].strip ()
    after = after[:after.rfind ("{")] if "{" in after else after
    after = after.strip ()
    results = after[1:-1] if after.startswith ("(") else after
    return Function (number, name, read_fields ((receiver or "()")[1:-2])
                     if receiver else [], read_fields (rest[1:end]),
                     [f.type for f in read_fields (results)])


def closing (text):
    """Return where in TEXT the parenthesis is that closes the first."""
    depth = 0
    for at, letter in enumerate (text):
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return at
    return -1


def read_fields (text):
    """Return the parameters in TEXT, those without names called ""."""
    pieces = [""]
    depth = 0
    for letter in text:
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth == 0:
            pieces.append ("")
        else:
            pieces[-1] += letter
    pieces = [p.strip () for p in pieces if p.strip ()]
    split = [p.split (None, 1) for p in pieces]
    if not any (len (words) == 2 and re.fullmatch (r"\w+", words[0])
                and words[0] not in TYPE_WORDS for words in split):
        return [Parameter ("", p) for p in pieces]
    fields = []
    type_name = ""
    for words in reversed (split):
        type_name = words[1] if len (words) == 2 else type_name
        fields.insert (0, Parameter (words[0], type_name))
    return fields


def find_types (lines):
    """Return the types that LINES declare, by name: the fields of structs, and
    what stands for a pointer, slice or array."""
    text = "\n".join (lines)
    types = dict (NAMED.findall (text))
    for name, body in STRUCT.findall (text):
        fields = []
        for line in body.split ("\n"):
            words = line.split ("//")[0].strip ()
            field = re.match (r"(\w+(?:, \w+)*)\s+(\S.*)", words)
            if field:
                fields += [Parameter (f, field.group (2).strip ())
                           for f in field.group (1).split (", ")]
        types[name] = fields
    return types


# Callers.

def probe_parameter (function, parameter, types):
    """Return the probes of PARAMETER of FUNCTION."""
    stores = [False]
    if any (not NO_POINTERS.fullmatch (r) for r in function.results):
        stores.append (True)
    return [Probe (function, parameter.name, stored, depth,
                   caller (function, parameter, shape, stored))
            for stored in stores for depth in range (DEPTHS)
            for shape in shapes (parameter.type, depth, types, 0)]


def shapes (type_name, depth, types, level):
    """Return the shapes of values of TYPE_NAME that hold the address of x
    after DEPTH dereferences, LEVEL levels down from the argument."""
    if level > LEVELS:
        return []
    pointer = re.fullmatch (r"(\*|\[\]|\.\.\.)(.*)", type_name)
    if pointer:
        return pointer_shapes (*pointer.groups (), depth, types, level)
    array = re.fullmatch (r"\[(\d+)\](.*)", type_name)
    if array:
        count = min (int (array.group (1)), ELEMENTS)
        return [Shape (s.statements, "%s{%s}" % (
            type_name, ", ".join ([s.value] * count)))
                for s in shapes (array.group (2), depth, types, level + 1)]
    if type_name in ("interface{}", "interface {}", "any"):
        return shapes ("*" * (depth + 1) + "int", depth, types, level + 1)
    meaning = types.get (type_name, [])
    if isinstance (meaning, str):
        return shapes (meaning, depth, types, level + 1)
    return [Shape (s.statements, "%s{%s: %s}" % (type_name, f.name, s.value))
            for f in meaning
            for s in shapes (f.type, depth, types, level + 1)]


def pointer_shapes (star, element, depth, types, level):
    """Return the shapes of a pointer, slice or variadic parameter: STAR and
    ELEMENT are the two parts of its type, the rest is as above."""
    name = "x" if depth == 0 else "y%d" % level
    kept, value = element, name
    if star != "*":
        kept = "[%d]%s" % (ELEMENTS, element)
        value += "[:]" + "..." * (star == "...")
    if depth == 0:
        return [Shape (["x := new(%s)" % kept], value)]
    places = ["*" + name]
    if star != "*":
        places = ["%s[%d]" % (name, i) for i in range (ELEMENTS)]
    return [Shape (s.statements + ["%s := new(%s)" % (name, kept)]
                   + ["%s = %s" % (place, s.value) for place in places], value)
            for s in shapes (element, depth - 1, types, level + 1)]


def caller (function, parameter, shape, stored):
    """Return the text of a function that calls FUNCTION with SHAPE for
    PARAMETER, and keeps the results in global variables if STORED."""
    lines = ["func probe%(n)d() {"] + ["\t" + s for s in shape.statements]
    values = []
    for index, other in enumerate (function.receiver + function.parameters):
        if other is parameter:
            values.append (shape.value)
        elif not other.type.startswith ("..."):
            values.append ("Probe%%(n)dOther%d" % index)
            lines.insert (0, "var %s %s" % (values[-1], other.type))
    callee = function.name
    if function.receiver:
        callee = "(%s).%s" % (values.pop (0), callee)
    call = "%s(%s)" % (callee, ", ".join (values))
    results = ["Probe%%(n)dResult%d" % i
               for i in range (len (function.results))]
    if stored:
        call = ", ".join (results) + " = " + call
        lines = ["var %s %s" % pair for pair in zip (results, function.results)
                 ] + lines
    return "\n".join (lines + ["\t" + call, "}"])
