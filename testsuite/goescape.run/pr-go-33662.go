// go#33662: an address that was stored as an integer through unsafe no longer
// made the variable escape.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type holder struct {
	pad int
	at  *point
}

var kept = &holder{}

//go:noinline
func store(h *holder, n int) {
	p := newPoint(n)
	*(*uintptr)(unsafe.Pointer(&h.at)) = uintptr(unsafe.Pointer(p))
}

func main() {
	store(kept, 5)
	churn()
	clobber()
	equal(kept.at.x, 5, "x")
	equal(kept.at.y, 1, "y")
}
