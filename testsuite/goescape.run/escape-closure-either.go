// A function value is a local closure or one that nobody knows: the closure goes
// to an unknown function, and its own function keeps what it captured.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

var other = func(int) *point { return nil }

var kept *point

//go:noinline
func use(n int, local bool) {
	var p point
	f := other
	if local {
		f = func(k int) *point {
			p.x = n + k
			kept = &p
			return &p
		}
	}
	if q := f(1); q != nil {
		q.y = 7
	}
}

func main() {
	use(3, true)
	clobber()
	churn()
	equal(kept.x, 4, "x")
	equal(kept.y, 7, "y")
	use(3, false)
}
