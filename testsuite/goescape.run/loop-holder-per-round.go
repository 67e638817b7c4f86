// Each iteration makes a holder and what it holds; the holder of the previous
// iteration gives its content to the next.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

type holder struct {
	own, other *point
}

func newHolder(own, other *point) *holder {
	return &holder{own, other}
}

func main() {
	h := newHolder(newPoint(-1), nil)
	for i := 0; i < rounds; i++ {
		next := newHolder(newPoint(i), h.own)
		equal(next.other.x, i-1, "other")
		equal(next.own.x, i, "own")
		equal(h.own.x, i-1, "the holder before")
		h = next
	}
}
