// Boxed integers that are compared with each other and with other types need
// no allocation.
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
		check(box(n) == box(n), "equal integers differ")
		check(box(n) != box(n+1), "different integers are equal")
		check(box(n) != interface{}("abc"), "a string is an integer")
	})
}
