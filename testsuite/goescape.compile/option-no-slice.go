// no-slice leaves slices that grow alone, and nothing else.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-dump -fplugin-arg-goescape-no-slice" }

package main

var n = 3

func number(n int) *int { return &n }

//go:noinline
func local(n int) int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	return s[n/2] + *number(n)
}

func main() {
	println(local(n))
}

// { dg-final { scan-tree-dump-not "runtime\\.newobject" "optimized" } }
// { dg-final { scan-dump "append int, 256 bytes: heap, held back by an option" } }
