# What may be simpler within a line of a Go program.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# simpler (LINE) tries at places where parentheses or braces balance, with no
# idea of types: what does not compile is refused soon.  Each proposal is
# shorter, or as long with a smaller number, so that trying ends.

import re

CLOSERS = {"(": ")", "[": "]", "{": "}"}
CALL = re.compile (r"[\w.]+\(")
LITERAL = re.compile (r"&?[\w\[\]*.]*\w(?:\{\})?\{")
NUMBER = re.compile (r"(?<![\w.\"\[])(?:[2-9]|\d\d+)(?![\w.\"])")
OPERATOR = re.compile (r" (?:[-+^*&|]|&&|\|\||==|!=|<|>) ")
CONDITION = re.compile (r"^(\t*(?:\} else )?if )(.*)( \{)$")


def matching (text, at):
    """Return the index of what closes the bracket at index AT of TEXT, or
    None; strings are passed over."""
    open_ones, quoted = [], False
    for end in range (at, len (text)):
        one = text[end]
        if one == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif one in CLOSERS:
            open_ones.append (CLOSERS[one])
        elif one in ")]}":
            if not open_ones or one != open_ones.pop ():
                return None
            if not open_ones:
                return end
    return None


def parts (text):
    """Return the spans of what commas separate in TEXT, outside of
    brackets."""
    spans, start, at = [], 0, 0
    while at < len (text):
        if text[at] in CLOSERS:
            at = matching (text, at) or at
        elif text[at] == ",":
            spans.append ((start, at))
            start = at + 1
        at += 1
    return spans + [(start, len (text))] if text.strip () else []


def simpler_call (line):
    """Yield LINE with a call replaced by a constant or an argument."""
    for match in CALL.finditer (line):
        end = matching (line, match.end () - 1)
        if end is None or line.lstrip ().startswith ("func "):
            continue
        before, inner, after = (line[:match.start ()],
                                line[match.end ():end], line[end + 1:])
        arguments = [inner[a:b].strip () for a, b in parts (inner)]
        for text in ["0", "nil", '""'] + arguments:
            yield before + text + after


def shorter_list (line):
    """Yield LINE without some or one of the elements of a composite literal
    or the arguments of a call."""
    for match in list (LITERAL.finditer (line)) + list (CALL.finditer (line)):
        end = matching (line, match.end () - 1)
        if end is None:
            continue
        inner = line[match.end ():end]
        spans = parts (inner)
        if len (spans) > 1:
            yield line[:match.end ()] + line[end:]
        for number in range (len (spans)):
            left = [inner[a:b].strip () for at, (a, b) in enumerate (spans)
                    if at != number]
            yield line[:match.end ()] + ", ".join (left) + line[end:]


def simpler_condition (line):
    """Yield LINE with a condition that is always true, or never."""
    match = CONDITION.match (line)
    if match and match.group (2) not in ("true", "false"):
        head, text, tail = match.groups ()
        begin = text.rfind ("; ") + 2 if "; " in text else 0
        for word in ("true", "false"):
            yield head + text[:begin] + word + tail
            yield head + word + tail


def simpler_number (line):
    """Yield LINE with a number that is 1 or 2 instead."""
    for match in NUMBER.finditer (line):
        for text in ("1", "2"):
            if match.group () != text:
                yield line[:match.start ()] + text + line[match.end ():]


def simpler_operation (line):
    """Yield LINE with one operand of an operation that is a statement's or
    an argument's whole value."""
    for match in OPERATOR.finditer (line):
        before, after = line[:match.start ()], line[match.end ():]
        begin = max (before.rfind (word) + len (word) for word
                     in ("(", ", ", "= ", "return ") if word in before) \
            if re.search (r"\(|, |= |return ", before) else None
        if begin is None:
            continue
        yield before[:begin] + after
        end = min ([after.find (word) for word in (")", ",", " {", " ")
                    if word in after] or [len (after)])
        yield before + after[end:]


def simpler (line):
    """Return what LINE may be replaced by, most promising first."""
    found = []
    for way in (simpler_condition, simpler_call, shorter_list,
                simpler_operation, simpler_number):
        for text in way (line):
            if text not in found and text != line and not (
                    len (text) > len (line)):
                found.append (text)
    return found
