// A value put in an empty interface is copied also when the address of the
// variable is known to all the world.
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
	sink = &a
	i := interface{}(a)
	a += 2
	*sink.(*int) += 3
	equal(int(i.(int)), 5, "in the interface")
	equal(int(a), 10, "variable")
}

func inlined() {
	a := int(5)
	sink = &a
	i := box(a)
	a += 2
	*sink.(*int) += 3
	equal(int(i.(int)), 5, "in the interface")
	equal(int(a), 10, "variable")
}
