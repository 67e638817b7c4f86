// Slices that grow: the notes name the type of the elements.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m" }

package main

var kept []string

//go:noinline
func local(n int) int {
	var s []int
	for i := 0; i < n; i++ {
		s = append(s, i) // { dg-message "append\\(\\\[\\\]int\\) does not escape" }
	}
	return s[n/2]
}

//go:noinline
func store(name string) {
	kept = append(kept, name) // { dg-message "append\\(\\\[\\\]string\\) escapes to heap" }
}

func main() {
	store("a")
	println(local(3))
}
