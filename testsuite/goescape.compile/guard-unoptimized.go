// Without optimization the plugin does nothing, so what it would have put into
// the frame is an allocation.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O0 -fplugin-arg-goescape-assert-noheap=main" }

package main

type T struct{ x int }

func newT(x int) *T {
	return &T{x} // { dg-error "\[^ \]+main.newT\[^ \]+ allocates: an object is made" }
}

func main() {
	println(newT(3).x)
}
