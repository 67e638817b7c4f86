// An object stored through a pointer that the caller gave outlives the frame,
// whether the caller's memory is on the stack or not.
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

//go:noinline
func store(where **node, value int) {
	*where = newNode(value)
}

//go:noinline
func storeDeep(where ***node, value int) {
	n := newNode(value)
	**where = n
}

func main() {
	var n, m *node
	store(&n, 3)
	store(&n.next, 4)
	p := &m
	storeDeep(&p, 5)
	churn()
	clobber()
	equal(n.value, 3, "n")
	equal(n.next.value, 4, "n.next")
	equal(m.value, 5, "m")
	wantAllocs(1, func() { store(&n, 1) })
	wantAllocs(1, func() { storeDeep(&p, 1) })
}
