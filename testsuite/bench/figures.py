# Tables and plots of what compare.py has measured.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

import html

WIDTH, LEFT, RIGHT, ROW, TOP = 860, 170, 90, 30, 64
COLOURS = (("with", "gccgo with goescape", "#1a7f46"),
           ("gc", "gc", "#4a63c8"))


def ratio_text (ratio):
    """Return RATIO, a number or one with its least and greatest, or None."""
    if ratio is None:
        return "-"
    if isinstance (ratio, (int, float)):
        return "%.3f" % ratio
    return "%.2f (%.2f-%.2f)" % tuple (ratio)


def columns (rows):
    """Return ROWS, lists of texts, as lines with aligned columns; all but the
    first are to the right."""
    widths = [max (len (row[i]) for row in rows) for i in range (len (rows[0]))]
    return "".join (
        "  ".join ([row[0].ljust (widths[0])]
                   + [text.rjust (width)
                      for text, width in zip (row[1:], widths[1:])]).rstrip ()
        + "\n" for row in rows)


def table (results):
    """Return the table of RESULTS, one line for a set or program."""
    rows = [["", "benchmarks", "allocations", "gc", "bytes", "gc",
             "time (spread)", "gc", "size", "gc", "compile time", "gc",
             "frames"]]
    for result in results:
        rows.append ([result["name"], str (result["benchmarks"])] + [
            ratio_text (result[key].get (side))
            for key in ("allocs", "bytes", "time", "size", "compile")
            for side in ("with", "gc")] + ["+%d" % result["frame_bytes"]])
    return columns (rows)


def bar (x, y, length, colour):
    return ('<rect x="%.1f" y="%.1f" width="%.1f" height="10" fill="%s"/>'
            % (x, y, max (length, 0.5), colour))


def plot (results, key, title):
    """Return an SVG image of the ratio KEY of RESULTS to gccgo alone, a group
    of bars for each; where it has a spread, a line shows it."""
    shown = [r for r in results if r[key].get ("with") is not None]
    numbers = [number for r in shown for ratio in r[key].values () if ratio
               for number in (ratio if isinstance (ratio, (list, tuple))
                              else [ratio])]
    most = max (numbers + [1.0]) * 1.05
    height = TOP + ROW * len (shown) + 20
    scale = (WIDTH - LEFT - RIGHT) / most
    lines = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d"'
             ' font-family="sans-serif" font-size="13" role="img">'
             % (WIDTH, height),
             "<title>%s</title>" % html.escape (title),
             "<style>svg { background: #fff; color: #1c2024 }"
             " text { fill: currentColor }"
             " @media (prefers-color-scheme: dark) {"
             " svg { background: #14171a; color: #e4e8ec } }</style>",
             '<text x="%d" y="20" font-size="16">%s</text>'
             % (LEFT, html.escape (title))]
    for number, (_, name, colour) in enumerate (COLOURS):
        x = LEFT + 190 * number
        lines += [bar (x, 34, 14, colour),
                  '<text x="%d" y="44">%s</text>' % (x + 20, name)]
    for number, result in enumerate (shown):
        y = TOP + ROW * number
        lines.append ('<text x="%d" y="%d" text-anchor="end">%s</text>'
                      % (LEFT - 8, y + 15, html.escape (result["name"])))
        for place, (side, _, colour) in enumerate (COLOURS):
            ratio = result[key].get (side)
            if ratio is not None:
                lines += ratio_lines (ratio, y + 2 + 11 * place, scale, colour)
    x = LEFT + scale
    lines += ['<line x1="%.1f" x2="%.1f" y1="%d" y2="%d" stroke="currentColor"'
              ' stroke-dasharray="3 3"/>' % (x, x, TOP - 6, height - 14),
              '<text x="%.1f" y="%d" text-anchor="middle" font-size="11">'
              "gccgo = 1</text>" % (x, height - 3), "</svg>", ""]
    return "\n".join (lines)


def ratio_lines (ratio, y, scale, colour):
    """Return what shows RATIO at Y."""
    spread = isinstance (ratio, (list, tuple))
    middle = ratio[0] if spread else ratio
    lines = [bar (LEFT, y, middle * scale, colour)]
    end = middle
    if spread:
        end = ratio[2]
        lines.append ('<line x1="%.1f" x2="%.1f" y1="%.1f" y2="%.1f"'
                      ' stroke="currentColor" stroke-width="2"/>'
                      % (LEFT + ratio[1] * scale, LEFT + ratio[2] * scale,
                         y + 5, y + 5))
    lines.append ('<text x="%.1f" y="%.1f" font-size="10">%.2f</text>'
                  % (LEFT + end * scale + 4, y + 9, middle))
    return lines
