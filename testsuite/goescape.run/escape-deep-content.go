// A function keeps what it finds after two loads and more.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

type holder struct{ p *point }

type outer struct{ h *holder }

var kept *point
var keptHolder *holder

//go:noinline
func keepTwo(o *outer) { keptHolder = o.h }

//go:noinline
func keepThree(o **outer) { kept = (*o).h.p }

//go:noinline
func two(n int) {
	keepTwo(&outer{&holder{&point{n, 1}}})
}

//go:noinline
func three(n int) {
	o := &outer{&holder{&point{n, 2}}}
	keepThree(&o)
}

func main() {
	two(5)
	three(6)
	clobber()
	churn()
	equal(keptHolder.p.x, 5, "two")
	equal(kept.x, 6, "three")
}
