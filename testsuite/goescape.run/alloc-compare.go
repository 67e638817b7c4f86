// Pointers to different objects never compare equal, pointers to one object
// do, and no slot is at nil.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

func choose(first bool, p, q *point) *point {
	if first {
		return p
	}
	return q
}

var yes = true

// first returns the index in a table of the object that is number n there.
//go:noinline
func first(n int) int {
	p, q := newPoint(1), newPoint(1)
	table := [4]*point{nil, p, q, p}
	found := table[n]
	if found == p {
		return 1
	}
	if found == q {
		return 2
	}
	return 0
}

func main() {
	wantAllocs(0, func() {
		p, q := newPoint(1), newPoint(1)
		check(p != q, "two objects are one")
		check(*p == *q, "the same contents differ")
		check(p != nil && q != nil, "an object is nil")
		r := choose(yes, p, q)
		clobber()
		check(r == p, "one object is two")
		check(r != q, "the other object")
	})
	equal(first(1), 1, "first")
	equal(first(2), 2, "second")
	equal(first(3), 1, "first again")
	equal(first(0), 0, "none")
}
