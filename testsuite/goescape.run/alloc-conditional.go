// An object made on one path only, and used on that path and behind it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var yes, no = true, false

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		var p, q *point
		if yes {
			p = newPoint(n)
		}
		if no {
			q = newPoint(n)
		}
		clobber()
		check(q == nil, "q was made")
		equal(p.x, n, "x")
		if p != nil && q == nil {
			q = p
		}
		q.y = 40
		equal(p.y, 40, "y")
	})
}
