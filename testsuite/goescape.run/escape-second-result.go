// Each result of a function has its own arguments.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

var kept *point

//go:noinline
func both(p, q *point, n int) (*point, *point, error) {
	p.x += n
	q.x += n
	return p, q, nil
}

//go:noinline
func use(n int) int {
	p, q, _ := both(&point{n, 1}, &point{n, 2}, 3)
	kept = q
	return p.x
}

func main() {
	equal(use(5), 8, "first")
	clobber()
	churn()
	equal(kept.x, 8, "x")
	equal(kept.y, 2, "y")
}
