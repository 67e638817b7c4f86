// Pointers into the middle of an object, to an embedded struct, a field and
// an array element, keep to the object.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type inner struct{ a, b int }

type outer struct {
	head int
	inner
	tail [4]int
}

func newOuter(n int) *outer {
	return &outer{head: n, inner: inner{n + 1, n + 2}}
}

func (i *inner) swap() *inner {
	i.a, i.b = i.b, i.a
	return i
}

var index = 2

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		o := newOuter(n)
		i := o.swap()
		element := &o.tail[index]
		part := o.tail[1:]
		*element = 9
		clobber()
		equal(i.a, n+2, "a")
		equal(o.b, n+1, "b")
		equal(part[1], 9, "tail")
		part[2] = 8
		equal(o.tail[3], 8, "last")
	})
}
