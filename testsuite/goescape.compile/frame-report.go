// frame-report says for each function what slots add to its frame, and nothing
// for a function without slots.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-frame-report" }

package main

type T struct{ x, y int }

var n = 3
var kept *T

func newT(x int) *T {
	return &T{x, 1}
}

//go:noinline
func one(x int) int { // { dg-message "1 slot adds 16 bytes to the frame of \[^ \]+main.one" }
	return newT(x).x
}

//go:noinline
func two(x int) int { // { dg-message "2 slots add 32 bytes to the frame of \[^ \]+main.two" }
	return newT(x).x + newT(x+1).y
}

//go:noinline
func none(x int) {
	kept = newT(x)
}

func main() {
	none(n)
	println(one(n), two(n))
}
