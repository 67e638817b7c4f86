// A function that is not inlined keeps what the object points to, not the
// object itself.
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

var kept *node

//go:noinline
func keepNext(n *node) {
	kept = n.next
}

//go:noinline
func use(value int) {
	inner := newNode(nil, value)
	outer := newNode(inner, value+1)
	keepNext(outer)
}

func main() {
	use(5)
	churn()
	clobber()
	equal(kept.value, 5, "value")
	check(kept.next == nil, "next")
}
