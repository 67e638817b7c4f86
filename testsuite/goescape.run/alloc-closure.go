// A closure with captured variables that is inlined and called directly needs
// neither itself nor its variables on the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

func adder(n int) func(int) int {
	return func(k int) int {
		n += k
		return n
	}
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		add := adder(n)
		add(1)
		clobber()
		check(add(2) == n+3, "sum")
	})
}
