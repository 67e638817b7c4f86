// A function keeps one of the things that it has captured: the last of many, one
// of the words of a receiver, what it stores where another leads to, and what it
// gives to a function that it has captured.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

var kept *point

//go:noinline
func call(f func()) {
	f()
}

//go:noinline
func second(n int) {
	a, b := point{n, 1}, point{n, 2}
	p, q := &a, &b
	call(func() {
		p.x++
		kept = q
	})
}

//go:noinline
func last(n int) {
	var s [11]int
	a, b, c, d, e, f := &s[0], &s[1], &s[2], &s[3], &s[4], &s[5]
	g, h, i, j, k := &s[6], &s[7], &s[8], &s[9], &s[10]
	pt := point{n, 3}
	p := &pt
	call(func() {
		*a, *b, *c, *d, *e, *f = 1, 1, 1, 1, 1, 1
		*g, *h, *i, *j, *k = 1, 1, 1, 1, 1
		kept = p
	})
}

type triple struct{ a, b, c *point }

//go:noinline
func (t triple) keep() {
	t.a.x++
	kept = t.b
}

//go:noinline
func method(n int) {
	a, b, c := point{n, 1}, point{n, 4}, point{n, 2}
	call(triple{&a, &b, &c}.keep)
}

//go:noinline
func store(to **point, n int) {
	pt := point{n, 5}
	p := &pt
	call(func() { *to = p })
}

//go:noinline
func give(n int) {
	pt := point{n, 6}
	f := func(p *point) { kept = p }
	call(func() { f(&pt) })
}

//go:noinline
func result(n int) *point {
	a, b := point{n, 1}, point{n, 7}
	p, q := &a, &b
	var r *point
	call(func() {
		p.x++
		r = q
	})
	return r
}

func try(f func(n int), n, y int) {
	f(n)
	clobber()
	churn()
	equal(kept.x, n, "x")
	equal(kept.y, y, "y")
}

func main() {
	try(second, 10, 2)
	try(last, 11, 3)
	try(method, 12, 4)
	try(func(n int) { store(&kept, n) }, 13, 5)
	try(give, 14, 6)
	try(func(n int) { kept = result(n) }, 15, 7)
}
