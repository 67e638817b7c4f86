// An object is made before a continue; the one made there before is read in
// the iteration behind it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

func newPoint(x int) *point {
	return &point{x, 1}
}

var rounds = 6

func main() {
	var older, newer *point
	handled := 0
	for i := 0; i < 2*rounds; i++ {
		if i%2 == 0 {
			older, newer = newer, newPoint(i)
			continue
		}
		equal(newer.x, i-1, "newer")
		if older != nil {
			equal(older.x, i-3, "older")
			handled++
		}
	}
	equal(handled, 5, "handled")
}
