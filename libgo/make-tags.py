#!/usr/bin/env python3
# Summaries of libgo's functions, from libgo's source.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: make-tags.py [--gccgo GCCGO] --plugin PLUGIN --source LIBGO
#                     [--work FOLDER] -o TABLE
#
# libgo is compiled once, with GCC, and without the plugin.  Each of its packages
# is compiled here from its source as if it was a user's, with the plugin, which
# leaves its summaries in the object (plugin/section.h); what it imports is found
# in the objects made before.  The code that comes out is thrown away.
#
# A package is taken over if its export data, in which types, signatures, tags and
# the bodies of small functions are, is the same as in the libgo.a of the compiler;
# and a function, if libgo.a defines it in that package's object.
# So what is generated when libgo is built, is written in C, or has changed, is left
# out, and so are the packages below that are part of the runtime or see its memory.
#
# plugin/libgo.h has the format of the table.  It holds for the libgo.so with the
# build ID that it names.

import sys
sys.dont_write_bytecode = True

import argparse
import collections
import os
import re
import shutil
import subprocess
import tempfile

HEADER = "goescape-libgo 1\n"

# These share data with the runtime, or have memory that Go does not know of.
LEFT_OUT = re.compile (r"(runtime|reflect|unsafe|syscall|plugin|sync/atomic"
                       r"|internal/(reflectlite|poll|syscall|abi|bytealg)"
                       r"|os/signal|cmd|testdata)(/.*)?$")

Package = collections.namedtuple ("Package", "path export symbols")


def main ():
    chosen = parse_options ()
    work = chosen.work or tempfile.mkdtemp ()
    try:
        library = Library (chosen, os.path.abspath (work))
        text = library.table ()
    finally:
        if not chosen.work:
            shutil.rmtree (work)
    with open (chosen.output, "w") as output:
        output.write (text)


def parse_options ():
    made = argparse.ArgumentParser (
        description="Summaries of libgo's functions, from libgo's source.")
    add = made.add_argument
    add ("--gccgo", default="gccgo-12")
    add ("--plugin", required=True)
    add ("--source", required=True, help="the folder libgo of GCC's source")
    add ("--work", help="where objects are made and kept")
    add ("-o", dest="output", metavar="TABLE", required=True)
    chosen = made.parse_args ()
    if not os.path.exists (os.path.join (chosen.source, "match.sh")):
        sys.exit ("goescape: there is no libgo in %s; unpack GCC's source, on "
                  "Debian that of the package gcc-12-source" % chosen.source)
    return chosen


def run (*argv, **more):
    """Return what the program ARGV prints."""
    return subprocess.run (argv, check=True, stdout=subprocess.PIPE,
                           **more).stdout


def section (name, path):
    """Return the bytes of the section NAME of the object PATH, or nothing."""
    out = path + ".section"
    open (out, "w").close ()
    run ("objcopy", "--dump-section", "%s=%s" % (name, out), path, os.devnull,
         stderr=subprocess.DEVNULL)
    with open (out, "rb") as data:
        return data.read ()


def mangled (path):
    """Return how the symbols of the package PATH begin."""
    codes = {"_": "__", ".": "_0", "/": "_1"}
    return "".join (codes.get (letter, letter) for letter in path) + "."


def check (data):
    """Return FNV-1a of the bytes DATA, in 64 bits."""
    value = 0xcbf29ce484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001b3 & 0xffffffffffffffff
    return value


def without_numbers (export):
    """Return the lines of the EXPORT data without the numbers of types, which
    depend on where the frontend has them in its memory, and the sizes and the
    checksum that depend on these."""
    kept = (line for line in export.splitlines ()
            if not line.startswith ((b"types ", b"checksum ")))
    return sorted (re.sub (rb"<type -?\d+|^type \d+|<inl:\d+>", b"type", line)
                   for line in kept)


class Library:
    """The compiler's libgo, and what is made of its source."""

    def __init__ (self, chosen, work):
        self.gccgo = chosen.gccgo
        self.plugin = os.path.abspath (chosen.plugin)
        self.source = os.path.abspath (chosen.source)
        self.work = work
        self.made = os.path.join (work, "made")
        self.reference = os.path.join (work, "reference")
        for folder in self.made, self.reference:
            shutil.rmtree (folder, ignore_errors=True)
            os.makedirs (folder)
        self.goarch = run (self.gccgo, "-dumpmachine").decode ().split ("-")[0]
        self.goarch = {"x86_64": "amd64", "i686": "386", "aarch64": "arm64",
                       "powerpc64le": "ppc64le"}.get (self.goarch, self.goarch)
        self.packages = {}
        self.found = {}
        self.prefix = self.folder = None

    def file (self, name):
        """Return the compiler's file NAME."""
        return os.path.realpath (
            run (self.gccgo, "-print-file-name=" + name).decode ().strip ())

    def build_id (self):
        """Return the build ID of the compiler's libgo.so."""
        notes = run ("readelf", "-n", self.file ("libgo.so")).decode ()
        return re.search ("Build ID: ([0-9a-f]+)", notes).group (1)

    def read_archive (self):
        """Find the packages in libgo.a, and put their export data where the
        compiler finds it."""
        folder = os.path.join (self.work, "archive")
        shutil.rmtree (folder, ignore_errors=True)
        os.makedirs (folder)
        run ("ar", "x", self.file ("libgo.a"), cwd=folder)
        for name in sorted (os.listdir (folder)):
            self.read_object (os.path.join (folder, name))
        shutil.rmtree (folder)

    def enter_source (self):
        """Make a folder from which the source has the same relative name as when
        libgo was built, for that is in the export data."""
        names = (re.search (rb"^ *// (\S+?)/go/\S+\.go:", package.export, re.M)
                 for package in self.packages.values ())
        self.prefix = next (name for name in names if name).group (1).decode ()
        depth = self.prefix.count ("../")
        self.folder = os.path.join (self.work, "from", *["x"] * depth)
        os.makedirs (self.folder, exist_ok=True)
        link = os.path.normpath (os.path.join (self.folder, self.prefix))
        if not os.path.lexists (link):
            os.makedirs (os.path.dirname (link), exist_ok=True)
            os.symlink (self.source, link)

    def read_object (self, path):
        """Note the package in the object PATH, if there is one."""
        export = section (".go_export", path)
        found = re.search (rb"^pkgpath (\S+)\n", export, re.M)
        if not found:
            return
        package = found.group (1).decode ()
        symbols = set ()
        for line in run ("nm", "--defined-only", path).decode ().splitlines ():
            words = line.split ()
            if words[-2] == "T":
                symbols.add (words[-1])
        self.packages[package] = Package (package, export, symbols)
        gox = os.path.join (self.reference, package + ".gox")
        os.makedirs (os.path.dirname (gox), exist_ok=True)
        with open (gox, "wb") as output:
            output.write (export)

    def files (self, package):
        """Return the source files of PACKAGE."""
        folder = "%s/go/%s" % (self.prefix, package)
        if not os.path.isdir (os.path.join (self.source, "go", package)):
            return []
        if package not in self.found:
            files = run ("bash", os.path.join (self.source, "match.sh"),
                         "--goos=linux", "--goarch=" + self.goarch,
                         "--srcdir=" + folder,
                         cwd=self.folder).decode ().split ()
            if any ("//extern-sysinfo" in self.text (name) for name in files):
                files.append (self.linknames (package, files))
            self.found[package] = files
        return self.found[package]

    def text (self, name):
        """Return what the source file NAME holds."""
        with open (os.path.join (self.folder, name)) as source:
            return source.read ()

    def linknames (self, package, files):
        """Return the file that libgo generates for the C functions in FILES."""
        name = os.path.join (self.work, "linknames.go")
        with open (name, "wb") as output:
            output.write (run (
                "awk", "-f", os.path.join (self.source, "mklinknames.awk"),
                "-v", "package=" + os.path.basename (package), *files,
                cwd=self.folder, stderr=subprocess.DEVNULL))
        return name

    def order (self):
        """Return the packages to compile, each behind those that it imports."""
        imports = {}
        for package in sorted (self.packages):
            if LEFT_OUT.match (package):
                continue
            names = set ()
            for name in self.files (package):
                head = re.split (r"^(?:func|type|var|const)\b",
                                 self.text (name), 1, re.M)
                names |= set (re.findall (r'"([^"\s]+)"', head[0]))
            imports[package] = names
        ordered = []

        def visit (package):
            names = imports.pop (package, None)
            if names is not None:
                for name in sorted (names):
                    visit (name)
                ordered.append (package)
        for package in sorted (imports):
            visit (package)
        return ordered

    def compile (self, package, path):
        """Compile PACKAGE to the object PATH.  Return why it is to be left out, or
        nothing."""
        files = self.files (package)
        if not files:
            return "it has no source"
        ended = subprocess.run (
            [self.gccgo, "-O2", "-fgo-pkgpath=" + package, "-I" + self.made,
             "-I" + self.reference, "-fplugin=" + self.plugin,
             "-fplugin-arg-goescape-no-libgo-tags", "-c", "-o", path] + files,
            cwd=self.folder, stderr=subprocess.PIPE)
        if ended.returncode:
            return "it cannot be compiled"
        if (without_numbers (section (".go_export", path))
                != without_numbers (self.packages[package].export)):
            return "its export data are others"
        return None

    def summaries (self, package):
        """Return the lines of PACKAGE for the table, or nothing if it is to be left
        out; say why on the standard error."""
        path = os.path.join (self.made, package + ".o")
        os.makedirs (os.path.dirname (path), exist_ok=True)
        why = self.compile (package, path)
        lines = [] if why else self.lines (package, path)
        if why:
            print ("goescape: %s is left out: %s" % (package, why),
                   file=sys.stderr)
            if os.path.exists (path):
                os.remove (path)
        return lines

    def lines (self, package, path):
        """Return the lines of the functions of PACKAGE, which the object PATH
        has."""
        lines = []
        for line in section (".goescape", path).decode ().splitlines ():
            words = line.split ()
            if (words[0] == "f" and words[1].startswith (mangled (package))
                and words[1] in self.packages[package].symbols):
                lines.append (line + "\n")
        return sorted (lines)

    def table (self):
        """Return the text of the table."""
        self.read_archive ()
        self.enter_source ()
        text = [HEADER, "libgo %s\n" % self.build_id ()]
        for package in self.order ():
            lines = self.summaries (package)
            if lines:
                group = "".join (["goescape 1\n"] + lines)
                text.append ("package %s %016x %d\n" % (
                    package, check (self.packages[package].export),
                    len (group)))
                text.append (group)
        return "".join (text)


if __name__ == "__main__":
    main ()
