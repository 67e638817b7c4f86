// no-map leaves maps alone, and nothing else.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-dump -fplugin-arg-goescape-no-map" }

package main

var n = 3

func number(n int) *int { return &n }

//go:noinline
func local(n int) int {
	m := make(map[int]int)
	m[n] = n
	l := map[string]int{"a": n}
	return len(m) + l["a"] + *number(n)
}

func main() {
	println(local(n))
}

// { dg-final { scan-tree-dump-times "runtime\\.makemap__small" 1 "optimized" } }
// { dg-final { scan-tree-dump-times "__go_construct_map" 1 "optimized" } }
// { dg-final { scan-tree-dump-not "runtime\\.newobject|slot" "optimized" } }
// { dg-final { scan-dump "map map.int.int, 192 bytes: heap, held back by an option" } }
