// limit=N ends the promotions of the unit after the first N.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-limit=1" }

package main

type T struct{ x, y int }

var n = 3

func newT(x int) *T {
	return &T{x, 1}
}

//go:noinline
func first(x int) int {
	return newT(x).x
}

//go:noinline
func second(x int) int {
	return newT(x + 1).x
}

//go:noinline
func third(x int) int {
	return newT(x + 2).x
}

func main() {
	println(first(n) + second(n) + third(n))
}

// { dg-final { scan-tree-dump-times "runtime\\.newobject \\(" 2 "optimized" } }
