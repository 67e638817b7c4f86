// A recursive function makes a tree: GCC makes a copy of it for each of the
// first depths, and each of these puts what it makes into one slot.
// { dg-additional-options "-fipa-cp-clone" }
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type tree struct {
	left, right *tree
	value       int
}

func build(depth int) *tree {
	if depth == 0 {
		return nil
	}
	return &tree{build(depth - 1), build(depth - 1), depth}
}

func sum(t *tree) int {
	if t == nil {
		return 0
	}
	return t.value + sum(t.left) + sum(t.right)
}

func main() {
	wantAllocs(0, func() {
		t := build(3)
		clobber()
		equal(sum(t), 3+2*2+4*1, "sum")
	})
}
