# Which lines of a Go program may go together.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# A program is a list of lines as gofmt and the generator indent them; what is
# to go is a set of their numbers.

import re

NAME = re.compile (r"[A-Za-z_]\w*")
DECLARED = re.compile (r"(?:func (?:\(\w+ \*?(\w+)\) )?|type |var |const )"
                       r"(\w+)")


def margin (line):
    """Return how far LINE is to the right."""
    return len (line) - len (line.lstrip ("\t"))


def closing (lines, at):
    """Return the number of the line that closes the block which that of
    number AT opens, AT itself if it opens none, None if it goes on with
    another branch or is a closing one itself."""
    line = lines[at].strip ()
    if line.startswith (("}", ")")):
        return None
    if not line.endswith (("{", "(")):
        return at
    for end in range (at + 1, len (lines)):
        if (lines[end].lstrip ().startswith (("}", ")"))
                and margin (lines[end]) <= margin (lines[at])):
            if lines[end].endswith ("{"):
                continue
            return end
    return None


def body_at (lines, at):
    """Return the numbers of the lines of the body of the function that begins
    at number AT, without a return at its end, or None."""
    end = closing (lines, at)
    if not lines[at].startswith ("func ") or end is None:
        return None
    if lines[end - 1].startswith ("\treturn"):
        end -= 1
    return set (range (at + 1, end))


def block_at (lines, at):
    """Return the numbers of the lines within the block that number AT opens,
    if that is part of a function, or None."""
    end = closing (lines, at)
    if end is None or end <= at + 1 or margin (lines[at]) == 0:
        return None
    return set (range (at + 1, end))


def run_at (lines, at, count):
    """Return the numbers of COUNT statements from number AT on, or None."""
    numbers = set ()
    for _ in range (count):
        end = closing (lines, at) if at < len (lines) else None
        if end is None or margin (lines[at]) == 0:
            return None
        numbers.update (range (at, end + 1))
        at = end + 1
    return numbers


def wrapper_at (lines, at):
    """Return the numbers of the first and the last line of the block that
    number AT opens, or None."""
    end = closing (lines, at)
    return {at, end} if end is not None and end > at else None


def branch_at (lines, at):
    """Return the numbers of the lines of the branch, of an if, a switch or a
    select, that begins at number AT, or None; a first branch is none."""
    line = lines[at].strip ()
    ends = (("}",) if line.startswith ("} else")
            else ("case ", "default:", "}"))
    if not line.startswith (("} else", "case ", "default:")):
        return None
    for end in range (at + 1, len (lines)):
        if (margin (lines[end]) <= margin (lines[at])
                and lines[end].strip ().startswith (ends)):
            return set (range (at, end))
    return None


def first_branch_at (lines, at):
    """Return the numbers of the lines of an if that begins at number AT which
    leave only its other branch, in a block of its own, or None."""
    for end in range (at + 1, len (lines)):
        if (margin (lines[end]) == margin (lines[at])
                and lines[end].strip ().startswith ("}")):
            if lines[end].strip () != "} else {":
                return None
            # The block of the other branch goes as well, as in wrapper_at.
            last = closing (lines[:end] + [lines[end].replace ("} else", "")]
                            + lines[end + 1:], end)
            return None if last is None else set (range (at, end + 1)) | {last}
    return None


def field_at (lines, at):
    """Return the numbers of the lines that mention the field of a struct at
    number AT, and of its own, or None."""
    if margin (lines[at]) != 1:
        return None
    top = at
    while top and margin (lines[top]):
        top -= 1
    if not re.match (r"type \w+ struct", lines[top]):
        return None
    name = re.escape (lines[at].split ()[0].lstrip ("*"))
    use = re.compile (r"\.%s\b|\b%s:" % (name, name))
    removed = {at}
    for number, line in enumerate (lines):
        end = closing (lines, number) if use.search (line) else None
        if end is not None and margin (line):
            removed.update (range (number, end + 1))
    return removed


def top_level (lines):
    """Return the declarations of LINES, each as the set of its lines."""
    found = []
    at = 0
    while at < len (lines):
        start = at
        while lines[at].startswith ("//") and at + 1 < len (lines):
            at += 1
        end = closing (lines, at)
        end = at if end is None else end
        if not lines[at].startswith (("package", "func main()")):
            found.append (set (range (start, end + 1)))
        at = end + 1
    return found


def unreachable (lines):
    """Return the numbers of the lines of the declarations that main does not
    need: functions that call each other go at once."""
    left, reached = [], set ()
    for one in top_level (lines):
        heads = [lines[at] for at in sorted (one)
                 if DECLARED.match (lines[at])]
        if heads:
            receiver, name = DECLARED.match (heads[0]).groups ()
            left.append ((one, {receiver or name, name}))
    waiting = set (range (len (lines))).difference (*(one for one, _ in left))
    while waiting:
        for at in waiting:
            reached.update (NAME.findall (lines[at]))
        waiting = set ()
        for one, names in list (left):
            if names <= reached:
                waiting |= one
                left.remove ((one, names))
    return set ().union (*(one for one, _ in left))
