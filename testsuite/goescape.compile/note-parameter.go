// A parameter that the frontend moved to the heap: the notes name it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m" }

package main

var n = 3

func address(back int) *int { // { dg-message "back does not escape" }
	return &back
}

var kept *int

//go:noinline
func local(v int) int {
	return *address(v)
}

//go:noinline
func store(gone int) { // { dg-message "moved to heap: gone" }
	kept = &gone
}

func main() {
	store(local(n))
}
