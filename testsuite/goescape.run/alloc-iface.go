// A struct in an interface with methods that an inlined function returns
// needs no box on the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type shape interface {
	area() int
}

type square struct{ side, scale int }

func (s square) area() int {
	return s.side * s.side * s.scale
}

func newShape(n int) shape {
	return square{n, 2}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		s := newShape(n)
		clobber()
		q, ok := s.(square)
		check(ok, "no square")
		equal(q.side, n, "side")
		equal(q.scale, 2, "scale")
	})
}
