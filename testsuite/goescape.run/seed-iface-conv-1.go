// A value put in an non-empty interface is copied: the variable changes
// afterwards, the interface does not.
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

func box(v number) shower {
	return v
}

func main() {
	plain()
	inlined()
}

func plain() {
	a := number(5)
	i := shower(a)
	a += 2
	equal(int(i.(number)), 5, "in the interface")
	equal(int(a), 7, "variable")
}

func inlined() {
	a := number(5)
	i := box(a)
	a += 2
	equal(int(i.(number)), 5, "in the interface")
	equal(int(a), 7, "variable")
}
