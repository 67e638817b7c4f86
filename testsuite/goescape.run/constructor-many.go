// What a constructor makes in a loop of its own is not one object: the slot of
// its caller cannot hold it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value int
}

//go:noinline
func list(n int) *node {
	var head *node
	for i := 0; i < n; i++ {
		head = &node{head, i}
	}
	return head
}

// lastTwo returns what it made in its last two rounds.
//go:noinline
func lastTwo(n int) (*node, *node) {
	var last, before *node
	for i := 0; i < n; i++ {
		before = last
		last = &node{nil, i}
	}
	return last, before
}

func main() {
	last, before := lastTwo(4)
	equal(last.value*10+before.value, 32, "last two")
	sum := 0
	for n := list(4); n != nil; n = n.next {
		sum = sum*10 + n.value
	}
	equal(sum, 3210, "list")
}
