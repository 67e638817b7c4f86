// Objects made in a loop are appended to a slice that dies with the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	var all []*point
	for i := 0; i < rounds; i++ {
		all = append(all, newPoint(i))
		for k, p := range all {
			equal(p.x, k, "x")
		}
	}
	equal(len(all), 6, "length")
}
