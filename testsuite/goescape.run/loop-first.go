// The object of the first iteration is kept in a variable outside of the loop
// while others are made.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	var first *point
	for i := 0; i < rounds; i++ {
		p := newPoint(i + 10)
		if first == nil {
			first = p
		}
		p.y = i
		equal(first.x, 10, "first.x")
		equal(first.y, 0, "first.y")
		equal(p.x, i+10, "p.x")
	}
}
