// A frame with slots is unwound by a panic that its caller recovers; the
// caller's own slots keep their values.
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
	scribble(2)
	if p.x > 0 {
		panic("fail")
	}
}

//go:noinline
func call(n int) (failed bool) {
	defer func() { failed = recover() != nil }()
	fail(n)
	return
}

func main() {
	for n := 0; n < 4; n++ {
		p := newPoint(n)
		failed := call(n)
		clobber()
		check(failed == (n > 0), "panic")
		equal(p.x, n, "x")
	}
}
