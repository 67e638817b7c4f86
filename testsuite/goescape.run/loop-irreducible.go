// A loop with two entries, made with goto: the object made inside is read
// after the next one was made.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

//go:noinline
func run(n int) int {
	var previous, p *point
	i, sum := 0, 0
	if n%2 == 0 {
		goto middle
	}
top:
	p = newPoint(i)
	if previous != nil {
		sum += previous.x
	}
middle:
	previous = p
	i++
	if i < rounds {
		goto top
	}
	if p != nil {
		sum += p.x
	}
	return sum
}

func main() {
	equal(run(0), 1+2+3+4+5, "even")
	equal(run(1), 0+1+2+3+4+5, "odd")
}
