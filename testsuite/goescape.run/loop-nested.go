// The object of an outer iteration is alive in all inner iterations, and one
// inner object is carried to the next outer iteration.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	var carried *point
	for i := 0; i < rounds; i++ {
		outer := newPoint(i)
		for j := 0; j < rounds; j++ {
			inner := newPoint(100*i + j)
			equal(outer.x, i, "outer")
			if carried != nil {
				equal(carried.x, 100*(i-1)+3, "carried")
			}
			outer.y += inner.x
			if j == 3 && i < 2 {
				defer equalPoint(inner, 100*i+3)
			}
		}
		last := newPoint(100*i + 3)
		carried = last
		equal(outer.y, 1+600*i+15, "sum")
	}
}

//go:noinline
func equalPoint(p *point, want int) {
	equal(p.x, want, "deferred")
}
