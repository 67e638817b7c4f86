// A deferred function reads a slot while a panic unwinds the frame, and the
// function's result comes out of that slot.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var zero int

//go:noinline
func divide(n int) (result int) {
	p := newPoint(n)
	defer func() {
		if recover() != nil {
			clobber()
			result = p.x + p.y
		}
	}()
	p.y = 30
	return n / zero
}

//go:noinline
func raise(n int) (result int) {
	p := newPoint(n)
	q := &p.x
	defer func() {
		r := recover()
		clobber()
		*q += r.(int)
		result = p.x
	}()
	scribble(3)
	panic(100)
}

func main() {
	for n := 1; n < 5; n++ {
		equal(divide(n), n+30, "divide")
		equal(raise(n), n+100, "raise")
	}
}
