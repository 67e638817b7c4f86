// A deferred call reads and writes a slot when the function returns.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var last int

//go:noinline
func run(n int) {
	p := newPoint(n)
	defer func() {
		p.x += p.y
		last = p.x
	}()
	clobber()
	p.y = 20
}

func main() {
	run(5)
	equal(last, 25, "last")
	wantAllocs(0, func() { run(6) })
	equal(last, 26, "last")
}
