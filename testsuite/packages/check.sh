#!/bin/sh
# Test what the plugin knows of other packages, with a program of three.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: check.sh [PLUGIN [GCCGO [GO]]]
#
# If GO is none, what needs it is left out.
# The program of main.go, middle and leaf is built in the ways in which packages
# can be found, and counts its own allocations.  The output is TAP.

root=$(cd "$(dirname "$0")/../.." && pwd) || exit 2
plugin=${1:-$root/build/goescape.so}
gccgo=${2:-gccgo-12}
go=${3:-go-12}
case $plugin in /*) ;; *) plugin=$PWD/$plugin ;; esac
source=$root/testsuite/packages
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
cd "$work" || exit 2
unset GOFLAGS
export GO111MODULE=on GOPROXY=off GOCACHE="$work/cache" LC_ALL=C.UTF-8
number=0

# Say that the test $1 went well if the command that follows succeeds.
try ()
{
  what=$1
  shift
  number=$((number + 1))
  case $go,$1 in none,by_go_tool|none,changed|none,changed_tags)
    echo "ok $number - $what # SKIP no go tool"
    return ;;
  esac
  if "$@" >log 2>&1; then
    echo "ok $number - $what"
  else
    sed 's/^/# /' log | head -n 20
    echo "not ok $number - $what"
  fi
}

# Compile the package $1 with the flags that follow, to $1.o.
package ()
{
  name=$1
  shift
  "$gccgo" -O2 -c -o "$name.o" "$@" "$source/$name/$name.go"
}

# Make objects of the packages in the directory example.com.
objects ()
{
  rm -rf example.com
  mkdir example.com
  package leaf -fgo-pkgpath=example.com/leaf "$@" \
    && mv leaf.o example.com \
    && package middle -fgo-pkgpath=example.com/middle -I. "$@" \
    && mv middle.o example.com
}

# Compile and link the main program with the flags "$@".
program ()
{
  "$gccgo" -O2 -o program "$source/main.go" "-fplugin=$plugin" "$@"
}

# Whether the program runs well and counts the right allocations: with the
# argument own, those when the plugin has compiled all packages; with x, none.
runs ()
{
  ./program "$@" 2>&1 | tee log2
  tail -n 1 log2 | grep -q '^ok$'
}

by_object ()
{
  objects && program -I. example.com/*.o "$@" && runs
}

by_library ()
{
  objects || return
  mkdir -p lib/example.com
  for name in leaf middle; do
    (cd example.com && objcopy -j .go_export "$name.o" "$name.gox" \
       && ar cr "../lib/example.com/lib$name.a" "$name.o" && rm "$name.o") \
      || return
  done
  program "$@" lib/example.com/*.a && runs
}

by_section_file ()
{
  by_library -Iexample.com/.. 
}

by_archive ()
{
  by_library -Ilib
}

# Packages without a path, imported from where they are.
by_place ()
{
  rm -rf example.com place
  mkdir -p place/sub
  sed 's|"example.com/leaf"|"../leaf"|' "$source/middle/middle.go" \
    >place/sub/middle.go
  sed 's|"example.com/leaf"|tip "./leaf"|; s|"example.com/middle"|"./sub/middle"|
       s/\<leaf\./tip./g' "$source/main.go" >place/main.go
  (cd place \
   && "$gccgo" -O2 -c -o leaf.o "$source/leaf/leaf.go" \
   && cd sub && "$gccgo" -O2 -c -o middle.o middle.go \
   && cd .. \
   && "$gccgo" -O2 -o ../program main.go "-fplugin=$plugin" leaf.o sub/middle.o) \
    && runs
}

# A package of the same name in another place is not the one that is meant.
other_place ()
{
  by_place || return
  (cd place && cp leaf.o sub && cp sub/middle.o . \
   && sed -i 's/func Same(n \*Node) \*Node { return n }/func Same(n *Node) *Node { return nil }/
	      s/func Keep(n \*Node) { Kept = n }/func Keep(n *Node) { }/' \
      sub/middle.go \
   && sed 's/{ Kept = n }/{ }/; s/^package leaf/package middle/' \
      "$source/leaf/leaf.go" >other.go \
   && "$gccgo" -O2 -c -o middle.o other.go \
   && "$gccgo" -O2 -o ../program main.go "-fplugin=$plugin" leaf.o sub/middle.o) \
    && runs
}

# The program in a module.
module ()
{
  rm -rf module
  mkdir -p module/leaf module/middle
  printf 'module example.com\n\ngo 1.18\n' >module/go.mod
  cp "$source/leaf/leaf.go" module/leaf
  cp "$source/middle/middle.go" module/middle
  cp "$source/main.go" module
}

build ()
{
  (cd module && "$go" build -o ../program \
     -gccgoflags "all=-O2 -fplugin=$plugin" .)
}

build_main ()
{
  (cd module && "$go" build -o ../program -gccgoflags "-O2 -fplugin=$plugin" .)
}

by_go_tool ()
{
  module && build && runs own
}

# Packages that the plugin has compiled, poison included.
by_summary ()
{
  objects "-fplugin=$plugin" || return
  program -I. example.com/*.o && runs own || return
  program -I. example.com/*.o -fplugin-arg-goescape-poison -fchecking \
    && runs own || return
  program -I. example.com/*.o -fno-go-optimize-allocs \
    -fplugin-arg-goescape-poison && runs x
}

# The same, and the sections are changed by the program "$@": they are not used.
changed_sections ()
{
  objects "-fplugin=$plugin" || return
  for name in leaf middle; do
    objcopy --dump-section .goescape=section "example.com/$name.o" /dev/null \
      && "$@" <section >section2 \
      && objcopy --update-section .goescape=section2 "example.com/$name.o" \
      || return
  done
  program -I. -fplugin-arg-goescape-poison example.com/*.o && runs
}

other_version ()
{
  changed_sections sed 's/^goescape 1/goescape 0/'
}

cut_short ()
{
  changed_sections sed 's/=[0-9]*$//'
}

other_number ()
{
  changed_sections sed 's/^\(f [^ ]*\.Keep [0-9]* 1\) 1/\1 0/'
}

# The section is that of another leaf, whose functions of these names keep nothing
# and have other parameters.
other_parameters ()
{
  objects "-fplugin=$plugin" || return
  mkdir -p other
  printf '%s\n' 'package leaf' '//go:noinline' 'func Keep(n int32) {}' \
    '//go:noinline' 'func KeepNext(n, m *int) {}' \
    '//go:noinline' 'func Same(n *int) int32 { return 7 }' >other/leaf.go
  "$gccgo" -O2 -c -o other/leaf.o -fgo-pkgpath=example.com/leaf \
    "-fplugin=$plugin" other/leaf.go \
    && objcopy --dump-section .goescape=section other/leaf.o /dev/null \
    && grep -q 'leaf\.KeepNext ' section \
    && objcopy --update-section .goescape=section example.com/leaf.o \
    && program -I. -fplugin-arg-goescape-poison example.com/*.o && runs
}

# Functions that another object may replace are not told of.
replaceable ()
{
  objects "-fplugin=$plugin" -fPIC || return
  if readelf -SW example.com/leaf.o | grep '\.goescape'; then
    return 1
  fi
  program -I. -fplugin-arg-goescape-poison example.com/*.o && runs
}

# Nothing is told of a program.
main_package ()
{
  objects "-fplugin=$plugin" || return
  "$gccgo" -O2 -c -I. "-fplugin=$plugin" -o main.o "$source/main.go" || return
  ! readelf -SW main.o | grep '\.goescape'
}

# A function in the package below keeps what it gets: when those that import it are
# compiled again in their turn, they know.
by_hand ()
{
  objects "-fplugin=$plugin" || return
  mkdir -p other/example.com
  sed 's/func Sum(n \*Node) int {/func Sum(n *Node) int { Kept = n.Next/' \
    "$source/leaf/leaf.go" >other/leaf.go
  "$gccgo" -O2 -c -o example.com/leaf.o -fgo-pkgpath=example.com/leaf \
    "-fplugin=$plugin" other/leaf.go \
    && package middle -fgo-pkgpath=example.com/middle -I. "-fplugin=$plugin" \
    && mv middle.o example.com \
    && program -I. -fplugin-arg-goescape-poison example.com/*.o || return
  ./program 2>log2
  cat log2
  grep -q '^failed: through: allocations is 1 and not 0' log2 && runs x
}

# Programs do not have the section.
stripped ()
{
  objects "-fplugin=$plugin" && strip -g example.com/*.o \
    && program -I. example.com/*.o && runs own || return
  ! readelf -SW program | grep '\.goescape'
}

# The function in the middle keeps what it gets: whoever calls it is compiled
# again.
changed ()
{
  by_go_tool || return
  sed -i 's/return leaf.Sum(n) + 1/leaf.Keep(n.Next); return leaf.Sum(n) + 1/' \
    module/middle/middle.go
  build || return
  ./program 2>log2
  cat log2
  grep -q '^failed: through: allocations is 1 and not 0' log2 && runs x
}

# The same where the plugin compiles the main package only, and knows of the others
# by their tags.
changed_tags ()
{
  module && build_main && runs || return
  sed -i 's/return leaf.Sum(n) + 1/leaf.Keep(n.Next); return leaf.Sum(n) + 1/' \
    module/middle/middle.go
  build_main || return
  ./program 2>log2
  cat log2
  grep -q '^failed: through: allocations is 1 and not 0' log2 && runs x
}

# Objects that take all ways through functions of other packages, which are compiled
# with the flags "$@".
ways ()
{
  rm -rf ways
  mkdir -p ways/example.com/other
  for name in ways other/ways holder; do
    "$gccgo" -O2 -c -o "ways/example.com/$name.o" "-fgo-pkgpath=example.com/$name" \
      -Iways "$@" "$source/${name%/ways}/${name##*/}.go" || return
  done
  for flags in -fchecking -fno-go-optimize-allocs; do
    "$gccgo" -O2 $flags -o program "$source/through-ways.go" "-fplugin=$plugin" \
      -fplugin-arg-goescape-poison -Iways ways/example.com/*.o \
      ways/example.com/other/*.o && runs || return
  done
}

without_tags ()
{
  objects && program -I. example.com/*.o -fplugin-arg-goescape-no-tags || return
  ./program 2>log2
  cat log2
  grep -q '^failed: through: allocations is 2 and not 0' log2 && runs x
}

# Packages that were compiled without the frontend's analysis.
no_tags_there ()
{
  objects -fno-go-optimize-allocs && program -I. example.com/*.o || return
  ./program 2>log2
  cat log2
  grep -q '^failed: through: allocations is 2 and not 0' log2 && runs x
}

poisoned ()
{
  by_object -fno-go-optimize-allocs -fchecking -fplugin-arg-goescape-poison \
    >/dev/null
  runs x
}


echo 1..22
try 'packages in objects' by_object
try 'packages in files of their own' by_section_file
try 'packages in archives' by_archive
try 'packages imported from where they are' by_place
try 'a package of the same name elsewhere' other_place
try 'packages in a module, by the go tool' by_go_tool
try 'a package that is changed' changed
try 'a package that is changed, and has tags only' changed_tags
try 'all ways through packages with tags' ways
try 'all ways through packages that the plugin has compiled' ways "-fplugin=$plugin"
try 'no-tags' without_tags
try 'packages that have no tags' no_tags_there
try 'poison' poisoned
try 'packages that the plugin has compiled' by_summary
try 'a section of other parameters' other_parameters
try 'a section of another version' other_version
try 'a section that is cut short' cut_short
try 'a section with another number' other_number
try 'packages that can be replaced' replaceable
try 'the package main' main_package
try 'a package that is compiled again by hand' by_hand
try 'sections in programs' stripped
