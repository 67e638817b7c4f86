// What a function makes that is not inlined is named after the call, where the
// caller has it in its frame; where it has not, there is nothing to say.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m" }

package main

type T struct{ x, y int }

//go:noinline
func newT(x int) *T {
	return &T{x, 1} // { dg-message "new\\(main.T\\) escapes to heap|is not cleared" }
}

var kept *T

func main() {
	kept = newT(1)
	println(newT(2).x) // { dg-message "main.newT\\(...\\) does not escape" }
}
