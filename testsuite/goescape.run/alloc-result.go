// A named result whose address is returned as well is two things: the object
// and what was copied out of it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

func both(n int) (result int, p *int) {
	p = &result
	result = n
	return
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		value, p := both(n)
		*p += 10
		clobber()
		equal(value, n, "value")
		equal(*p, n+10, "*p")
	})
}
