// Struct copies from slot to slot, from the heap to a slot and back carry the
// pointers in them.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type record struct {
	name string
	next *record
	data [6]*int
}

func newRecord(name string, p *int) *record {
	r := &record{name: name}
	r.data[5] = p
	return r
}

func clone(r *record) *record {
	c := *r
	return &c
}

var number = 4

var global record

func main() {
	wantAllocs(0, func() {
		r := newRecord("abc", &number)
		c := clone(r)
		r.name = "x"
		r.data[5] = nil
		global = *c
		clobber()
		equalString(c.name, "abc", "name")
		check(c.data[5] == &number, "data")
		*r = global
		equalString(r.name, "abc", "name after the copy back")
		check(r.data[5] == &number, "data after the copy back")
	})
	churn()
	equalString(global.name, "abc", "global")
}
