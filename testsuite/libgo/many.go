// Objects that functions of many packages of libgo see: those that are not kept
// need no allocation, and the others are right when all frames are gone.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"bufio"
	"bytes"
	"container/list"
	"container/ring"
	"errors"
	"os"
	"runtime"
	"sort"
	"strings"
	"testing"
	"text/tabwriter"
	"unicode"
)

type node struct {
	next *node
	n    int
}

func newNode(n int) *node { return &node{nil, n} }

func newRing(v interface{}) *ring.Ring { return &ring.Ring{Value: v} }

func newList() *list.List { return new(list.List) }

//go:noinline
func equal(got, want int, what string) {
	if got != want {
		println("failed:", what, "is", got, "and not", want)
		os.Exit(1)
	}
}

func wantAllocs(n int, what string, f func() int) {
	if len(os.Args) > 1 {
		f()
		return
	}
	equal(int(testing.AllocsPerRun(20, func() { f() })), n, what+": allocations")
}

//go:noinline
func clobber(depth int) int {
	var frame [256]uintptr
	for i := range frame {
		frame[i] = ^uintptr(0) / 3
	}
	if depth > 0 {
		return clobber(depth-1) + int(frame[depth]&1)
	}
	runtime.GC()
	return 0
}

//go:noinline
func ringSum(n int) int {
	a, b := newRing(newNode(n)), newRing(newNode(n+1))
	a.Link(b)
	sum := newNode(0)
	a.Do(func(v interface{}) { sum.n += v.(*node).n })
	return sum.n + a.Len()
}

//go:noinline
func ringLength(n int) int { return newRing(nil).Len() + n }

//go:noinline
func ringKept(n int) *ring.Ring {
	a, b := newRing(newNode(n)), newRing(newNode(n+1))
	return a.Link(b).Next()
}

//go:noinline
func listKept(n int) *list.Element {
	l := newList()
	l.PushBack(newNode(n))
	return l.PushFront(newNode(n + 1)).Next()
}

//go:noinline
func search(n int) int {
	v := newNode(n)
	return sort.Search(100, func(i int) bool { return i >= v.n })
}

//go:noinline
func mapped(n int) string {
	v := newNode(n)
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r + rune(v.n)
		}
		return r
	}, "a1b2")
}

//go:noinline
func fields(s string) int {
	v := newNode(0)
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { v.n++; return r == ' ' }) {
		v.n += 100 * len(f)
	}
	return v.n
}

//go:noinline
func trimmed(n int) string {
	b := [40]byte{}
	for i := range b {
		b[i] = ' '
	}
	b[20] = byte('a' + n)
	return strings.TrimSpace(string(b[:]))
}

//go:noinline
func cut(n int) (string, string) {
	b := bytes.Repeat([]byte{byte('a' + n)}, 40)
	b[20] = '='
	before, after, _ := strings.Cut(string(b), "=")
	return before, after
}

//go:noinline
func scanned(text string) []string {
	var lines []string
	s := bufio.NewScanner(strings.NewReader(text))
	for s.Scan() {
		lines = append(lines, s.Text())
	}
	return lines
}

//go:noinline
func read(text string) *bufio.Reader {
	return bufio.NewReader(strings.NewReader(text + "."))
}

type failure struct{ of *node }

func (f *failure) Error() string { return "failure" }

var seen *failure

func (f *failure) Is(error) bool { seen = f; return false }

//go:noinline
func is(n int) bool {
	return errors.Is(&failure{newNode(n)}, os.ErrNotExist)
}

//go:noinline
func as(n int) *node {
	var f *failure
	if errors.As(&failure{newNode(n)}, &f) {
		return f.of
	}
	return nil
}

//go:noinline
func table(n int) string {
	var out bytes.Buffer
	w := tabwriter.NewWriter(&out, 4, 4, 1, ' ', 0)
	w.Write([]byte("a\tb\nccccc\td\n"))
	w.Flush()
	return out.String()
}

func main() {
	equal(ringSum(5), 13, "ringSum")
	equal(ringLength(5), 6, "ringLength")
	equal(search(42), 42, "search")
	equal(fields("ab cd"), 405, "fields")
	r, e := ringKept(6), listKept(7)
	m, t := mapped(3), trimmed(4)
	b, a := cut(5)
	lines := scanned("one\ntwo\n")
	reader := read("text")
	f := as(9)
	out := table(1)
	equal(0, map[bool]int{false: 0, true: 1}[is(8)], "is")
	clobber(8)
	equal(r.Value.(*node).n, 7, "ringKept")
	equal(r.Next().Value.(*node).n, 6, "ringKept")
	equal(e.Value.(*node).n, 7, "listKept")
	equal(e.Prev().Value.(*node).n, 8, "listKept")
	equal(seen.of.n, 8, "is")
	equal(f.n, 9, "as")
	text, _ := reader.ReadString('.')
	for got, want := range map[string]string{m: "a4b5", t: "e",
		b: "ffffffffffffffffffff", a: "fffffffffffffffffff",
		lines[0]: "one", lines[1]: "two", text: "text.",
		out: "a     b\nccccc d\n"} {
		if got != want {
			println("failed:", got, "and not", want)
			os.Exit(1)
		}
	}
	wantAllocs(0, "ringLength", func() int { return ringLength(5) })
	wantAllocs(0, "ringSum", func() int { return ringSum(5) })
	wantAllocs(0, "search", func() int { return search(5) })
	println("ok")
}
