// Pointers to objects in an array are read and written at an index that is
// not known at compile time.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var index = 2

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		array := [4]*point{newPoint(n), newPoint(n + 1),
			newPoint(n + 2), newPoint(n + 3)}
		array[index].x = 50
		array[index-1] = array[index+1]
		clobber()
		equal(array[0].x, n, "0")
		equal(array[1].x, n+3, "1")
		equal(array[2].x, 50, "2")
		equal(array[index+1].x, n+3, "3")
	})
}
