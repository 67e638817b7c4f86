// A global put in an empty interface for a call is copied before the callee
// changes it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

var global int

//go:noinline
func look(i interface{}) int {
	global = 7
	return int(i.(int))
}

func main() {
	global = 5
	wantAllocs(0, func() {
		global = 5
		equal(look(global), 5, "argument")
		equal(int(global), 7, "global")
	})
}
