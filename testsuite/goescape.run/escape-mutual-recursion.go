// One of the functions that call each other in a circle keeps what it gets, in
// the last turn only: the one that stands last, and the one that stands first.
// Each is called from outside as well, so that the circle has no first function.
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

//go:noinline
func runKeeper(n int) int {
	return pung(cons(n, cons(n+1, nil)), 3)
}

//go:noinline
func runBefore(n int) int {
	return pong(cons(n, cons(n+1, nil)), 4)
}

//go:noinline
func runTick(n int) int {
	return tick(cons(n, cons(n+1, nil)), 3)
}

//go:noinline
func tick(l *node, n int) int {
	if n == 0 {
		kept = l.next
		return 0
	}
	return tack(l, n-1)
}

//go:noinline
func tack(l *node, n int) int {
	if n == 0 {
		return -l.value
	}
	return tock(l, n-1)
}

//go:noinline
func tock(l *node, n int) int {
	if n == 0 {
		return l.value
	}
	return tick(l, n-1)
}

//go:noinline
func runFirst(n int) int {
	return tack(cons(n, cons(n+1, nil)), 5)
}

//go:noinline
func runLast(n int) int {
	return tock(cons(n, cons(n+1, nil)), 4)
}

func main() {
	equal(run(7), 0, "run")
	clobber()
	churn()
	equal(kept.value, 8, "kept")
	runKeeper(1)
	equal(runBefore(20), 0, "runBefore")
	clobber()
	churn()
	equal(kept.value, 21, "kept")
	runTick(1)
	equal(runFirst(9), 0, "runFirst")
	clobber()
	churn()
	equal(kept.value, 10, "kept")
	equal(runLast(11), 0, "runLast")
	clobber()
	churn()
	equal(kept.value, 12, "kept")
}
