// The best object so far is kept, the others are dropped.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var values = []int{3, 9, 2, 7, 11, 5, 1}

func main() {
	var best *point
	for i, v := range values {
		p := newPoint(v)
		p.y = i
		if best == nil || p.x > best.x {
			best = p
		}
	}
	equal(best.x, 11, "x")
	equal(best.y, 4, "y")
}
