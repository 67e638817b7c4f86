// An object of two words that is only read falls apart into registers:
// neither the allocation nor the object is left.
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
	p.y += p.x
	return p.y
}

func main() {
	println(use(n))
}

// { dg-final { scan-tree-dump-not "runtime\\.newobject \\(" "optimized" } }
// { dg-final { scan-tree-dump-not "main\\.T \\w" "optimized" } }
