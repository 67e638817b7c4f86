// The argument of a call through a function value is kept by the function.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var kept *point

var keepers = []func(*point){func(p *point) { kept = p }, func(*point) {}}

//go:noinline
func use(n int, f func(*point)) {
	f(newPoint(n))
}

func main() {
	use(5, keepers[0])
	use(6, keepers[1])
	churn()
	clobber()
	equal(kept.x, 5, "x")
	wantAllocs(1, func() { use(7, keepers[0]) })
}
