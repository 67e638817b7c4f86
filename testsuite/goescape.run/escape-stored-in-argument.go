// What a function stores in the memory of an argument lives as long as that: it
// may be global, and what the function makes outlives it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value int
}

var global = &node{nil, 1}

//go:noinline
func link(a, b *node) {
	a.next = b
}

//go:noinline
func fill(a *node, n int) {
	a.next = &node{nil, n}
}

//go:noinline
func linkGlobal(n int) {
	link(global, &node{nil, n})
}

//go:noinline
func keepAndLink(a, b *node) {
	global = a
	a.next = b
}

//go:noinline
func linkKept(n int) {
	keepAndLink(&node{nil, n}, &node{nil, n + 1})
}

//go:noinline
func linkLocal(n int) int {
	var a node
	fill(&a, n)
	clobber()
	b := a.next
	link(&a, &node{b, 1})
	clobber()
	return a.next.value + a.next.next.value
}

func main() {
	linkGlobal(5)
	clobber()
	churn()
	equal(global.next.value, 5, "linked")
	fill(global, 6)
	clobber()
	churn()
	equal(global.next.value, 6, "filled")
	equal(linkLocal(8), 9, "local")
	linkKept(10)
	clobber()
	churn()
	equal(global.value, 10, "kept")
	equal(global.next.value, 11, "kept")
}
