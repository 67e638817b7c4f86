// A slice of the previous object's array is carried to the next iteration.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type buffer struct {
	data [8]int
}

func newBuffer(n int) *buffer {
	b := &buffer{}
	for i := range b.data {
		b.data[i] = n
	}
	return b
}

var rounds = 6

func main() {
	var previous []int
	for i := 0; i < rounds; i++ {
		b := newBuffer(i)
		for _, v := range previous {
			equal(v, i-1, "previous")
		}
		previous = b.data[2:5]
	}
	equal(len(previous), 3, "length")
	equal(previous[0], 5, "last")
}
