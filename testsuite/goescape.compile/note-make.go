// Slices that are made: the notes name the type of the elements.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m=2" }

package main

var kept []string
var n = 3

//go:noinline
func local(n int) int {
	s := make([]int, n) // { dg-message "make\\(\\\[\\\]int\\) does not escape" }
	s[n/2]++
	return s[1]
}

//go:noinline
func store(n int) {
	kept = make([]string, n) // { dg-message "make\\(\\\[\\\]string\\) escapes to heap|assigned to a global|flow: |    from " }
}

//go:noinline
func large(n int) int {
	s := make([][40]int, n) // { dg-message "make\\(\\\[\\\]\\\[40\\\]int\\) escapes to heap|  how many elements it has is not known|flow: |    from " }
	s[1][2]++
	return s[1][2]
}

func main() {
	store(n)
	println(local(n), large(n))
}
