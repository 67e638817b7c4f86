// The functions that a variable of the package can hold are known, if it is not
// exported and its address is taken nowhere: what none of them keeps needs no
// allocation.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

var hook = func(p *point) int { return p.x }

var Hook = func(p *point) int { return p.x }

func y(p *point) int {
	return p.y
}

//go:noinline
func set() {
	hook = y
}

//go:noinline
func use(n int) int {
	p := point{n, n + 1}
	return hook(&p)
}

//go:noinline
func useExported(n int) int {
	p := point{n, n + 1}
	return Hook(&p)
}

func main() {
	wantAllocs(0, func() { equal(use(3), 3, "x") })
	set()
	wantAllocs(0, func() { equal(use(3), 4, "y") })
	wantAllocs(1, func() { equal(useExported(3), 3, "x") })
}
