// An object that is reached through an interface inside a struct that is
// kept.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type namer interface {
	number() int
}

func (p *point) number() int {
	return p.x
}

type labelled struct {
	namer
	label string
}

var kept labelled

//go:noinline
func store(n int) {
	l := labelled{newPoint(n), "abc"}
	kept = l
}

func main() {
	store(5)
	churn()
	clobber()
	equal(kept.number(), 5, "number")
	equalString(kept.label, "abc", "label")
	wantAllocs(1, func() { store(6) })
}
