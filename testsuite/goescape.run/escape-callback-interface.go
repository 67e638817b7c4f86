// A function calls a method of an interface that it is given: each type that the
// interface may have counts.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

var kept *point

type taker interface{ take(*point) int }

type reader struct{ n int }

func (r *reader) take(p *point) int { return p.x + r.n }

type keeper struct{ n int }

func (k *keeper) take(p *point) int {
	kept = p
	return p.y + k.n
}

//go:noinline
func give(t taker, p *point) int {
	return t.take(p) + t.take(p)
}

//go:noinline
func first(keeps bool, n int) int {
	var t taker = &reader{1}
	if keeps {
		t = &keeper{2}
	}
	return give(t, &point{n, n + 1})
}

//go:noinline
func second(reads bool, n int) int {
	var t taker = &keeper{2}
	if reads {
		t = &reader{1}
	}
	return give(t, &point{n, n + 1})
}

func main() {
	equal(first(true, 5), 16, "first")
	clobber()
	churn()
	equal(kept.x, 5, "first")
	equal(second(false, 7), 20, "second")
	clobber()
	churn()
	equal(kept.x, 7, "second")
	equal(first(false, 5)+second(true, 5), 24, "reader")
}
