// A recursion with work left after the call, which the compiler can make a
// loop of with an accumulator: the objects form a chain.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-additional-options "-foptimize-sibling-calls" }

package main

type frame struct {
	up    *frame
	depth int
}

func newFrame(up *frame) *frame {
	f := &frame{up: up}
	if up != nil {
		f.depth = up.depth + 1
	}
	return f
}

//go:noinline
func count(n int, up *frame) int {
	f := newFrame(up)
	if n == 0 {
		length := 0
		for ; f != nil && length < 100; f = f.up {
			length++
		}
		return length
	}
	return 1 + count(n-1, f)
}

func main() {
	equal(count(8, nil), 8+9, "count")
}
