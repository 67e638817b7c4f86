// A tail call to itself that passes its own object on: the compiler makes a
// loop of it, in which two objects are alive.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-additional-options "-foptimize-sibling-calls" }

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

//go:noinline
func walk(n int, above *point) int {
	p := newPoint(n)
	if above != nil {
		p.y = above.y + above.x
		if above.x != n+1 {
			return -1
		}
	}
	if n == 0 {
		return p.y
	}
	return walk(n-1, p)
}

func main() {
	equal(walk(10, nil), 1+55, "sum")
}
