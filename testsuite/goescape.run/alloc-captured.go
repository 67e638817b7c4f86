// What a function stores in one of the variables that it has captured is not
// taken for part of the others.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

//go:noinline
func call(f func()) {
	f()
}

// The points of the loop outlive their iteration; the variable q does not
// outlive its frame, although each of them could hold its address.
//go:noinline
func last(n int) int {
	var q *point
	for i := 0; i < n; i++ {
		p := point{i, i + 1}
		call(func() { q = &p })
	}
	return q.x + q.y
}

// What ends in the caller's memory is one of two.
//go:noinline
func one(to **point, n int) int {
	a, b := point{n, 1}, point{n, 2}
	p, q := &a, &b
	call(func() {
		*to = p
		q.x++
	})
	return q.x
}

func main() {
	wantAllocs(3, func() { equal(last(3), 5, "last") })
	wantAllocs(1, func() {
		var p *point
		equal(one(&p, 5), 6, "one")
		equal(p.x, 5, "x")
	})
}
