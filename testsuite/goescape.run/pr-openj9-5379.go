// openj9#5379: an array made in each iteration had one stack slot, though the
// array of the iteration before was still read to fill it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type row [5]int

func newRow() *row {
	return new(row)
}

var rounds = 20

func main() {
	current := newRow()
	for i := range current {
		current[i] = i + 1
	}
	sum, before := 0, -1
	for round := 0; round < rounds; round++ {
		check(sum != before, "the sum did not change")
		before = sum
		next := newRow()
		for i := range next {
			next[i] = current[(i+1)%len(current)] + 1
		}
		sum = 0
		for i := range next {
			sum += next[i]
		}
		equal(sum, 15+5*(round+1), "sum")
		current = next
	}
	equal(current[0], 1+20, "first")
}
