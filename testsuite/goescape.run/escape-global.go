// An object stored in a global variable outlives the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var kept *point

//go:noinline
func store(n int) {
	p := newPoint(n)
	kept = p
	p.y = 7
}

func main() {
	store(5)
	churn()
	clobber()
	equal(kept.x, 5, "x")
	equal(kept.y, 7, "y")
	wantAllocs(1, func() { store(6) })
}
