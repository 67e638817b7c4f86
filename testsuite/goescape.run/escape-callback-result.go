// What comes back from a function that another is given is kept, stored, called
// or returned there.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	next  *node
	value int
}

var kept *node
var keptF func() int

//go:noinline
func keepReturned(f func() *node) { kept = f() }

//go:noinline
func storeReturned(h *node, f func() *node) { h.next = f() }

//go:noinline
func callReturned(f func() func() int) int { return f()() }

//go:noinline
func keepCalled(f func() func() int) { keptF = f() }

//go:noinline
func giveBack(f func() *node) *node { return f() }

var global node

//go:noinline
func a(n int) {
	l := &node{nil, n}
	keepReturned(func() *node { l.value++; return l })
}

//go:noinline
func b(n int) {
	l := &node{nil, n}
	storeReturned(&global, func() *node { l.value++; return l })
}

//go:noinline
func c(n int) int {
	l := &node{nil, n}
	return callReturned(func() func() int { l.value++; return func() int { l.value++; return l.value } })
}

//go:noinline
func d(n int) {
	l := &node{nil, n}
	keepCalled(func() func() int { l.value++; return func() int { l.value++; return l.value } })
}

//go:noinline
func e(n int) *node {
	l := &node{nil, n}
	return giveBack(func() *node { l.value++; return l })
}

func main() {
	a(1)
	clobber()
	churn()
	equal(kept.value, 2, "a")
	b(3)
	clobber()
	churn()
	equal(global.next.value, 4, "b")
	equal(c(5), 7, "c")
	d(7)
	clobber()
	churn()
	equal(keptF(), 9, "d")
	p := e(9)
	clobber()
	churn()
	equal(p.value, 10, "e")
}
