// Memory without pointers that is stored whole is not cleared before.  What is
// smaller than a block of the runtime's for tiny objects is left alone.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fdump-tree-optimized -fplugin-arg-goescape-dump" }

package main

import "unsafe"

type four struct{ a, b, c, d int }
type linked struct {
	next *linked
	a, b int
}
type pointers struct{ p, q *int }
type padded struct {
	a int64
	b int8
}

var kept *four
var keptLinked *linked
var keptPointers *pointers
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

// Numbers need no write barrier, but the collector looks at what they are
// stored over.
//go:noinline
func numbers(n [2]uintptr) {
	p := new(pointers)
	*(*[2]uintptr)(unsafe.Pointer(p)) = n
	keptPointers = p
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
	numbers([2]uintptr{})
	padding(4)
	tiny(5)
}

// { dg-final { scan-dump-times "; uncleared" 2 } }
// { dg-final { scan-tree-dump-times "runtime.mallocgc .32, &main.four..d, 0." 1 "optimized" } }
// { dg-final { scan-tree-dump-times "runtime.mallocgc .800, &\[^,\]*, 0." 1 "optimized" } }
// { dg-final { scan-tree-dump-times "runtime.newobject" 5 "optimized" } }
