// A poisoned slot is filled, too, when the function's own fault unwinds the
// frame: it calls nothing.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-go-optimize-allocs -fno-inline -fplugin-arg-goescape-poison -fdump-tree-optimized -fchecking" }

package main

type T struct{ a [9]int }

//go:noinline
func use(i, j uint, x *int) int {
	t := new(T)
	t.a[i%9] = 7
	return t.a[j%9] + *x
}

func main() {
	x := 2
	println(use(3, 4, &x))
}

// { dg-final { scan-tree-dump-times "memset \\(&slot\[^,\]*, 165, 72\\)" 3 optimized } }
