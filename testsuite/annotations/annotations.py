# What gc's escape analysis says about a Go file, from its ERROR comments.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# A test of gc's escape analysis is a Go file whose first line has the flags of
# the compiler, and in which comments have a regular expression for each note
# on their line:
#
#   // errorcheck -0 -m -l
#   func f(x int, p *int) *int { // ERROR "moved to heap: x$" "p does not"
#
# Such a test fails where the compiler has something to say that no expression
# matches.  So where nothing is said of a variable, it is not on the heap.

import collections
import re

Message = collections.namedtuple ("Message", "line words kind subject verdict")
Source = collections.namedtuple ("Source", "path action lines messages")

COMMENT = re.compile (r"//\s*(?:GC_)?ERROR (.*)")
QUOTED = re.compile (r'"([^"]*)"')
VERDICT = re.compile (r"(?:^|(.*) )(escapes to heap|does not escape)$")
CONSTANT = re.compile (r"""[-\d'"].*|\.\w+\.|\w+\(\d+\)|true|false|nil""")
DECLARATION = re.compile (r"func (?:\(.*?\) )?(\w+)\(")

# By their beginnings, expressions that allocate in some other way than the
# frontend's plain allocation of an object.
OTHER_ALLOCATIONS = (
    ("make", r"make\b"), ("map", r"map\["),
    ("string", r"string\b|\(\[\](?:byte|rune)\)|.* \+ "))


def read (path):
    """Return the source at PATH with its messages."""
    with open (path, encoding="utf-8") as text:
        lines = text.read ().split ("\n")
    action = lines[0][3:] if lines[0].startswith ("// ") else ""
    messages = []
    for number, line in enumerate (lines, 1):
        comment = COMMENT.search (line)
        if comment:
            code = line[:comment.start ()]
            messages += [read_message (number, words, code)
                         for words in QUOTED.findall (comment.group (1))]
    return Source (path, action, lines, messages)


def read_message (number, words, code):
    """Return the message of which WORDS is the expression, for line NUMBER
    with the text CODE."""
    plain = re.sub (r"\\(.)", r"\1", words.rstrip ("$"))
    if plain.startswith ("moved to heap: "):
        return Message (number, plain, "variable", plain.split ()[-1], "heap")
    if plain.startswith ("leaking param"):
        subject = re.sub (r"leaking param(?: content)?: (\S+).*", r"\1", plain)
        return Message (number, plain, "parameter", subject, "")
    parts = VERDICT.match (plain)
    if not parts or "|" in plain:
        return Message (number, plain, "remark", "", "")
    subject = parts.group (1) or ""
    verdict = "heap" if parts.group (2) == "escapes to heap" else "stack"
    kind = kind_of (subject, verdict, code)
    return Message (number, plain, kind, subject, verdict)


def kind_of (subject, verdict, code):
    """Return what the expression SUBJECT, of which VERDICT is said on the line
    with the text CODE, allocates."""
    for kind, pattern in OTHER_ALLOCATIONS:
        if re.match (pattern, subject):
            return kind
    if not subject:
        return "any"
    if subject == "func literal":
        return "closure"
    if subject == "... argument" or subject.startswith ("[]"):
        return "array"
    if re.match (r"&|new\b", subject):
        return "new"
    if CONSTANT.fullmatch (subject):
        return "constant"
    if (verdict == "stack" and re.fullmatch (r"\w+", subject)
        and re.search (r"\bfunc\b.*[(,] ?%s\b[ ,]" % subject, code)):
        return "parameter"
    return "box"


def type_of (subject):
    """Return the type that SUBJECT, "&T{...}" or "new(T)", allocates."""
    return re.sub (r"^&|^new.|\{.*$|.$(?<=[).])", "", subject)


def function_at (source, line):
    """Return the name of the function of SOURCE that LINE is in, or ""."""
    for number in range (min (line, len (source.lines)), 0, -1):
        declaration = DECLARATION.match (source.lines[number - 1])
        if declaration:
            return declaration.group (1)
    return ""
