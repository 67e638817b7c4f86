// All objects that an array holds are different, though all were made at one
// place with the same contents.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	var all [6]*point
	same := 0
	for i := 0; i < rounds; i++ {
		p := newPoint(7)
		for k := 0; k < i; k++ {
			if all[k] == p {
				same++
			}
		}
		all[i] = p
	}
	equal(same, 0, "equal pointers")
}
