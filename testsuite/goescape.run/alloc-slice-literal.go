// The elements of a slice literal that is ranged over are slots, and so is
// its backing array.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

func both(p, q *point) []*point {
	return []*point{p, q, p}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		sum := 0
		for _, p := range both(newPoint(n), newPoint(10)) {
			sum += p.x
			clobber()
		}
		equal(sum, 2*n+10, "sum")
	})
}
