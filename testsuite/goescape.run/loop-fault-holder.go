// A store that faults changes nothing: what the deferred function finds behind
// the panic is the object of an earlier round.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type point struct{ x, y int }

type holder struct {
	count int
	p     *point
}

// use makes n points; before the third one the holder is lost.
//go:noinline
func use(n int) (last int) {
	var held holder
	defer func() {
		recover()
		last = held.p.x
	}()
	h := &held
	for i := 0; i < n; i++ {
		p := &point{i, 1}
		if i == 2 {
			h = nil
		}
		h.p = p
	}
	return -1
}

func main() {
	clobber()
	equal(use(2), 1, "last of two")
	equal(use(4), 1, "last before the fault")
}
