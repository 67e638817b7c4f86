// Each iteration puts its object behind the tail, which only the object
// before points to.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value int
}

func newNode(value int) *node {
	return &node{value: value}
}

var rounds = 6

func main() {
	head := newNode(-1)
	tail := head
	for i := 0; i < rounds; i++ {
		tail.next = newNode(i)
		tail = tail.next
	}
	want := -1
	for n := head; n != nil; n = n.next {
		equal(n.value, want, "value")
		want++
		check(want <= 6, "the list has a cycle")
	}
	equal(want, 6, "end")
}
