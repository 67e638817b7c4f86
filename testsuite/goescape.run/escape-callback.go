// What a function hands to a function that it is given is kept by that one, comes
// back from it, or is changed by it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value int
}

var kept *node

//go:noinline
func each(l *node, f func(*node)) {
	for ; l != nil; l = l.next {
		f(l)
	}
}

//go:noinline
func keepLast(n int) {
	l := &node{&node{nil, n + 1}, n}
	each(l, func(m *node) { kept = m })
}

//go:noinline
func keepResult(l *node, f func(*node) *node) {
	kept = f(l)
}

//go:noinline
func keepSame(n int) {
	l := &node{nil, n}
	keepResult(l, func(m *node) *node {
		n++
		return m
	})
	keepResult(kept, func(m *node) *node {
		m.value += n
		return m
	})
}

type holder struct {
	read func(*node) int
	n    int
}

//go:noinline
func change(f func(*holder)) int {
	h := &holder{read: func(m *node) int { return m.value }}
	f(h)
	m := &node{nil, 7}
	return h.read(m) + h.n
}

func main() {
	keepLast(4)
	clobber()
	churn()
	equal(kept.value, 5, "last")
	keepSame(6)
	clobber()
	churn()
	equal(kept.value, 13, "same")
	one := 1
	equal(change(func(h *holder) { h.n += one }), 8, "not changed")
	n := change(func(h *holder) {
		h.n = one
		h.read = func(m *node) int {
			kept = m
			return 2 * m.value
		}
	})
	clobber()
	churn()
	equal(n, 15, "changed")
	equal(kept.value, 7, "changed")
}
