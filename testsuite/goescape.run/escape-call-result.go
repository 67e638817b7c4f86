// A function that is not inlined gives back what it got, and the caller keeps
// the result.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var kept *int

//go:noinline
func same(p *point) *int {
	p.y++
	return &p.x
}

//go:noinline
func use(n int) {
	kept = same(newPoint(n))
}

func main() {
	use(5)
	churn()
	clobber()
	equal(*kept, 5, "x")
	wantAllocs(1, func() { use(6) })
}
