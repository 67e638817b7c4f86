// A boxed value that is returned or kept in a global outlives the frame.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type item struct {
	name string
	n    int
}

var kept interface{}

func box(name string, n int) interface{} {
	return item{name, n}
}

//go:noinline
func build(n int) interface{} {
	e := box("abc", n)
	check(e.(item).n == n, "before the return")
	return e
}

//go:noinline
func store(n int) {
	kept = n
}

func main() {
	e := build(5)
	store(1006)
	churn()
	clobber()
	equal(e.(item).n, 5, "n")
	equalString(e.(item).name, "abc", "name")
	equal(kept.(int), 1006, "kept")
	wantAllocs(1, func() { store(1007) })
}
