// Looking up a boxed integer in a map with empty interfaces as keys makes no
// allocation, whether it is found or not.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-additional-options "-fno-go-optimize-allocs" }

package main

func main() {
	m := make(map[interface{}]bool)
	known, unknown := 4200, 4300
	m[known] = true
	check(m[known], "the known key is not found")
	check(!m[unknown], "the unknown key is found")
	wantAllocs(0, func() {
		check(m[known], "the known key is lost")
		check(!m[unknown], "the unknown key came up")
	})
}
