// A closure that holds pointers to objects keeps none of them on the heap
// when it is called here.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

func adder(p, q *point) func() int {
	return func() int {
		p.y += q.x
		return p.y
	}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		p, q := newPoint(n), newPoint(n+1)
		add := adder(p, q)
		add()
		clobber()
		check(add() == 1+2*(n+1), "sum")
		equal(p.y, 1+2*(n+1), "p.y")
	})
}
