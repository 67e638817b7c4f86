#!/bin/sh
# Show what the demo program allocates, without and with the plugin.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: compare.sh GCCGO PLUGIN DIRECTORY [time]
#
# Builds demo.go twice into DIRECTORY with -O2, runs both, and prints their
# figures side by side and the plugin's notes.  With "time" the figures are
# times, bytes and allocations, and there are no notes.  It is a failure if the
# results differ, if an operation allocates more often than without the plugin,
# or if none allocates less often.

gccgo=$1
plugin=$2
directory=$3
mode=${4-}
source=$(dirname "$0")/demo.go
tab=$(printf '\t')

mkdir -p "$directory" || exit 1
case $plugin in
  /*) ;;
  *) plugin=$PWD/$plugin ;;
esac

# Build the program $1 with the further arguments; diagnostics go to $1.notes.
build ()
{
  program=$directory/$1
  shift
  "$gccgo" -O2 -fno-diagnostics-show-caret "$@" -o "$program" "$source" \
    2>"$program.notes" && return
  cat "$program.notes" >&2
  exit 1
}

# Run the program $1, which writes its figures to $1.figures.
run ()
{
  "$directory/$1" $mode >"$directory/$1.figures" && return
  echo "goescape: $directory/$1 failed" >&2
  exit 1
}

build plain
build goescape "-fplugin=$plugin" -fplugin-arg-goescape-m
run plain
run goescape

# Each line of a file of figures is: name, result, figure.
if test "$mode" = time; then
  echo 'Time, bytes and allocations of one operation:'
  format='%-22s %25s %25s\n'
else
  echo 'Allocations of one operation:'
  format='%-22s %10s %14s\n'
fi
paste "$directory/plain.figures" "$directory/goescape.figures" \
  | awk -F "$tab" -v format="$format" -v mode="$mode" '
    BEGIN { printf format, "", "gccgo -O2", "with goescape" }
    {
      printf format, $1, $3, $6
      if ($1 != $4 || $2 != $5)
	{
	  print "the results differ: " $2 " and " $5
	  bad = 1
	}
      if (mode != "time" && $6 > $3 + 0)
	{
	  print "this allocates more often than before"
	  bad = 1
	}
      plain += $3
      goescape += $6
    }
    END {
      if (mode != "time")
	{
	  printf format, "all together", plain, goescape
	  if (goescape >= plain)
	    {
	      print "the plugin saved nothing"
	      bad = 1
	    }
	}
      exit bad
    }' || exit 1

test "$mode" != time || exit 0
echo
echo 'Notes of the plugin (-fplugin-arg-goescape-m):'
sed "s,^.*/demo\.go:,demo.go:," "$directory/goescape.notes"
