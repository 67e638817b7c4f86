// An object is made in some iterations only, and read in all of them.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	p := newPoint(-1)
	q := p
	for i := 0; i < 2*rounds; i++ {
		if i%3 == 0 {
			q = p
			p = newPoint(i)
		}
		equal(p.x, i-i%3, "newest")
		if i < 3 {
			equal(q.x, -1, "older")
		} else {
			equal(q.x, i-i%3-3, "older")
		}
	}
}
