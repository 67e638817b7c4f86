// An array that a loop fills is not cleared before, in the frame and on the
// heap.
// Copyright (C) 2026 The goescape authors.
// GPL-3.0-or-later, see COPYING.

// { dg-do compile }
// { dg-options "-O2 -fno-go-optimize-allocs -fdump-tree-optimized -fplugin-arg-goescape-dump -fplugin-arg-goescape-m" }

package main

type row [64]int

var kept *row

//go:noinline
func sum(p *row) int {
	s := 0
	for _, v := range p {
		s += v
	}
	return s
}

//go:noinline
func frame(n int) int {
	t := 0
	for k := 0; k < n; k++ {
		p := new(row) // { dg-message "does not escape" }
		for i := range p {
			p[i] = k * i
		}
		t += sum(p)
	}
	return t
}

//go:noinline
func heap(n int) {
	p := new(row) // { dg-message "escapes to heap" }
	// { dg-message "is not cleared" "" { target *-*-* } 39 }
	for i := range p {
		p[i] = n
	}
	kept = p
}

//go:noinline
func part(n int) int {
	p := new(row) // { dg-message "does not escape" }
	for i := 1; i < len(p); i++ {
		p[i] = n
	}
	return sum(p)
}

func main() {
	heap(frame(3) + part(4))
}

// { dg-final { scan-dump-times "stack; uncleared" 1 } }
// { dg-final { scan-dump-times "uncleared" 2 } }
// { dg-final { scan-tree-dump-times " = {};" 1 "optimized" } }
// { dg-final { scan-tree-dump-times "runtime.mallocgc" 1 "optimized" } }
