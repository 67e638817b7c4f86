// Calls deferred in a loop run when the function returns: each has an object
// of its own, though all are made at one place.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var sum, count int

//go:noinline
func add(p *point, want int) {
	equal(p.x, want, "x")
	sum += p.x
	count++
}

//go:noinline
func use(n int) {
	for i := 0; i < n; i++ {
		p := newPoint(i)
		defer add(p, i)
		q := newPoint(i + 1)
		defer func() { sum += q.x }()
	}
	clobber()
}

func main() {
	use(10)
	equal(count, 10, "count")
	equal(sum, 45+55, "sum")
}
