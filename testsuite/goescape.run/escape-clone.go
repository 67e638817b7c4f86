// GCC makes versions of a function with fewer parameters; what is known of the
// parameters of one is not true of those of another.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

var kept *point

func readX(p *point) int { return p.x }

func readY(p *point) int { return p.y }

var reader = readY

//go:noinline
func choose(f func(*point) int, n int, p, q *point) int {
	sum := 0
	for i := 0; i < n; i++ {
		sum += f(p)
		if i == 1 {
			kept = q
		}
	}
	return sum
}

//go:noinline
func useVersion(n int) int {
	sum := 0
	for i := 0; i < 4; i++ {
		sum += choose(readX, 3, &point{n, i}, &point{n, i})
	}
	return sum
}

//go:noinline
func useOriginal(f func(*point) int, n int) int {
	return choose(f, n, &point{n, 1}, &point{n, 7})
}

func main() {
	equal(useVersion(5), 60, "sum")
	clobber()
	churn()
	equal(kept.x, 5, "x")
	equal(kept.y, 3, "y")
	equal(useOriginal(reader, 2), 2, "sum")
	clobber()
	churn()
	equal(kept.x, 2, "x")
	equal(kept.y, 7, "y")
}
