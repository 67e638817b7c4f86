// no-uncleared clears all memory that is allocated.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-dump -fplugin-arg-goescape-no-uncleared" }

package main

type four struct{ a, b, c, d int }
type linked struct {
	next *linked
	a, b int
}
type padded struct {
	a int64
	b int8
}

var kept *four
var keptLinked *linked
var keptPadded *padded
var keptInt *int
var keptArray *[100]int

//go:noinline
func whole(n int) {
	kept = &four{n, n, n, n}
}

//go:noinline
func copied(n [100]int) {
	p := new([100]int)
	*p = n
	keptArray = p
}

//go:noinline
func part(n int) {
	p := new(four)
	p.a, p.b, p.d = n, n, n
	kept = p
}

//go:noinline
func pointer(n int) {
	keptLinked = &linked{nil, n, n}
}

//go:noinline
func padding(n int) {
	keptPadded = &padded{int64(n), int8(n)}
}

//go:noinline
func tiny(n int) {
	p := new(int)
	*p = n
	keptInt = p
}

func main() {
	whole(1)
	copied([100]int{1})
	part(2)
	pointer(3)
	padding(4)
	tiny(5)
}

// { dg-final { scan-dump-times "; uncleared" 0 } }
// { dg-final { scan-tree-dump-times "runtime.newobject" 6 "optimized" } }
