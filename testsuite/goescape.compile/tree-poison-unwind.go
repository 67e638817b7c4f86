// A poisoned slot is filled, too, when a panic of a callee unwinds the frame:
// at the return, before it is cleared, and at the landing pad.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-go-optimize-allocs -fno-inline -fplugin-arg-goescape-poison -fdump-tree-optimized -fchecking" }

package main

type T struct{ a [9]int }

//go:noinline
func read(t *T) int {
	if t.a[0] > 0 {
		panic("positive")
	}
	return t.a[1]
}

//go:noinline
func use(x int) int {
	t := new(T)
	t.a[x%9] = x
	return read(t)
}

func main() {
	println(use(2))
}

// { dg-final { scan-tree-dump-times "memset \\(&slot\[^,\]*, 165, 72\\)" 3 optimized } }
// { dg-final { scan-tree-dump-times "__builtin_unwind_resume" 1 optimized } }
