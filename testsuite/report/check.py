#!/usr/bin/env python3
# Test goescape-report: what its pages have, and what they do in a browser.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: check.py PLUGIN GCCGO DIRECTORY
#
# The output is TAP.  Pictures of the page go to DIRECTORY.  Without Chromium
# the tests that need one are skipped.

import sys
sys.dont_write_bytecode = True

import html.parser
import json
import os
import re
import subprocess
import tempfile

from browser import Browser, find_browser

HERE = os.path.dirname (os.path.realpath (__file__))
TOOL = os.path.join (HERE, "..", "..", "contrib", "report", "goescape-report")
EMPTY = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta"}

number = failures = 0


def result (good, name, more=""):
    """Report the test NAME, which went well if GOOD."""
    global number, failures
    number += 1
    failures += not good
    print ("%sok %d - %s" % ("" if good else "not ", number, name))
    if not good and more:
        print ("# " + str (more).replace ("\n", "\n# "))
    sys.stdout.flush ()


def skip (name, why):
    global number
    number += 1
    print ("ok %d - %s # SKIP %s" % (number, name, why))


class Checker (html.parser.HTMLParser):
    """Collects what is in a page, and what is wrong with it."""

    def __init__ (self):
        super ().__init__ ()
        self.stack, self.wrong, self.ids = [], [], []
        self.links, self.controls, self.outside, self.text = [], [], [], []

    def handle_starttag (self, tag, attributes):
        given = dict (attributes)
        if tag not in EMPTY:
            self.stack.append (tag)
        if "id" in given:
            self.ids.append (given["id"])
        if "src" in given or tag == "link":
            self.outside.append (tag)
        if tag == "a":
            self.links.append (given["href"])
        if "aria-controls" in given:
            self.controls.append (given["aria-controls"])

    def handle_endtag (self, tag):
        if not self.stack or self.stack.pop () != tag:
            self.wrong.append ("</%s> at %s" % (tag, self.getpos ()))

    def handle_data (self, data):
        if not self.stack or self.stack[-1] not in ("script", "style"):
            self.text.append (data)


def check_page (name, text):
    """Check what holds for all pages; return the text that is shown."""
    checker = Checker ()
    checker.feed (text)
    checker.close ()
    result (not checker.wrong and not checker.stack, name + ": well formed",
            checker.wrong or checker.stack)
    result (len (set (checker.ids)) == len (checker.ids),
            name + ": no identifier twice")
    missing = [link for link in checker.links
               if link[0] != "#" or link[1:] not in checker.ids]
    missing += [panel for panel in checker.controls
                if panel not in checker.ids]
    result (not missing, name + ": links and buttons have targets", missing)
    outside = re.findall (r"url *\(|@import|https?://", text)
    result (not checker.outside and not outside,
            name + ": nothing from elsewhere", checker.outside + outside)
    return "".join (checker.text)


def tool (*arguments):
    """Run the tool; return its status and what it says."""
    done = subprocess.run ([sys.executable, TOOL] + list (arguments),
                           stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                           text=True)
    return done.returncode, done.stdout


def make (output, *arguments):
    """Make a page and return its text."""
    status, says = tool ("-o", output, *arguments)
    result (status == 0 and says == "", "%s is made"
            % os.path.basename (output), says)
    with open (output, encoding="utf-8") as file:
        return file.read ()


def compile_sample (plugin, gccgo, stats, *options):
    subprocess.run ([gccgo, "-O2", "-fplugin=" + plugin,
                     "-fplugin-arg-goescape-stats=" + stats, "-S", "-o",
                     os.devnull] + list (options)
                    + [os.path.join (HERE, "sample.go")], check=True)


def check_sample (directory, stats, before):
    """Check the page of the sample; return its name."""
    name = os.path.join (directory, "sample.html")
    text = make (name, stats, "--before", before, "--title", "A <sample>")
    shown = check_page ("sample", text)
    for wanted in ("A <sample>", "4allocation sites (±0)", "3in the frame (+3)",
                   "main.length2",
                   "kept = p // <b>&amp; kept", "assigned to a global variable",
                   "flow: {heap} = &{storage for new(main.point)}:",
                   "p := newPoint(x, y)",
                   "from kept = p (assigned to a global variable) at"):
        result (wanted in shown, "sample: has " + wanted)
    return name


def odd_stats (directory):
    """Return the name of a file of statistics with what is not known yet: other
    decisions and kinds, files that are not there, units compiled twice."""
    site = {"id": "x.go:1:1#1", "function": "example_1org_1p.F",
            "kind": "slice", "type": "[]int", "size": 24,
            "decision": "grouped"}
    unit = {"unit": "x.go", "package": "example.org/p", "directory": "/none",
            "compiler": "12", "stack_bytes": 0, "frame_bytes": 0,
            "barriers": 1, "list": [site]}
    first = dict (unit, barriers=1000, list=[])
    other = dict (unit, directory="/none/other", list=[
        dict (site, id="y.go:2:2#1", decision="heap", saving="uncleared",
              kind="make", type="p.T"),
        dict (site, id="y.go:3:3#1", decision="heap", saving="some <way>"),
        dict (site, decision="heap", reason="a <reason>", kind="box",
              function="example_0org_1p.T.M.constprop.0",
              inlined=["<built-in>:0:0", "nonsense"])])
    name = os.path.join (directory, "odd.json")
    with open (name, "w", encoding="utf-8") as file:
        for line in (first, unit, other):
            file.write (json.dumps (line) + "\n\n")
    return name


def check_odd (directory):
    """Check a page of statistics that the tool does not know."""
    name = os.path.join (directory, "odd.html")
    shown = check_page ("odd", make (name, odd_stats (directory)))
    for wanted in ("2 units", "grouped", "slice []int", "a <reason>",
                   "example.org/p.T.M", "make([]p.T)",
                   "costs less: its memory is not cleared",
                   "costs less: some <way>", "This file cannot be read",
                   "2write barriers folded"):
        result (wanted in shown, "odd: has " + wanted)
    result (".constprop" not in shown, "odd: versions go by one name")


def check_errors (directory):
    """Check what is said of input that cannot be used."""
    bad = os.path.join (directory, "bad")
    for text, wanted in (("", "no unit in "), ("{}\n", "bad:1: this is not"),
                         ("\n[1]\n", "bad:2: this is not"),
                         ("{\n", "bad:1: this is not")):
        with open (bad, "w", encoding="utf-8") as file:
            file.write (text)
        status, says = tool (bad, "-o", os.path.join (directory, "none"))
        result (status == 1 and says.startswith ("goescape-report: ")
                and wanted in says and says.count ("\n") == 1,
                "error for %r" % text, says)
    with open (bad, "wb") as file:
        file.write (b"\xff\n")
    for arguments in ((bad,), (os.path.join (directory, "missing"),),
                      (os.path.join (directory, "odd.json"), "-o",
                       os.path.join (directory, "none", "x"))):
        status, says = tool (*arguments)
        result (status == 1 and says.startswith ("goescape-report: cannot ")
                and says.count ("\n") == 1, "error for a file", says)


SHOWN = ("[...document.querySelectorAll ('.sites')]"
         ".filter (e => e.offsetHeight > 0).length")
FIRST = ("document.getElementById ('functions').tBodies[0].rows[0].cells[0]"
         ".textContent")
ROWS = ("[...document.getElementById ('functions').tBodies[0].rows]"
        ".filter (e => e.offsetHeight > 0).length")


def check_clicks (browser):
    """Check what the page of the sample does when it is used."""
    def check (expression, wanted, name):
        value = browser.evaluate (expression)
        result (value == wanted, name, "%r, not %r" % (value, wanted))

    result (not [url for url in browser.requests ()
                 if not url.startswith ("file:")], "no request to a network")
    check (SHOWN, 0, "flows are hidden at first")
    browser.click (".mark.heap")
    check (SHOWN, 1, "a click shows one")
    check ("document.querySelector ('.sites.heap').innerText"
           ".includes ('flow: {heap} = &{storage')", True, "it is the flow")
    check ("document.querySelector ('.mark.heap').getAttribute"
           " ('aria-expanded')", "true", "its button says so")
    browser.click (".mark.heap")
    check (SHOWN, 0, "another click hides it")

    browser.evaluate ("document.querySelector ('.mark.stack').focus ()")
    browser.press ("Enter")
    check (SHOWN, 1, "Enter shows one")
    browser.press ("Tab")
    browser.press ("Escape")
    check (SHOWN, 0, "Escape hides it")
    check ("document.activeElement.className", "mark stack",
           "and the focus is on its button")

    browser.click ("#functions th:nth-child(2) button")
    check (FIRST, "main.swap", "a click sorts by a number, largest first")
    check ("document.querySelector ('#functions th:nth-child(2)')"
           ".getAttribute ('aria-sort')", "descending", "the heading says so")
    browser.click ("#functions th:nth-child(1) button")
    check (FIRST, "main.keep", "another column sorts by name")
    browser.click ("#heap-only")
    check (ROWS, 1, "only functions that allocate")
    browser.click ("#heap-only")
    browser.evaluate ("search.value = 'LENGTH'; search.dispatchEvent"
                      " (new Event ('input'))")
    check (ROWS, 1, "search")
    check ("document.getElementById ('shown').textContent", "1 shown",
           "the number of functions found")
    result (not browser.problems (), "no error in the script",
            browser.problems ())


def contrasts (browser):
    """Return the worst contrast of text and what is behind it."""
    return browser.evaluate ("""(() => {
      const light = c => {
        const [r, g, b] = c.match (/[\\d.]+/g).map (x => x / 255)
          .map (x => x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
      };
      const behind = e => {
        for (; e; e = e.parentElement)
          {
            const c = getComputedStyle (e).backgroundColor;
            if (!/, 0\\)$/.test (c))
              return c;
          }
        return "rgb(255, 255, 255)";
      };
      let worst = 21;
      for (const e of document.querySelectorAll ("body *"))
        if ([...e.childNodes].some (n => n.nodeType == 3 && n.data.trim ())
            && e.offsetHeight > 0)
          {
            const a = light (getComputedStyle (e).color);
            const b = light (behind (e));
            worst = Math.min (worst, (Math.max (a, b) + .05)
                                     / (Math.min (a, b) + .05));
          }
      return worst; }) ()""")


def check_browser (page, directory):
    """Check the page named PAGE in a browser, in light and dark."""
    program = find_browser ()
    if not program:
        skip ("the page in a browser", "there is no chromium")
        return
    for dark in (False, True):
        name = "dark" if dark else "light"
        browser = Browser (program, dark)
        try:
            browser.open ("file://" + page)
            result (browser.evaluate ("matchMedia ('(prefers-color-scheme:"
                                      " dark)').matches") == dark, name)
            if not dark:
                check_clicks (browser)
            browser.click (".mark.heap")
            worst = contrasts (browser)
            result (worst >= 4.5, "%s: text is readable" % name, worst)
            browser.evaluate ("scrollTo (0, 0)")
            browser.picture (os.path.join (directory, "report-%s.png" % name))
        finally:
            browser.close ()


def main ():
    plugin, gccgo, directory = sys.argv[1:]
    os.makedirs (directory, exist_ok=True)
    with tempfile.TemporaryDirectory () as work:
        stats = os.path.join (work, "stats")
        before = os.path.join (work, "before")
        compile_sample (plugin, gccgo, stats)
        compile_sample (plugin, gccgo, before, "-fplugin-arg-goescape-no-stack")
        page = check_sample (work, stats, before)
        check_odd (work)
        check_errors (work)
        check_browser (page, directory)
    print ("1..%d" % number)
    sys.exit (failures != 0)


if __name__ == "__main__":
    main ()
