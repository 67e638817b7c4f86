// Objects returned inside a struct, an array and an interface outlive the
// frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type holder struct {
	count int
	at    *point
}

//go:noinline
func inStruct(n int) holder {
	return holder{n, newPoint(n)}
}

//go:noinline
func inArray(n int) (result [3]*point) {
	result[n%3] = newPoint(n)
	return
}

//go:noinline
func inInterface(n int) interface{} {
	return newPoint(n)
}

func main() {
	h, a, i := inStruct(1), inArray(2), inInterface(3)
	churn()
	clobber()
	equal(h.at.x, 1, "struct")
	equal(a[2].x, 2, "array")
	equal(i.(*point).x, 3, "interface")
	wantAllocs(1, func() { sink = inStruct(4).at })
	wantAllocs(1, func() { sink = inArray(5)[2] })
	wantAllocs(1, func() { sink = inInterface(6) })
}
