// An object made by a constructor that is inlined, and used only here, needs
// no allocation.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	p := new(point)
	p.x = x
	return p
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		p := newPoint(n)
		clobber()
		p.y = p.x + 1
		clobber()
		equal(p.x+p.y, 2*n+1, "sum")
	})
}
