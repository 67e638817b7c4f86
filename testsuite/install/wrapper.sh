#!/bin/sh
# Test goescape-gccgo and goescape.specs as `make install' installs them.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: wrapper.sh MAKE GCCGO GO GC_GO OTHER_PLUGIN
#
# GC_GO is the go command of Go's own toolchain; OTHER_PLUGIN is a plugin that
# was built for another compiler.  The output is TAP.

make=$1
gccgo=$2
go=$3
gc_go=$4
other=$5
root=$(cd "$(dirname "$0")/../.." && pwd) || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
chmod 755 "$work"
unset GOFLAGS GOESCAPE_FLAGS GCCGO MAKEFLAGS MAKELEVEL
export GO111MODULE=on GOPROXY=off LC_ALL=C.UTF-8

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
  sed 's/^/# /' "$work/log"
}

# Test $1 cannot be made because of $2.
skip ()
{
  number=$((number + 1))
  echo "ok $number - $1 # SKIP $2"
}

# Install with the variables "$@" of make; what it says is shown if it fails.
install ()
{
  "$make" -s -C "$root" install "GCCGO=$gccgo" "$@" >"$work/log" 2>&1
}

# Run "$@" and keep what it says.
run ()
{
  "$@" >"$work/log" 2>&1
}

# Whether the command before has said $1, a regular expression.
said ()
{
  grep -q -e "$1" "$work/log"
}

cp "$root/testsuite/install/hello.go" "$work" || exit 2
notes=-fplugin-arg-goescape-m
promoted='new(main.greeting) does not escape'

# Below a DESTDIR that has a blank in its name.

dest="$work/dest dir"
install "DESTDIR=$dest"
result 'install below a DESTDIR'
wrapper="$dest/usr/local/bin/goescape-gccgo"
plugin=$dest$("$gccgo" -print-file-name=plugin)/goescape.so

mkdir "$work/else where"
cd "$work/else where" || exit 2
run "$wrapper" $notes -o hello ../hello.go && said "$promoted" \
  && test "$(./hello 2>&1)" = 'hello 6'
result 'compile and link, in another directory'

run "$wrapper" $notes -c -o hello.o ../hello.go && said "$promoted" \
  && run "$wrapper" -o linked hello.o && test "$(./linked 2>&1)" = 'hello 6'
result 'link what was compiled before'

run "$wrapper" -O0 $notes -c -o hello.o ../hello.go \
  && said 'does nothing without optimization'
result 'an -O that the user gives counts'

run "$wrapper" -c -o none.o none.go
test $? = 1 && said 'none.go'
result 'the status and the messages of the compiler'

run "$wrapper" -dumpversion \
  && test "$(cat "$work/log")" = "$("$gccgo" -dumpversion)" \
  && run "$wrapper" -print-prog-name=as \
  && test "$(cat "$work/log")" = "$("$gccgo" -print-prog-name=as)"
result 'what the compiler is asked for goes through'

run "$wrapper" --version \
  && test "$(head -n 1 "$work/log")" = "$("$gccgo" --version | head -n 1)" \
  && said "^with goescape [0-9.]*, $plugin"
result '--version tells both'

printf 'int f (void) { return 1; }\n' >one.c
run "$wrapper" -c -o one.o one.c && test ! -s "$work/log"
result 'C compiles in silence'

run "$wrapper" "-fplugin=$plugin" $notes -c -o hello.o ../hello.go \
  && said "$promoted"
result 'a plugin that the user names comes in place of ours'

# The line in which the go tool sees another compiler.
version_line ()
{
  "$wrapper" -'###' -x go -c - </dev/null 2>&1 >/dev/null \
    | grep '^gcc version'
}

before=$(version_line)
echo "$before" >"$work/log"
said "goescape [0-9.]* $(sha256sum <"$plugin" | cut -d ' ' -f 1)\$"
result '-### has the checksum of the plugin'

run "$wrapper" -'###' -x nonsense -c - </dev/null
test $? = 1 && said nonsense
result '-### has the status of the compiler'

run "$wrapper" "-fplugin-arg-goescape-stats=$work/stats" -c -o hello.o \
  ../hello.go \
  && run "$dest/usr/local/bin/goescape-report" "$work/stats" -o page.html \
  && grep -q 'main.main' page.html
result 'goescape-report finds its files'

# With the go tools.

mkdir "$work/a module"
cd "$work/a module" || exit 2
cat >go.mod <<'EOF'
module example.org/hello
go 1.18
EOF
mkdir word
cat >word/word.go <<'EOF'
package word

// Length is how long S is.
func Length (s string) int { return len (s) }
EOF
sed -e 's,^package main$,&\nimport "example.org/hello/word",' \
  -e 's,len(g.word),word.Length(g.word),' "$work/hello.go" >hello.go
cat >c.go <<'EOF'
package main

// static int two (void) { return 2; }
import "C"

var two = C.two ()
EOF
export GOCACHE="$work/cache"
export PATH="$dest/usr/local/bin:$PATH"

# Test building with the go tool "$@", which may have flags behind its name.
go_tool ()
{
  tool=$1
  shift
  GCCGO=goescape-gccgo run "$tool" build "$@" -gccgoflags "$notes" -o hello \
    && said "$promoted" && test "$(./hello 2>&1)" = 'hello 6'
  result "$tool build, with cgo"

  GCCGO=goescape-gccgo run "$tool" build -x "$@" -gccgoflags "$notes" -o hello \
    && said "$promoted" && ! said 'goescape-gccgo.* -c '
  result "$tool build takes what it has in its cache"

  # What follows an ELF file means nothing.
  echo >>"$plugin"
  GCCGO=goescape-gccgo run "$tool" build -x "$@" -gccgoflags "$notes" -o hello \
    && said 'goescape-gccgo.* -c '
  result "$tool build compiles again with another plugin"
}

if command -v "$go" >/dev/null; then
  go_tool "$go"
  printf 'package word\nimport "testing"\nfunc Test(t *testing.T) {}\n' \
    >word/word_test.go
  GCCGO=goescape-gccgo run "$go" test ./word && said '^ok'
  result "$go test"
else
  skip 'the go tool of gccgo' "there is no $go"
fi
if command -v "$gc_go" >/dev/null; then
  # It asks for a linker that gcc has, and gccgo as well.
  go_tool "$gc_go" -compiler gccgo
else
  skip "the go tool of Go" "there is no $gc_go"
fi
cd "$work/else where" || exit 2

# As a user who owns nothing.

if test "$(id -u)" = 0 && command -v setpriv >/dev/null; then
  mkdir -m 777 "$work/of user"
  cd "$work/of user" || exit 2
  run setpriv --reuid 65534 --regid 65534 --clear-groups \
    "$wrapper" $notes -o hello ../hello.go && said "$promoted"
  result 'as a user who owns nothing'
  cd "$work/else where" || exit 2
else
  skip 'as a user who owns nothing' 'not root, or no setpriv'
fi

# What does not fit.

cp "$plugin" "$work/right.so"
if test -f "$other"; then
  cp "$other" "$plugin"
  run "$wrapper" -c -o hello.o ../hello.go
  test $? = 1 && said 'goescape was built for GCC 11.1.0 .* rebuild it with'
  result 'a plugin that was built for another compiler'
else
  skip 'a plugin that was built for another compiler' "there is no $other"
fi
rm "$plugin"
run "$wrapper" -c -o hello.o ../hello.go
test $? = 1 && said '^goescape-gccgo: cannot read .*goescape.so; install'
result 'no plugin'
cp "$work/right.so" "$plugin"

mkdir "$work/bin"
printf '#!/bin/sh\necho 14.2.0\n' >"$work/bin/$gccgo"
chmod 755 "$work/bin/$gccgo"
PATH="$work/bin:$PATH" run "$wrapper" -c -o hello.o ../hello.go
test $? = 1 && said "was built for GCC 12.*, but $gccgo is GCC 14.2.0; build"
result 'another compiler of the same name'

PATH_WITHOUT=$work/tools
mkdir "$PATH_WITHOUT"
for tool in sh readlink; do
  ln -s "$(command -v "$tool")" "$PATH_WITHOUT/$tool"
done
PATH=$PATH_WITHOUT run "$wrapper" -c -o hello.o ../hello.go
test $? = 1 && said "^goescape-gccgo: $gccgo is not in PATH"
result 'no compiler'

"$make" -s -C "$root" uninstall "DESTDIR=$dest" >"$work/log" 2>&1 \
  && find "$dest" ! -type d >"$work/log" && test ! -s "$work/log"
result 'uninstall leaves no files below DESTDIR'

# With a prefix that has a blank in its name.

prefix="$work/pre fix"
install "prefix=$prefix"
result 'install below a prefix'

run "$prefix/bin/goescape-gccgo" $notes -c -o hello.o ../hello.go \
  && said "$promoted"
result 'goescape-gccgo below a prefix'

ln -s "$prefix/bin/goescape-gccgo" "$work/bin/link"
run "$work/bin/link" $notes -c -o hello.o ../hello.go && said "$promoted"
result 'goescape-gccgo by a symbolic link'

specs="-specs=$prefix/lib/goescape/goescape.specs"
run "$gccgo" "$specs" $notes -o hello ../hello.go && said "$promoted" \
  && test "$(./hello 2>&1)" = 'hello 6'
result 'goescape.specs loads the plugin and optimizes'

run "$gccgo" "$specs" -O0 $notes -c -o hello.o ../hello.go \
  && said 'does nothing without optimization'
result 'goescape.specs and another -O'

run "$gccgo" -O2 "-fplugin=$prefix/lib/goescape/goescape.so" $notes -c \
  -o hello.o ../hello.go && said "$promoted"
result 'plain -fplugin'

"$make" -s -C "$root" uninstall "prefix=$prefix" >"$work/log" 2>&1 \
  && find "$prefix" ! -type d >"$work/log" && test ! -s "$work/log"
result 'uninstall leaves no files below the prefix'

echo "1..$number"
test "$failures" = 0
