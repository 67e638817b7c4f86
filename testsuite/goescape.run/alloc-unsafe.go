// An address goes through uintptr arithmetic and back, in the way that
// package unsafe allows, and still reads and writes the object.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

func field(p *point, offset uintptr) *int {
	return (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(p)) + offset))
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		p := newPoint(n)
		*field(p, unsafe.Offsetof(p.y)) += 6
		clobber()
		equal(p.y, 7, "y")
		equal(*field(p, 0), n, "x")
	})
}
