#!/bin/sh
# Programs with helpers, built in the ways that Go programs are; output is TAP.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: link.sh PLUGIN GCCGO GO DIRECTORY
#
# Two packages both use the table of small integers, which the plugin puts into
# each object: one copy must be left in the program, and nothing be missing.
# Each is built in DIRECTORY, and run.

plugin=$1 gccgo=$2 go=$3
rm -rf "$4"
mkdir -p "$4/src/boxes" && cd "$4" || exit 2
flags="-O2 -fplugin=$plugin"

cat > src/boxes/boxes.go <<'END'
package boxes

var Kept interface{}

func Keep(n int) { Kept = n }
END
cat > src/main.go <<'END'
package main

import "example.org/boxes/boxes"

var kept interface{}

//go:noinline
func keep(n int) { kept = n }

func main() {
	for n := 0; n < 600; n++ {
		keep(n)
		boxes.Keep(n + 1)
		if kept.(int) != n || boxes.Kept.(int) != n+1 {
			panic(n)
		}
	}
	println("works")
}
END
echo 'module example.org/boxes' > src/go.mod

number=0
status=0

# Print a line for the test $1 that says whether the commands that follow went
# well; the last of them is the program, which must print "works".
check ()
{
  name=$1
  shift
  number=$((number + 1))
  if output=$("$@" 2>&1) && test "$output" = works; then
    echo "ok $number - $name"
  else
    echo "not ok $number - $name"
    echo "$output" | sed 's/^/# /'
    status=1
  fi
}

# Compile the packages to objects with the further flags, and link them with $1.
separate ()
{
  link=$1
  shift
  mkdir -p example.org/boxes
  "$gccgo" $flags "$@" -fgo-pkgpath=example.org/boxes/boxes \
    -c -o example.org/boxes/boxes.o src/boxes/boxes.go \
    && "$gccgo" $flags "$@" -I . -c -o main.o src/main.go \
    && "$gccgo" "$@" $link -o program main.o example.org/boxes/boxes.o \
    && ./program
}

# Make one object of the two before they are linked.
relocatable ()
{
  separate '' >/dev/null 2>&1 \
    && ld -r -o both.o main.o example.org/boxes/boxes.o \
    && "$gccgo" -o program both.o && ./program
}

# Print "works" if the program of separate has one table of small integers.
one_copy ()
{
  separate '' >/dev/null 2>&1 \
    && test "$(nm program | grep -c ' __goescape_small_integers$')" = 1 \
    && echo works
}

built_by_go ()
{
  (cd src && GOCACHE=$PWD/../cache GO111MODULE=on GOFLAGS="-mod=mod -buildvcs=false" GCCGO=$gccgo \
    "$go" build -o ../program -gccgoflags "all=$flags") && ./program
}

echo 1..8
check 'separate compile and link' separate ''
check 'with -static-libgo' separate -static-libgo
check 'with -static' separate -static
check 'position-independent objects' separate -pie -fPIE
check 'objects that are not position-independent' separate -no-pie -fno-pie
check 'linked to one object first' relocatable
check 'one copy of a helper' one_copy
check 'by the go tool' built_by_go
exit $status
