// An integer in an empty interface that an inlined function returns needs no
// box on the heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

func box(n int) interface{} {
	return n
}

func main() {
	n := 1000
	wantAllocs(0, func() {
		n++
		e := box(n)
		clobber()
		equal(e.(int), n, "value")
		_, ok := e.(string)
		check(!ok, "an int is a string")
	})
}
