// Each frame of a recursive function has its own slot, and all of them hold
// their values until the recursion comes back.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

//go:noinline
func descend(n int, above *point) int {
	p := newPoint(n)
	if above != nil {
		above.y++
	}
	if n == 0 {
		clobber()
		return p.y
	}
	below := descend(n-1, p)
	check(p.x == n && p.y == 2, "another frame wrote to this slot")
	return below + p.x
}

func main() {
	equal(descend(500, nil), 1+500*501/2, "sum")
}
