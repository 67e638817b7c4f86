// A function returns what it makes and keeps it as well, or what it leads to:
// no slot of a caller will do.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	value int
	child *node
}

var registry *node

//go:noinline
func registered(n int) *node {
	p := &node{value: n}
	registry = p
	return p
}

//go:noinline
func withRegistered(n int) *node {
	p := &node{value: n, child: &node{value: n + 1}}
	registry = p.child
	return p
}

//go:noinline
func use(n int) int { return registered(n).value }

//go:noinline
func useChild(n int) int { return withRegistered(n).value }

func main() {
	equal(use(3), 3, "used")
	clobber()
	churn()
	equal(registry.value, 3, "registered")
	equal(useChild(5), 5, "used")
	clobber()
	churn()
	equal(registry.value, 6, "registered child")
}
