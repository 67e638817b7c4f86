// Without optimization the pass does not run: there are no notes and no
// changes.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O0 -fplugin-arg-goescape-m -fdump-tree-optimized" }

package main

type T struct{ x, y int }

var n = 3

func newT(x int) *T {
	return &T{x, 1}
}

func main() {
	println(newT(n).x)
}

// { dg-message "goescape does nothing without optimization" "" { target *-*-* } 0 }

// { dg-final { scan-tree-dump-times "runtime\\.newobject \\(" 1 "optimized" } }
