// A store through a pointer that may lead to one of two holders, or to one and to
// memory of which nothing is known, leaves the other as it was: it still has the
// object of an earlier round.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

type holder struct {
	p     *point
	count int
}

//go:noinline
func use(n int) int {
	var even, odd holder
	for i := 0; i < n; i++ {
		p := &point{i, 1}
		h := &even
		if i%2 == 1 {
			h = &odd
		}
		h.p = p
		h.count++
	}
	return even.p.x*100 + odd.p.x*10 + even.count
}

var elsewhere = &holder{p: &point{}}

//go:noinline
func orElsewhere(n int) int {
	var held holder
	sum := 0
	for i := 1; i <= n; i++ {
		p := &point{i, 1}
		h := &held
		if i%2 == 0 {
			h = elsewhere
		}
		h.p = nil
		if held.p != nil {
			sum = sum*10 + held.p.x
		}
		held.p = p
	}
	return sum
}

func main() {
	clobber()
	equal(use(6), 453, "holders")
	equal(use(7), 654, "holders")
	equal(orElsewhere(6), 135, "holder")
	check(elsewhere.p == nil, "the other holder holds something")
}
