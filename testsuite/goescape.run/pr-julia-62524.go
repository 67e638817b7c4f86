// julia#62524: the allocator was declared to be without other effects, and
// stores into new objects that only the collector reads were dropped.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	left, right *node
	values      *[8]int
}

func newNode() *node {
	return new(node)
}

//go:noinline
func heapValues(n int) *[8]int {
	v := new([8]int)
	for i := range v {
		v[i] = n
	}
	return v
}

//go:noinline
func build(n int) *node {
	root := newNode()
	root.values = heapValues(n)
	churn()
	left := newNode()
	left.values = heapValues(n + 1)
	root.left = left
	churn()
	left.right = newNode()
	left.right.values = heapValues(n + 2)
	churn()
	return root
}

//go:noinline
func local(n int) int {
	root := newNode()
	root.values = heapValues(n)
	churn()
	left := newNode()
	left.values = heapValues(n + 1)
	root.left = left
	churn()
	root.values[1] += root.left.values[7]
	root.left.values = heapValues(n + 2)
	churn()
	return root.values[1] + left.values[0]
}

func main() {
	root := build(5)
	clobber()
	equal(root.values[3], 5, "root")
	equal(root.left.values[4], 6, "left")
	equal(root.left.right.values[5], 7, "right")
	check(root.right == nil && root.left.left == nil, "new pointers")
	equal(local(5), 5+6+7, "local")
}
