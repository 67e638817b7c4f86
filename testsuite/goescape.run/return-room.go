// Who finds out that a slice has room behind its length, in whatever way, can
// use that when the slice is returned.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

// ask compares as append does.
//go:noinline
func ask(n int) (r []int, more bool) {
	for i := 0; i < n; i++ {
		r = append(r, i)
	}
	if uint(len(r)+1) > uint(cap(r)) {
		r = append(r, 5)
		return r, false
	}
	return r, true
}

// share looks whether append was in place.
//go:noinline
func share(n int) (r []int, more bool) {
	for i := 0; i < n; i++ {
		r = append(r, i)
	}
	t := append(r, 7)
	t[0] = 100
	return r, r[0] == 100
}

func main() {
	for i := 1; i < 8; i++ {
		if r, more := ask(i); more {
			r = r[:len(r)+1]
			equal(r[0], 0, "asked")
		}
	}
	if r, more := share(3); more {
		r = r[:4]
		equal(r[0], 100, "shared")
		equal(r[2], 2, "shared, last")
	}
}
