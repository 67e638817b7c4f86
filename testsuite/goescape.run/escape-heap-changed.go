// What an object on the heap holds may be changed by whoever finds it there: a
// function that is loaded from it is not the one that was stored.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

type holder struct {
	name string
	use  func(*point) int
}

var held *holder
var kept *point

func keepPoint(p *point) int {
	kept = p
	return p.x
}

//go:noinline
func change() { held.use = keepPoint }

//go:noinline
func use(n int) int {
	h := &holder{"first", func(p *point) int { return p.x }}
	held = h
	change()
	return h.use(&point{n, 1})
}

func main() {
	equal(use(42), 42, "x")
	clobber()
	churn()
	equal(kept.x, 42, "what is kept")
}
