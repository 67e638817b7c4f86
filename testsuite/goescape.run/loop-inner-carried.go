// The object made by the first inner iteration is carried through the others
// and out of the inner loop.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	for i := 0; i < rounds; i++ {
		var first *point
		for j := 0; j < rounds; j++ {
			p := newPoint(10*i + j)
			if j == 1 {
				first = p
			}
			p.y = -1
		}
		equal(first.x, 10*i+1, "first")
	}
}
