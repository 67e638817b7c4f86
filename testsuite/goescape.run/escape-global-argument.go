// An argument that is a global variable, passed by value: what comes of it may be
// anything.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

type T struct {
	p *int
	n int
}

type functions struct {
	f func(*int)
	a [4]int
}

var kept *int

var slice = make([]*T, 3)

var keepers = functions{f: func(x *int) { kept = x }}

//go:noinline
func setSlice(d *[]*T, s []*T) { *d = s }

//go:noinline
func setFunction(d *func(*int), s functions) { *d = s.f }

//go:noinline
func useSlice(n int) {
	var d []*T
	setSlice(&d, slice)
	d[1] = &T{n: n}
}

//go:noinline
func useFunction(n int) {
	d := func(x *int) { *x++ }
	setFunction(&d, keepers)
	x := new(int)
	*x = n
	d(x)
}

//go:noinline
func useParameter(n int, s functions) {
	d := func(x *int) { *x++ }
	setFunction(&d, s)
	x := new(int)
	*x = n
	d(x)
}

func main() {
	keepers.a[1] = 3
	useSlice(5)
	clobber()
	churn()
	equal(slice[1].n, 5, "slice")
	useFunction(7)
	clobber()
	churn()
	equal(*kept, 7, "function")
	useParameter(8, functions{f: keepers.f})
	clobber()
	churn()
	equal(*kept, 8, "parameter")
}
