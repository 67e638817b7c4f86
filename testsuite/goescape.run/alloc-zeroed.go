// A slot holds zero whenever its allocation has run, also in the second
// iteration after the first has written to it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type buffer struct {
	data [40]int
	next *int
}

func newBuffer() *buffer {
	return new(buffer)
}

var rounds, place = 5, 3

func main() {
	wantAllocs(0, func() {
		for i := 0; i < rounds; i++ {
			b := newBuffer()
			for k := range b.data {
				equal(b.data[k], 0, "a new object")
			}
			check(b.next == nil, "a new pointer")
			for k := range b.data {
				b.data[k] = i + 1
			}
			b.next = &place
			equal(b.data[place], i+1, "data")
			check(b.next == &place, "next")
		}
	})
}
