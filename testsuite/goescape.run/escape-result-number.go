// A function returns an address as a number, of one kind or another, and the
// caller stores through it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type point struct{ x, y int }

func newPoint(x int) *point { return &point{x, 1} }

type holder struct{ p *point }

var global holder

//go:noinline
func address() uintptr { return uintptr(unsafe.Pointer(&global)) }

//go:noinline
func signed() (int64, bool) {
	return int64(uintptr(unsafe.Pointer(&global))), true
}

//go:noinline
func store(x int) {
	(*holder)(unsafe.Pointer(address())).p = newPoint(x)
}

//go:noinline
func storeSigned(x int) {
	a, _ := signed()
	(*holder)(unsafe.Pointer(uintptr(a))).p = newPoint(x)
}

func main() {
	store(3)
	clobber()
	churn()
	equal(global.p.x, 3, "stored")
	storeSigned(4)
	clobber()
	churn()
	equal(global.p.x, 4, "stored through a signed number")
}
