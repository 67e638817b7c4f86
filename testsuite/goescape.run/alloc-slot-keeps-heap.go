// An object that only a slot points to survives a collection, and the slot's
// last pointer counts, not an earlier one.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type holder struct {
	data *[16]int
	more []string
}

func newHolder() *holder {
	return &holder{}
}

//go:noinline
func heapData(n int) *[16]int {
	d := new([16]int)
	for i := range d {
		d[i] = n
	}
	return d
}

//go:noinline
func heapStrings(n int) []string {
	s := make([]string, n)
	for i := range s {
		s[i] = string([]byte{'a', byte('a' + i)})
	}
	return s
}

func main() {
	h := newHolder()
	for n := 1; n < 6; n++ {
		h.data = heapData(n)
		h.more = heapStrings(n)
		churn()
		clobber()
		for _, d := range h.data {
			equal(d, n, "data")
		}
		equal(len(h.more), n, "length")
		equalString(h.more[n-1], "a"+string(rune('a'+n-1)), "string")
	}
}
