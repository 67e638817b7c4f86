// A struct with pointers in an interface is boxed in a slot, and the box is a
// copy of the value.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type item struct {
	count int
	name  string
	where *int
}

var place = 3

func box(i item) interface{} {
	return i
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		i := item{n, "abc", &place}
		e := box(i)
		i.count = 1000
		i.where = nil
		clobber()
		b := e.(item)
		equal(b.count, n, "count")
		equalString(b.name, "abc", "name")
		check(b.where == &place, "where")
	})
}
