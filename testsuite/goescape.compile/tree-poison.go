// A poisoned slot is filled when the function returns and before it is
// cleared; the fill stays to the end.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-poison -fdump-tree-optimized" }

package main

type T struct{ a [9]int }

func newT(x int) *T {
	t := &T{}
	t.a[2] = x
	return t
}

//go:noinline
func use(x int) int {
	return newT(x).a[2]
}

func main() {
	println(use(2))
}

// { dg-final { scan-tree-dump-times "memset \\(&slot\[^,\]*, 165, 72\\)" 2 optimized } }
