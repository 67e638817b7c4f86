// go#29353: the conversion of a slice to an interface was not seen as an
// allocation, so that the elements did not escape with it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

//go:noinline
func wrap(list []*point) interface{} {
	return list
}

//go:noinline
func build(n int) interface{} {
	var room [10]*point
	room[0] = newPoint(n)
	room[9] = newPoint(n + 1)
	return wrap(room[:])
}

func main() {
	e := build(5)
	churn()
	clobber()
	list := e.([]*point)
	equal(list[0].x, 5, "first")
	equal(list[9].x, 6, "last")
	check(list[4] == nil, "middle")
}
