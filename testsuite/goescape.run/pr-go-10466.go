// go#10466: an array stayed on the stack although the address of an element
// of a slice, which had gone through a function, was passed to an unknown
// one.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type buffer [32]byte

func newBuffer(n byte) *buffer {
	b := new(buffer)
	b[0], b[1] = n, n+1
	return b
}

func tail(s []byte) []byte {
	return s
}

var kept *byte

//go:noinline
func remember(p *byte) {
	kept = p
}

//go:noinline
func use(n byte) {
	remember(&tail(newBuffer(n)[:])[1])
	var x [32]byte
	x[2] = n
	other = &tail(x[1:])[1]
}

var other *byte

func main() {
	use(5)
	churn()
	clobber()
	equal(int(*kept), 6, "element")
	equal(int(*other), 5, "element of a variable")
}
