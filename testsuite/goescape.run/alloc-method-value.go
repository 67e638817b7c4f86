// A method value holds a copy of its receiver; called directly it needs no
// allocation, and later changes of the original do not reach the copy.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func (p point) sum() int {
	return p.x + p.y
}

func bind(p point) func() int {
	return p.sum
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		p := point{n, 1}
		sum := bind(p)
		p.x = 1000
		clobber()
		equal(sum(), n+1, "sum")
	})
}
