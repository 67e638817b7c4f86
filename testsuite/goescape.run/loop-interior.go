// A pointer to a field of the previous object is carried to the next
// iteration.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	var previous *int
	for i := 0; i < rounds; i++ {
		p := newPoint(i)
		p.y = 10 * i
		if previous != nil {
			equal(*previous, 10*(i-1), "previous")
			*previous = -1
		}
		equal(p.y, 10*i, "y")
		previous = &p.y
	}
	equal(*previous, 50, "last")
}
