// What a constructor made in the round before is held by an object that it is
// given again, and read before the new one is made or after.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

type holder struct{ last *point }

//go:noinline
func next(h *holder, x int) *point {
	p := &point{x: x}
	if h.last != nil {
		p.y = h.last.x
	}
	return p
}

var rounds = 6

func main() {
	var h holder
	sum := 0
	for i := 1; i < rounds; i++ {
		h.last = next(&h, i)
		sum = sum*10 + h.last.y
	}
	equal(sum, 1234, "sum")
}
