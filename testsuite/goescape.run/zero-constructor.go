// What a function makes and returns is in the frame of its caller, though the
// function is not inlined: alone, one of two results, with a second object that
// it leads to, and made by a function that is called in turn.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct {
	x, y int
	next *point
}

type pair struct{ a, b *point }

//go:noinline
func newPoint(x, y int) *point { return &point{x: x, y: y} }

//go:noinline
func newPair(x int) *pair {
	return &pair{newPoint(x, 1), newPoint(2, x)}
}

//go:noinline
func maybePoint(x int) (*point, bool) {
	if x < 0 {
		return nil, false
	}
	p := newPoint(x, x)
	p.next = &point{x: x + 1}
	return p, true
}

//go:noinline
func shape(n int) interface{} { return point{x: n} }

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		p := newPoint(n, 2)
		clobber()
		equal(p.x*10+p.y, n*10+2, "point")
		check(p.next == nil, "a new point has a next one")
	})
	wantAllocs(0, func() {
		n++
		q := newPair(n)
		clobber()
		equal(q.a.x, n, "a.x")
		equal(q.b.y, n, "b.y")
		check(q.a != q.b, "one point instead of two")
	})
	wantAllocs(0, func() {
		n++
		r, ok := maybePoint(n)
		check(ok, "ok")
		clobber()
		equal(r.next.x, n+1, "next")
		r, ok = maybePoint(-n)
		check(r == nil && !ok, "no point")
	})
	wantAllocs(0, func() {
		n++
		v := shape(n)
		clobber()
		equal(v.(point).x, n, "boxed")
	})
}
