// An object given to a function that keeps it outlives the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var kept []*point

//go:noinline
func remember(p *point) {
	kept[0] = p
}

//go:noinline
func use(n int) int {
	p := newPoint(n)
	remember(p)
	p.y += n
	return p.y
}

func main() {
	kept = make([]*point, 1)
	equal(use(5), 6, "y")
	churn()
	clobber()
	equal(kept[0].x, 5, "x")
	equal(kept[0].y, 6, "y")
	wantAllocs(1, func() { use(6) })
}
