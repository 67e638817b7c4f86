// go#10936: a temporary too large for the stack went to the heap after
// pointers to stack objects had been stored in it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type large struct {
	pad [9000]int
	at  *point
}

func newLarge(p *point) *large {
	return &large{at: p}
}

func value(p *point) (large, bool) {
	return large{at: p}, true
}

//go:noinline
func build(n int) *large {
	l := newLarge(newPoint(n))
	l.pad[n] = 1
	return l
}

//go:noinline
func box(n int) (e interface{}, ok bool) {
	e, ok = value(newPoint(n))
	return
}

//go:noinline
func local(n int) int {
	l := newLarge(newPoint(n))
	l.pad[n] = 1
	churn()
	clobber()
	return l.at.x + l.pad[n]
}

func main() {
	l := build(5)
	e, ok := box(6)
	equal(local(7), 8, "local")
	churn()
	clobber()
	equal(l.at.x, 5, "returned")
	check(ok, "box")
	equal(e.(large).at.x, 6, "boxed")
}
