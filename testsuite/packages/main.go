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
	if len(os.Args) > 1 && os.Args[1] == "x" {
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

//go:noinline
func many(n int) *leaf.Node {
	_, _, _, _, _, _, _, _, _, _, _, l := leaf.Many(New(nil, n))
	return l
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

//go:noinline
func put(n int) int {
	v := newValue(nil, n)
	leaf.Put(v, New(nil, n))
	return v.Add()
}

//go:noinline
func putGet(n int) *leaf.Node {
	v := newValue(nil, n)
	leaf.Put(v, New(nil, n))
	return v.Node
}

//go:noinline
func pass(n int) int {
	from, to := newValue(New(New(nil, n), 1), n), newValue(nil, n)
	leaf.Pass(from, to)
	return to.Add()
}

//go:noinline
func passGet(n int) *leaf.Node {
	from, to := newValue(New(New(nil, n), 1), n), newValue(nil, n)
	leaf.Pass(from, to)
	return to.Node
}

//go:noinline
func deep(n int) int {
	v := newValue(New(nil, n), n)
	return leaf.Deep(&v).N
}

//go:noinline
func deepGet(n int) *leaf.Node {
	v := newValue(New(nil, n), n)
	return leaf.Deep(&v)
}

// What comes back in v is not in the frame, whoever put it there.
//go:noinline
func fresh(n int) int {
	v := newValue(New(nil, 1), n)
	leaf.Fresh(v, n)
	v.Node.Next = New(nil, n)
	return v.N
}

//go:noinline
func apply(n int) int {
	return leaf.Apply(func(m *leaf.Node) *leaf.Node { return m },
		New(New(nil, n), 1)).N
}

//go:noinline
func applyGet(n int) *leaf.Node {
	return leaf.Apply(func(m *leaf.Node) *leaf.Node { return m },
		New(New(nil, n), 1))
}

type taker struct {
	sum  int
	keep bool
}

func (t *taker) Name() string { return "taker" }

//go:noinline
func (t *taker) Take(n *leaf.Node) { t.sum += n.N }

type keeper struct{ taker }

//go:noinline
func (k *keeper) Take(n *leaf.Node) { leaf.Kept = n }

func newTaker() *taker { return &taker{} }

//go:noinline
func give(n int) int {
	t := newTaker()
	leaf.Give(t, New(nil, n))
	return t.sum
}

//go:noinline
func giveKeep(n int) { leaf.Give(&keeper{}, New(nil, n)) }

// What the function gets is not in the frame.
//go:noinline
func lend(n int) {
	p := New(nil, n)
	leaf.Lend(func(m *leaf.Node) { m.Next = p })
}

type shown struct{ n int }

func (s *shown) String() string {
	leaf.Kept = New(nil, s.n)
	return "shown"
}

//go:noinline
func format(n int) int { return leaf.Format("a", n, int8(n)) }

//go:noinline
func formatKeep(n int) { leaf.Format("a", &shown{n}) }

//go:noinline
func hidden(n int) int { return leaf.Hidden(New(New(nil, n), 1)) }

//go:noinline
func hiddenKeep(n int) { leaf.HiddenKeep(New(New(nil, n), 1)) }

// What only the plugin's own summaries tell.
func ownAllocs() {
	if len(os.Args) == 1 || os.Args[1] != "own" {
		return
	}
	wantAllocs(0, "put", func() int { return put(5) })
	wantAllocs(0, "pass", func() int { return pass(5) })
	wantAllocs(0, "deep", func() int { return deep(5) })
	wantAllocs(0, "apply", func() int { return apply(5) })
	wantAllocs(0, "give", func() int { return give(5) })
	wantAllocs(1, "format", func() int { return format(500) })
	wantAllocs(0, "hidden", func() int { return hidden(5) })
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

	equal(put(4), 8, "put")
	equal(pass(4), 8, "pass")
	equal(deep(4), 4, "deep")
	equal(apply(4), 4, "apply")
	equal(give(4), 4, "give")
	equal(format(44), 6, "format")
	equal(hidden(4), 4, "hidden")

	p, q, r, y := lastKept(6), same(7), next(8), many(21)
	a, b := three(9)
	g, v, l, x := valueGet(10), valueSet(11), valueSetLocal(12), box(13)
	w, c := window(14), call(15)
	m, d, e, f := putGet(16), passGet(17), deepGet(18), applyGet(19)
	clobber(8)
	equal(m.N, 16, "putGet")
	equal(d.N, 17, "passGet")
	equal(e.N, 18, "deepGet")
	equal(f.N, 19, "applyGet")
	equal(p.N, 6, "lastKept")
	equal(q.N, 7, "same")
	equal(r.N, 8, "next")
	equal(y.N, 21, "many")
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
		func(n int) { visit(n) }, visitAll, visitDown, any, giveKeep,
		formatKeep, hiddenKeep} {
		f(20 + i)
		clobber(8)
		equal(leaf.Kept.N, 20+i, "kept")
	}

	kept := leaf.Kept
	fresh(50)
	clobber(8)
	equal(kept.Next.N, 50, "fresh")

	lend(51)
	clobber(8)
	equal(kept.Next.N, 51, "lend")

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
	// is not.  The plugin knows better, if it has compiled the package.
	nodes := 2
	if len(os.Args) > 1 && os.Args[1] == "own" {
		nodes = 0
	}
	wantAllocs(nodes, "each", func() int { return each(5) })
	ownAllocs()
	println("ok")
}
