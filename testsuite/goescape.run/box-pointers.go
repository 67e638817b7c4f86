// What new and & make can be written and has an address of its own, also where a
// pointer to it is put into an interface, and whatever its value is.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type number int

func (n *number) add(k int) { *n += number(k) }

type adder interface{ add(k int) }

var kept interface{}
var keptAdder adder
var keptPointer *int
var keptText *string

//go:noinline
func pointer(n int) {
	p := new(int)
	*p = n
	keptPointer = p
}

//go:noinline
func inInterface(n int) {
	p := new(int)
	*p = n
	kept = p
}

//go:noinline
func method(n int) {
	p := new(number)
	*p = number(n)
	keptAdder = p
}

//go:noinline
func variable(n int) {
	v := n
	kept = &v
	v++
}

//go:noinline
func text(s string) {
	p := new(string)
	*p = s
	keptText = p
}

//go:noinline
func both(n int) interface{} {
	p := new(int)
	*p = n
	keptPointer = p
	return *p
}

func main() {
	for n := 0; n < 300; n += 50 {
		pointer(n)
		first := keptPointer
		pointer(n)
		check(first != keptPointer, "addresses")
		*first = 7
		equal(*keptPointer, n, "the other")
		inInterface(n)
		*kept.(*int) += 3
		equal(*kept.(*int), n+3, "behind an interface")
		method(n)
		keptAdder.add(5)
		equal(int(*keptAdder.(*number)), n+5, "by a method")
		variable(n)
		*kept.(*int) *= 2
		equal(*kept.(*int), 2*n+2, "variable")
		text("")
		*keptText += "more"
		equalString(*keptText, "more", "text")
		x := both(n)
		*keptPointer = -1
		equal(x.(int), n, "box of what is behind a pointer")
	}
}
