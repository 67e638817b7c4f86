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

func main() {
	sum := 0
	for n := list(4); n != nil; n = n.next {
		sum = sum*10 + n.value
	}
	equal(sum, 3210, "list")
}
