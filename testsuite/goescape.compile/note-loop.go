// An object that is read after its allocation has run again stays on the
// heap; one that dies in its iteration does not.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m -fplugin-arg-goescape-no-uncleared" }

package main

type T struct{ x, y int }

var n = 3

func newT(x int) *T {
	return &T{x, 1} // { dg-message "new\\(main.T\\) does not escape" }
}

func newCarried(x int) *T {
	return &T{x, 2} // { dg-message "new\\(main.T\\) escapes to heap" }
}

//go:noinline
func each(k int) (sum int) {
	for i := 0; i < k; i++ {
		sum += newT(i).x
	}
	return
}

//go:noinline
func carry(k int) (sum int) {
	var before *T
	for i := 0; i < k; i++ {
		p := newCarried(i)
		if before != nil {
			sum += before.x * p.x
		}
		before = p
	}
	return
}

func main() {
	println(each(n) + carry(n))
}
