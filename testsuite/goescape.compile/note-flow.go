// With m=2 the notes show the way by which an object gets to the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m=2 -fplugin-arg-goescape-no-uncleared" }

package main

type T struct{ x, y int }

var n = 3

var kept *T

//go:noinline
func store(x int) {
	p := &T{x, 1} // { dg-message "new\\(main.T\\) escapes to heap" }
	kept = p
}

func main() {
	store(n)
}

// { dg-message "assigned to a global variable" "" { target *-*-* } 18 }
// { dg-message "flow: .* = .*new.main.T.*: allocated at " "" { target *-*-* } 18 }
