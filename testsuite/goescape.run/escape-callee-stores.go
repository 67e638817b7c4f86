// A function that is not inlined stores another function in a local object: what
// is called through the object then is not what was stored there before.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

type holder struct {
	read func(*point) int
	n    int
}

var kept *point

func keepPoint(p *point) int {
	kept = p
	return p.x
}

var reader = keepPoint

//go:noinline
func replace(h *holder) {
	h.read = reader
	h.n++
}

//go:noinline
func use(n int) int {
	h := &holder{read: func(p *point) int { return p.y }}
	replace(h)
	p := &point{n, 1}
	return h.read(p) + h.n
}

func main() {
	equal(use(5), 6, "sum")
	clobber()
	churn()
	equal(kept.x, 5, "x")
	equal(kept.y, 1, "y")
}
