// A store through a pointer that may lead to a slot or into the heap keeps its
// write barrier.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized" }

package main

type node struct {
	next  *node
	value *int
	count [4]int
}

var n = 3

//go:noinline
func use(p *int, other *node, local bool) int {
	h := &node{value: &n}
	if !local {
		h = other
	}
	h.count[*p&3] = *p
	h.value = p
	return *h.value + h.count[*p&2]
}

func main() {
	println(use(&n, &node{}, n == 3))
}

// { dg-final { scan-tree-dump-times "runtime\\.gcWriteBarrier \\(" 1 "optimized" } }
