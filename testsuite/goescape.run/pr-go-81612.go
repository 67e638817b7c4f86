// go#81612: the address of a field of an element was returned from a slice
// that appends had built, and pointed into a stack buffer.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type entry struct {
	name  string
	value int
}

//go:noinline
func find(n, index int) *int {
	var entries []entry
	for i := 0; i < n; i++ {
		entries = append(entries, entry{"abc", 10 * i})
	}
	return &entries[index].value
}

//go:noinline
func findLiteral(n, index int) *int {
	entries := []entry{{"a", n}, {"b", n + 1}, {"c", n + 2}}
	entries = append(entries[:2], entry{"d", n + 3})
	return &entries[index].value
}

func main() {
	p, q := find(3, 2), findLiteral(5, 2)
	clobber()
	churn()
	equal(*p, 20, "appended")
	equal(*q, 8, "literal")
}
