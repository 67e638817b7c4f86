// An object just under the limit of 64 KiB is a slot, one over it stays on
// the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type under [8000]int

type over [9000]int

func newUnder(n int) *under {
	u := new(under)
	u[7999] = n
	return u
}

func newOver(n int) *over {
	o := new(over)
	o[8999] = n
	return o
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		u := newUnder(n)
		clobber()
		equal(u[7999], n, "last")
		equal(u[n], 0, "middle")
	})
	wantAllocs(1, func() {
		o := newOver(n)
		equal(o[8999], n, "last")
	})
}
