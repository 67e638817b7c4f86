// A deferred call of a known function: what becomes of its arguments is what
// the function does with them.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type T struct{ x, y int }

func newT(x int) *T { return &T{x, 1} }

var sum int

//go:noinline
func read(t, u *T) { sum += t.x + u.y }

//go:noinline
func (t *T) add() { sum += t.x }

//go:noinline
func argument(n int) int {
	t := newT(n)
	defer read(t, newT(2))
	t.x++
	return t.x
}

//go:noinline
func receiver(n int) int {
	t := newT(n)
	defer t.add()
	t.x++
	return t.x
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		sum = 0
		equal(argument(n), n+1, "argument")
		equal(sum, n+2, "sum")
		equal(receiver(n), n+1, "receiver")
		equal(sum, 2*n+3, "sum")
	})
}
