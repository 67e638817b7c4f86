// An object that is never read is not there at all.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized" }

package main

type T struct{ x, y int }

var n = 3

func newT(x int) *T {
	return &T{x, 1}
}

//go:noinline
func use(x int) int {
	p := newT(x)
	p.y = x * 12345
	return x
}

func main() {
	println(use(n))
}

// { dg-final { scan-tree-dump-not "runtime\\.newobject \\(" "optimized" } }
// { dg-final { scan-tree-dump-not "12345" "optimized" } }
