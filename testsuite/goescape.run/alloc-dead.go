// Objects that nobody reads go away, the stores into them included.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value int
}

func push(head *node, value int) *node {
	return &node{head, value}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		push(push(push(nil, n), 2), 3)
	})
	check(n > 0, "the function was not run")
}
