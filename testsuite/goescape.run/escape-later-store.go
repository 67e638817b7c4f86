// An object is stored in another one first, and that one is stored in a
// global later, after a loop.
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

var kept *node

//go:noinline
func build(n int) {
	head := newNode(-1)
	tail := head
	for i := 0; i < n; i++ {
		tail.next = newNode(i)
		tail = tail.next
	}
	if n > 3 {
		kept = head
	}
}

func main() {
	build(3)
	check(kept == nil, "a short list was kept")
	build(6)
	churn()
	clobber()
	want := -1
	for n := kept; n != nil; n = n.next {
		equal(n.value, want, "value")
		want++
	}
	equal(want, 6, "length")
}
