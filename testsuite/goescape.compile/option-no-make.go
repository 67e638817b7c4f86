// no-make leaves slices that are made alone, and nothing else.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-dump -fplugin-arg-goescape-no-make" }

package main

var n = 3

func number(n int) *int { return &n }

//go:noinline
func local(n int) int {
	s := make([]int, n)
	s[n/2]++
	return s[1] + *number(n)
}

func main() {
	println(local(n))
}

// { dg-final { scan-tree-dump-times "runtime\\.makeslice" 1 "optimized" } }
// { dg-final { scan-tree-dump-not "runtime\\.newobject|slot" "optimized" } }
// { dg-final { scan-dump "make int, 128 bytes: heap, held back by an option" } }
