// Two closures that share a captured variable see each other's writes when
// the variable is a slot.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

func counter(n int) (func(), func() int) {
	return func() { n++ }, func() int { return n }
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		increment, get := counter(n)
		increment()
		increment()
		clobber()
		check(get() == n+2, "count")
	})
}
