# The page that goescape-report makes.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# From a build, and another one to compare with, comes one file of HTML that
# needs no other: totals, reasons, functions, and the source with a mark on each
# allocation, below which its records are:
#
#   p := [&T]{x}            a button; below, hidden until it is pressed:
#        | main.f: heap, assigned to a global variable
#        |   flow: {heap} = &{storage for new(main.T)}: ...
#
# Decisions and kinds are shown by the names that the records have, so those
# that are not known here are shown, too.

import collections
import html
import os
import re

DECISIONS = {"heap": "on the heap", "stack": "in the frame",
             "removed": "removed", "shared": "shared"}
SAVINGS = {"uncleared": "its memory is not cleared",
           "group": "it shares an allocation with others",
           "box": "it is in read-only memory",
           "test": "it is in read-only memory if its value is there"}
CONTEXT = 12                    # Lines around a mark that are shown.


def escape (text):
    return html.escape (str (text), quote=True)


def decision_class (name):
    return name if name in DECISIONS else "other"


def difference (now, before, good):
    """Return what says how NOW differs from BEFORE, which may be None; GOOD is
    1 where more is better, -1 where less is, 0 where neither."""
    if before is None or now == before:
        return "" if before is None else ' <span class="quiet">(±0)</span>'
    change = now - before
    kind = ("" if good == 0 else "better" if change * good > 0 else "worse")
    return ' <span class="%s">(%+d)</span>' % (kind, change)


def bytes_text (count):
    return "{:,}".format (count)


def totals_html (build, before):
    """Return the list of totals of BUILD, beside those of BEFORE or None."""
    goods = {"stack": 1, "heap": -1}
    items = [("", len (build.sites), len (before.sites) if before else None, 0,
              "allocation sites")]
    for name in build.names ():
        items.append ((decision_class (name), build.decisions[name],
                       before.decisions[name] if before else None,
                       goods.get (name, 0), DECISIONS.get (name, name)))
    for key, text in (("stack_bytes", "bytes of slots"),
                      ("frame_bytes", "bytes of frame growth"),
                      ("barriers", "write barriers folded")):
        items.append (("", build.total (key),
                       before.total (key) if before else None, 0, text))
    lines = ['<ul class="totals">']
    for kind, now, then, good, text in items:
        lines.append ('<li class="%s"><b>%s</b>%s%s</li>'
                      % (kind, bytes_text (now), escape (text),
                         difference (now, then, good)))
    lines.append ("</ul>")
    lines.append ('<div class="bar" role="img" aria-label="%s">' % escape (
        ", ".join ("%d %s" % (build.decisions[name], DECISIONS.get (name, name))
                   for name in build.names ())))
    for name in build.names ():
        if build.decisions[name]:
            lines.append ('<span class="%s" style="flex:%d"></span>'
                          % (decision_class (name), build.decisions[name]))
    lines.append ("</div>")
    return lines


def reasons_html (build, before):
    """Return the table of reasons for which sites of BUILD are on the heap."""
    def count (of):
        return collections.Counter (
            site.record.get ("reason") for site in of.sites
            if site.record["decision"] == "heap" and "reason" in site.record)

    now, then = count (build), count (before) if before else None
    if not now:
        return []
    most = max (now.values ())
    lines = ["<h2>Why objects are on the heap</h2>",
             '<div class="wide"><table>',
             "<thead><tr><th scope=col>Reason</th><th scope=col>Sites</th></tr>"
             "</thead><tbody>"]
    for reason, sites in sorted (now.items (), key=lambda x: (-x[1], x[0])):
        lines.append ('<tr><td class="share" style="--part:%d%%">%s</td>'
                      "<td>%d%s</td></tr>"
                      % (100 * sites // most, escape (reason), sites,
                         difference (sites, then[reason] if before else None,
                                     0)))
    return lines + ["</tbody></table></div>"]


def heading (text):
    return '<th scope="col"><button type="button">%s</button></th>' % text


def cell (number, before=None, good=0):
    return '<td data-value="%d">%s%s</td>' % (number, bytes_text (number),
                                              difference (number, before, good))


def functions_html (build, before, anchors):
    """Return the table of functions; ANCHORS knows the lines of the source that
    are shown."""
    functions = collections.defaultdict (list)
    for site in build.sites:
        functions[site.function].append (site)
    old = collections.defaultdict (collections.Counter)
    if before:
        for site in before.sites:
            old[site.function][site.record["decision"]] += 1
    names = build.names ()
    lines = ["<h2>Functions</h2>",
             '<p class="controls"><label>Search'
             ' <input type="search" id="search"></label>'
             '<label><input type="checkbox" id="heap-only"> only those'
             ' that allocate</label><span class="quiet" id="shown"'
             ' role="status">%d shown</span></p>'
             % len (set (functions) | set (build.frames)),
             '<div class="wide"><table class="sortable" id="functions">',
             "<thead><tr>", heading ("Function"), heading ("Sites")]
    lines += [heading (escape (DECISIONS.get (name, name).capitalize ()))
              for name in names]
    lines += [heading ("Bytes of slots"), heading ("Frame growth"),
              "</tr></thead><tbody>"]
    for name in sorted (set (functions) | set (build.frames)):
        sites = functions.get (name, [])
        count = collections.Counter (site.record["decision"] for site in sites)
        place = build.places.get (name)
        target = anchors.get (place[:2]) if place else None
        if not target and sites:
            target = anchors.get (outermost (build, sites[0])[:2])
        shown = ('<a href="#%s">%s</a>' % (target, escape (name)) if target
                 else escape (name))
        lines.append ('<tr data-heap="%d"><td>%s</td>%s%s%s%s</tr>' % (
            count["heap"], shown, cell (len (sites)),
            "".join (cell (count[key], old[name][key] if before else None,
                           {"stack": 1, "heap": -1}.get (key, 0))
                     for key in names),
            cell (sum (site.record["size"] for site in sites
                       if site.record["decision"] == "stack")),
            cell (build.frames[name])))
    return lines + ["</tbody></table></div>"]


def outermost (build, site):
    """Return the place of SITE in the source of the function that it is in."""
    inlined = site.record.get ("inlined")
    if not inlined:
        return site[:3]
    return build.place (site.record["unit"], inlined[-1])


def place_link (place, anchors):
    """Return PLACE, file, line and column, as a link if its line is shown."""
    text = "%s:%d:%d" % (os.path.basename (place[0]), place[1], place[2])
    if place[:2] in anchors:
        return '<a href="#%s">%s</a>' % (anchors[place[:2]], escape (text))
    return escape (text)


def what (record):
    """Return what RECORD is about, in the words of the notes."""
    kind, name = record["kind"], record.get ("name")
    known = {"new": "new(%s)", "box": "%s value", "make": "make([]%s)",
             "grow": "append([]%s)", "map": "%s"}
    if kind in known and record.get ("type"):
        return known[kind] % record["type"]
    others = {"variable": name, "string": name, "closure": "func literal",
              "call": "call record",
              "constructor": "%s(...)" % name if name else None}
    return others.get (kind) or " ".join (
        filter (None, (kind, record.get ("type"), name)))


def record_html (build, site, anchors):
    """Return the item for SITE in the list below its mark."""
    record, unit = site.record, site.record["unit"]
    decision = record["decision"]
    lines = ['<li><span class="badge %s">%s</span> %s, %s bytes, in %s'
             % (decision_class (decision),
                escape (DECISIONS.get (decision, decision)),
                escape (what (record)), bytes_text (record["size"]),
                escape (site.function))]
    if record.get ("inlined"):
        lines.append ('<br><span class="quiet">inlined at %s</span>' % ", in "
                      .join (place_link (build.place (unit, place), anchors)
                             for place in record["inlined"]))
    if record.get ("reason"):
        lines.append ("<br>" + escape (record["reason"]))
    saving = record.get ("saving", "none")
    if saving != "none":
        lines.append ("<br>costs less: " + escape (SAVINGS.get (saving,
                                                                saving)))
    if record.get ("doubt"):
        lines.append ('<br><span class="quiet">second opinion: %s</span>'
                      % escape (record["doubt"]))
    if record.get ("flow"):
        lines.append ('<pre class="flow">%s</pre>' % "\n".join (
            escape (line["text"])
            + (" at " + place_link (build.place (unit, line["at"]), anchors)
               if "at" in line else "") for line in record["flow"]))
    return lines + ["</li>"]


def worst (records):
    """Return the decision that stands for all of RECORDS."""
    found = [record["decision"] for record in records]
    for name in ("heap", "stack", "removed"):
        if name in found:
            return name
    return found[0]


def mark_text (records):
    """Return what a mark says of RECORDS beside its colour."""
    count = collections.Counter (record["decision"] for record in records)
    return " ".join ("%s%s" % (DECISIONS.get (name, name).split ()[-1],
                               "×%d" % number if number > 1 else "")
                     for name, number in sorted (count.items ()))


def marked_end (text, column):
    """Return where the expression that begins at COLUMN, from 0, of TEXT ends,
    or what can be told of it."""
    match = re.compile (r"&?[\w.*\[\]]+|\S").match (text, column)
    return match.end () if match else column


def line_html (build, text, groups, anchor, anchors):
    """Return the line TEXT with the marks for GROUPS, of sites at one position
    each, and what is below them."""
    raw = text.encode ("utf-8", "surrogateescape")
    pieces, panels, at = [], [], 0
    for column, sites in sorted (groups.items ()):
        start = max (at, len (raw[:max (column - 1, 0)].decode (
            "utf-8", "replace")))
        end = max (start, marked_end (text, start))
        records = [site.record for site in sites]
        kind = decision_class (worst (records))
        panel = "%s-%d" % (anchor, column)
        pieces.append (escape (text[at:start]))
        pieces.append ('<button type="button" class="mark %s"'
                       ' aria-expanded="false" aria-controls="%s">%s'
                       "<small>%s</small></button>"
                       % (kind, panel, escape (text[start:end]),
                          escape (mark_text (records))))
        panels.append ('<div class="sites %s" id="%s"><ul>' % (kind, panel))
        for site in sites:
            panels += record_html (build, site, anchors)
        panels.append ("</ul></div>")
        at = end
    pieces.append (escape (text[at:]))
    number = anchor.rpartition ("L")[2]
    return ['<div class="line" id="%s"><a href="#%s">%s</a>'
            "<code>%s</code></div>"
            % (anchor, anchor, number, "".join (pieces) or " ")] + panels


def read_source (name):
    try:
        with open (name, encoding="utf-8", errors="surrogateescape") as file:
            return file.read ().split ("\n")
    except OSError:
        return None


def shown_lines (lines, count, everything):
    """Return which of COUNT lines are shown where LINES have marks."""
    if everything:
        return set (range (1, count + 1))
    return {number for line in lines
            for number in range (max (1, line - CONTEXT),
                                 min (count, line + CONTEXT) + 1)}


class Source:
    """The files that have sites, and which lines of them are shown."""

    def __init__ (self, build, everything):
        self.files = {}
        self.anchors = {}
        for site in build.sites:
            lines = self.files.setdefault (site.file, {})
            groups = lines.setdefault (site.line, {})
            groups.setdefault (site.column, []).append (site)
        self.texts, self.shown = {}, {}
        extra = collections.defaultdict (set)
        for site in build.sites:
            places = list (site.record.get ("inlined", ()))
            places += [line["at"] for line in site.record.get ("flow", ())
                       if "at" in line]
            for place in places:
                file, line, _ = build.place (site.record["unit"], place)
                extra[file].add (line)
        for file, line, _ in build.places.values ():
            extra[file].add (line)
        for number, name in enumerate (sorted (self.files)):
            text = read_source (name)
            count = len (text) if text is not None else 0
            lines = set (self.files[name]) | extra[name]
            shown = shown_lines (lines, count, everything)
            self.texts[name] = text
            self.shown[name] = sorted (shown | set (self.files[name]))
            for line in self.shown[name]:
                self.anchors[name, line] = "F%dL%d" % (number, line)

    def html (self, build):
        lines = ["<h2>Source</h2>"]
        root = os.path.commonpath (list (self.files)) if self.files else ""
        if os.path.splitext (root)[1]:
            root = os.path.dirname (root)
        for name in sorted (self.files):
            lines += self.file_html (build, name, root)
        return lines

    def file_html (self, build, name, root):
        groups, text = self.files[name], self.texts[name]
        sites = [site.record for line in groups.values ()
                 for group in line.values () for site in group]
        lines = ['<details class="file"%s><summary>%s <span class="quiet">%s'
                 "</span></summary>"
                 % (" open" if len (self.files) <= 3 else "",
                    escape (os.path.relpath (name, root) if root else name),
                    escape (mark_text (sites)))]
        if text is None:
            lines.append ('<p class="quiet">This file cannot be read; its'
                          " allocation sites are:</p>")
        lines.append ('<div class="source">')
        before = 0
        for number in self.shown[name]:
            if number != before + 1:
                lines.append ('<div class="gap">…</div>')
            before = number
            line = (text[number - 1] if text and 0 < number <= len (text)
                    else "")
            lines += line_html (build, line.rstrip ("\r"),
                                groups.get (number, {}),
                                self.anchors[name, number], self.anchors)
        lines.append ("</div></details>")
        return lines


def units_text (build):
    return "%d unit%s" % (len (build.units), "s"[:len (build.units) != 1])


def page (build, before, title, everything, own_file):
    """Return the page, as text.  OWN_FILE returns the text of a file of
    ours."""
    source = Source (build, everything)
    compilers = sorted ({unit.get ("compiler", "?") for unit in build.units})
    about = "%s, compiled by GCC %s" % (units_text (build),
                                        ", ".join (compilers))
    if before:
        about += ("; in parentheses the change from the build before, of %s"
                  % units_text (before))
    lines = ["<!DOCTYPE html>", '<html lang="en">', "<head>",
             '<meta charset="utf-8">',
             '<meta name="viewport" content="width=device-width,'
             ' initial-scale=1">',
             "<title>%s</title>" % escape (title), "<style>",
             own_file ("report.css"), "</style>", "</head>", "<body>",
             '<a class="skip" href="#source">To the source</a>',
             "<header><h1>%s</h1>" % escape (title),
             '<p class="quiet">%s</p></header>' % escape (about), "<main>"]
    lines += totals_html (build, before) + reasons_html (build, before)
    lines += functions_html (build, before, source.anchors)
    lines += ['<section id="source">'] + source.html (build) + ["</section>"]
    lines += ["</main>", "<script>", own_file ("report.js"), "</script>",
              "</body>", "</html>", ""]
    return "\n".join (lines)
