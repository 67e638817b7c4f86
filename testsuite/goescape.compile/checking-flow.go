// With -fchecking the solution is held against the statements: values that come
// together, words that are copied, loads and stores, and what leaves.  Nothing
// else would notice if the flow of one of these were forgotten: no object of
// these functions could be on the stack.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fchecking" }

package main

type point struct{ x, y int }

type pair struct{ p, q *point }

type large struct {
	a    *large
	rest [40]int
}

var kept *pair

func unknown(p *pair) *pair

//go:noinline
func pick(a, b *point, first bool) *point {
	if first {
		return a
	}
	return b
}

//go:noinline
func look(p *pair) int {
	return p.p.x
}

//go:noinline
func copyPair(to *pair, a, b *point) int {
	l := pair{a, b}
	n := look(&l)
	*to = l
	return n
}

//go:noinline
func second(p *pair) *point {
	return p.q
}

//go:noinline
func set(p *pair, q *point) {
	p.q = q
}

//go:noinline
func next(p *large) **large {
	return &p.a.a
}

//go:noinline
func leave(p *pair) *point {
	return unknown(p).p
}

func main() {
	var p pair
	set(&p, pick(new(point), new(point), kept != nil))
	println(copyPair(kept, p.p, p.q))
	kept.p = second(&p)
	kept.q = leave(kept)
	println(next(nil))
}
