// A new(T) of another package's T that is cast at once, in a unit that has no
// other pointer to a T: the type of the cast is too small for it.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

package main

import (
	"strings"
	"unsafe"
)

//go:noinline
func fill(p *[5]int, n int) {
	for i := range p {
		p[i] = n + i
	}
}

//go:noinline
func use(n int) int {
	a := [4]int{n, n + 1, n + 2, n + 3}
	p := (*int)(unsafe.Pointer(new(strings.Reader)))
	b := [4]int{n, n + 1, n + 2, n + 3}
	fill((*[5]int)(unsafe.Pointer(p)), 1000)
	t := 0
	for i := range a {
		t = t*10 + a[(i+n)&3] + b[(i+n)&3]
	}
	return t + *p
}

func main() {
	equal(use(1), 5682, "sum")
}
