// The interface of the previous iteration still holds its own value after the
// next value was boxed.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var rounds = 6

func box(n int) interface{} {
	return n
}

func main() {
	var previous interface{}
	for i := 1000; i < 1000+rounds; i++ {
		e := box(i)
		if previous != nil {
			equal(previous.(int), i-1, "previous")
			check(previous != e, "two values are one")
		}
		previous = e
	}
	equal(previous.(int), 1005, "last")
}
