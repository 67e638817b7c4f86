// Objects appended to a slice that is returned outlive the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

//go:noinline
func build(n int) []*point {
	var list []*point
	for i := 0; i < n; i++ {
		list = append(list, newPoint(i))
	}
	return list
}

//go:noinline
func extend(list []*point, n int) []*point {
	return append(list, newPoint(n), newPoint(n+1))
}

func main() {
	list := extend(build(10), 10)
	churn()
	clobber()
	for i, p := range list {
		equal(p.x, i, "x")
	}
	equal(len(list), 12, "length")
	room := make([]*point, 0, 4)
	wantAllocs(2, func() { extend(room, 1) })
	equal(room[:2][1].x, 2, "room")
}
