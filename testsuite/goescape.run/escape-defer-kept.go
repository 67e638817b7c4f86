// A deferred call of a known function that keeps its argument, or what that
// holds, or stores one argument in the other.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type T struct {
	x    int
	next *T
}

func newT(x int, next *T) *T { return &T{x, next} }

var kept *T

//go:noinline
func keepIt(t *T) { kept = t }

//go:noinline
func keepNext(t *T) { kept = t.next }

//go:noinline
func link(t, u *T) { t.next = u }

//go:noinline
func whole(n int) {
	defer keepIt(newT(n, nil))
}

//go:noinline
func part(n int) {
	defer keepNext(newT(n, newT(n+1, nil)))
}

//go:noinline
func other(n int, t *T) {
	defer link(t, newT(n, nil))
}

func main() {
	whole(5)
	clobber()
	churn()
	equal(kept.x, 5, "whole")
	part(6)
	clobber()
	churn()
	equal(kept.x, 7, "part")
	other(8, kept)
	clobber()
	churn()
	equal(kept.next.x, 8, "other")
}
