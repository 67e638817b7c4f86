// An object made anew in each iteration, and dead at its end, is one slot.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 10

func main() {
	wantAllocs(0, func() {
		sum := 0
		for i := 0; i < rounds; i++ {
			p := newPoint(i)
			p.y += p.x
			scribble(2)
			sum += p.y
		}
		equal(sum, 10+45, "sum")
	})
}
