// go#80697: an append inside a multiple assignment was taken as the only
// holder of its array, which another variable of the assignment held too.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

//go:noinline
func build(n int) ([]*point, []*point) {
	list := []*point{newPoint(0), newPoint(1)}
	var before []*point
	for i := 2; i < n; i++ {
		before, list = list, append(list, newPoint(i))
	}
	return before, list
}

func main() {
	before, list := build(9)
	churn()
	clobber()
	equal(len(before), 8, "length before")
	equal(len(list), 9, "length")
	for i, p := range before {
		equal(p.x, i, "before")
	}
	for i, p := range list {
		equal(p.x, i, "list")
	}
}
