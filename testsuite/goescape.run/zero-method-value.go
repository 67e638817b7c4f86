// A method value is called later.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func (p *point) move(d int) int {
	p.x += d
	return p.x + p.y
}

//go:noinline
func twice(f func(int) int) int {
	f(1)
	return f(2)
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		p := &point{n, 1}
		f := p.move
		clobber()
		equal(twice(f), n+4, "sum")
		equal(p.x, n+3, "x")
	})
}
