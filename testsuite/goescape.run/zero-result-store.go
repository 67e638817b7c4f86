// What is stored in what a function returns is stored in what it was given.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

type holder struct{ p *point }

//go:noinline
func same(h *holder) *holder { return h }

//go:noinline
func first(a, b *holder) (*holder, bool) {
	if a.p == nil {
		return a, true
	}
	return b, false
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		var a, b holder
		same(&a).p = &point{n, 2}
		h, isFirst := first(&a, &b)
		h.p = &point{n + 1, 3}
		clobber()
		check(!isFirst, "the first has a point")
		equal(a.p.x, n, "first")
		equal(b.p.x, n+1, "second")
	})
}
