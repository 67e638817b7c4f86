// A closure calls itself through the variable that holds it: what it keeps, or
// returns, three calls further down is kept.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

var kept *point

// The third point is the first argument two calls further down.
//go:noinline
func turn(n int) {
	a, b, c := point{n, 1}, point{n, 2}, point{n, 3}
	var f func(p, q, r *point, depth int)
	f = func(p, q, r *point, depth int) {
		if depth == 0 {
			kept = p
			return
		}
		f(q, r, p, depth-1)
	}
	f(&a, &b, &c, 2)
}

// Two that call each other: g (b, c, a, 0), f (c, a, b, 0), g (a, b, c, -1).
//go:noinline
func mutual(n int) {
	a, b, c := point{n, 1}, point{n, 2}, point{n, 5}
	var f, g func(p, q, r *point, depth int)
	f = func(p, q, r *point, depth int) {
		g(q, r, p, depth-1)
	}
	g = func(p, q, r *point, depth int) {
		if depth < 0 {
			kept = q
			return
		}
		f(q, r, p, depth)
	}
	f(&a, &b, &c, 1)
}

// What the second keeps is what the first got from the second: g (1) keeps
// f (1), which is g (0).
//go:noinline
func result(n int) {
	x, y := point{n, 4}, point{n, 1}
	var slot *point
	var f, g func(depth int) *point
	f = func(depth int) *point {
		return g(depth - 1)
	}
	g = func(depth int) *point {
		if depth == 0 {
			return &x
		}
		slot = f(depth)
		return &y
	}
	equal(f(2).y, 1, "y of the result")
	kept = slot
}

// The function that is called one call further down is the other one.
//go:noinline
func other(n int) {
	a := point{n, 5}
	var f func(h, k func(*point), p *point, depth int)
	f = func(h, k func(*point), p *point, depth int) {
		if depth == 0 {
			h(p)
			return
		}
		f(k, h, p, depth-1)
	}
	f(func(p *point) { p.y++ }, func(p *point) { kept = p }, &a, 1)
}

func try(f func(n int), n, y int) {
	f(n)
	clobber()
	churn()
	equal(kept.x, n, "x")
	equal(kept.y, y, "y")
}

func main() {
	try(turn, 10, 3)
	try(result, 11, 4)
	try(mutual, 12, 2)
	try(other, 13, 5)
}
