// A closure calls itself through the variable that holds it: what it keeps no
// longer than its call needs no allocation, however deep the calls go.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	left, right *node
	v           int
}

//go:noinline
func sum(root *node) int {
	n := 0
	var walk func(*node)
	walk = func(x *node) {
		if x == nil {
			return
		}
		n += x.v
		walk(x.left)
		walk(x.right)
	}
	walk(root)
	return n
}

//go:noinline
func find(root *node, v int) *node {
	var walk func(*node) *node
	walk = func(x *node) *node {
		if x == nil || x.v == v {
			return x
		}
		if l := walk(x.left); l != nil {
			return l
		}
		return walk(x.right)
	}
	return walk(root)
}

//go:noinline
func tree(n int) int {
	a, b := &node{v: n}, &node{v: n + 1}
	c := &node{a, &node{nil, b, n + 2}, n + 3}
	return sum(c)*10 + find(c, n+1).v
}

func main() {
	wantAllocs(0, func() { equal(tree(1), 102, "tree") })
}
