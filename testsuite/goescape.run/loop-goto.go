// A loop made with goto makes an object each time it comes by.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	var previous *point
	i := 0
again:
	p := newPoint(i)
	if previous != nil {
		equal(previous.x, i-1, "previous.x")
		check(previous != p, "two objects are one")
	}
	previous = p
	i++
	if i < rounds {
		goto again
	}
	equal(previous.x, 5, "last")
}
