// An object that a select statement sends outlives the frame, and so does one that
// is stored in what it receives.
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

type cell struct{ p *point }

var cells = make(chan *cell, 2)

//go:noinline
func storeInReceived(n int) {
	select {
	case c := <-cells:
		c.p = newPoint(n)
	default:
	}
}

//go:noinline
func storeInEither(n int) {
	select {
	case c := <-cells:
		c.p = newPoint(n)
	case p := <-left:
		p.y = n
	}
}

func main() {
	c, d := &cell{}, &cell{}
	cells <- c
	cells <- d
	storeInReceived(60)
	storeInEither(61)
	churn()
	clobber()
	equal(c.p.x, 60, "received")
	equal(d.p.x, 61, "one of two received")
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
