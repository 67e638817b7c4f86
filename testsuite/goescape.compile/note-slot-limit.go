// The limit for slots can be set: what is larger escapes, what is not is a
// slot.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m -fplugin-arg-goescape-slot-limit=100" }

package main

type small [12]int

type large [13]int

var n = 3

func newSmall(i int) *small {
	s := new(small) // { dg-message "new\\(main.small\\) does not escape" }
	s[i] = i
	return s
}

func newLarge(i int) *large {
	l := new(large) // { dg-message "new\\(main.large\\) escapes to heap" }
	l[i] = i
	return l
}

//go:noinline
func use(i int) int {
	return newSmall(i)[n] + newLarge(i)[n]
}

func main() {
	println(use(n))
}
