// Maps: the notes name their types.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fplugin-arg-goescape-m" }

package main

var kept map[string]int
var n = 3

//go:noinline
func local(n int) int {
	m := make(map[int]bool) // { dg-message "map\\\[int\\\]bool does not escape" }
	m[n] = true
	l := map[string]int{"a": n} // { dg-message "map\\\[string\\\]int does not escape" }
	return len(m) + l["a"]
}

//go:noinline
func store(n int) {
	kept = make(map[string]int, n) // { dg-message "map\\\[string\\\]int escapes to heap" }
}

func main() {
	store(n)
	println(local(n))
}
