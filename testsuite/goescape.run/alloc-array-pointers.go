// Pointers to objects in an array at constant indices are found again.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type pair [2]*point

func newPair(n int) *pair {
	return &pair{newPoint(n), newPoint(n + 1)}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		p := newPair(n)
		p[0], p[1] = p[1], p[0]
		clobber()
		equal(p[0].x, n+1, "first")
		equal(p[1].x, n, "second")
	})
}
