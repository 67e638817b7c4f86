// A boxed value larger than a kilobyte needs no allocation, up to the limit
// for slots.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type middle [300]int

type large [8000]int

func boxMiddle(m *middle) interface{} {
	return *m
}

func boxLarge(l *large) interface{} {
	return *l
}

var m middle

var l large

func main() {
	m[299] = 7
	l[7999] = 8
	wantAllocs(0, func() {
		e := boxMiddle(&m)
		m[299]++
		equal(e.(middle)[299], m[299]-1, "middle")
	})
	wantAllocs(0, func() {
		e := boxLarge(&l)
		l[7999]++
		equal(e.(large)[7999], l[7999]-1, "large")
	})
}
