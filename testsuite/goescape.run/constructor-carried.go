// The argument of a constructor in a loop is what it made in the round before,
// which the new object leads to: one slot would hold itself.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value int
}

//go:noinline
func push(next *node, value int) *node {
	return &node{next, value}
}

//go:noinline
func replace(old *node, value int) *node {
	fresh := &node{nil, value}
	fresh.value += old.value
	return fresh
}

var rounds = 5

func main() {
	var list *node
	for i := 0; i < rounds; i++ {
		list = push(list, i)
	}
	clobber()
	sum := 0
	for n := list; n != nil; n = n.next {
		sum = sum*10 + n.value
	}
	equal(sum, 43210, "list")

	// Only the value of the one before is wanted, but when its slot has been
	// made anew.
	last := &node{nil, 1}
	for i := 0; i < rounds; i++ {
		last = replace(last, i)
	}
	equal(last.value, 11, "last")
}
