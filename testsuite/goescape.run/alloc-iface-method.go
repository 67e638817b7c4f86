// A method called through an interface whose table is known is a direct call:
// the box, or the object behind a pointer receiver, is a slot.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type counter interface {
	next() int
}

type byOne struct{ n int }

func (c *byOne) next() int {
	c.n++
	return c.n
}

func newCounter(n int) counter {
	return &byOne{n}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		c := newCounter(n)
		c.next()
		clobber()
		equal(c.next(), n+2, "next")
	})
}
