// A variable put in an empty interface for a call is copied before the callee
// changes it through a pointer.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

//go:noinline
func look(i interface{}, p *int) int {
	*p = 7
	return int(i.(int))
}

func main() {
	wantAllocs(0, func() {
		a := int(5)
		equal(look(a, &a), 5, "argument")
		equal(int(a), 7, "variable")
	})
}
