// A global put in an non-empty interface for a call is copied before the
// callee changes it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type number int

func (n number) show() int {
	return int(n)
}

type shower interface {
	show() int
}

var global number

//go:noinline
func look(i shower) int {
	global = 7
	return int(i.(number))
}

func main() {
	global = 5
	wantAllocs(0, func() {
		global = 5
		equal(look(global), 5, "argument")
		equal(int(global), 7, "global")
	})
}
