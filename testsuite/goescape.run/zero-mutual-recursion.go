// Two functions that call each other walk a local list.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value int
}

//go:noinline
func even(n *node) int {
	if n == nil {
		return 0
	}
	return n.value + odd(n.next)
}

//go:noinline
func odd(n *node) int {
	if n == nil {
		return 0
	}
	return even(n.next) - n.value
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		l := &node{&node{&node{nil, 5}, 3}, n}
		clobber()
		equal(even(l), n-3+5, "sum")
	})
}
