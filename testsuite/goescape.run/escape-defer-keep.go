// A deferred function keeps what it was given, or what it captured, after the
// frame is gone.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var kept [3]*point

//go:noinline
func remember(p *point, index int) {
	kept[index] = p
}

//go:noinline
func use(n int) {
	p, q := newPoint(n), newPoint(n+1)
	defer remember(p, 0)
	defer func() {
		kept[1] = q
	}()
	defer func(r *point) {
		kept[2] = r
	}(newPoint(n + 2))
	p.y++
}

func main() {
	use(5)
	churn()
	clobber()
	for i, p := range kept {
		equal(p.x, 5+i, "x")
	}
	equal(kept[0].y, 2, "y")
}
