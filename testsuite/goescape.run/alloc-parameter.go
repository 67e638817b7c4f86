// A parameter whose address an inlined function returns was moved to the heap
// by the frontend, and comes back to the stack.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

func address(n int) *int {
	return &n
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		p := address(n)
		*p *= 2
		clobber()
		equal(*p, 2*n, "*p")
	})
}
