// What the notes say of an object that an inlined constructor makes: it stays
// in the frame, or it escapes.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m" }

package main

type T struct{ x, y int }

var n = 3

func newT(x int) *T {
	return &T{x, 1} // { dg-message "new\\(main.T\\) does not escape" }
}

func newKept(x int) *T {
	p := new(T) // { dg-message "new\\(main.T\\) escapes to heap" }
	p.x = x
	return p
}

var kept *T

//go:noinline
func local(x int) int {
	return newT(x).x
}

//go:noinline
func store(x int) {
	kept = newKept(x)
}

func main() {
	store(local(n))
}
