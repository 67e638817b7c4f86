// The code of a local closure is replaced behind the compiler's back.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

type point struct{ x, y int }

var kept *point

func keepPoint(p *point) int {
	kept = p
	return p.x
}

var other = keepPoint

//go:noinline
func use(n int) int {
	f := func(p *point) int { return p.y + n }
	code := *(**unsafe.Pointer)(unsafe.Pointer(&f))
	*code = **(**unsafe.Pointer)(unsafe.Pointer(&other))
	return f(&point{n, 1})
}

func main() {
	equal(use(5), 5, "result")
	clobber()
	churn()
	equal(kept.x, 5, "x")
}
