// A function that is not inlined returns what a global variable points to, or
// what it is given: what is stored there is kept.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point { return &point{x, 1} }

type holder struct{ p *point }

var global holder

//go:noinline
func get() *holder { return &global }

//go:noinline
func either(h *holder) (*holder, bool) {
	if h.p != nil {
		return h, true
	}
	return &global, false
}

//go:noinline
func store(x int) { get().p = newPoint(x) }

//go:noinline
func storeEither(x int) {
	var own holder
	h, _ := either(&own)
	h.p = newPoint(x)
}

func main() {
	store(3)
	clobber()
	churn()
	equal(global.p.x, 3, "stored")
	storeEither(4)
	clobber()
	churn()
	equal(global.p.x, 4, "stored in either")
}
