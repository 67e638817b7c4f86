// The slots of one function take no more than the frame budget of 128 KiB: of
// three large objects one stays on the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type large [7500]int

func newLarge(n int) *large {
	l := new(large)
	l[n%7500] = n
	return l
}

var index = 7000

func main() {
	n := 0
	wantAllocs(1, func() {
		n++
		a, b, c := newLarge(n), newLarge(n+1), newLarge(n+2)
		a[index], b[index], c[index] = 1, 2, 3
		scribble(1)
		equal(a[index]+10*b[index]+100*c[index], 321, "values")
		equal(a[n], n, "a")
		equal(b[n+1], n+1, "b")
		equal(c[n+2], n+2, "c")
	})
}
