// Two pointers change places in each iteration, and one of them gets a new
// object.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	a, b := newPoint(100), newPoint(200)
	for i := 0; i < rounds; i++ {
		a, b = b, a
		old := a.x
		a = newPoint(i)
		check(a != b, "two objects are one")
		check(b.x != i && b.x != old, "the other object was changed")
		if i > 0 {
			equal(b.x, i-1, "b")
		}
	}
	equal(a.x, 5, "a")
	equal(b.x, 4, "b")
}
