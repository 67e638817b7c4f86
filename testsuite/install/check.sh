#!/bin/sh
# Compile a Go program with the installed plugin, and run it.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: check.sh GCCGO PLUGIN DIRECTORY
#
# PLUGIN is what follows -fplugin=, a file or the short name, or nothing where
# GCCGO loads the plugin by itself; the products go to DIRECTORY.

gccgo=$1
plugin=$2
directory=$3

# Report $1 and end.
fail ()
{
  echo "goescape: installcheck: ${plugin:-$gccgo}: $1" >&2
  exit 1
}

mkdir -p "$directory" || exit 1
program=$directory/hello
rm -f "$program"

"$gccgo" -O2 ${plugin:+"-fplugin=$plugin"} -fplugin-arg-goescape-m \
  -o "$program" "$(dirname "$0")/hello.go" 2>"$directory/notes" || {
    cat "$directory/notes" >&2
    fail 'the program does not compile'
  }
grep -q 'does not escape' "$directory/notes" \
  || fail 'there is no note that an object does not escape'
output=$("$program" 2>&1) || fail 'the program fails'
test "$output" = 'hello 6' || fail "the program prints '$output'"
echo "installcheck: ${plugin:-$gccgo} works"
