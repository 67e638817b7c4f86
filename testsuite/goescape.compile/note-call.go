// An object passed to a function that keeps it escapes; one passed to a
// function that only reads it does not.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m -fplugin-arg-goescape-no-uncleared" }

package main

type T struct{ x, y int }

var n = 3

func newRead(x int) *T {
	return &T{x, 1} // { dg-message "new\\(main.T\\) does not escape" }
}

func newKept(x int) *T {
	return &T{x, 2} // { dg-message "new\\(main.T\\) escapes to heap" }
}

var kept *T

//go:noinline
func read(p *T) int {
	return p.x + p.y
}

//go:noinline
func keep(p *T) {
	kept = p
}

//go:noinline
func use(x int) int {
	keep(newKept(x))
	return read(newRead(x))
}

func main() {
	println(use(n))
}
