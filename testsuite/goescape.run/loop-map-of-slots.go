// Objects made in a loop are values of a map that dies with the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	m := make(map[int]*point)
	for i := 0; i < rounds; i++ {
		m[i] = newPoint(i * i)
	}
	for i := 0; i < rounds; i++ {
		equal(m[i].x, i*i, "x")
	}
}
