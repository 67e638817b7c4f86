// Each iteration puts its object at the head of a list; the list is walked
// after the loop.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value int
}

func newNode(next *node, value int) *node {
	return &node{next, value}
}

var rounds = 6

func main() {
	var head *node
	for i := 0; i < rounds; i++ {
		head = newNode(head, i)
	}
	want := 5
	for n := head; n != nil; n = n.next {
		equal(n.value, want, "value")
		want--
		check(want >= -1, "the list has a cycle")
	}
	equal(want, -1, "end")
}
