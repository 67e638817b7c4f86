// Binary trees: many small objects that live for different times.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct{ left, right *node }

func grow(depth int) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{grow(depth - 1), grow(depth - 1)}
}

func (n *node) count() int {
	if n.left == nil {
		return 1
	}
	return 1 + n.left.count() + n.right.count()
}

func work(size int) int {
	long, sum := grow(size), 0
	for depth := 4; depth <= size; depth += 4 {
		for i := 0; i < 1<<uint(size-depth+4); i++ {
			sum += grow(depth).count()
		}
	}
	return sum + long.count()
}
