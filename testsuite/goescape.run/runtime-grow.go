// An array that append moves from is left behind: what is returned is
// another one, with the elements of the first and all that they point to.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point { return &point{x, 1} }

func numbers(n int) []int { return []int{n, n + 1, n + 2} }

func points(n int) []*point { return []*point{newPoint(n), newPoint(n + 1)} }

//go:noinline
func grow(n int) []int {
	return append(numbers(n), n+3)
}

//go:noinline
func growPoints(n int) []*point {
	return append(points(n), nil)
}

var kept []*point

//go:noinline
func keepPoints(n int) { kept = growPoints(n) }

// fits may return the array that it begins with.
//go:noinline
func fits(n int, some bool) []int {
	s := numbers(n)[:2]
	if some {
		s = append(s, n+5)
	} else {
		s = append(s, n+5, n+6)
	}
	return s
}

func main() {
	n := 1000
	wantAllocs(1, func() {
		n++
		s := grow(n)
		equal(s[0]+s[3], 2*n+3, "numbers")
	})
	wantAllocs(3, func() { equal(len(growPoints(n)), 3, "length") })

	s, p, few, many := grow(5), growPoints(6), fits(7, true), fits(8, false)
	keepPoints(9)
	churn()
	clobber()
	equal(s[1], 6, "number")
	equal(p[0].x, 6, "first point")
	equal(p[1].x, 7, "second point")
	equal(kept[0].x, 9, "first point that is kept")
	equal(kept[1].x, 10, "second point that is kept")
	equal(few[0]+few[2], 19, "the same array")
	equal(many[0]+many[3], 22, "another array")
}
