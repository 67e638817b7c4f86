// The previous object is carried as an integer next to a pointer that keeps
// it alive.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	var alive *point
	var address uintptr
	for i := 0; i < rounds; i++ {
		p := newPoint(i)
		here := uintptr(unsafe.Pointer(p))
		if alive != nil {
			check(here != address, "two objects are one")
			equal((*point)(unsafe.Pointer(address)).x, i-1, "previous")
			equal(alive.x, i-1, "alive")
		}
		alive, address = p, here
	}
}
