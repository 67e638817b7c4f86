// A composite literal with strings and a slice in its fields, made by a
// constructor that is inlined, needs no allocation.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type record struct {
	name string
	data []int
	next *record
}

var numbers = []int{3, 4, 5}

func newRecord(name string) *record {
	return &record{name: name, data: numbers}
}

func main() {
	wantAllocs(0, func() {
		r := newRecord("abc")
		clobber()
		equalString(r.name, "abc", "name")
		equal(r.data[2], 5, "data")
		check(r.next == nil, "next is not nil")
	})
}
