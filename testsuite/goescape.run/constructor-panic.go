// A constructor panics when its object is half made, or before; the caller goes
// on with what it has.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

//go:noinline
func divided(x, y int) *point {
	p := &point{x: x}
	p.y = x / y
	return p
}

//go:noinline
func try(x, y int) (result int) {
	defer func() {
		if recover() != nil {
			result = -x
		}
	}()
	p := divided(x, y)
	clobber()
	return p.y
}

func main() {
	equal(try(6, 2), 3, "quotient")
	equal(try(6, 0), -6, "division by zero")
}
