// A boxed struct that holds a pointer to an object: box and object are slots.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type holder struct {
	at    *point
	count int
}

func hold(p *point, count int) interface{} {
	return holder{p, count}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		e := hold(newPoint(n), 3)
		clobber()
		h := e.(holder)
		h.at.x++
		equal(e.(holder).at.x, n+1, "x")
		equal(h.count, 3, "count")
	})
}
