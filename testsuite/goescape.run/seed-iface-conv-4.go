// A variable put in an non-empty interface for a call is copied before the
// callee changes it through a pointer.
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

//go:noinline
func look(i shower, p *number) int {
	*p = 7
	return int(i.(number))
}

func main() {
	wantAllocs(0, func() {
		a := number(5)
		equal(look(a, &a), 5, "argument")
		equal(int(a), 7, "variable")
	})
}
