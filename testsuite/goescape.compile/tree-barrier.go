// Stores of pointers into a slot need no write barrier; those into the heap
// keep theirs.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized" }

package main

type node struct {
	next  *node
	value *int
}

var n = 3

func newNode(next *node, value *int) *node {
	return &node{next, value}
}

//go:noinline
func use(p *int, q **int) int {
	first := newNode(nil, p)
	second := newNode(first, p)
	second.value = *q
	*q = p
	return *second.next.value + *second.value
}

func main() {
	p := &n
	println(use(&n, &p))
}

// { dg-final { scan-tree-dump-not "runtime\\.newobject \\(" "optimized" } }
// { dg-final { scan-tree-dump-times "runtime\\.gcWriteBarrier \\(" 1 "optimized" } }
