// The pointer of one iteration never equals the pointer of the one before,
// while that one is still held.
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
	different := 0
	for i := 0; i < rounds; i++ {
		p := newPoint(7)
		if p != previous {
			different++
		}
		previous = p
	}
	equal(different, 6, "different objects")
	check(previous.x == 7, "x")
}
