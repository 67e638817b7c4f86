// Objects in the array of a variadic call are kept by the function that is
// called.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var kept []interface{}

//go:noinline
func remember(values ...interface{}) {
	kept = values
}

//go:noinline
func use(n int) {
	remember(newPoint(n), n+1000, *newPoint(n + 1))
}

func main() {
	use(5)
	churn()
	clobber()
	equal(kept[0].(*point).x, 5, "pointer")
	equal(kept[1].(int), 1005, "int")
	equal(kept[2].(point).x, 6, "struct")
}
