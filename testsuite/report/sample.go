// A program for the tests of goescape-report: something of each kind.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x, y int) *point { return &point{x, y} }

func newKept(x int) *point { return &point{x, x} }

var kept *point

//go:noinline
func length2(x, y int) int {
	p := newPoint(x, y)
	return p.x*p.x + p.y*p.y
}

//go:noinline
func keep(x int) {
	p := newKept(x)
	kept = p // <b>&amp; kept
}

//go:noinline
func swap(x, y int) (int, int) {
	p, q := newPoint(x, y), newPoint(y, x)
	return p.y, q.y
}

func main() {
	keep(1)
	println(length2(3, 4), kept.x)
	println(swap(1, 2))
}
