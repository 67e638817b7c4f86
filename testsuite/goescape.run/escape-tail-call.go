// A call that is the last thing a function does gets the address of a slot;
// as a jump it would lay the callee's frame, and its slot, over that one.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-additional-options "-foptimize-sibling-calls -fno-go-optimize-allocs" }

package main

type pair struct{ a, b int }

type record struct {
	pair
	c, d int
}

var reads int

//go:noinline
func same(p, q *pair) int {
	if p == q {
		return 1
	}
	return 0
}

//go:noinline
func second(previous *pair, n int) int {
	own := new(pair)
	found := same(own, nil) + n
	return same(previous, own) + found
}

//go:noinline
func first(n int) int {
	r := new(record)
	reads += same(&r.pair, nil)
	return second(&r.pair, n)
}

func main() {
	equal(first(len(args)), len(args), "first")
}

var args = []int{1, 2}
