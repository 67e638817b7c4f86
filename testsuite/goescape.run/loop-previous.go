// The object of the previous iteration is read after the next one was made.
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
	sum := 0
	for i := 0; i < rounds; i++ {
		p := newPoint(i)
		if previous != nil {
			equal(previous.x, i-1, "previous.x")
			sum += previous.x * p.x
		}
		previous = p
	}
	equal(sum, 0*1+1*2+2*3+3*4+4*5, "sum")
	equal(previous.x, 5, "last")
}
