// A function stored in a field and called through it, with the object that
// holds it as its captured variable.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type machine struct {
	state int
	step  func(int)
}

func newMachine(n int) *machine {
	m := &machine{state: n}
	m.step = func(by int) { m.state += by }
	return m
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		m := newMachine(n)
		m.step(2)
		clobber()
		m.step(3)
		equal(m.state, n+5, "state")
	})
}
