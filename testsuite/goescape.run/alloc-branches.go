// A pointer that comes from one of two objects, by the way that was taken, or
// from none.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

func one(kind, n int) *point {
	switch kind {
	case 0:
		return newPoint(n)
	case 1:
		p := new(point)
		p.x = n + 1
		return p
	}
	return nil
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		for kind := 0; kind < 3; kind++ {
			p := one(kind, n)
			scribble(1)
			if kind == 2 {
				check(p == nil, "not nil")
			} else {
				equal(p.x, n+kind, "x")
			}
		}
	})
}
