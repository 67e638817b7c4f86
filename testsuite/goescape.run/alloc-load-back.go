// A pointer stored in an object and loaded back through another pointer still
// leads to the same object.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type holder struct {
	at   *point
	self *holder
}

func newHolder(p *point) *holder {
	h := &holder{at: p}
	h.self = h
	return h
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		p := newPoint(n)
		h := newHolder(p)
		clobber()
		q := h.self.self.at
		q.x += 5
		equal(p.x, n+5, "x")
		check(q == p, "another object was loaded back")
	})
}
