// Boxed structs with strings in them that are compared need no allocation,
// and the strings are compared too.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type pair struct {
	name string
	n    int
}

func box(name string, n int) interface{} {
	return pair{name, n}
}

func boxToo(name string, n int) interface{} {
	return pair{n: n, name: name}
}

//go:noinline
func same(n, m int, s, t string) bool {
	return box(s, n) == boxToo(t, m)
}

func main() {
	n := 0
	wantAllocs(0, func() {
		n++
		check(same(n, n, "abc", "abc"), "equal pairs differ")
		check(!same(n, n, "abc", "abd"), "different strings are equal")
		check(!same(n, n+1, "abc", "abc"), "different numbers are equal")
	})
}
