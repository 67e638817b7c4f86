// A pointer that a panic carries is recovered by the caller, when the frame
// of the object is gone.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

//go:noinline
func fail(n int) {
	p := newPoint(n)
	panic(p)
}

//go:noinline
func failBox(n int) {
	panic(*newPoint(n))
}

//go:noinline
func try(f func(int), n int) (r interface{}) {
	defer func() { r = recover() }()
	f(n)
	return nil
}

func main() {
	r := try(fail, 5)
	s := try(failBox, 6)
	churn()
	clobber()
	equal(r.(*point).x, 5, "pointer")
	equal(s.(point).x, 6, "value")
}
