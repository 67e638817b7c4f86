// julia#47075: an object whose fields are read at an offset that is not
// known, and the references in its memory, were left out when it moved to the
// stack.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type table struct {
	size  int
	slots [8]*point
}

func newTable(n int) *table {
	t := &table{size: n}
	for i := 0; i < n; i++ {
		t.slots[i] = newPoint(i)
	}
	return t
}

//go:noinline
func pick(n, index int) *point {
	t := newTable(n)
	t.slots[index] = newPoint(50 + index)
	return t.slots[(index+n)%8]
}

//go:noinline
func heapPoint(n int) *point {
	return newPoint(n)
}

//go:noinline
func survive(n int) int {
	var t table
	p := &t
	for i := range p.slots {
		p.slots[(i+n)%8] = heapPoint(i)
	}
	churn()
	sum := 0
	for i := range p.slots {
		sum = sum*8 + p.slots[(i+n)%8].x
	}
	return sum
}

func main() {
	p, q := pick(8, 3), pick(5, 6)
	churn()
	clobber()
	equal(p.x, 53, "same place")
	equal(q.x, 3, "another place")
	equal(survive(3), 01234567, "digits")
}
