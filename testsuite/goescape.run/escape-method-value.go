// A method value that is stored keeps its receiver.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var stored func() int

func (p *point) sum() int {
	return p.x + p.y
}

func (p point) difference() int {
	return p.x - p.y
}

//go:noinline
func store(n int) {
	stored = newPoint(n).sum
}

//go:noinline
func storeCopy(n int) {
	p := newPoint(n)
	stored = p.difference
	p.x = 0
}

func main() {
	store(5)
	churn()
	clobber()
	equal(stored(), 6, "sum")
	storeCopy(7)
	churn()
	clobber()
	equal(stored(), 6, "difference")
}
