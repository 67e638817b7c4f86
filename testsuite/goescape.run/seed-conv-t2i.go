// Looking up a boxed value in a map with non-empty interfaces as keys makes
// no allocation, whether it is found or not.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-additional-options "-fno-go-optimize-allocs" }

package main

type weigher interface {
	weight() int
}

type load int

func (l load) weight() int {
	return int(l)
}

func main() {
	m := make(map[weigher]bool)
	known, unknown := load(4200), load(4300)
	m[known] = true
	check(m[known], "the known key is not found")
	check(!m[unknown], "the unknown key is found")
	wantAllocs(0, func() {
		check(m[known], "the known key is lost")
		check(!m[unknown], "the unknown key came up")
	})
}
