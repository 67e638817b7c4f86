// A closure that is returned or stored outlives the frame with all that it
// captured.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var stored func() int

//go:noinline
func adder(n int) func(int) int {
	p := newPoint(n)
	return func(k int) int {
		p.x += k
		n += k
		return p.x + n
	}
}

//go:noinline
func store(n int) {
	p := newPoint(n)
	stored = func() int { return p.x }
}

func main() {
	add := adder(5)
	store(8)
	churn()
	clobber()
	equal(add(1), 12, "first")
	churn()
	clobber()
	equal(add(2), 16, "second")
	equal(stored(), 8, "stored")
	wantAllocs(3, func() { store(9) })
}
