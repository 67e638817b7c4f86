// go#11387: a closure in an element of a slice that was copied stayed on the
// stack, though the copy was returned.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type action struct {
	run func() int
}

func duplicate(list []action) *[]action {
	room := make([]action, len(list))
	copy(room, list)
	return &room
}

//go:noinline
func build(n int) *[]action {
	return duplicate([]action{
		{run: func() int { return n }},
		{run: func() int { n++; return n }},
	})
}

func main() {
	list := build(5)
	churn()
	clobber()
	equal((*list)[0].run(), 5, "first")
	equal((*list)[1].run(), 6, "second")
	equal((*list)[0].run(), 6, "first again")
}
