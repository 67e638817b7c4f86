#!/bin/sh
# Count the results of `make check', and of more tests if asked to.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: count-results.sh BUILD [LOG...]
#
# Reads BUILD/unit.log and each BUILD/LOG.log, which prove -v wrote, and
# BUILD/testsuite/goescape.sum, which runtest wrote, and prints the sums; the
# last line is "N passed, N failed".  The exit status is 0 if something passed in each and
# nothing failed.  A log that is missing, empty or cut short, and a program
# that died or ran fewer tests than it announced, are failures.

build=${1:?usage: count-results.sh BUILD}

# Print "PASSED FAILED" for the log of prove named $1.  The numbered lines are
# the program's own, the others are prove's verdict on the program before.
count_unit ()
{
  test -f "$1" || { echo 0 1; return; }
  awk '
    function close_program()
    {
      if (missing > bad)
	bad = missing
      failed += bad
      bad = missing = 0
    }
    /^[^ ]+ \.+ *$/ { close_program() }
    /^ok [0-9]/ && !/# *[Ss][Kk][Ii][Pp]/ { passed++ }
    /^not ok/ { if (/# *[Tt][Oo][Dd][Oo]/) passed++; else bad++ }
    /^Dubious|^No subtests run/ { if (!missing) missing = 1 }
    /^Failed [0-9]+\/[0-9]+ subtests/ {
      split ($2, part, "/")
      missing = part[1] + 0
    }
    /^Test Summary Report/ { close_program() }
    /^Result: / { result = $2 }
    END {
      close_program()
      if (!failed && (result != "PASS" || !passed))
	failed = 1
      print passed + 0, failed + 0
    }' "$1"
}

# Print "PASSED FAILED" for the summary of runtest named $1.
count_dejagnu ()
{
  test -f "$1" || { echo 0 1; return; }
  awk '
    /^(PASS|XFAIL): / { passed++ }
    /^(FAIL|XPASS|KPASS|UNRESOLVED|ERROR): / { failed++ }
    /=== goescape Summary ===/ { complete = 1 }
    END {
      if (!complete || (!failed && !passed))
	failed++
      print passed + 0, failed + 0
    }' "$1"
}

passed=0
failed=0

# Print the results of $1, $2 and $3, and add them to the sums.
add ()
{
  echo "$1: $2 passed, $3 failed"
  passed=$((passed + $2))
  failed=$((failed + $3))
}

shift
add 'unit tests' $(count_unit "$build/unit.log")
add 'compiler tests' $(count_dejagnu "$build/testsuite/goescape.sum")
for log; do
  add "$log" $(count_unit "$build/$log.log")
done
echo "$passed passed, $failed failed"
test $failed -eq 0
