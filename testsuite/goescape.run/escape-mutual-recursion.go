// One of the functions that call each other in a circle keeps what it gets, in
// the last turn only.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type node struct {
	value int
	next  *node
}

func cons(value int, next *node) *node { return &node{value, next} }

var kept *node

//go:noinline
func ping(l *node, n int) int {
	if n == 0 {
		return l.value
	}
	return pong(l, n-1)
}

//go:noinline
func pong(l *node, n int) int {
	if n == 0 {
		return -l.value
	}
	return pung(l, n-1)
}

//go:noinline
func pung(l *node, n int) int {
	if n == 0 {
		kept = l.next
		return 0
	}
	return ping(l, n-1)
}

//go:noinline
func run(n int) int {
	return ping(cons(n, cons(n+1, nil)), 5)
}

func main() {
	equal(run(7), 0, "run")
	clobber()
	churn()
	equal(kept.value, 8, "kept")
}
