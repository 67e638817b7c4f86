// A constructor in a loop has one slot for all rounds, where nothing of a round
// is there in the next.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct {
	x, y int
	next *point
}

//go:noinline
func newPoint(x int) *point {
	p := new(point)
	p.x = x
	if x%2 == 0 {
		p.y = x
	}
	return p
}

var rounds = 6

func main() {
	wantAllocs(0, func() {
		sum := 0
		for i := 1; i < rounds; i++ {
			p := newPoint(i)
			check(p.next == nil, "next is not zero")
			sum = sum*10 + p.y
			p.next = p
		}
		equal(sum, 2040, "sum")
	})
}
