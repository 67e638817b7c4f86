#!/bin/sh
# Run the gauntlet, or the slice of it that fits between two commits.
# Copyright (C) 2026 The goescape authors.
# GPL-3.0-or-later, see COPYING.

# usage: run.sh slice|whole GCCGO GO PLUGIN BUILD
#
# The results are TAP, one file for each run of a suite, in BUILD/gauntlet/tap.
# What a suite needs is taken from Debian packages: the sources of GCC from
# gcc-12-source, unpacked below BUILD/gauntlet, those of Go from
# golang-1.19-src.  Packages that are missing are installed when root runs it,
# and the command is shown to anybody else.

here=$(cd "$(dirname "$0")" && pwd) || exit 2
what=$1 gccgo=$2 go=$3 plugin=$4 build=$5
test $# -eq 5 || { sed -n 's/^# usage: //p' "$0" >&2; exit 2; }
tap=$build/gauntlet/tap
poison=-fplugin-arg-goescape-poison

# See to it that the Debian packages given are installed.
packages ()
{
  missing=
  for package; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null \
      | grep -q 'ok installed' || missing="$missing $package"
  done
  test -n "$missing" || return 0
  if test "$(id -u)" != 0; then
    echo "goescape: run as root: apt-get install -y$missing" >&2
    return 1
  fi
  apt-get -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 install -y \
    --no-install-recommends $missing
}

# Unpack what the suites need of GCC's sources to BUILD/gauntlet/gcc.
unpack_gcc ()
{
  test -d "$build/gauntlet/gcc/libgo/go" && return
  rm -rf "$build/gauntlet/gcc"
  mkdir -p "$build/gauntlet/gcc" || return
  tar -xf /usr/src/gcc-12/gcc-12*.tar.xz -C "$build/gauntlet/gcc" \
    --strip-components=1 --wildcards '*/gcc/testsuite/go.test' '*/libgo/go'
}

# Run the suite $2 with the rest of the arguments; its results go to $1.tap.
suite ()
{
  name=$1 script=$2
  shift 2
  echo "+ $name"
  python3 "$here/$script" --plugin "$plugin" --gccgo "$gccgo" "$@" \
    >"$tap/$name.tap" 2>"$tap/$name.err"
  tail -n 1 "$tap/$name.err"
}

# GCC's own Go programs, and Go's: $1 names the run, the rest are options.
programs ()
{
  run=$1
  shift
  suite "gcc-$run" go-test-suite.py --source "$build/gauntlet/gcc" \
    --work "$build/gauntlet/go.test" --go "$go" --jobs 2 \
    --baseline-flags -O2 "$@"
  suite "go-$run" go-test-suite.py --source /usr/share/go-1.19/test \
    --work "$build/gauntlet/go" --go "$go" --jobs 2 --baseline-flags -O2 "$@"
}

# What the plugin decides for the tests of gc's escape analysis: one result, of
# whether it is worse than these want in more cases than it was.
annotations ()
{
  echo "+ annotations"
  if python3 "$here/../annotations/escape-annotations.py" --plugin "$plugin" \
    --gccgo "$gccgo" --source /usr/share/go-1.19/test --list --most-worse 3.5 \
    >"$tap/annotations.txt" 2>&1; then
    result=ok
  else
    result="not ok"
  fi
  printf '1..1\n%s 1 - decisions that gc has better\n' "$result" \
    >"$tap/annotations.tap"
  tail -n 1 "$tap/annotations.txt"
}

# The slice says yes or no to a change, so its random programs are the same each
# time; the whole looks for what nobody has seen.
slice ()
{
  seed=${SEED:-1}
  random="--count 100"
  programs slice --filter '^(chan/|escape|closure|defer|recover)' \
    --plugin-args $poison
  suite libraries libraries.py --go "$go" --work "$build/gauntlet/libraries" \
    --plugin-args $poison --filter 'btree|semver|govaluate'
  suite standard standard-library.py --go "$go" \
    --source "$build/gauntlet/gcc" --work "$build/gauntlet/standard" \
    --plugin-args $poison --filter '^(encoding/csv|container/list|text/scanner)$'
}

whole ()
{
  seed=${SEED:-$(date +%s)}
  random="--count ${COUNT:-2000}"
  programs O2 --flags "-O2 -fchecking"
  programs O3 --flags "-O3 -fchecking"
  programs O1 --flags "-O1 -fchecking"
  programs ipa-pta --flags "-O2 -fipa-pta -fchecking"
  programs no-frontend --flags "-O2 -fno-go-optimize-allocs -fchecking"
  programs debug --flags "-O2 -g -fcompare-debug -fchecking"
  programs poison --flags "-O2 -fno-go-optimize-allocs -fchecking" \
    --plugin-args $poison --env GOGC=1
  suite libraries libraries.py --go "$go" --work "$build/gauntlet/libraries" \
    --plugin-args $poison
  suite standard standard-library.py --go "$go" \
    --source "$build/gauntlet/gcc" --work "$build/gauntlet/standard" \
    --plugin-args $poison
}

case $what in
  slice|whole) ;;
  *) echo "goescape: no such run: $what" >&2; exit 2 ;;
esac
packages python3 gcc-12-source golang-1.19-src xz-utils || exit 1
rm -rf "$tap"
mkdir -p "$tap"
unpack_gcc || exit 1
$what
annotations
echo "+ random programs, seed $seed"
suite random random-programs.py --seed "$seed" --jobs 2 $random
