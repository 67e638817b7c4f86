// unsafe.Slice checks its arguments and keeps none, but the slice that it
// makes is one of the object.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import "unsafe"

func newArray(n int) *[4]int { return &[4]int{n, n + 1, n + 2, n + 3} }

//go:noinline
func sum(n, count int) int {
	total := 0
	for _, v := range unsafe.Slice(&newArray(n)[0], count) {
		total += v
	}
	for _, v := range unsafe.Slice(&newArray(n)[1], int64(count-1)) {
		total -= v
	}
	return total
}

//go:noinline
func part(n, count int) []int {
	return unsafe.Slice(&newArray(n)[1], count)
}

func main() {
	n := 1000
	wantAllocs(0, func() {
		n++
		equal(sum(n, 4), n, "sum")
	})
	s := part(5, 3)
	churn()
	clobber()
	equal(s[0], 6, "first")
	equal(s[2], 8, "last")
	wantAllocs(0, func() { equal(len(part(n, 2)), 2, "length") })
}
