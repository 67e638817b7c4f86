// A function that is not inlined but only reads and writes what it is given
// does not make the object escape.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

//go:noinline
func sum(p *point) int {
	return p.x + p.y
}

//go:noinline
func move(p *point, by int) {
	p.x += by
	p.y -= by
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		p := newPoint(n)
		move(p, 3)
		clobber()
		equal(sum(p), n+1, "sum")
		equal(p.x, n+3, "x")
	})
}
