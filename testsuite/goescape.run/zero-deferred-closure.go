// A deferred closure over a new object.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type T struct{ x, y int }

//go:noinline
func add(t *T, n int) { t.y += n }

//go:noinline
func use(n int) (r int) {
	t := &T{n, 1}
	defer func() {
		add(t, n)
		r = t.x + t.y
	}()
	add(t, 5)
	return 0
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		r := use(n)
		clobber()
		equal(r, 2*n+6, "r")
	})
}
