// An object stored in a map as a value, alone or inside a struct, outlives
// the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

type holder struct {
	at *point
	n  int
}

var byNumber = map[int]*point{}

var byName = map[string]holder{}

//go:noinline
func store(n int, name string) {
	byNumber[n] = newPoint(n)
	byName[name] = holder{newPoint(n + 1), n}
}

func main() {
	store(5, "five")
	store(6, "six")
	churn()
	clobber()
	equal(byNumber[5].x, 5, "5")
	equal(byNumber[6].x, 6, "6")
	equal(byName["five"].at.x, 6, "five")
	equal(byName["six"].at.x, 7, "six")
	wantAllocs(2, func() { store(5, "five") })
}
