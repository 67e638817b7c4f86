// Decisions are in the record of -fsave-optimization-record, too, with where the
// function was inlined.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fsave-optimization-record" }

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

// { dg-final { scan-record "\"new\\(main.T\\) escapes to heap: assigned to a global variable" } }
// { dg-final { scan-record "\"new\\(main.T\\) does not escape" } }
