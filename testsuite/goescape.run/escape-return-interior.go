// A pointer to a field, to an element and a slice of an array keep the whole
// object alive.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type record struct {
	head  int
	tail  [5]int
	inner struct{ a, b int }
}

func newRecord(n int) *record {
	r := &record{head: n}
	for i := range r.tail {
		r.tail[i] = n + i
	}
	r.inner.b = n
	return r
}

//go:noinline
func field(n int) *int {
	return &newRecord(n).inner.b
}

//go:noinline
func element(n, index int) *int {
	return &newRecord(n).tail[index]
}

//go:noinline
func part(n int) []int {
	return newRecord(n).tail[1:3]
}

func main() {
	f, e, p := field(7), element(8, 4), part(9)
	churn()
	clobber()
	equal(*f, 7, "field")
	equal(*e, 12, "element")
	equal(p[1], 11, "slice")
	wantAllocs(1, func() { sink = field(1) })
	wantAllocs(1, func() { sink = element(1, 2) })
	wantAllocs(1, func() { sink = &part(1)[1] })
}
