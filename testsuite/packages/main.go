// Objects that functions of two packages see: those that are not kept need no
// allocation, and the others are right when all frames are gone.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"os"
	"runtime"
	"testing"

	"example.com/leaf"
	"example.com/middle"
)

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

// New is inlined into its callers, but for the frontend what it makes escapes.
func New(next *leaf.Node, n int) *leaf.Node { return &leaf.Node{next, n} }

//go:noinline
func through(n int) int {
	return middle.Sum(New(New(nil, n), 1))
}

//go:noinline
func last(n int) int {
	return middle.Last(New(New(nil, n), 1)).N
}

//go:noinline
func lastKept(n int) *leaf.Node {
	return middle.Last(New(New(nil, n), 1))
}

//go:noinline
func same(n int) *leaf.Node { return leaf.Same(New(nil, n)) }

//go:noinline
func next(n int) *leaf.Node { return leaf.Next(New(New(nil, n), 1)) }

//go:noinline
func keep(n int) { leaf.Keep(New(nil, n)) }

//go:noinline
func keepNext(n int) { leaf.KeepNext(New(New(nil, n), 1)) }

//go:noinline
func three(n int) (*leaf.Node, *leaf.Node) {
	_, a, _, b := leaf.Three(New(nil, n), New(nil, n+1), New(nil, n+2))
	return a, b
}

//go:noinline
func threeUsed(n int) int {
	m, a, _, b := leaf.Three(New(nil, n), New(nil, n+1), New(nil, n+2))
	return m + a.N + b.N
}

func newValue(p *leaf.Node, n int) *leaf.Value { return &leaf.Value{p, n} }

//go:noinline
func value(n int) int { return newValue(New(nil, n), n).Add() }

//go:noinline
func valueGet(n int) *leaf.Node { return newValue(New(nil, n), n).Get() }

//go:noinline
func valueKeep(n int) { newValue(New(nil, n), n).Keep() }

//go:noinline
func valueKeepAll(n int) {
	newValue(nil, n).KeepAll()
}

//go:noinline
func valueSet(n int) *leaf.Value {
	v := newValue(New(nil, n), n)
	v.Set(New(nil, n+1))
	return v
}

//go:noinline
func valueSetLocal(n int) *leaf.Node {
	v := newValue(New(nil, n), n)
	v.SetNew(n + 2)
	return v.Node
}

//go:noinline
func valueSetKept(n int) {
	v := newValue(New(nil, n), n)
	v.SetKept()
	v.Node.Next = New(nil, n)
}

//go:noinline
func box(n int) *leaf.Node { return leaf.Box(*newValue(New(nil, n), n)) }

//go:noinline
func boxed(n int) int { return leaf.Boxed(*newValue(New(nil, n), n)) }

func newNumber(n int) *leaf.Number {
	x := leaf.Number(n)
	return &x
}

//go:noinline
func number(n int) int { return newNumber(n).Twice() }

//go:noinline
func window(n int) []*leaf.Node {
	var w leaf.Window
	all := [3]*leaf.Node{New(nil, n), New(nil, n+1), New(nil, n+2)}
	w.All = all[:]
	w.Shift()
	return w.View
}

//go:noinline
func windowSum(n int) int {
	var w leaf.Window
	all := [3]*leaf.Node{New(nil, n), New(nil, n+1), New(nil, n+2)}
	w.All = all[:]
	w.Shift()
	return w.Sum()
}

//go:noinline
func each(n int) int {
	found := New(nil, 0)
	leaf.Each(New(New(nil, n), 1), func(m *leaf.Node) bool {
		found.N += m.N
		return false
	})
	return found.N
}

//go:noinline
func eachKeep(n int) {
	p := New(nil, n)
	leaf.Each(New(nil, 1), func(m *leaf.Node) bool {
		leaf.Kept = p
		return false
	})
}

//go:noinline
func call(n int) *leaf.Node {
	p := New(nil, n)
	return leaf.Call(func(m int) *leaf.Node {
		p.N += m
		return p
	})
}

//go:noinline
func visit(n int) int {
	p := New(nil, n)
	x := new(int)
	v := &leaf.Visitor{func(m int) { leaf.Kept = p }, x}
	return v.Visit(n)
}

//go:noinline
func visitAll(n int) {
	p := New(nil, n)
	leaf.VisitAll(n, &leaf.Visitor{F: func(m int) { leaf.Kept = p }})
}

//go:noinline
func visitThrough(v *leaf.Visitor, n int) int {
	if n < 0 {
		return visitThrough(v, n+1)
	}
	return v.Visit(n)
}

//go:noinline
func visitDown(n int) {
	p := New(nil, n)
	x := new(int)
	visitThrough(&leaf.Visitor{func(m int) { leaf.Kept = p }, x}, n)
}

//go:noinline
func any(n int) {
	p := New(nil, n)
	leaf.Any(func(m int) { leaf.Kept = p })
}

func main() {
	equal(through(5), 7, "through")
	equal(last(5), 5, "last")
	equal(threeUsed(1), 6, "threeUsed")
	equal(value(4), 8, "value")
	equal(boxed(4), 4, "boxed")
	equal(number(4), 8, "number")
	equal(windowSum(4), 11, "windowSum")
	equal(each(4), 5, "each")

	p, q, r := lastKept(6), same(7), next(8)
	a, b := three(9)
	g, v, l, x := valueGet(10), valueSet(11), valueSetLocal(12), box(13)
	w, c := window(14), call(15)
	clobber(8)
	equal(p.N, 6, "lastKept")
	equal(q.N, 7, "same")
	equal(r.N, 8, "next")
	equal(a.N, 9, "three")
	equal(b.N, 10, "three")
	equal(g.N, 10, "valueGet")
	equal(v.Node.N, 12, "valueSet")
	equal(l.N, 14, "valueSetLocal")
	equal(x.N, 13, "box")
	equal(w[0].N, 15, "window")
	equal(w[1].N, 16, "window")
	equal(c.N, 18, "call")
	for i, f := range []func(int){keep, keepNext, valueKeep, eachKeep,
		func(n int) { visit(n) }, visitAll, visitDown, any} {
		f(20 + i)
		clobber(8)
		equal(leaf.Kept.N, 20+i, "kept")
	}

	valueKeepAll(30)
	clobber(8)
	equal(leaf.KeptValue.N, 30, "valueKeepAll")

	valueSetKept(31)
	clobber(8)
	equal(leaf.Kept.Next.N, 31, "valueSetKept")

	wantAllocs(0, "through", func() int { return through(5) })
	wantAllocs(0, "last", func() int { return last(5) })
	wantAllocs(0, "threeUsed", func() int { return threeUsed(5) })
	wantAllocs(0, "value", func() int { return value(5) })
	wantAllocs(0, "boxed", func() int { return boxed(5) })
	wantAllocs(0, "number", func() int { return number(5) })
	wantAllocs(0, "windowSum", func() int { return windowSum(5) })
	// What a function value gets is kept for the frontend; what it has captured
	// is not.
	wantAllocs(2, "each", func() int { return each(5) })
	println("ok")
}
