#!/bin/sh
# Show that the tests have teeth: what fails when a rule is taken out.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: check.sh GCCGO [FAULT...]
#
# Each FAULT.patch next to this script takes one rule out of the plugin; its
# first line says which.  For each of them, or those named, a faulty plugin is
# built in build/teeth/FAULT from a copy of the sources, and the unit tests, the
# fuzz tests, the tests of the compiler's output and the tests that run are given
# to it, until one of the last kind fails.
# A fault is caught if one does.  The output is TAP; build/teeth/FAULT/log has
# all the rest.
# JOBS faults are tried at a time.

here=$(cd "$(dirname "$0")" && pwd) || exit 2
root=$(cd "$here/../.." && pwd) || exit 2
enough=1
limit=60

# Build the plugin and the unit tests with the fault $1.
build ()
{
  tree=$root/build/teeth/$1
  rm -rf "$tree"
  mkdir -p "$tree/build/testsuite" "$tree/testsuite" || return
  cp -p "$root/Makefile" "$root/VERSION" "$tree" \
    && cp -rp "$root/plugin" "$root/gimple" "$root/runtime" "$tree" \
    && cp -rp "$root/testsuite/unit" "$root/testsuite/bench" "$tree/testsuite" \
    && cp -rp "$root/build/plugin" "$root/build/gimple" "$root/build/runtime" \
      "$root/build/unit" \
      "$root/build/flags" "$root/build/tools" "$root/build/unit-tools" \
      "$tree/build" \
    && cp -rp "$root/build/testsuite/unit" "$tree/build/testsuite" \
    && patch -s -d "$tree" -p1 <"$here/$1.patch" \
    && make -s -C "$tree" "GCCGO=$gccgo" build/goescape.so \
      build/unit/points-test build/unit/points-fuzz build/unit/solve-test \
      build/unit/solve-fuzz build/unit/move-slice-test
}

# Print the number of slots in the program of the test $2 about which the plugin
# $1 has doubts of its own.
doubts ()
{
  dir=$(mktemp -d) || return
  timeout $limit "$gccgo" -O2 -fno-go-optimize-allocs "-fplugin=$1" \
    -fplugin-arg-goescape-verify "-fplugin-arg-goescape-stats=$dir/stats" \
    -S -o "$dir/out" "$root/testsuite/goescape.run/$2.go" \
    "$root/testsuite/lib/support.go" 2>/dev/null
  sed -n 's/.*"doubted":\([0-9]*\).*/\1/p' "$dir/stats"
  rm -rf "$dir"
}

# Print "verify" if the option of that name finds fault with what the plugin in
# build/teeth/$1 does with one of the programs that it makes fail, whose names
# are read from the standard input.
verifying ()
{
  while read -r name; do
    test -f "$root/testsuite/goescape.run/$name.go" || continue
    now=$(doubts "$root/build/teeth/$1/build/goescape.so" "$name")
    before=$(doubts "$root/build/goescape.so" "$name")
    if test "${now:-0}" -gt "${before:-0}"; then
      echo verify
      return
    fi
  done
}

# Compile the test that runs $2 with the flags that follow and the plugin of
# build/teeth/$1, and run it.  Return whether that goes well.
survives ()
{
  tree=$root/build/teeth/$1 test=$2
  shift 2
  timeout $limit "$gccgo" "$@" "-fplugin=$tree/build/goescape.so" -fplugin-arg-goescape-poison \
    -o "$tree/test.exe" "$root/testsuite/goescape.run/$test.go" \
    "$root/testsuite/lib/support.go" \
    && GODEBUG=clobberfree=1 GOESCAPE_NOALLOC=1 timeout $limit "$tree/test.exe"
}

# Print the names of the tests in goescape.compile that fail with the plugin in
# build/teeth/$1.
compile_tests ()
{
  (cd "$root/build/teeth/$1" \
    && runtest --tool goescape --srcdir "$root/testsuite" \
      "GCCGO_UNDER_TEST=$gccgo" "GOESCAPE_PLUGIN=$PWD/build/goescape.so" \
      compile.exp >>log 2>&1
   sed -n 's|^FAIL: goescape.compile/\([^. ]*\)\.go .*|\1|p' goescape.sum \
    | sort -u)
}

# Print the names of tests that the faulty plugin in
# build/teeth/$1 fails.
failing ()
{
  tree=$root/build/teeth/$1
  for program in points-test points-fuzz solve-test solve-fuzz \
		 move-slice-test; do
    timeout 300 "$tree/build/unit/$program" >>"$tree/log" 2>&1 \
      || echo "$program"
  done
  compile_tests "$1"
  "$root/testsuite/packages/check.sh" "$tree/build/goescape.so" "$gccgo" none \
    >>"$tree/log" 2>&1
  sed -n 's/^not ok.*/packages/p' "$tree/log" | head -n 1
  "$root/testsuite/libgo/check.py" "$tree/build/goescape.so" "$gccgo" \
    >"$tree/libgo.log" 2>&1
  sed -n 's/^not ok.*/libgo/p' "$tree/libgo.log" | head -n 1
  found=0
  # Those first that something is to escape in.
  for path in "$root"/testsuite/goescape.run/[b-z]*.go \
	      "$root"/testsuite/goescape.run/a*.go; do
    test=$(basename "$path" .go)
    { survives "$1" "$test" -O2 \
      && survives "$1" "$test" -O2 -fno-go-optimize-allocs -fchecking; } \
      >>"$tree/log" 2>&1 && continue
    echo "$test"
    found=$((found + 1))
    test $found -lt $enough || break
  done
}

# Try the fault $1 and write a line about it, without a number, to its file
# "result".
try ()
{
  tree=$root/build/teeth/$1
  what=$(head -n 1 "$here/$1.patch")
  mkdir -p "$root/build/teeth"
  if ! build "$1" >"$root/build/teeth/$1.build" 2>&1; then
    mkdir -p "$tree"
    echo "not ok - $1: cannot be built, see build/teeth/$1.build" >"$tree/result"
    return
  fi
  failing "$1" >"$tree/tests"
  { cat "$tree/tests"; verifying "$1" <"$tree/tests"; } >"$tree/caught"
  count=$(wc -l <"$tree/caught")
  if test "$count" -gt 0; then
    names=$(tr '\n' ' ' <"$tree/caught")
    echo "ok - $1 ($what) caught by: $names" >"$tree/result"
  else
    echo "not ok - $1 ($what) caught by nothing" >"$tree/result"
  fi
}

if test "$1" = --try; then
  gccgo=$2
  try "$3"
  exit
fi
gccgo=${1:?usage: check.sh GCCGO [FAULT...]}
shift
test $# -gt 0 || set -- $(cd "$here" && ls -- *.patch | sed 's/\.patch$//')
for fault; do
  test -f "$here/$fault.patch" \
    || { echo "goescape: there is no fault '$fault' in testsuite/teeth" >&2
         exit 2; }
done
printf '%s\n' "$@" | xargs -P "${JOBS:-2}" -n 1 "$0" --try "$gccgo"
echo "1..$#"
number=0
status=0
for fault; do
  number=$((number + 1))
  result=$(cat "$root/build/teeth/$fault/result")
  case $result in not*) status=1 ;; esac
  echo "$result" | sed "s/ok - /ok $number - /"
done
exit $status
