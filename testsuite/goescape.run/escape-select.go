// An object that a select statement sends outlives the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var left, right = make(chan *point, 100), make(chan *point, 1)

//go:noinline
func send(n int) bool {
	p, q := newPoint(n), newPoint(n+1)
	select {
	case left <- p:
		return true
	case right <- q:
		return false
	}
}

//go:noinline
func try(n int) bool {
	select {
	case right <- newPoint(n):
		return true
	default:
	}
	return false
}

func main() {
	for n := 0; n < 20; n++ {
		wentLeft := send(n)
		churn()
		clobber()
		if wentLeft {
			equal((<-left).x, n, "left")
		} else {
			equal((<-right).x, n+1, "right")
		}
	}
	check(try(50), "no room")
	check(!try(51), "too much room")
	churn()
	clobber()
	equal((<-right).x, 50, "try")
}
