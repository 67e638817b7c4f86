// An object that escapes on one path only must be on the heap on that path,
// whatever the other path does.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var kept *point

//go:noinline
func use(n int) int {
	p := newPoint(n)
	if n%2 == 1 {
		kept = p
	}
	p.y += n
	return p.x + p.y
}

func main() {
	equal(use(4), 9, "even")
	check(kept == nil, "an even one is kept")
	equal(use(5), 11, "odd")
	churn()
	clobber()
	equal(kept.x, 5, "x")
	equal(kept.y, 6, "y")
}
