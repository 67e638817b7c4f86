// A deferred function stores an object of the frame in the result while a
// panic is handled.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var zero int

//go:noinline
func build(n int) (result *point) {
	p := newPoint(n)
	defer func() {
		if recover() != nil {
			result = p
		}
	}()
	p.y = n / zero
	return nil
}

func main() {
	p := build(5)
	churn()
	clobber()
	equal(p.x, 5, "x")
	equal(p.y, 1, "y")
}
