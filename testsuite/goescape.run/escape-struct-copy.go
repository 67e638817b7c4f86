// A struct copy takes the pointers in a slot to the heap: what they point to
// outlives the frame though the struct itself does not.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type holder struct {
	first, second *point
	pad           [6]int
}

func newHolder(p, q *point) *holder {
	return &holder{first: p, second: q}
}

func newOther(p, q *point) *holder {
	return &holder{second: p, first: q}
}

var kept holder

var shelf = make([]holder, 3)

//go:noinline
func store(n, index int) {
	h := newHolder(newPoint(n), newPoint(n+1))
	kept = *h
	shelf[index] = *newOther(newPoint(n+3), newPoint(n+2))
}

func main() {
	store(5, 2)
	churn()
	clobber()
	equal(kept.first.x, 5, "kept.first")
	equal(kept.second.x, 6, "kept.second")
	equal(shelf[2].first.x, 7, "shelf.first")
	equal(shelf[2].second.x, 8, "shelf.second")
	wantAllocs(4, func() { store(1, 1) })
}
