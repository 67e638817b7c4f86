// An object stored in a field of an object that is on the heap outlives the
// frame.
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

var root = newNode(0)

//go:noinline
func push(value int) {
	n := newNode(value)
	n.next = root.next
	root.next = n
}

func main() {
	for i := 1; i <= 5; i++ {
		push(i)
		clobber()
	}
	churn()
	want := 5
	for n := root.next; n != nil; n = n.next {
		equal(n.value, want, "value")
		want--
	}
	equal(want, 0, "left")
	wantAllocs(1, func() { push(1) })
}
