// go#80188: slices of variable size on the stack held pointers that the
// collector found to be to free objects.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

//go:noinline
func heapPoint(n int) *point {
	return newPoint(n)
}

//go:noinline
func sum(n int) int {
	all := make([]*point, n)
	for i := range all {
		all[i] = heapPoint(i)
	}
	churn()
	total := 0
	for i := range all {
		total += all[i].x
		all[i] = nil
	}
	churn()
	return total
}

func main() {
	for n := 1; n < 40; n += 9 {
		equal(sum(n), n*(n-1)/2, "sum")
		scribble(3)
	}
}
