// A value put in an empty interface is copied: the variable changes
// afterwards, the interface does not.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

func box(v int) interface{} {
	return v
}

func main() {
	plain()
	inlined()
}

func plain() {
	a := int(5)
	i := interface{}(a)
	a += 2
	equal(int(i.(int)), 5, "in the interface")
	equal(int(a), 7, "variable")
}

func inlined() {
	a := int(5)
	i := box(a)
	a += 2
	equal(int(i.(int)), 5, "in the interface")
	equal(int(a), 7, "variable")
}
