// A pointer that is copied as a word, by copy with a length that is not known.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type T struct{ x, y int }

func newT(x int) *T { return &T{x, 1} }

var one int

//go:noinline
func copied(n int) *T {
	var to [4]*T
	from := [4]*T{newT(n)}
	words := (*[4]uintptr)(unsafe.Pointer(&to))[:one]
	copy(words, (*[4]uintptr)(unsafe.Pointer(&from))[:])
	return to[0]
}

func main() {
	one++
	t := copied(5)
	clobber()
	churn()
	equal(t.x, 5, "x")
	equal(t.y, 1, "y")
}
