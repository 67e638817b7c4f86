// The code that -flto makes is compiled when it is linked, where the plugin does
// nothing; so a guard would not hold.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -flto -fplugin-arg-goescape-m -fplugin-arg-goescape-assert-noheap=x" }

package main

type T struct{ x int }

func newT(x int) *T {
	return &T{x}
}

func main() {
	println(newT(3).x)
}

// { dg-message "note: goescape does nothing with -flto: compile without it" "" { target *-*-* } 0 }
// { dg-error "assert-noheap=\[^ \]+ is not checked with \[^ \]+; compile without" "" { target *-*-* } 0 }
