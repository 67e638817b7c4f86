// libgodc#5: a runtime of gccgo has fixed stacks of 64 KiB. With a small
// budget for the frame only small objects become slots.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-additional-options "-fplugin-arg-goescape-frame-budget=512" }

package main

type small [10]int

type medium [100]int

func newSmall(n int) *small {
	s := new(small)
	s[n%10] = n
	return s
}

func newMedium(n int) *medium {
	m := new(medium)
	m[n%100] = n
	return m
}

func main() {
	n := 0
	wantAllocs(1, func() {
		n++
		s, m := newSmall(n), newMedium(n)
		clobber()
		equal(s[n%10], n, "small")
		equal(m[n%100], n, "medium")
	})
}
