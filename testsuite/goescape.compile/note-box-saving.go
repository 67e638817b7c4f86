// A note says of a value in an interface when it is not allocated.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m" }

package main

var kept interface{}

var count = 7

//go:noinline
func two(n int, b bool) {
	kept = n // { dg-message "note: int value escapes to heap" }
	// { dg-message "note: int value is not allocated if it is small or zero" "" { target *-*-* } 16 }
	kept = b // { dg-message "note: bool value escapes to heap" }
	// { dg-message "note: bool value is not allocated" "" { target *-*-* } 18 }
}

func main() {
	two(count, kept == nil)
}
