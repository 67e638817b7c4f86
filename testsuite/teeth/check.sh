#!/bin/sh
# Show that the tests have teeth: what fails when a rule is taken out.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: [ALL=1] [JOBS=NUMBER] check.sh GCCGO [FAULT...]
#
# Each FAULT.patch next to this script takes one rule out of the plugin.  Its
# first line says which, and its second one names the tests that are there to
# notice:
#
#   Tests: escape-phi note-return
#
# These are files of goescape.run, goescape.compile and unit without their
# suffixes, "packages" for packages/check.sh and "libgo"
# for libgo/check.py.  For each of the faults, or
# those named, a faulty plugin is built in build/teeth/FAULT, and the tests are
# given to it.  A fault is caught if each of them fails.
# A fault that names no tests, and with ALL=1 each of them, is given all tests;
# it is caught if one fails, and all that do are told.
#
# JOBS faults are tried at a time, 2 if that is not set.  The output is TAP;
# build/teeth/FAULT/log has the rest.

here=$(cd "$(dirname "$0")" && pwd) || exit 2
suite=$(dirname "$here")
root=$(dirname "$suite")

# Results count here and not allocations, and frames that are left are filled.
poison=-fplugin-arg-goescape-poison
variants="{{-O2 $poison} 0}
	  {{-O2 -fno-go-optimize-allocs -fchecking $poison} 0}"

# Print the names of all tests.
all_tests ()
{
  (cd "$suite" && ls unit/*-test.c unit/*-fuzz.c goescape.compile/*.go \
     goescape.run/*.go) | sed 's|.*/||; s/\.[^.]*$//'
  echo packages
  echo libgo
}

# Print the names of those of the tests "$@" that are the files $1/*$2.
of_kind ()
{
  directory=$1 suffix=$2
  shift 2
  for name; do
    test ! -f "$suite/$directory/$name$suffix" || echo "$name"
  done
}

# Build the plugin with the fault $1, and the unit tests behind it.  What the
# fault does not change is there already.
build ()
{
  fault=$1
  shift
  programs=
  for program; do
    programs="$programs build/unit/$program"
  done
  mkdir -p "$tree/build/testsuite" "$tree/testsuite" \
    && cp -p "$root/Makefile" "$root/VERSION" "$tree" \
    && cp -rp "$root/plugin" "$root/gimple" "$root/runtime" "$tree" \
    && cp -rp "$suite/unit" "$tree/testsuite" \
    && cp -rp "$root/build/plugin" "$root/build/gimple" "$root/build/runtime" \
      "$root/build/flags" "$root/build/tools" "$root/build/unit-tools" \
      "$tree/build" \
    && cp -rp "$root/build/testsuite/unit" "$tree/build/testsuite" \
    && patch -s -d "$tree" -p1 <"$here/$fault.patch" \
    && make -s -C "$tree" "GCCGO=$gccgo" build/goescape.so $programs
}

# Give the tests "$@" to the plugin, and print the names of those that fail.
failing ()
{
  for program in $(of_kind unit .c "$@"); do
    timeout 300 "$tree/build/unit/$program" >>"$tree/log" 2>&1 \
      || echo "$program"
  done
  compile=$(of_kind goescape.compile .go "$@" | sed 's/$/.go/')
  run=$(of_kind goescape.run .go "$@" | sed 's/$/.go/')
  if test -n "$compile$run"; then
    (cd "$tree" \
     && runtest --tool goescape --srcdir "$suite" \
	  "GCCGO_UNDER_TEST=$gccgo" "GOESCAPE_PLUGIN=$tree/build/goescape.so" \
	  "GOESCAPE_VARIANTS=$variants" \
	  ${compile:+"compile.exp=$compile"} ${run:+"run.exp=$run"} \
	  >>log 2>&1
     sed -n 's|^FAIL: goescape\.[a-z]*/\([^. ]*\)\.go .*|\1|p' goescape.sum \
       | sort -u)
  fi
  case " $* " in *' packages '*)
    timeout 300 "$suite/packages/check.sh" "$tree/build/goescape.so" \
      "$gccgo" none >"$tree/packages.log" 2>&1
    sed -n 's/^not ok.*/packages/p' "$tree/packages.log" | head -n 1 ;;
  esac
  case " $* " in *' libgo '*)
    timeout 300 "$suite/libgo/check.py" "$tree/build/goescape.so" "$gccgo" \
      >"$tree/libgo.log" 2>&1
    sed -n 's/^not ok.*/libgo/p' "$tree/libgo.log" | head -n 1 ;;
  esac
}

# Try the fault $1 and write a line about it, without a number, to its file
# "result".
try ()
{
  tree=$root/build/teeth/$1
  what=$(head -n 1 "$here/$1.patch")
  named=$(sed -n '2s/^Tests: *//p' "$here/$1.patch")
  test -z "$ALL" || named=
  tests=${named:-$(all_tests)}
  rm -rf "$tree"
  mkdir -p "$tree"
  if ! build "$1" $(of_kind unit .c $tests) >"$tree/log" 2>&1; then
    echo "not ok - $1: cannot be built, see build/teeth/$1/log" >"$tree/result"
    return
  fi
  failing $tests >"$tree/caught"
  # All that is needed again is the plugin.
  rm -rf "$tree/build/plugin" "$tree/build/gimple"
  caught=$(echo $(cat "$tree/caught"))
  missed=
  for test in $named; do
    grep -qx -e "$test" "$tree/caught" || missed="$missed $test"
  done
  if test -n "$missed"; then
    echo "not ok - $1 ($what) missed by:$missed" >"$tree/result"
  elif test -z "$caught"; then
    echo "not ok - $1 ($what) caught by nothing" >"$tree/result"
  else
    echo "ok - $1 ($what) caught by: $caught" >"$tree/result"
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
