#!/usr/bin/env python3
# Packages of libgo, compiled as user packages, with and without the plugin.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# Each package of standard-library.txt is copied from libgo's sources to a
# GOPATH of its own, as libgo/PACKAGE, and built there with its own tests by
# gccgo's go tool, once without the plugin (the baseline) and once with it.  All
# else that it imports is the installed library, but for
#
#   internal packages    copied too (the library's are not installed)
#   functions in C       declared with the name they have in the library, so
#                        that the copy calls the installed ones
#
# Each test that passes without the plugin must pass with it.  A package that
# does not build without the plugin is skipped.  The result is TAP.

import sys
sys.dont_write_bytecode = True

import collections
import concurrent.futures
import hashlib
import os
import re
import shutil

import child
import go_test
import options

Package = collections.namedtuple ("Package", "path needs")

PREFIX = "libgo/"

# What precedes the first declaration other than an import, and in it an
# imported path.
HEAD = re.compile (r"\A.*?(?=^(?:func|var|const|type)\b|\Z)", re.M | re.S)
IMPORT = re.compile (
    r'^(\s*(?:import\s+)?(?:[\w.]+\s+)?")([^"\n]+)(?="\s*(?:/[/*].*)?$)', re.M)
PACKAGE_CLAUSE = re.compile (r"^(package \w+).*$", re.M)
FUNCTION = re.compile (r"^((?://.*\n)*)func (\w+)\(", re.M)
LINKNAME = re.compile (r"^(//go:linkname \w+ )(\w+)(?=\.)", re.M)
DECLARED_ELSEWHERE = re.compile (
    r"^//\s*(?:extern|export|go:linkname)\s", re.M)

# What libgo's makefile writes, as far as it is used, for amd64.
GENERATED = {
    "internal/buildcfg": """package buildcfg
import "runtime"
func defaultGOROOTValue() string { return `/usr` }
const defaultGO386 = `sse2`
const defaultGOAMD64 = `v1`
const defaultGOARM = `5`
const defaultGOMIPS = `hardfloat`
const defaultGOMIPS64 = `hardfloat`
const defaultGOPPC64 = `power8`
const defaultGOEXPERIMENT = `fieldtrack`
const defaultGO_EXTLINK_ENABLED = ``
const defaultGO_LDSO = ``
const version = `go1.18`
const defaultGOOS = runtime.GOOS
const defaultGOARCH = runtime.GOARCH
""",
    "internal/cpu": """package cpu
const CacheLinePadSize = 64
const FunctionDescriptors = false
""",
    "internal/goarch": """package goarch
const (
	UNKNOWN ArchFamilyType = iota
	I386
	AMD64
	ARM
	ARM64
	MIPS
	MIPS64
	PPC64
	RISCV64
	S390X
	WASM
)
const (
	GOARCH = "amd64"
	_ArchFamily = AMD64
	_BigEndian = false
	_DefaultPhysPageSize = 4096
	_Int64Align = 8
	_MinFrameSize = 0
	_PCQuantum = 1
	_StackAlign = 8
	IsAmd64 = 1
	Is386, IsArm64, IsMips, IsMips64, IsMips64le = 0, 0, 0, 0, 0
	IsMipsle, IsPpc64, IsPpc64le, IsRiscv64 = 0, 0, 0, 0
	IsS390x, IsWasm = 0, 0
)
""",
    "internal/goroot": """package goroot
var stdpkg = map[string]bool{"unsafe": true}
""",
    "go/types": """package types
var gccgoArchSizes = map[string]*StdSizes{"amd64": {8, 16}}
""",
    "golang.org/x/sys/cpu": """package cpu
const cacheLineSize = 64
""",
}


def main ():
    chosen = parse_options ()
    child.limit_children ()
    here = os.path.dirname (os.path.abspath (__file__))
    with open (os.path.join (here, "standard-library.txt")) as lines:
        packages = [read_line (line) for line in lines
                    if line.strip () and not line.startswith ("#")]
    packages = [p for p in packages if re.search (chosen.filter, p.path)]
    if not packages:
        sys.exit ("standard-library: no package matches")
    with concurrent.futures.ThreadPoolExecutor (chosen.jobs) as pool:
        verdicts = pool.map (lambda p: try_package (p, chosen), packages)
        well = go_test.report (zip ([p.path for p in packages], verdicts))
    sys.exit (0 if well else 1)


def parse_options ():
    made = options.parser (
        "Try libgo's packages with and without the plugin.", "libgo")
    add = made.add_argument
    add ("--source", required=True,
         help="folder of GCC's sources, or libgo/go itself")
    add ("--go", default="go-12")
    add ("--jobs", type=int, default=1)
    add ("--timeout", type=int, default=300, help="of one command in seconds")
    chosen = options.parse (made)
    below = os.path.join (chosen.source, "libgo/go")
    if os.path.isdir (below):
        chosen.source = below
    chosen.source = os.path.abspath (chosen.source)
    return chosen


def read_line (line):
    """Return the package of a LINE of standard-library.txt."""
    path, *words = line.split ()
    return Package (path, [w[1:] for w in words])


def try_package (package, chosen):
    """Return the verdict about PACKAGE with the options CHOSEN."""
    work = os.path.join (chosen.work, package.path.replace ("/", "_"))
    gopath = os.path.join (work, "gopath")
    if not os.path.isdir (os.path.join (chosen.source, package.path)):
        return go_test.Verdict ("skip", " # SKIP no such package", [])
    key = copy_sources (package, chosen.source, gopath)
    tests = go_test.Tests (chosen, gopath, work, [__file__], key)
    tests.arguments.append ("-test.short")
    builds = tests.build (False), tests.build (True)
    folder = os.path.join (gopath, "src", PREFIX + package.path)
    verdict = tests.compare_tests (*builds, PREFIX + package.path, folder)
    if verdict.result == "not ok":
        verdict.notes.append ("flags: %s, kept in %s" % (
            builds[1].flags, work))
    else:
        shutil.rmtree (builds[1].folder)
    return verdict


# Copies of packages.

def copy_sources (package, source, gopath):
    """Make GOPATH a tree with PACKAGE of SOURCE, those it needs and all
    internal ones that any of them imports.  Return a checksum of it."""
    shutil.rmtree (gopath, ignore_errors=True)
    target = os.path.join (gopath, "src", PREFIX)
    texts = {}
    copied = set ()
    wanted = [package.path] + package.needs
    while wanted:
        path = wanted.pop ()
        if path in copied or not os.path.isdir (os.path.join (source, path)):
            continue
        copied.add (path)
        if path in GENERATED:
            texts[os.path.join (path, "generated.go")] = GENERATED[path]
        copy_data (os.path.join (source, path), os.path.join (target, path))
        for name in go_files (os.path.join (source, path)):
            if path != package.path and name.endswith ("_test.go"):
                continue
            file = os.path.join (path, name)
            with open (os.path.join (source, file), encoding="utf-8",
                       newline="") as content:
                texts[file] = content.read ()
            head = HEAD.match (texts[file]).group ()
            wanted += [p for _, p in IMPORT.findall (head) if is_internal (p)]
    # Tests read what is in the folders above their own, too.
    above = os.path.dirname (package.path)
    while True:
        copy_data (os.path.join (source, above), os.path.join (target, above))
        if not above:
            break
        above = os.path.dirname (above)
    key = hashlib.sha256 ()
    for file in sorted (texts):
        text = rewrite (texts[file], os.path.dirname (file), copied)
        key.update ((file + "\0" + text + "\0").encode ())
        with open (os.path.join (target, file), "w", encoding="utf-8",
                   newline="") as out:
            out.write (text)
    return key.digest ()


def go_files (folder):
    """Return the names of the Go files in FOLDER.  The go tool knows the
    others' machines by their names, but not this one."""
    return [name for name in os.listdir (folder)
            if name.endswith (".go") and not name.endswith ("_ia64.go")]


def is_internal (path):
    """Return whether the package of import PATH is one that the installed
    library has, but not for others."""
    return "internal" in path.split ("/") or path.startswith ("golang.org/")


def copy_data (folder, target):
    """Copy to TARGET what FOLDER has for tests to read."""
    os.makedirs (target, exist_ok=True)
    data = os.path.join (folder, "testdata")
    if os.path.isdir (data):
        shutil.copytree (data, os.path.join (target, "testdata"),
                         dirs_exist_ok=True)


def rewrite (text, path, copied):
    """Return TEXT of a file of package PATH with the packages COPIED imported
    from where they are copied to, and with its functions in C declared as
    the library's."""
    mangled = [mangle (other) for other in copied]

    def moved (match):
        return match.group (1) + PREFIX * (
            match.group (2) in copied) + match.group (2)

    def renamed (match):
        return match.group (1) + mangle (PREFIX) * (
            match.group (2) in mangled) + match.group (2)

    def declared (function):
        comment, name = function.groups ()
        if (has_body (text, function.end () - 1)
            or DECLARED_ELSEWHERE.search (comment)):
            return function.group ()
        return "%s//go:linkname %s %s.%s\nfunc %s(" % (
            comment, name, mangle (path), mangle (name), name)

    head = HEAD.match (text).group ()
    text = LINKNAME.sub (renamed, IMPORT.sub (moved, head) + text[len (head):])
    result = FUNCTION.sub (declared, text)
    # The clause may have a comment that names the original.
    unsafe = "" if result == text else '\n\nimport _ "unsafe"\n'
    return PACKAGE_CLAUSE.sub (lambda match: match.group (1) + unsafe, result,
                               count=1)


def mangle (name):
    """Return NAME as symbols have it."""
    return name.replace ("_", "__").replace (".", "_0").replace ("/", "_1")


def has_body (text, start):
    """Return whether the function whose parameters begin at START of TEXT has
    a body: whether a brace is on the line that ends its signature."""
    depth = 0
    for letter in text[start:]:
        depth += (letter == "(") - (letter == ")")
        if depth == 0 and letter in "{\n":
            return letter == "{"
    return False


main ()
