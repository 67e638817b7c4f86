#!/bin/sh
# Test goescape-bisect, with commands that fail if certain sites are promoted.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: check.sh [PLUGIN [GCCGO [GO]]]
#
# A right plugin breaks no program, so the commands look for a site in the dump
# or in the notes and fail if it is promoted, as a program does that this
# promotion breaks.  The output is TAP.

root=$(cd "$(dirname "$0")/../.." && pwd) || exit 2
plugin=${1:-$root/build/goescape.so}
gccgo=${2:-gccgo-12}
go=${3:-go-12}
case $plugin in /*) ;; *) plugin=$PWD/$plugin ;; esac
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
cd "$work" || exit 2
unset GOFLAGS GOESCAPE_FLAGS
export GO111MODULE=on GOPROXY=off GOCACHE="$work/cache" LC_ALL=C.UTF-8
export gccgo go TMPDIR="$work/tmp"
mkdir tmp || exit 2
flags='-O2 $GOESCAPE_FLAGS'
alone='no site was found that alone makes the command fail'

# Run the tool with the arguments "$@".
bisect ()
{
  rm -f x.*
  "$root/contrib/goescape-bisect" --plugin "$plugin" "$@" >stdout 2>stderr
  status=$?
}

# Whether the tool has ended with status $1.
ended ()
{
  test "$status" = "$1" || { echo "# status $status, not $1"; return 1; }
}

# Whether the report has the line $1.
reports ()
{
  grep -Fqx -e "$1" stdout || { echo "# not in the report: $1"; return 1; }
}

# Whether the messages have the text $1.
says ()
{
  grep -Fq -e "$1" stderr || { echo "# not in the messages: $1"; return 1; }
}

# Whether the sites $2 and no others are promoted in file $1 with the flags that
# the report gives.
reproduces ()
{
  rm -f statistics
  # The flags are words for the shell.
  "$gccgo" -O2 $(sed -n 's/^  \(-fplugin=\)/\1/p' stdout) \
    -fplugin-arg-goescape-stats=statistics -c -o x.o "$1" || return
  found=$(grep -o '{"id":[^}]*}' statistics \
    | sed -n '/"decision":"\(stack\|removed\)"/s/^{"id":"\([^"]*\)".*/\1/p')
  found=$(echo $found)
  test "$found" = "$2" || { echo "# promoted: $found; not $2"; return 1; }
}

# Report test $1, which went well if the last command did.
number=0
failures=0
result ()
{
  went=$?
  number=$((number + 1))
  if test "$went" = 0; then
    echo "ok $number - $1"
    return
  fi
  failures=$((failures + 1))
  echo "not ok $number - $1"
  sed 's/^/# /' stdout stderr
}

# Seven sites; four of them have the same position.
cat >several.go <<'EOF'
package main

type point struct{ x, y int }

func newPoint(x, y int) *point { return &point{x, y} }

//go:noinline
func one(x int) int { return newPoint(x, 1).x + newPoint(1, x).y }

//go:noinline
func two(x int) int { return newPoint(x, 2).y + newPoint(2, x).x }

func newInt(x int) *int { return &x }

//go:noinline
func three(x int) int { return *newInt(x) }

//go:noinline
func four(x int) int { return *newInt(x) + *newInt(x+1) }

func main() { println(one(1), two(2), three(3), four(4)) }
EOF
compile="\$gccgo $flags -fplugin-arg-goescape-dump -c -o x.o several.go"

bisect "$compile && ! grep '^several.go:13:13#1 .*: stack' x.go.*.goescape"
ended 0 \
  && reports 'one site makes the command fail:' \
  && reports 'several.go:13:13#1' \
  && reports '  function  main.three' \
  && reports '  kind      variable' \
  && reports '  name      x' \
  && reports '  type      int' \
  && reports '  size      8 bytes' \
  && reports '  decision  stack' \
  && reports '  several.go: In function ‘main.three’:' \
  && reports '  several.go:13:13: note: x does not escape' \
  && reports 'it fails (exit 1) with only this site promoted:' \
  && says 'run 1: no-stack: passes, 0 sites promoted in 1 unit' \
  && says 'run 2: all: fails (exit 1), 7 sites promoted in 1 unit' \
  && reproduces several.go several.go:13:13#1
result 'a site of a file'

good=0
for ordinal in 1 2 3 4; do
  bisect "$compile && ! grep ':5:41#$ordinal .*: stack' x.go.*.goescape"
  ended 0 \
    && reports "several.go:5:41#$ordinal" \
    && reproduces several.go "several.go:5:41#$ordinal" \
    && good=$((good + 1))
done
test "$good" = 4
result 'each of several sites on a line'

bisect "$compile && { ! grep ':5:41#3 .*: stack' x.go.*.goescape \
  || ! grep ':13:13#1 .*: stack' x.go.*.goescape; }"
ended 1 \
  && reports "$alone; the smallest set found has 2 sites:" \
  && reports '  several.go:5:41#3 in main.two' \
  && reports '  several.go:13:13#1 in main.three' \
  && reports 'it passes without this one:' \
  && reports 'it fails (exit 1) with this set promoted:' \
  && reproduces several.go 'several.go:5:41#3 several.go:13:13#1'
result 'a failure that needs two sites'

bisect --function '^main.two$' \
  "$compile && ! grep ':5:41#[1-4] .*: stack' x.go.*.goescape"
ended 0 \
  && says 'run 2: only=^main.two$: fails (exit 1), 2 sites promoted' \
  && reports '  function  main.two' \
  && reports 'it fails (exit 1) with only this site promoted:' \
  && grep -q '^  -fplugin=.*-only=^main.two\$$' stdout
result 'the sites of a function'

cat >script <<'EOF'
#!/bin/sh
# Fail in each second run with promotions, if the site $1 is one.
rm -f x.*
"$gccgo" $2 $GOESCAPE_FLAGS -fplugin-arg-goescape-dump -c -o x.o several.go \
  || exit
grep "^$1 .*: stack" x.go.*.goescape || exit 0
if test -f before; then rm before; else : >before; exit 0; fi
exit 3
EOF
chmod +x script
bisect -- ./script several.go:13:13#1 -O2
ended 2 && says 'if it fails at times, use --runs'
once=$?
rm -f before
bisect --runs 2 ./script several.go:13:13#1 -O2
test "$once" = 0 && ended 0 \
  && reports several.go:13:13#1 \
  && reports 'it fails (exit 3) with only this site promoted:' \
  && reproduces several.go several.go:13:13#1
result 'a script with arguments that fails at times'

bisect --time-limit 5 --function '^main.three$' \
  "$compile && { ! grep ':13:13#1 .*: stack' x.go.*.goescape || sleep 1000; }"
ended 0 \
  && reports several.go:13:13#1 \
  && reports 'it fails (more than 5 seconds) with only this site promoted:'
result 'a command that hangs'

# The second compilation has no statistics if the first one is a failure.
bisect "\$gccgo $flags -fplugin-arg-goescape-stats=/dev/null \
    -fplugin-arg-goescape-dump -c -o x.o several.go \
  && ! grep ':5:41#2 .*: stack' x.go.*.goescape && $compile"
ended 0 \
  && says 'run 2: all: fails (exit 1), 0 sites promoted in 0 units' \
  && reports several.go:5:41#2 \
  && reports '  decision  not known: its unit was not compiled to the end' \
  && reproduces several.go several.go:5:41#2
result 'a unit without statistics when the command fails'

# A module of two packages.
mkdir module module/part
cp several.go module/main.go
sed -n 's/^package main/package part/; /^func main/d; p' several.go \
  >module/part/part.go
cat >>module/part/part.go <<'EOF'

func All(x int) int { return one(x) + two(x) + three(x) + four(x) }
EOF
cat >module/go.mod <<'EOF'
module example.com/module

go 1.18
EOF
sed -i 's|^package main|&\n\nimport "example.com/module/part"|
  s|four(4))|four(4), part.All(5))|' module/main.go
cat >module/part/part_test.go <<'EOF'
package part

import "testing"

func TestAll(t *testing.T) {
	if All(1) != 16 {
		t.Fatal(All(1))
	}
}
EOF
for verb in build 'test -count=1'; do
  # The second bisection has all in the cache that the first one compiled.
  for time in first second; do
    bisect "cd module && \$go $verb -gccgoflags \
      \"$flags -fplugin-arg-goescape-m\" ./... >notes 2>&1; cat notes
      ! grep -A4 'In function .*part.three' notes \
        | grep 'part.go:13:13: note: x does not escape'"
    ended 0 \
      && reports "$work/module/part/part.go:13:13#1" \
      && reports '  function  example_0com_1module_1part.three' \
      && reports '  part/part.go:13:13: note: x does not escape' \
      && reports 'it fails (exit 1) with only this site promoted:' \
      && says 'run 1: no-stack: passes, 0 sites promoted'
    result "two packages with go $verb, the $time time"
  done
done

bisect "$compile; echo 'wrong result' >&2; exit 7"
ended 2 \
  && says 'the command fails (exit 7) also without any promotion' \
  && says '-fplugin-arg-goescape-no-stack' \
  && says '  | wrong result'
result 'a command that always fails'

bisect "$compile"
ended 2 \
  && says 'the command does not fail with all promotions, so there is nothing'
result 'a command that never fails'

bisect true
ended 2 \
  && says 'the command compiled nothing with the plugin' \
  && says '$GOESCAPE_FLAGS'
result 'a command that does not compile'

bisect "\$gccgo \$GOESCAPE_FLAGS -c -o x.o several.go"
ended 2 && says 'the plugin saw no allocation; compile with -O2'
result 'a command that does not optimise'

bisect "$compile -fplugin-arg-goescape-hash=1 \
  && ! grep ': stack' x.go.*.goescape"
ended 2 && says 'is promoted in spite of hash=0'
result 'a command with flags of its own'

"$root/contrib/goescape-bisect" --plugin ./missing.so true >stdout 2>stderr
status=$?
ended 2 && says "there is no plugin './missing.so'"
result 'a plugin that is missing'

bisect
ended 2 && says 'there is no command'
result 'no command'

bisect --function 'a b' true
ended 2 && says 'there is a space or a quote in'
result 'an expression with a space'

bisect ./not-there -O2
ended 2 && says "cannot run './not-there': No such file or directory"
result 'a program that is missing'

test -z "$(ls -d tmp/goescape-bisect-* 2>/dev/null)"
result 'no temporary files are left'

echo "1..$number"
exit $((failures > 0))
