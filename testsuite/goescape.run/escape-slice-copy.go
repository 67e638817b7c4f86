// copy takes pointers from an array in the frame to a slice on the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var kept = make([]*point, 4)

func list(n int) *[4]*point {
	return &[4]*point{newPoint(n), newPoint(n + 1), nil, newPoint(n + 2)}
}

//go:noinline
func store(n, from int) int {
	return copy(kept, list(n)[from:])
}

func main() {
	equal(store(5, 1), 3, "copied")
	churn()
	clobber()
	equal(kept[0].x, 6, "0")
	check(kept[1] == nil, "1")
	equal(kept[2].x, 7, "2")
}
