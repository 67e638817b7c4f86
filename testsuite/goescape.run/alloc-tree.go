// Objects that hold each other in their fields, in a cycle too, are slots
// together.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	left, right, parent *node
	value               int
}

func newNode(value int, left, right *node) *node {
	n := &node{left: left, right: right, value: value}
	if left != nil {
		left.parent = n
	}
	if right != nil {
		right.parent = n
	}
	return n
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		left := newNode(n, nil, nil)
		right := newNode(n+1, nil, nil)
		root := newNode(n+2, left, right)
		clobber()
		equal(root.left.value, n, "left")
		equal(root.right.value, n+1, "right")
		equal(root.left.parent.right.parent.value, n+2, "root")
		check(root.parent == nil, "the root has a parent")
	})
}
