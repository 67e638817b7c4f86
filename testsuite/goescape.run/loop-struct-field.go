// The object of the previous iteration is held by a field of a variable
// outside of the loop, not by the variable itself.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

type state struct {
	count   int
	current *point
	older   *point
}

func newState() *state {
	return &state{}
}

func main() {
	s := newState()
	for i := 0; i < rounds; i++ {
		s.older = s.current
		s.current = newPoint(i)
		s.count++
		if s.older != nil {
			equal(s.older.x, i-1, "older")
		}
		equal(s.current.x, i, "current")
	}
	equal(s.count, 6, "count")
}
