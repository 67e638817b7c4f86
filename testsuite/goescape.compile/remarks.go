// Decisions are remarks of -fopt-info as well.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fopt-info-optimized-missed=goescape-remarks.txt" }

package main

type T struct{ x, y int }

var n = 3

func newT(x int) *T {
	return &T{x, 1}
}

var kept *T

//go:noinline
func use(x int) int {
	kept = newT(x)
	return newT(x + 1).x
}

func main() {
	println(use(n))
}

// { dg-final { scan-file goescape-remarks.txt "remarks.go:15:9: missed: new\\(main.T\\) escapes to heap: assigned to a global variable\n(.*\n)?\[^\n]*remarks.go:15:9: optimized: new\\(main.T\\) does not escape" } }
