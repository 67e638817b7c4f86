// A constructor with two results, of which one is an error made of a struct:
// neither the object nor the error that is only looked at is allocated.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type rangeError struct{ value, limit int }

func (e rangeError) Error() string {
	return "out of range"
}

func parse(n int) (*point, error) {
	if n > 100 {
		return nil, rangeError{n, 100}
	}
	return newPoint(n), nil
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		p, err := parse(n)
		clobber()
		check(err == nil, "an error")
		equal(p.x, n, "x")
		p, err = parse(n + 100)
		check(p == nil, "no error")
		e, ok := err.(rangeError)
		check(ok, "another error")
		equal(e.value, n+100, "value")
	})
}
