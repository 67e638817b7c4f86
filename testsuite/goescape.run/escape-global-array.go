// An object stored in a global array at an index that is not known outlives
// the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var kept [8]*point

var holder struct {
	pad  [2]int
	list [4]*point
}

//go:noinline
func store(n, index int) {
	kept[index] = newPoint(n)
	holder.list[index%4] = newPoint(n + 1)
}

func main() {
	for i := range kept {
		store(i, i)
	}
	churn()
	clobber()
	for i := range kept {
		equal(kept[i].x, i, "kept")
	}
	for i := range holder.list {
		equal(holder.list[i].x, i+5, "list")
	}
	wantAllocs(2, func() { store(6, 1) })
}
