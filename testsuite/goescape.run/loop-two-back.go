// Objects of the last three iterations are alive at once.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	a, b := newPoint(-2), newPoint(-1)
	for i := 0; i < rounds; i++ {
		c := newPoint(i)
		c.y = a.x + b.x
		equal(a.x, i-2, "two back")
		equal(b.x, i-1, "one back")
		equal(c.y, 2*i-3, "sum")
		a, b = b, c
	}
	equal(a.x, 4, "a")
	equal(b.x, 5, "b")
}
