// An object goes down three functions that are not inlined, and back.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type T struct{ x, y int }

//go:noinline
func first(t *T) *T { t.x++; return second(t) }

//go:noinline
func second(t *T) *T { t.y += t.x; return third(t) }

//go:noinline
func third(t *T) *T { t.x *= 2; return t }

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		t := first(&T{n, 1})
		clobber()
		equal(t.x, 2*n+2, "x")
		equal(t.y, n+2, "y")
	})
}
