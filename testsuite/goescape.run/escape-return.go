// An object that a function returns outlives its frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

//go:noinline
func build(n int) *point {
	p := newPoint(n)
	p.y = n + 1
	return p
}

func main() {
	p := build(5)
	churn()
	clobber()
	equal(p.x, 5, "x")
	equal(p.y, 6, "y")
	wantAllocs(1, func() { sink = build(6) })
}
