// A constructor that calls a constructor, and methods that return their
// receiver: all is inlined and nothing is allocated.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

type circle struct {
	center *point
	radius int
}

func newPoint() *point {
	return &point{}
}

func (p *point) setX(x int) *point {
	p.x = x
	return p
}

func (p *point) setY(y int) *point {
	p.y = y
	return p
}

func newCircle(radius int) *circle {
	return &circle{newPoint().setX(radius).setY(2), radius}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		c := newCircle(n)
		clobber()
		equal(c.center.x, n, "x")
		equal(c.center.y, 2, "y")
		equal(c.radius, n, "radius")
	})
}
