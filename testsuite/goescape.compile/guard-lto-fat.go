// An object file that has both, code and what -flto needs, has code that the
// plugin has seen.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -flto -ffat-lto-objects -fplugin-arg-goescape-m -fplugin-arg-goescape-assert-noheap=kee" }

package main

type T struct{ x int }

var kept *T

func newT(x int) *T {
	return &T{x} // { dg-message "new\\(main.T\\) does not escape" }
}

//go:noinline
func keep(x int) {
	kept = &T{x} // { dg-error "\[^ \]+main.keep\[^ \]+ allocates: new\\(main.T\\) escapes to heap" }
}

func main() {
	keep(4)
	println(newT(3).x)
}

// { dg-message "note: new\\(main.T\\) escapes to heap" "" { target *-*-* } 21 }
// { dg-message "note:   assigned to a global variable" "" { target *-*-* } 21 }
// { dg-message "flow: .heap. = " "" { target *-*-* } 21 }
// { dg-message "    from kept = &T.x. .assigned to a global variable. at" "" { target *-*-* } 21 }
