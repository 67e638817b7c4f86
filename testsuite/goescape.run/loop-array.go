// The objects of all iterations are kept in an array of the frame, which is
// read after the loop.
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
	for i := 0; i < rounds; i++ {
		all[i] = newPoint(i)
	}
	for i, p := range all {
		equal(p.x, i, "x")
		p.y = i * i
	}
	sum := 0
	for _, p := range all {
		sum += p.y
	}
	equal(sum, 55, "sum")
}
