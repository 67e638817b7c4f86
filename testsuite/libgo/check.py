#!/usr/bin/env python3
# Test which table of libgo's functions is used, and for which packages.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: check.py PLUGIN GCCGO [TABLE]
#
# A table with one summary, that of a function like libgo's ring.Ring.Len, lies
# beside the plugin as it should be and with faults.  Where it is used, ring.go
# allocates nothing.  If the file TABLE is there, it is tried with many.go, too.
# The output is TAP.

import sys
sys.dont_write_bytecode = True

import json
import os
import re
import shutil
import subprocess
import tempfile

HERE = os.path.dirname (os.path.abspath (__file__))
NAME = "goescape-libgo.tags"


def run (*argv, **more):
    """Return what the program ARGV writes, both ways."""
    return subprocess.run (argv, check=True, stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT, **more).stdout.decode ()


def fnv (data, bits):
    """Return FNV-1a of the bytes DATA, in 32 or 64 BITS."""
    value, prime = {32: (0x811c9dc5, 0x1000193),
                    64: (0xcbf29ce484222325, 0x100000001b3)}[bits]
    for byte in data:
        value = (value ^ byte) * prime % (1 << bits)
    return value


def section (name, path, work):
    """Return the bytes of the section NAME of the object PATH."""
    out = os.path.join (work, "section")
    run ("objcopy", "--dump-section", "%s=%s" % (name, out), path, os.devnull)
    with open (out, "rb") as data:
        return data.read ()


class Tests:
    """The tests, in the folder WORK, with gccgo and FLAGS."""

    def __init__ (self, plugin, gccgo, table, work, flags=()):
        self.gccgo = [gccgo, *flags]
        self.plugin_given = plugin
        self.real = table
        self.work = work
        self.plugin = os.path.join (work, "goescape.so")
        shutil.copy (plugin, self.plugin)
        self.build_id = re.search ("Build ID: ([0-9a-f]+)", run (
            "readelf", "-n", self.file ("libgo.so"))).group (1)
        self.export = fnv (section (".go_export", self.gox (), work), 64)
        self.line = self.summary ()

    def file (self, name):
        """Return the compiler's file NAME."""
        return run (*self.gccgo, "-print-file-name=" + name).strip ()

    def gox (self):
        """Return the file of libgo's container/ring."""
        version = run (*self.gccgo, "-dumpversion").strip ()
        machine = run (*self.gccgo, "-dumpmachine").strip ()
        folders = re.search ("^libraries: =(.*)$", run (
            *self.gccgo, "-print-search-dirs"), re.M).group (1).split (":")
        names = [os.path.join (folder, "go", version, machine,
                               "container/ring.gox") for folder in folders]
        return next (name for name in names if os.path.exists (name))

    def summary (self):
        """Return the line for libgo's function, made of that of look.go."""
        made = os.path.join (self.work, "look.o")
        run (*self.gccgo, "-O2", "-c", "-fgo-pkgpath=look",
             "-fplugin=" + self.plugin, "-o", made,
             os.path.join (HERE, "look.go"))
        lines = section (".goescape", made, self.work).decode ().splitlines ()
        line = next (line for line in lines if line.startswith ("f look.Ring.Len "))
        line = line.split ("=")[0].replace ("look.", "container_1ring.")
        return "%s=%d\n" % (line, fnv (line.encode (), 32) % 10**9)

    def table (self, **changed):
        """Return a table with what is CHANGED."""
        its = dict (version="1", build_id=self.build_id, export=self.export,
                    line=self.line, header="goescape 1\n")
        its.update (changed)
        group = its["header"] + its["line"]
        return ("goescape-libgo %s\nlibgo %s\npackage container/ring %016x %d\n%s"
                % (its["version"], its["build_id"], its["export"], len (group),
                   group))

    def write (self, text):
        """Let TEXT be the table."""
        with open (os.path.join (self.work, NAME), "w") as table:
            table.write (text)

    def compile (self, source, *flags):
        """Compile SOURCE, and return what the program writes."""
        program = os.path.join (self.work, "program")
        run (*self.gccgo, "-O2", "-fplugin=" + self.plugin, *flags, "-o",
             program, os.path.join (HERE, source))
        return run (program)

    def used (self, *flags, **changed):
        """Return whether a table with what is CHANGED is used."""
        self.write (self.table (**changed))
        return self.found (*flags)

    def found (self, *flags):
        """Return whether the table that there is is used."""
        allocations = self.compile ("ring.go", *flags).strip ()
        return {"0": True, "1": False}[allocations]

    # The tests.

    def fits (self):
        """a table that fits"""
        return self.used () and self.used ("-fplugin-arg-goescape-no-tags") \
            and self.used ("-fplugin-arg-goescape-poison", "-fchecking")

    def switched_off (self):
        """no-libgo-tags"""
        return not self.used ("-fplugin-arg-goescape-no-libgo-tags")

    def other_libgo (self):
        """a table for another libgo"""
        return not self.used (build_id=self.build_id[:-1]) \
            and not self.used (build_id=self.build_id[::-1]) \
            and not self.used (build_id="")

    def other_version (self):
        """a table of another version"""
        return not self.used (version="2") \
            and not self.used (header="goescape 0\n")

    def other_export (self):
        """a package with other export data"""
        return not self.used (export=self.export ^ 1)

    def broken (self):
        """a table that is broken"""
        return not self.used (line=self.line[:-2] + "\n") \
            and not self.used (line=self.line[:-1])

    def none (self):
        """no table"""
        os.remove (os.path.join (self.work, NAME))
        return self.compile ("ring.go").strip () == "1"

    def own_libgo (self):
        """a libgo that the linker finds first"""
        folder = os.path.join (self.work, "library")
        os.makedirs (folder)
        open (os.path.join (folder, "libgo.a"), "w").close ()
        self.write (self.table ())
        stats = os.path.join (self.work, "none")
        run (*self.gccgo, "-O2", "-S", "-fplugin=" + self.plugin, "-L" + folder,
             "-fplugin-arg-goescape-stats=" + stats, "-o", os.devnull,
             os.path.join (HERE, "ring.go"))
        with open (stats) as lines:
            return json.load (lines)["calls"]["libgo"] == 0

    def told (self):
        """the statistics tell"""
        stats = os.path.join (self.work, "stats")
        self.write (self.table ())
        self.compile ("ring.go", "-fplugin-arg-goescape-stats=" + stats)
        with open (stats) as lines:
            told = json.load (lines)
        return (told["calls"]["libgo"] > 0 and told["arguments"]["libgo"] > 0
                and told["kept"]["libgo"] == 0)

    def own_package (self):
        """a package of the user's with the same path"""
        folder = os.path.join (self.work, "own")
        os.makedirs (os.path.join (folder, "container"))
        made = os.path.join (folder, "container/ring.o")
        run (*self.gccgo, "-O2", "-c", "-fgo-pkgpath=container/ring", "-o", made,
             os.path.join (HERE, "keeper.go"))
        with open (os.path.join (HERE, "ring.go")) as source:
            text = source.read ().replace (
                "func main() {", "func main() {\n"
                "\tkept = func() *ring.Ring { return ring.Kept }\n", 1)
        with open (os.path.join (self.work, "main.go"), "w") as source:
            source.write (text)
        self.write (self.table ())
        return self.compile (os.path.join (self.work, "main.go"), "-I" + folder,
                             "-fplugin-arg-goescape-poison",
                             made).strip () == "1"

    def curated_package (self):
        """a package of the user's with the path of a curated function"""
        folder = os.path.join (self.work, "curated")
        os.makedirs (folder)
        made = os.path.join (folder, "log.o")
        run (*self.gccgo, "-O2", "-c", "-fgo-pkgpath=log", "-o", made,
             os.path.join (HERE, "keeping-log.go"))
        return self.compile ("logs.go", "-I" + folder, made,
                             "-fplugin-arg-goescape-poison") == "2 5000 5001\n"

    def two_libgos (self):
        """tables for both sizes of pointers in one file"""
        narrow = narrow_tests (self.plugin_given, self.gccgo[0], self.work)
        if not narrow:
            return "no libgo for -m32"
        for text in (self.table () + narrow.table (),
                     narrow.table () + self.table ()):
            self.write (text)
            if not self.found () or not narrow.found () \
               or not narrow.found ("-fplugin-arg-goescape-poison"):
                return False
        self.write (self.table ())
        return not narrow.found ()

    def whole (self):
        """the table of all packages"""
        if not self.real or not os.path.exists (self.real):
            return "no table; make libgo-tags makes one"
        shutil.copy (self.real, os.path.join (self.work, NAME))
        narrow = narrow_tests (self.plugin_given, self.gccgo[0], self.work)
        with open (self.real) as table:
            if narrow and "libgo %s\n" % narrow.build_id not in table:
                narrow = None
        return self.many () and (not narrow or narrow.many ())

    def many (self):
        """Return whether many.go does what it should."""
        return all (self.compile ("many.go", *flags) == "ok\n" for flags in (
            [], ["-fchecking", "-fplugin-arg-goescape-poison"],
            ["-fno-go-optimize-allocs", "-fplugin-arg-goescape-poison"]))


def narrow_tests (plugin, gccgo, work):
    """Return the tests with -m32, or nothing if there is no libgo for it."""
    try:
        return Tests (plugin, gccgo, None, work, ["-m32"])
    except (StopIteration, subprocess.CalledProcessError):
        return None


def main ():
    plugin, gccgo = sys.argv[1:3]
    with tempfile.TemporaryDirectory () as work:
        tests = Tests (plugin, gccgo, (sys.argv + [""])[3], work)
        all_tests = [tests.fits, tests.switched_off, tests.other_libgo,
                     tests.other_version, tests.other_export, tests.broken,
                     tests.none, tests.own_libgo, tests.told,
                     tests.own_package, tests.curated_package,
                     tests.two_libgos, tests.whole]
        print ("1..%d" % len (all_tests))
        for number, test in enumerate (all_tests, 1):
            skip = ""
            try:
                good = test ()
                if isinstance (good, str):
                    skip = " # SKIP " + good
            except subprocess.CalledProcessError as failed:
                print ("# " + failed.stdout.decode ().replace ("\n", "\n# "))
                good = False
            print ("%sok %d - %s%s" % ("" if good else "not ", number,
                                      test.__doc__, skip))


if __name__ == "__main__":
    main ()
