// A pointer and a boxed value that become keys of a map outlive the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var byPointer = map[*point]int{}

var byValue = map[interface{}]int{}

func box(n int) interface{} {
	return n
}

//go:noinline
func store(n int) {
	byPointer[newPoint(n)] = n
	byValue[box(n)] = n
}

func main() {
	for n := 1000; n < 1020; n++ {
		store(n)
		clobber()
	}
	churn()
	for p, n := range byPointer {
		equal(p.x, n, "pointer")
	}
	for k, n := range byValue {
		equal(k.(int), n, "value")
	}
	equal(len(byPointer), 20, "pointers")
	equal(byValue[box(1019)], 1019, "look-up")
}
