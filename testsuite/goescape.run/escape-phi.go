// A pointer that is one object or another is kept: both must be on the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var kept []*point

//go:noinline
func pick(n int) {
	p, q := newPoint(n), newPoint(n+10)
	r := p
	if n%2 == 0 {
		r = q
	}
	r.y = 5
	kept[n] = r
}

func main() {
	kept = make([]*point, 4)
	for n := range kept {
		pick(n)
	}
	churn()
	clobber()
	for n, p := range kept {
		if n%2 == 0 {
			equal(p.x, n+10, "even")
		} else {
			equal(p.x, n, "odd")
		}
		equal(p.y, 5, "y")
	}
}
