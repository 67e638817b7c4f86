// A store through a pointer that may lead to one of two holders leaves the other
// as it was: it still has the object of an earlier round.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

type holder struct {
	p     *point
	count int
}

//go:noinline
func use(n int) int {
	var even, odd holder
	for i := 0; i < n; i++ {
		p := &point{i, 1}
		h := &even
		if i%2 == 1 {
			h = &odd
		}
		h.p = p
		h.count++
	}
	return even.p.x*100 + odd.p.x*10 + even.count
}

func main() {
	clobber()
	equal(use(6), 453, "holders")
	equal(use(7), 654, "holders")
}
