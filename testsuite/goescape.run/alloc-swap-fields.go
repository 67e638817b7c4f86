// Pointers that move between the fields of slots stay with their objects.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type cell struct {
	value int
	link  *cell
}

func newCell(value int) *cell {
	return &cell{value: value}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		a, b, c := newCell(n), newCell(n+1), newCell(n+2)
		a.link, b.link, c.link = b, c, a
		a.link, b.link = b.link, a.link
		clobber()
		equal(a.link.value, n+2, "a.link")
		equal(b.link.value, n+1, "b.link")
		equal(c.link.link.value, n+2, "c.link.link")
		check(b.link == b, "b is not its own link")
	})
}
