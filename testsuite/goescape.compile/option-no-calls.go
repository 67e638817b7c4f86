// no-calls believes nothing about a function that is called.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-no-calls" }

package main

type T struct{ x, y int }

var n = 3

func newT(x int) *T {
	return &T{x, 1}
}

//go:noinline
func read(p *T) int {
	return p.x + p.y
}

//go:noinline
func use(x int) int {
	return read(newT(x))
}

func main() {
	println(use(n))
}

// { dg-final { scan-tree-dump-times "runtime\\.(newobject|mallocgc) \\(" 1 "optimized" } }
