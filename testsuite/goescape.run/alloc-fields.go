// Of two objects held by one struct one escapes and the other does not: what
// is stored at one offset says nothing about another offset.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type pair struct{ kept, local *point }

func newPair(n int) *pair {
	return &pair{newPoint(n), newPoint(n + 1)}
}

var kept *point

//go:noinline
func use(n int) int {
	p := newPair(n)
	kept = p.kept
	clobber()
	return p.local.x
}

func main() {
	equal(use(5), 6, "local")
	churn()
	clobber()
	equal(kept.x, 5, "kept.x")
	equal(kept.y, 1, "kept.y")
	wantAllocs(1, func() { use(8) })
}
